/** Makes a tab of a browser elsewhere like one of a browser started here; there, the command line does it. */
import type { CDPSession, Page } from 'puppeteer-core';

/**
 * Letters as wide as they are drawn (https://svgwg.org/svg2-draft/painting.html#TextRendering). Not where they are so
 * anyway: it also moves lines by up to a pixel.
 */
const TRUE_WIDTHS = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { text-rendering: geometricPrecision }');
  document.adoptedStyleSheets.push(sheet);
}`;

/** @param hinted whether the browser fits letters to the pixels of a screen; see {@link setsUnhinted} */
export async function makeAlike(session: CDPSession, hinted: boolean): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...{ width: 1280, height: 1024, deviceScaleFactor: 1, mobile: false },
  });
  if (hinted) await session.send('Page.addScriptToEvaluateOnNewDocument', { source: TRUE_WIDTHS });
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

/** Widths of the same words, as the browser sets them by itself and at their own width. */
const MEASURE = `(() => {
  const width = (family, way) => {
    const span = document.createElement('span');
    span.style = 'position: absolute; white-space: pre; font: 13px ' + family + '; text-rendering: ' + way;
    span.textContent = 'Hamburgefonstiv Hamburgefonstiv';
    document.body.append(span);
    return span.getBoundingClientRect().width;
  };
  // The system has wishes of its own for fonts it knows; one of a name that it does not is set as ours are.
  return ['livret-unknown', 'serif', 'sans-serif', 'monospace']
    .every((family) => width(family, 'auto') === width(family, 'geometricPrecision'));
})()`;

/**
 * Whether the browser sets letters as wide as they are drawn, as one does that is started here (its flag
 * `--font-render-hinting=none`).
 */
export async function setsUnhinted(page: Page): Promise<boolean> {
  const session = await page.createCDPSession();
  const { result } = await session.send('Runtime.evaluate', { expression: MEASURE });
  return result.value === true;
}
