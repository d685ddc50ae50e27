/** Messages as a person reads them in a terminal. */
import pc from 'picocolors';
import type { Message, MessageLanguage } from './render.ts';

const LEVELS = {
  error: { en: 'error', fr: 'erreur', paint: pc.red },
  warning: { en: 'warning', fr: 'attention', paint: pc.yellow },
  info: { en: 'note', fr: 'note', paint: pc.cyan },
};
const PAGE = { en: 'page', fr: 'page' };

/** `content/03-droits.md:12: error: what is wrong` and, below, what to do. */
export function printMessage(
  { level, text, hint, file, line, page }: Message,
  language: MessageLanguage,
): string {
  const place = [
    file === undefined ? undefined : `${file}${line === undefined ? '' : `:${line}`}`,
    page === undefined ? undefined : `${PAGE[language]} ${page}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const { paint, ...names } = LEVELS[level];
  const head = `${place === '' ? '' : `${pc.bold(place)}${colon}`}${paint(names[language])}${colon}${text}`;
  return hint === undefined ? head : `${head}\n  → ${hint}`;
}
