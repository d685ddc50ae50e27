/**
 * A second reader of a PDF's text, asked only before a booklet is refused for lost words: readers have faults
 * too (PDFium drops letters of some right-to-left lines). pdf.js is slower and shares no code with PDFium.
 */
import type { Area, PdfText } from './text.ts';

/** A run of text and where it begins, in pt from the page's top left corner. */
interface Run {
  text: string;
  x: number;
  y: number;
}

/** Those who read now, each after the one before: pdf.js 5.4 mixes up the page counts of documents open together. */
let last: Promise<unknown> = Promise.resolve();

/** Reads all pages at once. Editions that are checked side by side take turns. */
export function openTextAgain(pdf: Uint8Array): Promise<PdfText> {
  const reading = last.then(() => readAll(pdf));
  last = reading.catch(() => {});
  return reading;
}

async function readAll(pdf: Uint8Array): Promise<PdfText> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: pdf.slice(), // pdf.js takes its bytes away from whoever gives them
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
  });
  const document = await task.promise;
  const pages: Run[][] = [];
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [left = 0, , , top = 0] = page.view;
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(
        items.flatMap((item) =>
          'str' in item ? [{ text: item.str, x: item.transform[4] - left, y: top - item.transform[5] }] : [],
        ),
      );
    }
  } finally {
    await task.destroy();
  }
  const inside = ({ x, y }: Run, area: Area | undefined): boolean =>
    !area || (x >= area.left && x < area.left + area.width && y >= area.top && y < area.top + area.height);
  return {
    pages: pages.length,
    read: (page, area) =>
      (pages[page - 1] ?? [])
        .filter((run) => inside(run, area))
        .map((run) => run.text)
        .join('\n'),
    close: () => {},
  };
}
