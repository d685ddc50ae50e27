/** Reads finished PDFs back and has them checked. */
import { runChecks } from '../checks/index.ts';
import { withLevels } from '../checks/levels.ts';
import { readAround } from '../checks/text-conserved.ts';
import type { CheckedPdf, Intent, SheetsIntent } from '../checks/types.ts';
import { type CodeSpot, readCodes } from '../pdf/codes.ts';
import { type PdfFacts, readFacts } from '../pdf/facts.ts';
import { openTextAgain } from '../pdf/second-text.ts';
import { openText } from '../pdf/text.ts';
import type { TextPlace } from '../pdf/text-ahead.ts';
import type { Notice } from '../report/notice.ts';
import { beginAhead, isReadAhead, type KeptTexts, keepRead, openAhead } from './read-ahead.ts';

type OpenText = typeof openText;

/** What a build made of one layout: the pages, and every file of sheets with what it was meant to be. */
export interface MadePdfs {
  read: Uint8Array;
  /** `file`: where it will be, for messages. */
  sheets: readonly { pdf: Uint8Array; intent: SheetsIntent; file?: string | undefined }[];
}

/**
 * One PDF as the checks take it.
 *
 * @param file absolute path, for messages; none while it is not published
 * @param sheets true for sheets of pages that are checked as well: what stands on those is not looked at again
 */
export async function readOneBack(
  pdf: Uint8Array,
  file?: string,
  open: OpenText = openText,
  sheets = false,
): Promise<{ checked: CheckedPdf; names: PdfFacts['names']; close: () => void }> {
  const [facts, text] = await Promise.all([readFacts(pdf), open(pdf)]);
  const codes = sheets ? [] : await readCodes(pdf, codesIn(facts));
  return {
    checked: { file, facts: { ...facts, codes }, text: remembered(text.read, sheets) },
    ...{ names: facts.names, close: text.close },
  };
}

/** Where something looks like a QR code. */
const codesIn = ({ pages, marks }: PdfFacts): CodeSpot[] =>
  pages.flatMap((_, index) => marks(index + 1).codes.map((spot) => ({ ...spot, page: index + 1 })));

/**
 * Every file of sheets is compared with the same pages: each is read once. A page of which a part is read is open, so
 * the whole of it is read then, too.
 */
function remembered(read: CheckedPdf['text'], sheets: boolean): CheckedPdf['text'] {
  const known = new Map<number, string>();
  const whole = (page: number): string => {
    const text = known.get(page) ?? read(page);
    known.set(page, text);
    return text;
  };
  return (page, area) => {
    if (!area) return whole(page);
    const text = read(page, area);
    if (!sheets) whole(page);
    return text;
  };
}

/**
 * Checks the PDFs of a build. Before words are said to be lost, a second program reads the files: only what both
 * miss is missing.
 *
 * @param kept what was read by an earlier build, and is kept for the next
 */
export async function checkOutputs(pdfs: MadePdfs, intent: Intent, kept?: KeptTexts): Promise<Notice[]> {
  return withLevels(await sure(pdfs, intent, kept), intent.levels ?? {});
}

async function sure(pdfs: MadePdfs, intent: Intent, kept: KeptTexts | undefined): Promise<Notice[]> {
  const ahead = isReadAhead(intent.pages.length);
  if (ahead) readAhead(pdfs, intent, kept);
  const found = await checkWith(ahead ? openAhead : openText, pdfs, intent, ahead ? kept : undefined);
  const doubtful = ({ code }: Notice): boolean => ['text-lost', 'text-added', 'sheet-text'].includes(code);
  if (!found.some(doubtful)) return found;
  const again = (await checkWith(openTextAgain, pdfs, intent)).filter(doubtful);
  // A page that one of them reads whole is whole. Where a text is lost, each may miss other words of it.
  return found.filter(
    (notice) =>
      !doubtful(notice) ||
      again.some(
        ({ code, page, file }) => code === notice.code && page === notice.page && file === notice.file,
      ),
  );
}

/** Where the text of a booklet's pages is looked at. */
const placesIn = ({ pages }: Intent): TextPlace[] =>
  pages.flatMap(({ number: page, area }) =>
    area ? [{ page, area: readAround(area) }, { page }] : [{ page }],
  );

/** The pages of the booklet are there: where it is done by a thread, their text is read while its sheets are drawn. */
export function beginReading(read: Uint8Array, intent: Intent, kept?: KeptTexts): void {
  const { length } = intent.pages;
  if (!isReadAhead(length)) return;
  const shows = intent.pages.map(({ number }) => [number]);
  beginAhead({ pdf: read, places: placesIn(intent), shows }, length, kept);
}

/** The texts are read in threads, all files at once, while their other facts are found here. */
function readAhead({ read, sheets }: MadePdfs, intent: Intent, kept: KeptTexts | undefined): void {
  beginReading(read, intent, kept);
  for (const { pdf, intent: of } of sheets) {
    const places = of.cells.map(({ side: page, area }) => ({ page, area }));
    const shows: number[][] = Array.from({ length: of.sides }, () => []);
    for (const { side, page } of of.cells) if (page !== null) shows[side - 1]!.push(page);
    beginAhead({ pdf, places, shows }, intent.pages.length, kept);
  }
}

async function checkWith(
  open: OpenText,
  { read, sheets }: MadePdfs,
  intent: Intent,
  kept?: KeptTexts,
): Promise<Notice[]> {
  const opened: Awaited<ReturnType<typeof readOneBack>>[] = [];
  const keeping: Promise<void>[] = [];
  const openOne = async (pdf: Uint8Array, file?: string, isSheets = false): Promise<CheckedPdf> => {
    // One after the other: pdf.js 5.4 mixes up the page counts of documents that are open together.
    const one = await readOneBack(pdf, file, open, isSheets);
    opened.push(one);
    // What cannot be kept is as if it were not wanted: the next build reads it again.
    if (kept) keeping.push(keepRead(pdf, one.names, kept).catch(() => {}));
    return one.checked;
  };
  try {
    const reading = await openOne(read);
    const checked: { pdf: CheckedPdf; intent: SheetsIntent }[] = [];
    for (const made of sheets)
      checked.push({ pdf: await openOne(made.pdf, made.file, true), intent: made.intent });
    const found = runChecks({ reading, sheets: checked, intent });
    await Promise.all(keeping);
    return found;
  } finally {
    for (const { close } of opened) close();
  }
}
