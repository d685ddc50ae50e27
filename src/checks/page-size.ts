/** Every page and every sheet has its true size, media and trim box alike. */
import { type Size, TOLERANCE } from '../geometry.ts';
import { type Notice, notice } from '../report/notice.ts';
import type { Check, CheckedPdf } from './types.ts';

export const pageSize: Check = ({ reading, sheets = [], intent }) => [
  ...(intent ? wrongPages(reading, intent.page) : mixedPages(reading)),
  ...sheets.flatMap(({ pdf, intent: { sheet } }) => wrongPages(pdf, sheet)),
];

function wrongPages({ file, facts }: CheckedPdf, wanted: Size): Notice[] {
  return facts.pages.flatMap(({ media, trim }, index) =>
    same(media, wanted) && same(trim, wanted)
      ? []
      : [
          notice(
            'page-size',
            { found: words(same(media, wanted) ? trim : media), wanted: words(wanted) },
            { file, page: index + 1 },
          ),
        ],
  );
}

function mixedPages({ file, facts }: CheckedPdf): Notice[] {
  const [first, ...others] = facts.pages;
  const odd = others.findIndex(({ trim }) => first && !same(trim, first.trim));
  if (!first || odd < 0) return [];
  return [
    notice(
      'page-size-mixed',
      { first: words(first.trim), other: words(others[odd]!.trim) },
      { file, page: odd + 2 },
    ),
  ];
}

const same = (a: Size, b: Size): boolean =>
  Math.abs(a.width - b.width) <= TOLERANCE && Math.abs(a.height - b.height) <= TOLERANCE;

const words = ({ width, height }: Size): string => `${tenth(width)} × ${tenth(height)} mm`;
const tenth = (mm: number): string => String(Math.round(mm * 10) / 10);
