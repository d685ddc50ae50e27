/** Makes a tab of a browser elsewhere like one of a browser started here; there, the command line does it. */
import type { CDPSession } from 'puppeteer-core';

export async function makeAlike(session: CDPSession): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...{ width: 1280, height: 1024, deviceScaleFactor: 1, mobile: false },
  });
  await session.send('Emulation.setScrollbarsHidden', { hidden: true });
  await session.send('Emulation.setLocaleOverride', { locale: 'en-US' });
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'UTC' });
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: 'light' },
      { name: 'prefers-reduced-motion', value: 'no-preference' },
    ],
  });
  // A browser with windows puts pages to sleep that nobody looks at.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
}
