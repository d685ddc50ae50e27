/**
 * The tags of a printed booklet made right. Chromium tags every page by itself, in boxes of the layout; here
 * what goes on overleaf becomes one element, notes stand behind what calls them, and what is not text is said
 * to be an artefact. Pages look as before.
 */

import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { LooseStreams } from '../loose-streams.ts';
import { type PageContent, readContent, withArtefacts } from './content.ts';
import { closeGaps } from './headings.ts';
import { joinPieces } from './join.ts';
import { plainLanguages } from './languages.ts';
import { describeLinks } from './links.ts';
import { readMark } from './marks.ts';
import { placeNotes } from './notes.ts';
import { readTags } from './read.ts';
import { nameKinds, shape } from './shape.ts';
import { settleTables } from './tables.ts';
import { allTags, isPiece, isTag, type Tag } from './types.ts';
import { writeTags } from './write.ts';

const LANG = PDFName.of('Lang');
const [CONTENTS, FILTER, FLATE] = [PDFName.of('Contents'), PDFName.of('Filter'), PDFName.of('FlateDecode')];

/**
 * @param language BCP 47, of the document
 * @param streams of the document; they have to be settled afterwards
 * @returns false where there are no tags, or none that are known
 */
export function mendTags(document: PDFDocument, language: string, streams: LooseStreams): boolean {
  const read = readTags(document.catalog);
  if (!read) {
    unmark(document);
    return false;
  }
  nameKinds(read);
  joinPieces(read);
  markArtefacts(document, read, streams);
  const root = shape(read);
  plainLanguages(root, language);
  placeNotes(root);
  closeGaps(root);
  settleTables(root, document.context);
  describeLinks(root, document);
  writeTags(document, root);
  return true;
}

/** Tags that stay as they are lose the marks of the layout all the same. */
function unmark({ context }: PDFDocument): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const language = object instanceof PDFDict ? object.lookup(LANG) : undefined;
    if (!(object instanceof PDFDict) || !(language instanceof PDFString)) continue;
    const { lang, mark } = readMark(language.decodeText());
    if (mark) object.set(LANG, PDFString.of(lang ?? ''));
  }
}

/** In the pages and in the tags; pictures and formulas may be drawn with lines alone. */
function markArtefacts(document: PDFDocument, root: Tag, streams: LooseStreams): void {
  const pictures = piecesOf(root, isPicture);
  const drawn = new Map<PDFRef, PageContent>();
  for (const { node, ref } of document.getPages()) {
    const entry = node.get(CONTENTS);
    const stream = document.context.lookup(entry);
    // Chromium writes one stream a page.
    if (!(stream instanceof PDFRawStream) || !(entry instanceof PDFRef)) continue;
    if (stream.dict.lookup(FILTER) !== FLATE || stream.dict.has(PDFName.of('DecodeParms'))) continue;
    const bytes = streams.bytesOf(stream);
    const content = readContent(bytes);
    drawn.set(ref, content);
    const changed = withArtefacts(bytes, content, (piece) => pictures.get(ref)?.has(piece) === true);
    if (changed) streams.change(entry, stream, changed);
  }
  for (const one of allTags(root)) {
    one.kids = one.kids.filter((kid) => {
      if (isTag(kid) || !isPiece(kid)) return true;
      const content = drawn.get(kid.page);
      const drawsPicture = pictures.get(kid.page)?.has(kid.content) === true;
      return (
        !content || (content.pieces.has(kid.content) && (drawsPicture || !content.drawings.has(kid.content)))
      );
    });
  }
}

/** Also one that nobody has described: it is there, and a check will ask for words. */
const isPicture = (one: Tag): boolean =>
  one.alt !== undefined || (one.type === 'Figure' && !one.kids.some(isTag));

/** The pieces under tags of some kind, by page. */
function piecesOf(root: Tag, wanted: (one: Tag) => boolean): Map<PDFRef, Set<number>> {
  const found = new Map<PDFRef, Set<number>>();
  const walk = (one: Tag, within: boolean): void => {
    const inside = within || wanted(one);
    for (const kid of one.kids) {
      if (isTag(kid)) walk(kid, inside);
      else if (inside && isPiece(kid)) {
        if (!found.has(kid.page)) found.set(kid.page, new Set());
        found.get(kid.page)!.add(kid.content);
      }
    }
  };
  walk(root, false);
  return found;
}
