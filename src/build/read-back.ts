/** Reads finished PDFs back, for the checks. */
import type { CheckedPdf } from '../checks/types.ts';
import { readFacts } from '../pdf/facts.ts';
import { openText } from '../pdf/text.ts';

/** One PDF as the checks take it. @param file absolute path, for messages; none while it is not published */
export async function readOneBack(
  pdf: Uint8Array,
  file?: string,
): Promise<{ checked: CheckedPdf; close: () => void }> {
  const [facts, text] = await Promise.all([readFacts(pdf), openText(pdf)]);
  return { checked: { file, facts, text: text.read }, close: text.close };
}

/** The two PDFs of a build. */
export async function readBack({ read, print }: { read: Uint8Array; print: Uint8Array }) {
  const [reading, sheets] = await Promise.all([readOneBack(read), readOneBack(print)]);
  return {
    reading: reading.checked,
    sheets: sheets.checked,
    close: () => {
      reading.close();
      sheets.close();
    },
  };
}
