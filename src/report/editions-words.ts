/** What is said of several editions together, besides messages. */
import type { MessageLanguage } from './render.ts';

/** How many editions are how far. */
export interface Counts {
  all: number;
  done: number;
  refused: number;
  working: number;
  waiting: number;
  /** Of those that are done. */
  warned: number;
}

export interface EditionsWords {
  /** @param checked they are only checked, and nothing is written */
  counts: (counts: Counts, checked: boolean) => string;
  waiting: string;
  refused: string;
  pages: (count: number) => string;
  /** One edition that is there: pages with blanks, sheets, and the folder if there is one. */
  built: (pages: string, sheets: string, folder: string | undefined) => string;
  /** Of messages: told of an edition before. */
  asBefore: (count: number) => string;
  /** Behind a reason: there are more. */
  more: (count: number) => string;
  colon: string;
}

/** Parts of a list that are none are left out. */
const list = (...parts: readonly (readonly [count: number, words: string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(', ');

export const EDITIONS_WORDS: Record<MessageLanguage, EditionsWords> = {
  en: {
    counts: ({ all, done, refused, working, waiting, warned }, checked) =>
      `${all} ${all === 1 ? 'edition' : 'editions'}: ${list(
        [
          done,
          checked ? `${done} found good${warned > 0 ? ` (${warned} with warnings)` : ''}` : `${done} built`,
        ],
        [refused, `${refused} refused`],
        [working, `${working} being ${checked ? 'checked' : 'built'}`],
        [waiting, `${waiting} waiting`],
      )}`,
    waiting: 'waiting',
    refused: 'refused',
    pages: (count) => `${count} ${count === 1 ? 'page' : 'pages'}`,
    built: (pages, sheets, folder) => `${pages}, ${sheets}${folder === undefined ? '' : ` (${folder})`}`,
    asBefore: (count) => (count === 1 ? '1 message as before' : `${count} messages as before`),
    more: (count) => ` (and ${count} more)`,
    colon: ': ',
  },
  fr: {
    counts: ({ all, done, refused, working, waiting, warned }, checked) => {
      const s = (count: number): string => (count < 2 ? '' : 's');
      return `${all} édition${s(all)}\u00a0: ${list(
        [
          done,
          checked
            ? `${done} sans erreur${warned > 0 ? ` (dont ${warned} avec des avertissements)` : ''}`
            : `${done} produite${s(done)}`,
        ],
        [refused, `${refused} refusée${s(refused)}`],
        [working, `${working} en cours`],
        [waiting, `${waiting} en attente`],
      )}`;
    },
    waiting: 'en attente',
    refused: 'refusée',
    pages: (count) => `${count} ${count < 2 ? 'page' : 'pages'}`,
    built: (pages, sheets, folder) => `${pages}, ${sheets}${folder === undefined ? '' : ` (${folder})`}`,
    asBefore: (count) =>
      count < 2 ? `${count} message comme plus haut` : `${count} messages comme plus haut`,
    more: (count) => (count < 2 ? ` (et ${count} autre)` : ` (et ${count} autres)`),
    colon: '\u00a0: ',
  },
};
