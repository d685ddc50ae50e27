/** The text of a finished PDF, page by page, read by PDFium: not the program that wrote it. */
import { openDocument } from './pdfium.ts';

/** A rectangle in pt from the top left corner of the page (of its crop box, where it has one). */
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
  _FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
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

/** Left, top, right and bottom of a rectangle that no page is larger than (14,400 pt is the most PDF allows), pt. */
const EVERYWHERE = [-1e6, 1e6, 1e6, -1e6] as const;

export interface PdfText {
  readonly pages: number;
  /** The text whose glyphs lie in `area`, or all of the page's. @param page from 1 */
  read(page: number, area?: Area): string;
  close(): void;
}

export async function openText(pdf: Uint8Array): Promise<PdfText> {
  const { library, document, close } = await openDocument(pdf);
  // The wrapper reads whole pages only; areas need the functions beneath it.
  const { module } = library as unknown as { module: Module };
  const { documentIdx } = document as unknown as { documentIdx: number };
  /** The page's top left corner in the coordinates its content is drawn in, pt: often, but not always, (0, height). */
  function cornerOf(page: number): { left: number; top: number } {
    const rectangle = module.wasmExports.malloc(16); // FS_RECTF: left, top, right, bottom
    try {
      if (!module._FPDF_GetPageBoundingBox(page, rectangle)) return { left: 0, top: 0 };
      const view = new DataView(module.HEAPU8.buffer, rectangle, 16);
      return { left: view.getFloat32(0, true), top: view.getFloat32(4, true) };
    } finally {
      module.wasmExports.free(rectangle);
    }
  }

  // To take a page in is most of the work, and one page is often asked for several areas in turn.
  let open: { number: number; page: number; text: number } | undefined;
  const shut = (): void => {
    if (!open) return;
    module._FPDFText_ClosePage(open.text);
    module._FPDF_ClosePage(open.page);
    open = undefined;
  };
  const opened = (number: number) => {
    if (open?.number === number) return open;
    shut();
    const page = module._FPDF_LoadPage(documentIdx, number - 1);
    open = { number, page, text: module._FPDFText_LoadPage(page) };
    return open;
  };

  return {
    pages: document.getPageCount(),
    read: (number, area) => {
      const { page, text } = opened(number);
      const { left, top } = cornerOf(page);
      const corners = area
        ? ([
            left + area.left,
            top - area.top,
            left + area.left + area.width,
            top - area.top - area.height,
          ] as const)
        : EVERYWHERE;
      const length = module._FPDFText_GetBoundedText(text, ...corners, 0, 0);
      if (length === 0) return '';
      const buffer = module.wasmExports.malloc(length * 2);
      module._FPDFText_GetBoundedText(text, ...corners, buffer, length);
      const bytes = module.HEAPU8.slice(buffer, buffer + length * 2);
      module.wasmExports.free(buffer);
      return new TextDecoder('utf-16le').decode(bytes);
    },
    close() {
      shut();
      close();
    },
  };
}
