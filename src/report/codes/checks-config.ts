/** What may be set about the checks in booklet.yaml: the codes that checks raise, and those that may not be silenced. */
import { checkCodes } from './checks.ts';
import { printCheckCodes } from './checks-print.ts';
import { screenCheckCodes } from './checks-screen.ts';

/** All codes that checks on finished PDFs raise. */
export const CHECK_CODES: readonly string[] = Object.keys({
  ...checkCodes,
  ...printCheckCodes,
  ...screenCheckCodes,
});

/** Codes that say that words or pages are lost: whoever silenced them would hand out booklets with holes. */
export const FIXED_CODES: readonly string[] = [
  ...['page-count', 'sheet-count', 'sheet-page', 'sheet-text', 'text-lost', 'text-added'],
  ...['glyph-missing', 'text-outside'],
];
