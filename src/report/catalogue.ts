/**
 * Every message livret can give, by its code. Codes are stable: scripts rely on them. The sentences stand
 * in `codes/`, a file for each part of the work, in English and French side by side.
 */
import { bookletFolderCodes } from './codes/booklet-folder.ts';
import { browserCodes } from './codes/browser.ts';
import { checkCodes } from './codes/checks.ts';
import { checksPageCodes } from './codes/checks-page.ts';
import { printCheckCodes } from './codes/checks-print.ts';
import { screenCheckCodes } from './codes/checks-screen.ts';
import { commandCodes } from './codes/command.ts';
import { documentCodes } from './codes/document.ts';
import { editionCodes } from './codes/editions.ts';
import { fitCodes } from './codes/fit.ts';
import { fontCodes } from './codes/fonts.ts';
import { greyCodes } from './codes/grey.ts';
import { groupCodes } from './codes/groups.ts';
import { howtoCodes } from './codes/howto.ts';
import { impositionCodes } from './codes/imposition.ts';
import { impositionFitCodes } from './codes/imposition-fit.ts';
import { impositionPaperCodes } from './codes/imposition-paper.ts';
import { impositionSchemeCodes } from './codes/imposition-schemes.ts';
import { indexPageCodes } from './codes/index-page.ts';
import { languageCodes } from './codes/languages.ts';
import { layoutLimitCodes } from './codes/layout-limits.ts';
import { limitCodes } from './codes/limits.ts';
import { linkCodes } from './codes/links.ts';
import { manuscriptCodes } from './codes/manuscript.ts';
import { manyEditionsCodes } from './codes/many-editions.ts';
import { markdownCodes } from './codes/markdown.ts';
import { newCodes } from './codes/new.ts';
import { paginationCodes } from './codes/pagination.ts';
import { pictureCodes } from './codes/pictures.ts';
import { syntaxCodes } from './codes/syntax.ts';
import { tableCodes } from './codes/tables.ts';
import { translatedCodes } from './codes/translated.ts';
import { translationCodes } from './codes/translations.ts';
import { typographyCodes } from './codes/typography.ts';
import { valueCodes } from './codes/values.ts';

export const CATALOGUE = {
  ...commandCodes,
  ...bookletFolderCodes,
  ...manuscriptCodes,
  ...markdownCodes,
  ...syntaxCodes,
  ...typographyCodes,
  ...linkCodes,
  ...pictureCodes,
  ...documentCodes,
  ...fontCodes,
  ...browserCodes,
  ...paginationCodes,
  ...layoutLimitCodes,
  ...limitCodes,
  ...tableCodes,
  ...fitCodes,
  ...groupCodes,
  ...languageCodes,
  ...translationCodes,
  ...translatedCodes,
  ...valueCodes,
  ...howtoCodes,
  ...greyCodes,
  ...impositionCodes,
  ...impositionFitCodes,
  ...impositionPaperCodes,
  ...impositionSchemeCodes,
  ...editionCodes,
  ...manyEditionsCodes,
  ...checkCodes,
  ...printCheckCodes,
  ...screenCheckCodes,
  ...checksPageCodes,
  ...indexPageCodes,
  ...newCodes,
};

export type Code = keyof typeof CATALOGUE;

/** The values the sentence of a code needs. */
export type Params<C extends Code> = Parameters<(typeof CATALOGUE)[C]['en']>[0] &
  Record<string, string | number>;
