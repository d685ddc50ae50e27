import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HOME } from '../../src/home.ts';
import { asCalled, howCalled } from '../../src/report/called.ts';
import { temporaryFolder } from '../browser/support.ts';

test('npx is advised only where it finds livret, and not a stranger’s program', () => {
  expect(howCalled(HOME)).toBe('npx livret');
  expect(howCalled(path.join(HOME, 'content', 'groups'))).toBe('npx livret');
  const folder = temporaryFolder();
  expect(howCalled(folder)).toBe('livret');
  expect(howCalled(`${HOME}-other`)).toBe('livret');
  expect(asCalled('To build it: npx livret build b', folder)).toBe('To build it: livret build b');
  fs.mkdirSync(path.join(folder, 'node_modules', '.bin'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'node_modules', '.bin', 'livret'), '');
  expect(howCalled(path.join(folder, 'inner'))).toBe('npx livret');
});
