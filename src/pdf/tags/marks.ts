/**
 * What the layout wrote behind the language of an element, because it is the only word that Chromium takes over
 * into the tags as it is: `fr-x-lv-k12-note-t-4c65`. `k`: pieces with one number are one element; `c`: the note
 * with this number is called here; `t`: words, UTF-8 in hexadecimal. (RFC 5646, 2.2.7: private use after `x`.)
 */
import type { Mark } from './types.ts';

const SIGN = '-x-lv-';

/** @returns the plain language, and the mark where there is one */
export function readMark(language: string | undefined): { lang?: string | undefined; mark?: Mark } {
  const at = language?.indexOf(SIGN) ?? -1;
  if (language === undefined || at < 0) return { lang: language || undefined };
  const mark: Mark = {};
  const parts = language.slice(at + SIGN.length).split('-');
  const words = parts.indexOf('t');
  for (const part of words < 0 ? parts : parts.slice(0, words)) {
    const [, letter, number] = /^([kc])(\d+)$/.exec(part) ?? [];
    if (letter === 'k') mark.key = Number(number);
    else if (letter === 'c') mark.calls = Number(number);
    else mark.kind = part;
  }
  if (words >= 0) {
    const figures = parts.slice(words + 1).join('');
    if (/^(?:[0-9a-f]{2})+$/.test(figures)) mark.words = Buffer.from(figures, 'hex').toString('utf8');
  }
  return { lang: language.slice(0, at) || undefined, mark };
}
