/** A folded booklet has a multiple of four pages, its sheets half as many sides as it has pages. */
import { notice } from '../report/notice.ts';
import type { Check } from './types.ts';

export const pageCount: Check = ({ reading, sheets, intent }) => {
  const pages = reading.facts.pages.length;
  if (!intent)
    return pages % 4 === 0
      ? []
      : [notice('page-count-odd', { pages, blanks: 4 - (pages % 4) }, { file: reading.file })];
  const wrong = pages % 4 !== 0 || pages !== intent.pages.length;
  return [
    ...(wrong ? [notice('page-count', { pages, wanted: intent.pages.length }, { file: reading.file })] : []),
    ...(sheets && sheets.facts.pages.length * 2 !== pages
      ? [
          notice(
            'sheet-count',
            { sides: sheets.facts.pages.length, wanted: pages / 2 },
            { file: sheets.file },
          ),
        ]
      : []),
  ];
};
