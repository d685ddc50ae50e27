import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fingerprint } from '../scripts/bundle.js';
import { HOME, IN_PAGE_SCRIPT, PROGRAM, THEMES, VERSION } from '../src/home.ts';

it('finds livret’s own folder, version, themes and script', () => {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(HOME, 'package.json'), 'utf8'));
  expect(name).toBe('livret');
  expect(VERSION).toBe(version);
  expect(THEMES).toContain('sober');
  for (const theme of THEMES)
    expect(fs.existsSync(path.join(HOME, 'styles/themes', `${theme}.css`))).toBe(true);
  expect(path.isAbsolute(IN_PAGE_SCRIPT)).toBe(true);
  expect(fs.readFileSync(IN_PAGE_SCRIPT, 'utf8')).toContain('livret');
});

it('is another program whenever a source changes', () => {
  expect(PROGRAM).toBe(`${VERSION} ${fingerprint()}`);
});
