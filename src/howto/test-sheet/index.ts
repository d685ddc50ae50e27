/**
 * The printer's test sheet: two pages that show, once printed on both sides, what a printer does with paper.
 * Drawn in millimetres; what is measured on it is a filled shape whose edge lies exactly there.
 */
import { directionOf } from '../../direction.ts';
import { lying, type Size } from '../../geometry.ts';
import { fill } from '../fill.ts';
import { sentencesOf } from '../sentences.ts';
import { at, rect, shape } from '../svg.ts';
import { renderTemplate, styles } from '../template.ts';
import type { OwnPage } from '../types.ts';
import { drawEdges } from './edges.ts';
import { drawCodes, drawHairlines } from './fine.ts';
import { drawFold } from './fold.ts';
import { type Frame, frameOf, LEAST } from './frame.ts';
import { drawGreys, drawLevelBar, drawUprightBar } from './scale.ts';
import { drawExample, drawShift } from './shift.ts';

export interface TestSheetInput {
  /** mm, in whichever way it is held. */
  sheet: Size;
  /** What the paper is called: `A4`. */
  sheetName: string;
  /** BCP 47. */
  language: string;
}

/** The sentences, as the files in `templates/test-sheet/` hold them. */
interface TestSheetWords {
  title: string;
  front: string;
  back: string;
  top: string;
  print: string[];
  scale: string;
  greys: string;
  type: string;
  sample: string;
  hairlines: string;
  codes: string;
  edgeTitle: string;
  edge: string;
  flipTitle: string;
  flip: string;
  shiftTitle: string;
  shift: string[];
  noteTitle: string;
  note: string;
  example: string;
  staple: string;
  solidTitle: string;
  solid: string;
}

/** Sizes of type that are shown, pt. */
export const TYPE_SIZES = [5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Whether the test sheet fits on a sheet. @param sheet mm, in whichever way it is held */
export function fitsTestSheet(sheet: Size): boolean {
  const { width, height } = lying(sheet);
  return width >= LEAST.width && height >= LEAST.height;
}

/** @throws {RangeError} for a sheet that is too small, see {@link fitsTestSheet} */
export function makeTestSheet({ sheet, sheetName, language: wanted }: TestSheetInput): OwnPage {
  if (!fitsTestSheet(sheet)) throw new RangeError(`The test sheet does not fit on ${sheetName}`);
  const { words, language } = sentencesOf<TestSheetWords>('test-sheet', wanted);
  const frame = frameOf(lying(sheet));
  const html = renderTemplate('test-sheet', {
    ...frame.sheet,
    field: frame.field,
    fields: frame.fields,
    front: drawFront(frame, words),
    back: drawBack(frame, words),
    sizes: TYPE_SIZES,
    words: inHtml(words, { sheet: sheetName }),
  });
  return { html, css: styles(), language, direction: directionOf(language) };
}

/** Every sentence as HTML, its gaps filled. */
function inHtml(words: TestSheetWords, values: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(words).map(([name, text]) => [
      name,
      Array.isArray(text) ? text.map((each: string) => fill(each, values)) : fill(text, values),
    ]),
  );
}

function drawFront({ sheet, middle, fields, field }: Frame, { staple }: TestSheetWords): string {
  const { topLeft, topRight, bottomRight } = fields;
  return onPage(sheet, [
    drawEdges(sheet),
    drawFold(sheet, staple),
    drawShift('front', middle),
    at(topLeft.x + field.width - 16, topLeft.y, drawArrow()),
    at(topRight.x, topRight.y + 6, drawLevelBar()),
    at(topRight.x + field.width - 12, topRight.y + 19, drawUprightBar()),
    at(topRight.x, topRight.y + 28, drawGreys()),
    at(bottomRight.x, bottomRight.y + 6, drawHairlines()),
    at(bottomRight.x, bottomRight.y + 36, drawCodes()),
  ]);
}

function drawBack({ sheet, middle, fields, field }: Frame, { staple }: TestSheetWords): string {
  const { topLeft, topRight, bottomRight } = fields;
  return onPage(sheet, [
    drawEdges(sheet),
    drawFold(sheet, staple),
    drawShift('back', middle),
    at(topLeft.x + field.width - 16, topLeft.y, drawArrow()),
    at(topRight.x + 30, topRight.y + 50, drawExample()),
    at(bottomRight.x + field.width - 30, bottomRight.y + 1, rect(0, 0, 30, 30)),
  ]);
}

/** Points to the head of the page. */
const drawArrow = (): string => shape('M8 0.5l7.5 11h-4.5v12h-6v-12h-4.5z', 0.8);

const onPage = ({ width, height }: Size, pieces: readonly string[]): string =>
  `<svg class="test-drawing" viewBox="0 0 ${width} ${height}" width="${width}mm" height="${height}mm" ` +
  `direction="ltr" aria-hidden="true">${pieces.join('')}</svg>`;
