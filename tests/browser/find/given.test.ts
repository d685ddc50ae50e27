import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { given } from '../../../src/browser/find/given.ts';
import { refusalOf, script, temporaryFolder } from '../support.ts';

test('nothing named, nothing given', async () => {
  expect(await given(undefined, {})).toBeUndefined();
  expect(await given('', { PUPPETEER_EXECUTABLE_PATH: '' })).toBeUndefined();
});

test('the option goes before the environment', async () => {
  const folder = temporaryFolder();
  const one = script(folder, 'one');
  const two = script(folder, 'two');
  expect(await given(one, { PUPPETEER_EXECUTABLE_PATH: two })).toEqual({ origin: 'given', executable: one });
  expect(await given(undefined, { PUPPETEER_EXECUTABLE_PATH: two })).toEqual({
    origin: 'given',
    executable: two,
  });
  expect((await given(path.relative('.', one), {}))?.executable).toBe(one);
});

test('one that is missing is refused, never replaced', async () => {
  const refusal = await refusalOf(given('/nowhere/chrome', {}));
  expect(refusal.codes).toEqual(['browser-given-missing']);
  expect(refusal.exit).toBe(3);
  expect(refusal.en).toBe(
    'The browser you named is not there: “/nowhere/chrome”. Correct --browser, LIVRET_BROWSER or PUPPETEER_EXECUTABLE_PATH, or leave it out: livret then finds one itself.',
  );
  expect(refusal.fr).toContain(
    'Le navigateur que vous indiquez est introuvable\u00a0: «\u00a0/nowhere/chrome\u00a0».',
  );
});

test.skipIf(process.platform === 'win32')('one that cannot be started is refused', async () => {
  const folder = temporaryFolder();
  const plain = path.join(folder, 'plain');
  fs.writeFileSync(plain, 'text', { mode: 0o644 });
  for (const file of [plain, folder]) {
    const refusal = await refusalOf(given(file, {}));
    expect(refusal.codes).toEqual(['browser-given-not-executable']);
    expect(refusal.exit).toBe(3);
    expect(refusal.en).toContain('Name the program itself, not its folder');
  }
});
