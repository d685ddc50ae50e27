/** Opens a PDF that is to be imposed, or says in words why it cannot be. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ParseSpeeds, type PDFContext, PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import type { Code, Params } from '../report/catalogue.ts';
import { refuse } from '../report/notice.ts';
import { type PageNode, pagesOf } from './page-tree.ts';
import { type SourcePage, sourcePage } from './source-page.ts';

/** The most pages that are imposed at once: a hundred sheets, far more than anyone can staple. */
export const MOST_PAGES = 400;

/** A PDF that was read and found sound enough to be drawn. */
export interface SourcePdf {
  /** Where it came from, for messages: the path as it was given. */
  readonly file: string;
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  /** In reading order; 1 to {@link MOST_PAGES}. */
  readonly pages: readonly SourcePage[];
}

/**
 * Reads a file from the disk.
 *
 * @throws {Refusal} `pdf-missing`, or `pdf-unreadable` for a folder or a file without permission
 */
export async function readPdf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') refuse('pdf-missing', { file }, { file }, error);
    refuse('pdf-unreadable', { file }, { file }, error);
  }
}

/**
 * Reads the structure of a PDF and its pages.
 *
 * A damaged table of contents of the file (xref) is no hindrance: objects are found by reading the file
 * through. A file that was cut off is refused, since what is missing cannot be known.
 *
 * @param file where it came from, for messages
 * @param limit the most pages it may have
 * @param loaded what these bytes hold, where somebody has read them already; it is only looked at
 * @throws {Refusal} `pdf-empty`, `pdf-not-a-pdf`, `pdf-broken`, `pdf-locked`, `pdf-restricted`,
 *   `pdf-no-pages` or `pdf-too-many-pages`
 */
export async function openPdf(
  bytes: Uint8Array,
  file: string,
  limit = MOST_PAGES,
  loaded?: PDFDocument,
): Promise<SourcePdf> {
  const no = <C extends Code>(code: C, params: Params<C>, cause?: unknown): never =>
    refuse(code, params, { file }, cause);
  const name = path.basename(file);

  if (bytes.length === 0) no('pdf-empty', { file: name });
  if (!hasHeader(bytes)) no('pdf-not-a-pdf', { file: name });
  if (isCutOff(bytes)) no('pdf-broken', { file: name });

  const document = loaded ?? (await load(bytes).catch((error) => no('pdf-broken', { file: name }, error)));
  if (document.isEncrypted) {
    // Without a password for opening, the empty one opens it: then it is printing or copying that is locked.
    const opens = await load(bytes, '').then(
      () => true,
      () => false,
    );
    no(opens ? 'pdf-restricted' : 'pdf-locked', { file: name });
  }

  const { context, catalog } = document;
  const nodes = pageNodes(catalog, context) ?? no('pdf-broken', { file: name });
  if (nodes.length === 0) no('pdf-no-pages', { file: name });
  if (nodes.length > limit) {
    no('pdf-too-many-pages', { file: name, pages: nodes.length, limit });
  }
  return { file, context, catalog, pages: nodes.map((node, index) => sourcePage(node, index + 1, context)) };
}

/** `updateMetadata: false`: or the library writes its own name and the time into the document. */
const load = (bytes: Uint8Array, password?: string): Promise<PDFDocument> =>
  PDFDocument.load(bytes, {
    ignoreEncryption: password === undefined,
    parseSpeed: ParseSpeeds.Fastest,
    updateMetadata: false,
    ...(password === undefined ? {} : { password }),
  });

function pageNodes(catalog: PDFDict | undefined, context: PDFContext): PageNode[] | undefined {
  if (!(catalog instanceof PDFDict)) return undefined;
  try {
    return pagesOf(catalog, context);
  } catch {
    return undefined;
  }
}

/** The header must stand within the first 1024 bytes, as viewers have it (ISO 32000-1, annex H, note 13). */
const hasHeader = (bytes: Uint8Array): boolean => asBuffer(bytes).subarray(0, 1024).includes('%PDF-');

/**
 * A PDF ends with where its table of objects starts. A file that has objects after the last such ending
 * lost its own (files made for the web have one near their beginning as well).
 */
function isCutOff(bytes: Uint8Array): boolean {
  const buffer = asBuffer(bytes);
  return buffer.lastIndexOf('startxref') < buffer.lastIndexOf(' obj');
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
