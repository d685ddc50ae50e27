/** Reads finished PDFs back and has them checked. */
import { runChecks } from '../checks/index.ts';
import type { CheckedPdf, Intent } from '../checks/types.ts';
import { readFacts } from '../pdf/facts.ts';
import { openTextAgain } from '../pdf/second-text.ts';
import { openText } from '../pdf/text.ts';
import type { Notice } from '../report/notice.ts';

type OpenText = typeof openText;

/** One PDF as the checks take it. @param file absolute path, for messages; none while it is not published */
export async function readOneBack(
  pdf: Uint8Array,
  file?: string,
  open: OpenText = openText,
): Promise<{ checked: CheckedPdf; close: () => void }> {
  const [facts, text] = await Promise.all([readFacts(pdf), open(pdf)]);
  return { checked: { file, facts, text: text.read }, close: text.close };
}

/**
 * Checks the two PDFs of a build. Before words are said to be lost, a second program reads the files: only
 * what both miss is missing.
 */
export async function checkOutputs(
  pdfs: { read: Uint8Array; print: Uint8Array },
  intent: Intent,
): Promise<Notice[]> {
  const found = await checkWith(openText, pdfs, intent);
  const doubtful = ({ code }: Notice): boolean => ['text-lost', 'text-added', 'sheet-text'].includes(code);
  if (!found.some(doubtful)) return found;
  const again = (await checkWith(openTextAgain, pdfs, intent)).filter(doubtful);
  // A page that one of them reads whole is whole. Where a text is lost, each may miss other words of it.
  return found.filter(
    (notice) =>
      !doubtful(notice) || again.some(({ code, page }) => code === notice.code && page === notice.page),
  );
}

async function checkWith(
  open: OpenText,
  { read, print }: { read: Uint8Array; print: Uint8Array },
  intent: Intent,
): Promise<Notice[]> {
  // One after the other: pdf.js 5.4 mixes up the page counts of documents that are open together.
  const reading = await readOneBack(read, undefined, open);
  const sheets = await readOneBack(print, undefined, open);
  try {
    return runChecks({ reading: reading.checked, sheets: sheets.checked, intent });
  } finally {
    reading.close();
    sheets.close();
  }
}
