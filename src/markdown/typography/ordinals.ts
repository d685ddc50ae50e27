/** 1er, 2e, XIXe siècle: the ending stands high. Its letters stay letters, so that searching finds the word. */
import type { Run } from '../run.ts';
import { wrapWords } from '../wrap-words.ts';
import { SP, WORD_START } from './spaces.ts';

const AFTER = `(?![\\p{L}\\p{M}\\p{N}'’@_-])`;
/** “Le”, “Ce” and “Mes” are no numbers: one Roman digit alone counts only where a word tells. */
const ORDINAL = new RegExp(
  [
    `(?<=${WORD_START}1)(?:ers?|res?)`,
    `(?<=${WORD_START}I)er`,
    `(?<=${WORD_START}2)nde?s?`,
    `(?<=${WORD_START}\\d{1,4})(?:es?|èmes?)`,
    `(?<=${WORD_START}[XLC]{0,4}(?:[XVI][XVI]|[LC][XVI])[XVI]{0,3})es?`,
    `(?<=${WORD_START}[VX])e(?=${SP}(?:siècle|République|Internationale|arrondissement|chapitre))`,
  ]
    .map((one) => `${one}${AFTER}`)
    .join('|'),
  'gu',
);

/** Changes the tree: nothing may change the run's words after it. */
export function raiseOrdinals(run: Run): void {
  if (!/[\dIVX][ernè]/.test(run.words)) return;
  const found = [...run.words.matchAll(ORDINAL)].map(({ 0: ending, index }): [number, number] => [
    index,
    index + ending.length,
  ]);
  wrapWords(run, found, 'sup', {});
}
