/** What programs that read aloud need: title, language, tags, headings without gaps, pictures described in words. */
import { type Notice, notice } from '../report/notice.ts';
import { type Spot, toldOnce } from './spots.ts';
import type { Check, CheckedPdf } from './types.ts';

export const structure: Check = ({ reading, intent }) => [
  ...(intent ? [] : lacks(reading)),
  ...gaps(reading),
  // Of a booklet that livret lays out the chapters are asked, by file and line.
  ...(intent ? [] : undescribed(reading)),
];

/** Of other programs' files only: ours must have them all, see `document-info.ts`. Paper lacks nothing by it. */
function lacks({ file, facts }: CheckedPdf): Notice[] {
  const missing = [
    ...((facts.info.Title ?? '') === '' ? ['title'] : []),
    ...((facts.language ?? '') === '' ? ['language'] : []),
    ...(facts.tagged ? [] : ['tags']),
  ];
  return missing.length === 0 ? [] : [notice('document-unmarked', { missing: missing.join(', ') }, { file })];
}

/** A heading may be any number of levels above the one before, but only one below. */
function gaps({ file, facts }: CheckedPdf): Notice[] {
  const { headings } = facts.structure();
  const found = headings.findIndex(({ level }, index) => {
    const before = headings[index - 1]?.level ?? 0;
    return level > before + 1;
  });
  const heading = headings[found];
  if (!heading) return [];
  const before = headings[found - 1]?.level ?? 0;
  return [notice('heading-gap', { level: heading.level, before }, { file, page: heading.page })];
}

function undescribed(pdf: CheckedPdf): Notice[] {
  const places = pdf.facts.structure().undescribed;
  if (places.length === 0) return [];
  const spots: Spot[] = places.flatMap((page) => (page === undefined ? [] : [{ page }]));
  const { place, pages } = toldOnce(spots, pdf);
  return [notice('picture-undescribed', { count: places.length, pages }, place)];
}
