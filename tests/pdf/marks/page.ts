/** Pages for the tests of marks: content streams as they are typed. */
import { PDFDocument, type PDFObject, StandardFonts } from '@cantoo/pdf-lib';
import { readMarks } from '../../../src/pdf/marks/read.ts';
import { marksContext } from '../../../src/pdf/marks/shared.ts';
import type { PageMarks } from '../../../src/pdf/marks/types.ts';

export interface PageWishes {
  /** Besides the font F (Helvetica), by kind and name. */
  resources?: (pdf: PDFDocument) => Record<string, Record<string, PDFObject>>;
  change?: (pdf: PDFDocument) => void;
}

/** A page of 400 × 600 pt with this content. */
export async function pageOf(content: string, { resources, change }: PageWishes = {}): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([400, 600]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const { context } = pdf;
  const all: Record<string, PDFObject> = { Font: context.obj({ F: font.ref }) };
  for (const [kind, named] of Object.entries(resources?.(pdf) ?? {})) {
    all[kind] = context.obj(kind === 'Font' ? { F: font.ref, ...named } : named);
  }
  page.node.set(context.obj('Resources') as never, context.obj(all));
  page.node.set(context.obj('Contents') as never, context.register(context.stream(content)));
  change?.(pdf);
  return PDFDocument.load(await pdf.save(), { updateMetadata: false });
}

export async function marksOf(content: string, wishes?: PageWishes): Promise<PageMarks> {
  const pdf = await pageOf(content, wishes);
  return readMarks(pdf.getPage(0), marksContext(pdf.context));
}
