/** Draws a plan: the pages of one PDF onto the sheets of another. */
import { PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { mmToPt, type Size } from '../geometry.ts';
import { type Notice, notice } from '../report/notice.ts';
import { writePdf } from '../write-pdf.ts';
import type { Box } from './boxes.ts';
import { Copier } from './copier.ts';
import { type Margins, placement, scaleFor } from './fit.ts';
import { pageForm } from './form.ts';
import { copyLayers } from './layers.ts';
import { inkBox, type Layout, layOut, placeBox, type Scale } from './layout.ts';
import { type MarkName, marksOf } from './marks/index.ts';
import { type Stroke, strokesText } from './marks/stroke.ts';
import { mirrorImages } from './mirrored.ts';
import { clipTo, drawForm, moveBy } from './operators.ts';
import { type Plan, type PlannedSide, sidesOf } from './plan.ts';
import { openPdf, type SourcePdf } from './read.ts';
import { moveAgainst, type Slip } from './slip.ts';
import { largestOf, type SourcePage } from './source-page.ts';

export interface DrawOptions extends Margins {
  /** The sheet in mm, in whichever way it is held: the plan says how it lies. */
  sheet: Size;
  /** Default `fit`. */
  scale?: Scale | undefined;
  /** Default none. */
  marks?: readonly MarkName[] | undefined;
  /** How far the printer's backs slip: all that is on them is moved the other way. Default not at all. */
  slip?: Slip | undefined;
  /**
   * Pages, from 1, whose pictures reach their edges and have no bleed: where there is paper around, and no neighbour,
   * they go on as in a mirror. Default none.
   */
  mirrored?: ReadonlySet<number> | undefined;
  /** Goes into the document's information, which holds nothing else. */
  title?: string | undefined;
  /** BCP 47. */
  language?: string | undefined;
  /** Where the pages come from, for messages. */
  file?: string | undefined;
  /** The most pages a PDF given as bytes may have; default: what `livret impose` takes. */
  mostPages?: number | undefined;
  /** Called after each sheet. */
  onSheet?: ((done: number, total: number) => void) | undefined;
  /** Called where a page of the source could not be brought along whole. */
  onNotice?: ((notice: Notice) => void) | undefined;
}

/**
 * Draws the sheets of a plan: a page of PDF for each printed side, in the order of the plan.
 *
 * Every page is cut to its own place, stands upright in the middle of it (but for creep), and is drawn at its own
 * size if that is the size of the place (see `scaleFor`), else scaled to fit. The same bytes in give the same
 * bytes out: no time, no name of a program, no random identifier is written. The way of printing on both sides is
 * left to the person at the printer (no /Duplex), the size is not (PrintScaling None).
 *
 * @throws {Refusal} as {@link openPdf}, if given bytes
 */
export async function drawSheets(
  pdf: Uint8Array | SourcePdf,
  plan: Plan,
  options: DrawOptions,
): Promise<Uint8Array> {
  const source =
    pdf instanceof Uint8Array ? await openPdf(pdf, options.file ?? 'document.pdf', options.mostPages) : pdf;
  const target = await PDFDocument.create({ updateMetadata: false });
  const copier = new Copier(source.context, target.context);
  copyLayers(source.catalog, target.catalog, copier);
  const layout = layOut(plan, options.sheet, options.scale ?? 'fit', largestOf(source.pages));
  const forms = new Map<SourcePage, PDFRef>();
  const find = (number: number): { page: SourcePage; form: PDFRef } => {
    const page = source.pages[number - 1];
    if (!page) throw new RangeError(`the plan asks for page ${number} of ${source.pages.length}`);
    const form = forms.get(page) ?? formOf(page, copier, source.file, options);
    forms.set(page, form);
    return { page, form };
  };

  const sides = sidesOf(plan);
  let sheets = 0;
  for (const [index, side] of sides.entries()) {
    const marks = marksOf(layout, plan, side, options.marks ?? []);
    drawSide(
      target,
      side,
      { ...options, layout, margins: options, actual: options.scale === 'actual' },
      find,
      marks,
    );
    if (sides[index + 1]?.sheet === side.sheet) continue;
    options.onSheet?.(++sheets, plan.sheets);
    await new Promise((resolve) => setImmediate(resolve)); // lets Ctrl-C and a progress line through
  }
  describe(target, options);
  return writePdf(target);
}

/** How all sides are drawn. */
interface Drawing extends Pick<DrawOptions, 'slip' | 'mirrored'> {
  layout: Layout;
  margins: Margins;
  actual: boolean;
}

function drawSide(
  target: PDFDocument,
  { side, cells }: PlannedSide,
  { layout, margins, actual, slip, mirrored }: Drawing,
  find: (number: number) => { page: SourcePage; form: PDFRef },
  marks: readonly Stroke[],
): void {
  const { context } = target;
  const { sheet } = layout;
  const forms: Record<string, PDFObject> = {};
  const lines: string[] = [];
  for (const { column, row, turn, shift, ...cell } of cells) {
    if (cell.page === null) continue;
    const { page, form } = find(cell.page);
    const scale = actual ? 1 : scaleFor(page.size, layout.place, margins);
    const place = inPoints(placeBox(layout, column, row));
    const name = `Page${cell.page}`;
    forms[name] = form;
    const matrix = placement(page, scale, place, turn, mmToPt(shift ?? 0));
    const ink = inPoints(inkBox(layout, column, row));
    const beyond = mirrored?.has(cell.page) ? mirrorImages(page.box, matrix, ink) : [];
    lines.push('q', clipTo(ink), ...[...beyond, matrix].map((each) => drawForm(name, each)), 'Q');
  }
  if (marks.length > 0) lines.push(strokesText(marks));
  if (side === 'back' && slip) lines.unshift(moveBy(moveAgainst(slip, layout.orientation)));
  const { node } = target.addPage([points(sheet.width), points(sheet.height)]);
  node.set(PDFName.of('TrimBox'), context.obj([0, 0, points(sheet.width), points(sheet.height)]));
  node.set(PDFName.of('Resources'), context.obj({ XObject: context.obj(forms) }));
  node.set(PDFName.of('Contents'), context.register(context.stream(lines.join('\n'))));
}

const inPoints = ({ left, bottom, right, top }: Box): Box => ({
  left: mmToPt(left),
  bottom: mmToPt(bottom),
  right: mmToPt(right),
  top: mmToPt(top),
});

function formOf(page: SourcePage, copier: Copier, file: string, options: DrawOptions): PDFRef {
  const { ref, incomplete, undrawn } = pageForm(page, copier);
  const place = { file, page: page.number };
  if (incomplete) options.onNotice?.(notice('pdf-page-incomplete', {}, place));
  if (undrawn) options.onNotice?.(notice('pdf-field-undrawn', {}, place));
  return ref;
}

/** Title, language, and how viewers are to print it. */
function describe(target: PDFDocument, { title, language }: DrawOptions): void {
  const { context, catalog } = target;
  if (title) {
    context.trailerInfo.Info = context.register(context.obj({ Title: PDFHexString.fromText(title) }));
  }
  if (language && /^[A-Za-z0-9-]+$/.test(language)) catalog.set(PDFName.of('Lang'), PDFString.of(language));
  const preferences = context.obj({ PrintScaling: 'None', ...(title ? { DisplayDocTitle: true } : {}) });
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
}

/** Four decimals of a point: a hundred thousand times finer than any printer. */
const points = (mm: number): number => Number(mmToPt(mm).toFixed(4));
