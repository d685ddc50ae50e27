/**
 * Pictures have as many pixels in an inch of paper as printers can use: under 100 they break up into steps, under
 * 200 they look soft (printers ask for 300), over 600 they only make the file larger. Line drawings of pure black
 * and white need twice as many: their edges are not softened by any grey.
 */
import type { Code } from '../report/catalogue.ts';
import { type Notice, notice } from '../report/notice.ts';
import { type Spot, spotsIn, toldOnce } from './spots.ts';
import type { Check, CheckedPdf } from './types.ts';

/** Pixels in an inch. */
const [UNUSABLE, LEAST, MOST, LEAST_LINE_ART] = [100, 200, 600, 400];
/** A resolution is measured to within this. */
const SLACK = 2;
/** Smaller pictures are dots and ornaments; fewer pixels are a colour, spread out. */
const [LEAST_SIDE, LEAST_PIXELS] = [14, 8];
/**
 * Pictures of a booklet came in no finer than its text block asks for; those that are set smaller (a logo) weigh
 * little up to so many pixels.
 */
const LIGHT = 1_000_000;

export const pictureResolution: Check = ({ reading, intent }) => {
  const found = picturesOf(reading, intent ? LIGHT : 0);
  const of = (kind: Kind) => found.filter((picture) => picture.kind === kind);
  return [
    ...told('picture-coarse', of('unusable'), reading, 'least'),
    ...told('picture-soft', of('soft'), reading, 'least'),
    ...told('line-art-soft', of('line art'), reading, 'least'),
    ...told('picture-fine', of('fine'), reading, 'most'),
  ];
};

type Kind = 'unusable' | 'soft' | 'line art' | 'fine' | 'good';
type Found = Spot & { ppi: number; kind: Kind };

/** @param light no word of too many pixels where there are no more than these */
function picturesOf(pdf: CheckedPdf, light: number): Found[] {
  let lineArt: Map<string, () => boolean> | undefined;
  const isLineArt = (id: string): boolean => {
    lineArt ??= new Map(pdf.facts.pictures().map((picture) => [picture.id, picture.isLineArt]));
    return lineArt.get(id)?.() ?? false;
  };
  const placed = spotsIn(pdf, ({ pictures }) =>
    pictures.filter(({ area, width, height }) => {
      const large = Math.min(area.width, area.height) >= LEAST_SIDE;
      return large && Math.min(width, height) >= LEAST_PIXELS;
    }),
  );
  // A picture that stands in two places is as fine as the larger one needs it.
  const coarsest = new Map<string, number>();
  for (const { id, ppi } of placed) coarsest.set(id, Math.min(ppi, coarsest.get(id) ?? ppi));
  return placed.map(({ id, ppi, bits, width, height, ...spot }) => {
    const tooFine = coarsest.get(id)! > MOST + SLACK && width * height > light;
    return { ...spot, ppi, kind: kindOf(ppi, tooFine, () => bits === 1 || isLineArt(id)) };
  });
}

/** @param isLineArt slow: asked for only where it decides */
function kindOf(ppi: number, tooFine: boolean, isLineArt: () => boolean): Kind {
  if (ppi < UNUSABLE - SLACK) return 'unusable';
  if (ppi < LEAST_LINE_ART - SLACK && isLineArt()) return 'line art';
  if (ppi < LEAST - SLACK) return 'soft';
  return tooFine && !isLineArt() ? 'fine' : 'good';
}

type ResolutionCode = Extract<Code, 'picture-coarse' | 'picture-soft' | 'line-art-soft' | 'picture-fine'>;

/** The worst of them stands in the sentence; the spot is where it is. */
function told(
  code: ResolutionCode,
  found: readonly Found[],
  pdf: CheckedPdf,
  worst: 'least' | 'most',
): Notice[] {
  const order = worst === 'least' ? 1 : -1;
  const [first] = [...found].sort((a, b) => order * (a.ppi - b.ppi));
  if (!first) return [];
  const { pages } = toldOnce(found, pdf);
  const { page, area } = first;
  return [notice(code, { ppi: Math.round(first.ppi), pages }, { file: pdf.file, page, area })];
}
