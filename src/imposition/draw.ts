/** Draws a plan: the pages of one PDF onto the sheets of another. */
import { PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { mmToPt, type Size } from '../geometry.ts';
import { type Notice, notice } from '../report/notice.ts';
import { Copier } from './copier.ts';
import { halfBox, halfOf, placement, scaleFor } from './fit.ts';
import { pageForm } from './form.ts';
import { copyLayers } from './layers.ts';
import { clipTo, drawForm } from './operators.ts';
import type { Cell, Plan, Side } from './plan.ts';
import { openPdf, type SourcePdf } from './read.ts';
import type { SourcePage } from './source-page.ts';

export interface DrawOptions {
  /** The sheet as it lies in the printer, in mm. */
  sheet: Size;
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

const SIDES: readonly Side[] = ['front', 'back'];

/**
 * Draws the sheets of a plan: two pages of PDF for each sheet, its front and its back.
 *
 * Every page is cut to its own half, stands upright in the middle of it, and is drawn at its own size if
 * that is the size of the half (see `scaleFor`), else scaled to fit. The same bytes in give the same bytes
 * out: no time, no name of a program, no random identifier is written. The way of printing on both sides is
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
  const forms = new Map<SourcePage, PDFRef>();

  for (let sheet = 1; sheet <= plan.sheets; sheet++) {
    for (const side of SIDES) {
      const cells = plan.cells.filter((cell) => cell.sheet === sheet && cell.side === side);
      drawSide(target, cells, options.sheet, (number) => {
        const page = source.pages[number - 1];
        if (!page) throw new RangeError(`the plan asks for page ${number} of ${source.pages.length}`);
        const form = forms.get(page) ?? formOf(page, copier, source.file, options);
        forms.set(page, form);
        return { page, form };
      });
    }
    options.onSheet?.(sheet, plan.sheets);
    await new Promise((resolve) => setImmediate(resolve)); // lets Ctrl-C and a progress line through
  }
  describe(target, options);
  return target.save({ objectsPerTick: Number.POSITIVE_INFINITY, addDefaultPage: false });
}

function drawSide(
  target: PDFDocument,
  cells: readonly Cell[],
  sheet: Size,
  find: (number: number) => { page: SourcePage; form: PDFRef },
): void {
  const { context } = target;
  const forms: Record<string, PDFObject> = {};
  const lines: string[] = [];
  for (const cell of cells) {
    if (cell.page === null) continue;
    const { page, form } = find(cell.page);
    const half = halfBox(sheet, cell.place);
    const scale = scaleFor(page.size, halfOf(sheet));
    const name = `Page${cell.page}`;
    forms[name] = form;
    lines.push('q', clipTo(half), drawForm(name, placement(page, scale, half, cell.turn)), 'Q');
  }
  const { node } = target.addPage([points(sheet.width), points(sheet.height)]);
  node.set(PDFName.of('TrimBox'), context.obj([0, 0, points(sheet.width), points(sheet.height)]));
  node.set(PDFName.of('Resources'), context.obj({ XObject: context.obj(forms) }));
  node.set(PDFName.of('Contents'), context.register(context.stream(lines.join('\n'))));
}

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
