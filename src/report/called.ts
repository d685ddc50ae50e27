/**
 * How livret is called where somebody stands. `npx livret` finds it in its own folder and wherever it is installed;
 * elsewhere npx would ask the registry for a program of that name, whoever may have put one there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { HOME } from '../home.ts';

/** @param base the working folder */
export function howCalled(base: string): 'npx livret' | 'livret' {
  const inside = path.relative(HOME, base);
  if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside))) return 'npx livret';
  for (let folder = base; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'node_modules', '.bin', 'livret'))) return 'npx livret';
    if (folder === path.dirname(folder)) return 'livret';
  }
}

/** A sentence with the command as it is called there. */
export const asCalled = (text: string, base: string): string =>
  text.includes('npx livret') ? text.replaceAll('npx livret', howCalled(base)) : text;
