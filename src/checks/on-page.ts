/** No words run over the edge of the page, where they are cut off. Pictures may: that is bleed. */
import { mmToPt } from '../geometry.ts';
import { notice } from '../report/notice.ts';
import { spotsIn, toldOnce } from './spots.ts';
import type { Check, CheckedPdf } from './types.ts';

/** Boxes of words are reckoned from the type's size, and a blank may stand at their end: pt. */
const SLACK = 2;

export const onPage: Check = ({ reading, intent }) => outside(reading, intent !== undefined);

function outside(pdf: CheckedPdf, ours: boolean) {
  const spots = spotsIn(pdf, ({ text }, page) => {
    const { width, height } = shownSize(pdf, page);
    return text.filter(({ area: { left, top, ...area } }) => {
      const [right, bottom] = [left + area.width, top + area.height];
      // What lies beyond the edge as a whole was meant to be off the page: notes of other programs.
      if (right <= 0 || bottom <= 0 || left >= width || top >= height) return false;
      return left < -SLACK || top < -SLACK || right > width + SLACK || bottom > height + SLACK;
    });
  });
  if (spots.length === 0) return [];
  const { place, pages } = toldOnce(spots, pdf);
  return [notice('text-outside', { pages }, place, ours ? 'error' : 'warning')];
}

/** Of a page as it is shown, pt. */
function shownSize({ facts }: CheckedPdf, page: number): { width: number; height: number } {
  const { media, boxes } = facts.pages[page - 1]!;
  const box = boxes?.crop ?? boxes?.media;
  if (!box) return { width: mmToPt(media.width), height: mmToPt(media.height) };
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  return (boxes?.turn ?? 0) % 180 === 0 ? { width, height } : { width: height, height: width };
}
