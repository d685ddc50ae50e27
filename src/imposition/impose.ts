/** Any PDF into sheets for a stapled booklet: opens it, plans it, draws it. */
import type { Size } from '../geometry.ts';
import type { Notice } from '../report/notice.ts';
import { drawSheets } from './draw.ts';
import { fittingNotes } from './notes.ts';
import type { Binding, Blanks } from './plan.ts';
import { openPdf } from './read.ts';
import { saddle } from './saddle.ts';

export interface ImposeOptions {
  /** Where the PDF comes from, for messages. */
  file: string;
  /** The sheet as it lies in the printer, in mm. */
  sheet: Size;
  /** Default `before-last`. */
  blanks?: Blanks | undefined;
  /** Default `left`. */
  binding?: Binding | undefined;
  title?: string | undefined;
  /** BCP 47. */
  language?: string | undefined;
  /** Called after each sheet. */
  onSheet?: ((done: number, total: number) => void) | undefined;
}

export interface Imposed {
  /** The sheets: fronts and backs in turn. */
  pdf: Uint8Array;
  sheets: number;
  /** Pages of the source, blanks not counted; the booklet has four for each sheet. */
  pages: number;
  /** Blanks that were added, as positions in the finished booklet, counted from 1. */
  blankPages: number[];
  /** What the person should know: sizes, scale, turned pages, parts that could not be brought along. */
  notes: Notice[];
}

/**
 * Imposes a PDF of 1 to 400 pages for saddle stitch, two pages on each side, flipped on the short edge.
 *
 * @throws {Refusal} for a file that cannot be imposed, see {@link openPdf}
 */
export async function impose(bytes: Uint8Array, options: ImposeOptions): Promise<Imposed> {
  const { file, sheet, title, language, onSheet } = options;
  const source = await openPdf(bytes, file);
  const plan = saddle(source.pages.length, options);
  const notes = fittingNotes(source.pages, sheet, file);
  const onNotice = (note: Notice): void => {
    notes.push(note);
  };
  const pdf = await drawSheets(source, plan, { sheet, title, language, onSheet, onNotice });
  return { pdf, sheets: plan.sheets, pages: plan.pages, blankPages: [...plan.blankPages], notes };
}
