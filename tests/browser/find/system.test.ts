import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { system } from '../../../src/browser/find/system.ts';
import { script, temporaryFolder } from '../support.ts';

// A Google Chrome in its fixed place would be found first.
const linux = test.skipIf(process.platform !== 'linux' || fs.existsSync('/opt/google/chrome/chrome'));

linux('finds a browser on PATH, the best known name first', async () => {
  const folder = temporaryFolder();
  const env = { PATH: `relative:${folder}/none:${folder}/a:${folder}/b` };
  expect(await system(env)).toBeUndefined();
  const edge = script(folder, 'a/microsoft-edge');
  expect(await system(env)).toEqual({ origin: 'system', executable: edge });
  const chromium = script(folder, 'b/chromium');
  expect(await system(env)).toEqual({ origin: 'system', executable: chromium });
  const chrome = script(folder, 'b/google-chrome');
  expect((await system(env))?.executable).toBe(chrome);
});

linux('passes over what cannot be started', async () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, 'chromium'));
  fs.writeFileSync(path.join(folder, 'google-chrome'), '', { mode: 0o644 });
  fs.symlinkSync('nowhere', path.join(folder, 'chromium-browser'));
  expect(await system({ PATH: folder })).toBeUndefined();
  expect(await system({})).toBeUndefined();
});
