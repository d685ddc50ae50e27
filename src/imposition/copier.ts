/**
 * Brings parts of one PDF into another: what a page needs to be drawn, and nothing that only tells where
 * it comes from.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/**
 * Entries that carry a history, private data of programs, paths of files on someone's disk, or places in
 * the source's structure, which does not come along (ISO 32000-1, 14.3, 14.5, 14.7, 14.11.7).
 */
const LEFT_OUT = names('Metadata', 'PieceInfo', 'OPI', 'AF', 'StructParent', 'StructParents');

/** The same, where they are words: the program a layer was made with, the time of the last change. */
const LEFT_OUT_WORDS = names('Creator', 'LastModified');

/** What a reference must not lead to: it would bring the whole source along, or a file attached to it. */
const NOT_FOLLOWED = names(
  'Catalog',
  'Pages',
  'Page',
  'Annot',
  'StructTreeRoot',
  'StructElem',
  'Metadata',
  'Filespec',
  'EmbeddedFile',
);

const [TYPE, LENGTH] = [PDFName.of('Type'), PDFName.of('Length')];

/** Each name is one object in the whole library: to compare them is cheap, to spell them is not. */
function names(...all: string[]): Set<PDFName> {
  return new Set(all.map((name) => PDFName.of(name)));
}

/**
 * Copies objects, each referenced one once: what pages share in the source, such as fonts, they share in
 * the copy. References are followed without recursion, so a long chain of them cannot exhaust the stack.
 */
export class Copier {
  readonly from: PDFContext;
  readonly to: PDFContext;
  readonly #copies = new Map<PDFObject, PDFRef>();
  #incomplete = false;

  constructor(from: PDFContext, to: PDFContext) {
    this.from = from;
    this.to = to;
  }

  /** Copies an object, and all it refers to; undefined where there is nothing to copy. */
  copy(value: PDFObject | undefined): PDFObject | undefined {
    const ahead: [PDFRef, PDFObject][] = [];
    const copied = value && this.#direct(value, ahead);
    for (let next = ahead.pop(); next; next = ahead.pop()) {
      const [ref, object] = next;
      this.to.assign(ref, this.#direct(object, ahead) ?? PDFNull);
    }
    return copied;
  }

  /**
   * Copies something several pages may hold, directly or by reference, into one object of its own.
   * `make` builds it where a plain copy would not do.
   */
  shared(value: PDFObject, make?: () => PDFObject): PDFRef {
    const key = this.from.lookup(value) ?? value;
    const known = this.#copies.get(key);
    if (known) return known;
    const ref = this.to.nextRef();
    this.#copies.set(key, ref);
    this.to.assign(ref, make ? make() : (this.copy(key) ?? PDFNull));
    return ref;
  }

  /** Says once whether something was missing or unreadable since the last time it was asked. */
  takeIncomplete(): boolean {
    const incomplete = this.#incomplete;
    this.#incomplete = false;
    return incomplete;
  }

  /** Notes that a part of the source could not be read. */
  markIncomplete(): void {
    this.#incomplete = true;
  }

  #direct(value: PDFObject, ahead: [PDFRef, PDFObject][]): PDFObject | undefined {
    if (value instanceof PDFRef) return this.#reference(value, ahead);
    if (value instanceof PDFDict) return this.#dict(value, ahead, false);
    if (value instanceof PDFArray) {
      const array = PDFArray.withContext(this.to);
      for (const item of value.asArray()) array.push(this.#direct(item, ahead) ?? PDFNull);
      return array;
    }
    if (value instanceof PDFRawStream) {
      const dict = this.#dict(value.dict, ahead, true);
      return dict && PDFRawStream.of(dict, value.contents);
    }
    if (value instanceof PDFStream || value instanceof PDFInvalidObject) {
      this.#incomplete = true;
      return undefined;
    }
    return value.clone();
  }

  #reference(ref: PDFRef, ahead: [PDFRef, PDFObject][]): PDFRef | undefined {
    const object = this.from.lookup(ref);
    if (!object) {
      this.#incomplete = true;
      return undefined;
    }
    if (isNotFollowed(object)) return undefined;
    const known = this.#copies.get(object);
    if (known) return known;
    const copy = this.to.nextRef();
    this.#copies.set(object, copy);
    ahead.push([copy, object]);
    return copy;
  }

  #dict(dict: PDFDict, ahead: [PDFRef, PDFObject][], ofStream: boolean): PDFDict | undefined {
    if (isNotFollowed(dict)) return undefined;
    // A dictionary that says what it is has entries of the standard; one that does not may be a list of
    // resources, where any name is a name someone chose.
    const typed = ofStream || dict.has(TYPE);
    const copy = PDFDict.withContext(this.to);
    for (const [key, value] of dict.entries()) {
      if (ofStream && key === LENGTH) continue; // counted anew on saving
      if (typed && LEFT_OUT.has(key)) continue;
      if (LEFT_OUT_WORDS.has(key) && isWords(value)) continue;
      const copied = this.#direct(value, ahead);
      if (copied) copy.set(key, copied);
    }
    return copy;
  }
}

const isWords = (value: PDFObject): boolean => value instanceof PDFString || value instanceof PDFHexString;

function isNotFollowed(object: PDFObject): boolean {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return false;
  const type = dict.lookup(TYPE);
  return type instanceof PDFName && NOT_FOLLOWED.has(type);
}
