/** The command that shows what the checks of a booklet, or of a PDF, found: to be copied into a terminal. */
import path from 'node:path';
import { displayPath } from '../report/render.ts';

export interface CheckedTarget {
  /** Folder or PDF, as it was given. */
  folder: string;
  group?: string | undefined;
  bookletLanguage?: string | undefined;
  lenient?: boolean | undefined;
  /** The working folder. */
  base: string;
}

/** Where the page goes: beside the work, not into it. */
const OUT = 'checks';

export function checkCommand({ folder, group, bookletLanguage, lenient, base }: CheckedTarget): string {
  const target = displayPath(path.resolve(base, folder), base);
  const words = [
    ...['livret', 'check', target.startsWith('-') ? `./${target}` : target],
    ...(group === undefined ? [] : ['--group', group]),
    ...(bookletLanguage === undefined ? [] : ['--booklet-language', bookletLanguage]),
    ...(lenient ? ['--lenient'] : []),
    ...['--out', OUT],
  ];
  return words.map(quoted).join(' ');
}

/** Double quotes where they are enough: every system knows them. */
function quoted(word: string): string {
  if (/^[\p{L}\p{N}\p{M}@%+=:,./_-]+$/u.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
