/** The pages of a folded booklet fill its sheets, and the sheets have as many printed sides as were planned. */
import { notice } from '../report/notice.ts';
import type { Check } from './types.ts';

export const pageCount: Check = ({ reading, sheets = [], intent }) => {
  const pages = reading.facts.pages.length;
  if (!intent)
    return pages % 4 === 0
      ? []
      : [notice('page-count-odd', { pages, blanks: 4 - (pages % 4) }, { file: reading.file })];
  const wanted = intent.full ?? intent.pages.length;
  const wrong = pages !== wanted || pages !== intent.pages.length;
  return [
    ...(wrong ? [notice('page-count', { pages, wanted }, { file: reading.file })] : []),
    ...sheets.flatMap(({ pdf, intent: { sides } }) => {
      const found = pdf.facts.pages.length;
      return found === sides
        ? []
        : [notice('sheet-count', { sides: found, wanted: sides }, { file: pdf.file })];
    }),
  ];
};
