/** One PDFium for the whole process: to make it ready takes as long as to read a dozen pages. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;
type Document = Awaited<ReturnType<Library['loadDocument']>>;

export interface OpenDocument {
  readonly library: Library;
  readonly document: Document;
  /** @param failed true after a fault: PDFium may have stopped in the middle of something, and is not used again */
  close(failed?: boolean): void;
}

interface Instance {
  library: Promise<Library>;
  open: number;
  /** It goes when its last document is closed. */
  leaving: boolean;
}

/** Its memory only grows. Above this a new one takes its place, bytes. */
const MOST_MEMORY = 256 * 2 ** 20;

let current: Instance | undefined;

function instance(): Instance {
  current ??= { library: PDFiumLibrary.init(), open: 0, leaving: false };
  return current;
}

/** Makes it ready while something else is waited for. */
export function warmUp(): void {
  instance().library.catch(() => {});
}

/** @throws {Error} of PDFium, where it cannot read the file */
export async function openDocument(pdf: Uint8Array): Promise<OpenDocument> {
  const one = instance();
  one.open += 1;
  const leave = (library: Library | undefined, failed: boolean): void => {
    one.open -= 1;
    if (failed || memoryOf(library) > MOST_MEMORY) one.leaving = true;
    if (one.leaving && current === one) current = undefined;
    if (one.leaving && one.open === 0) library?.destroy();
  };
  let library: Library | undefined;
  try {
    library = await one.library;
    const document = await library.loadDocument(pdf);
    const opened = library;
    return {
      library,
      document,
      close(failed = false) {
        // What has failed may fail again when it is tidied up.
        if (!failed) document.destroy();
        leave(opened, failed);
      },
    };
  } catch (error) {
    leave(library, true);
    throw error;
  }
}

/** Opens a document for `work`, and closes it. */
export async function withDocument<T>(
  pdf: Uint8Array,
  work: (opened: OpenDocument) => Promise<T>,
): Promise<T> {
  const opened = await openDocument(pdf);
  let failed = true;
  try {
    const result = await work(opened);
    failed = false;
    return result;
  } finally {
    opened.close(failed);
  }
}

const memoryOf = (library: Library | undefined): number =>
  (library as unknown as { module: { HEAPU8: Uint8Array } } | undefined)?.module.HEAPU8.length ?? 0;
