/**
 * The boxes of a page lie within each other: trim (the page as it is cut) in bleed (what is printed over the cut)
 * in media (the paper). Presses place and cut by them.
 */
import { notice } from '../report/notice.ts';
import type { Boxes, Check, CheckedPdf } from './types.ts';

/** pt */
const TOLERANCE = 0.5;

export const pageBoxes: Check = ({ reading, sheets = [], intent }) =>
  [reading, ...sheets.map(({ pdf }) => pdf)].flatMap((pdf) => wrongBoxes(pdf, intent !== undefined));

function wrongBoxes({ file, facts }: CheckedPdf, ours: boolean) {
  const wrong = facts.pages.flatMap(({ boxes }, index) => {
    const fault = boxes && faultOf(boxes);
    return fault === undefined ? [] : [{ page: index + 1, ...fault }];
  });
  const [first] = wrong;
  if (!first) return [];
  const { page, inner, outer } = first;
  return [
    notice('page-boxes', { inner, outer, count: wrong.length }, { file, page }, ours ? 'error' : 'warning'),
  ];
}

type Name = 'media' | 'crop' | 'bleed' | 'trim';

/** The trim box may lie in a bleed box, which may be left out. What is shown on screens must hold it too. */
const NESTED: readonly (readonly [inner: Name, outer: Name])[] = [
  ['trim', 'media'],
  ['bleed', 'media'],
  ['crop', 'media'],
  ['trim', 'bleed'],
  ['trim', 'crop'],
];

function faultOf(boxes: Boxes): { inner: Name; outer: Name } | undefined {
  for (const [inner, outer] of NESTED) {
    const [a, b] = [boxes[inner], boxes[outer]];
    if (!a || !b) continue;
    const within =
      a[0] >= b[0] - TOLERANCE &&
      a[1] >= b[1] - TOLERANCE &&
      a[2] <= b[2] + TOLERANCE &&
      a[3] <= b[3] + TOLERANCE;
    if (!within) return { inner, outer };
  }
  return undefined;
}
