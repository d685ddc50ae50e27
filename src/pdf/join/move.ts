/** The objects of one PDF put into another under new numbers: pages, tags and all that is between them stay as they are. */
import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Streams that are in the file already, by what they hold. */
export type KnownStreams = Map<string, PDFRef>;

/**
 * @param known of all that was moved there before
 * @returns the catalog of `from`; it is no object of `to`, but all that it names is
 */
export function moveObjects(from: PDFContext, to: PDFContext, known: KnownStreams): PDFDict {
  const before = to.largestObjectNumber;
  const objects = from.enumerateIndirectObjects();
  const names = new Map<PDFRef, PDFRef>();
  for (const [old] of objects) names.set(old, PDFRef.of(before + old.objectNumber));

  const moved = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) return names.get(object) ?? object;
    if (object instanceof PDFArray) {
      const copy = PDFArray.withContext(to);
      for (const item of object.asArray()) copy.push(moved(item));
      return copy;
    }
    if (object instanceof PDFRawStream) return PDFRawStream.of(movedDict(object.dict), object.contents);
    // Everything else is replaced when it is another, and never changed.
    return object instanceof PDFDict ? movedDict(object) : object;
  };
  const movedDict = (dict: PDFDict): PDFDict => {
    const copy = new Map<PDFName, PDFObject>();
    for (const [key, value] of dict.entries()) copy.set(key, moved(value));
    if (dict instanceof PDFPageLeaf) return PDFPageLeaf.fromMapWithContext(copy, to);
    if (dict instanceof PDFPageTree) return PDFPageTree.fromMapWithContext(copy, to);
    return PDFDict.fromMapWithContext(copy, to);
  };

  for (const [old, stream] of shareable(objects)) {
    const key = keyOf(moved(stream) as PDFRawStream);
    const same = known.get(key);
    if (same) names.set(old, same);
    else known.set(key, names.get(old)!);
  }
  for (const [old, object] of objects) {
    const name = names.get(old)!;
    const isThere = object instanceof PDFRawStream && to.lookup(name) !== undefined;
    if (!isThere && !(object instanceof PDFCatalog)) to.assign(name, moved(object));
  }
  return movedDict(from.lookup(from.trailerInfo.Root, PDFDict));
}

const CONTENTS = PDFName.of('Contents');

/**
 * Streams that may be in the file already: those that point to nothing, then those that point to these alone (a picture
 * with its mask). Others would have to be compared with all that they lead to.
 */
function shareable(objects: readonly [PDFRef, PDFObject][]): [PDFRef, PDFRawStream][] {
  // What a page paints is changed page by page afterwards, also where two paint the same.
  const painted = new Set(
    objects.flatMap(([, page]) => (page instanceof PDFPageLeaf ? refsIn(page.get(CONTENTS)) : [])),
  );
  const streams = objects.filter(
    (entry): entry is [PDFRef, PDFRawStream] => entry[1] instanceof PDFRawStream && !painted.has(entry[0]),
  );
  const plain = streams.filter(([, { dict }]) => refsIn(dict).length === 0);
  const names = new Set(plain.map(([name]) => name));
  const pointing = streams.filter(([name, { dict }]) => {
    return !names.has(name) && refsIn(dict).every((ref) => names.has(ref));
  });
  return [...plain, ...pointing];
}

function refsIn(object: PDFObject | undefined): PDFRef[] {
  if (object instanceof PDFRef) return [object];
  if (object instanceof PDFArray) return object.asArray().flatMap(refsIn);
  return object instanceof PDFDict ? object.values().flatMap(refsIn) : [];
}

const keyOf = ({ dict, contents }: PDFRawStream): string =>
  createHash('sha256').update(`${dict}\n`).update(contents).digest('base64');
