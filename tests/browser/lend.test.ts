import { expect, test, vi } from 'vitest';
import { lendBrowser } from '../../src/browser/lend.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';
import { profiles, refusalOf, script, setEnv, temporaryFolder } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

test('lends a browser, says which, and leaves nothing when it is given back', async () => {
  const before = profiles().length;
  const notices = new Notices();
  const browser = await lendBrowser({ notices });
  expect(profiles()).toHaveLength(before + 1);
  expect(browser.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(notices.all[0]?.params.browser).toMatch(/^(Chromium|Chrome|Edge) [\d.]+$/);
  expect(notices.errors).toEqual([]);
  const codes = notices.all.map(({ code }) => code);
  expect(codes).toEqual(browser.sandboxed ? ['browser-used'] : ['browser-used', 'browser-sandbox-off']);
  if (browser.origin === 'npm') {
    expect(renderNotice(notices.all[0]!, 'en', '/').text).toBe(
      `The pages were made with Chromium ${browser.version} (brought by npm).`,
    );
    expect(renderNotice(notices.all[0]!, 'fr', '/').text).toBe(
      `Les pages ont été composées avec Chromium ${browser.version} (apporté par npm).`,
    );
  }
  await Promise.all([browser.close(), browser.close()]);
  await browser.close();
  expect(profiles()).toHaveLength(before);
});

test.skipIf(process.platform === 'win32')('the one the user names is used, or none', async () => {
  const missing = await refusalOf(lendBrowser({ executable: '/does/not/exist', notices: new Notices() }));
  expect(missing.codes).toEqual(['browser-given-missing']);
  const broken = script(temporaryFolder(), 'chrome', 'exit 1');
  setEnv({ PUPPETEER_EXECUTABLE_PATH: broken });
  expect((await refusalOf(lendBrowser({ notices: new Notices() }))).codes).toEqual(['browser-start-failed']);
});

test.skipIf(process.platform === 'win32')('an old browser is warned of', async () => {
  const notices = new Notices();
  const folder = temporaryFolder();
  // A browser that answers the first questions over its pipe as an old Chrome would.
  const old = script(folder, 'google-chrome', `exec "${process.execPath}" "${folder}/old.mjs"`);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(
    `${folder}/old.mjs`,
    `import fs from 'node:fs';
    let text = '';
    fs.createReadStream('', { fd: 3 }).on('end', () => process.exit()).on('data', (data) => {
      text += data;
      for (let end = text.indexOf('\\0'); end !== -1; end = text.indexOf('\\0')) {
        const { id, method } = JSON.parse(text.slice(0, end));
        text = text.slice(end + 1);
        const result = method === 'Browser.getVersion' ? { product: 'Chrome/90.0.1.2', protocolVersion: '1.3', revision: '', userAgent: '', jsVersion: '' }
          : method === 'Target.getBrowserContexts' ? { browserContextIds: [] } : {};
        fs.writeSync(4, JSON.stringify({ id, result }) + '\\0');
      }
    });`,
  );
  const browser = await lendBrowser({ executable: old, notices });
  expect([browser.version, browser.origin]).toEqual(['90.0.1.2', 'given']);
  expect(notices.all[0]?.params.browser).toBe('Chrome 90.0.1.2');
  await browser.close();
  const warning = notices.all.find(({ code }) => code === 'browser-old')!;
  expect(warning.level).toBe('warning');
  expect(renderNotice(warning, 'en', '/').text).toContain('Chrome 90.0.1.2 is older than');
});
