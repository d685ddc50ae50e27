/** Messages as a person reads them in a terminal. */
import pc from 'picocolors';
import type { Message, MessageLanguage } from './render.ts';

const LEVELS = {
  error: { en: 'error', fr: 'erreur', paint: pc.red },
  warning: { en: 'warning', fr: 'attention', paint: pc.yellow },
  info: { en: 'note', fr: 'note', paint: pc.cyan },
};
/**
 * Names and words from a booklet may hold signs that steer a terminal (control characters, but for the line
 * break) or turn the order of what follows (bidirectional controls): nothing may hide or forge a message.
 */
const UNPRINTABLE = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Words from a booklet as a terminal may have them. */
export const plain = (words: string): string => words.replace(UNPRINTABLE, '\ufffd').replaceAll('\n', '\n  ');

const PAGE = { en: 'page', fr: 'page' };

/** `content/03-droits.md:12: error: what is wrong` and, below, what to do. */
export function printMessage(
  { level, text, hint, file, line, page }: Message,
  language: MessageLanguage,
): string {
  const place = [
    file === undefined ? undefined : `${plain(file)}${line === undefined ? '' : `:${line}`}`,
    page === undefined ? undefined : `${PAGE[language]} ${page}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const { paint, ...names } = LEVELS[level];
  const head = `${place === '' ? '' : `${pc.bold(place)}${colon}`}${paint(names[language])}${colon}${plain(text)}`;
  return hint === undefined ? head : `${head}\n  → ${plain(hint)}`;
}
