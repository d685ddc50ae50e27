/** The text of a finished PDF, page by page, read by PDFium: not the program that wrote it. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A rectangle in pt from the page's top left corner. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What PDFium's compiled module is asked for beyond its wrapper (fpdf_text.h). */
interface Module {
  HEAPU8: Uint8Array;
  wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageHeight(page: number): number;
  _FPDF_GetPageWidth(page: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_GetBoundedText(
    text: number,
    left: number,
    top: number,
    right: number,
    bottom: number,
    buffer: number,
    length: number,
  ): number;
}

export interface PdfText {
  readonly pages: number;
  /** The text whose glyphs lie in `area`, or all of the page's. @param page from 1 */
  read(page: number, area?: Area): string;
  close(): void;
}

export async function openText(pdf: Uint8Array): Promise<PdfText> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  // The wrapper reads whole pages only; areas need the functions beneath it.
  const { module } = library as unknown as { module: Module };
  const { documentIdx } = document as unknown as { documentIdx: number };
  return {
    pages: document.getPageCount(),
    read(number, area) {
      const page = module._FPDF_LoadPage(documentIdx, number - 1);
      const text = module._FPDFText_LoadPage(page);
      try {
        const height = module._FPDF_GetPageHeight(page);
        const box = area ?? { left: -height, top: -height, width: height * 4, height: height * 4 };
        const corners = [
          box.left,
          height - box.top,
          box.left + box.width,
          height - box.top - box.height,
        ] as const;
        const length = module._FPDFText_GetBoundedText(text, ...corners, 0, 0);
        if (length === 0) return '';
        const buffer = module.wasmExports.malloc(length * 2);
        module._FPDFText_GetBoundedText(text, ...corners, buffer, length);
        const bytes = module.HEAPU8.slice(buffer, buffer + length * 2);
        module.wasmExports.free(buffer);
        return new TextDecoder('utf-16le').decode(bytes);
      } finally {
        module._FPDFText_ClosePage(text);
        module._FPDF_ClosePage(page);
      }
    },
    close() {
      document.destroy();
      library.destroy();
    },
  };
}
