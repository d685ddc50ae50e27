/**
 * Every message livret can give, by its code. Codes are stable: scripts rely on them. The sentences stand
 * in `codes/`, a file for each part of the work, in English and French side by side.
 */
import { browserCodes } from './codes/browser.ts';
import { checkCodes } from './codes/checks.ts';
import { commandCodes } from './codes/command.ts';
import { documentCodes } from './codes/document.ts';
import { impositionCodes } from './codes/imposition.ts';
import { manuscriptCodes } from './codes/manuscript.ts';
import { markdownCodes } from './codes/markdown.ts';
import { paginationCodes } from './codes/pagination.ts';

export const CATALOGUE = {
  ...commandCodes,
  ...manuscriptCodes,
  ...markdownCodes,
  ...documentCodes,
  ...browserCodes,
  ...paginationCodes,
  ...impositionCodes,
  ...checkCodes,
};

export type Code = keyof typeof CATALOGUE;

/** The values the sentence of a code needs. */
export type Params<C extends Code> = Parameters<(typeof CATALOGUE)[C]['en']>[0] &
  Record<string, string | number>;
