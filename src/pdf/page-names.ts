/** Names pages by all that they show: two pages of one name look alike, and read alike to any program. */
import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const key = (text: string): PDFName => PDFName.of(text);
/** What says where a page belongs, and what can be done on it; nothing of it is painted. */
const BESIDE: ReadonlySet<PDFName> = new Set(['Parent', 'Annots', 'StructParents', 'Tabs'].map(key));
/** What pages may have from the tree they hang in (ISO 32000-1, 7.7.3.4). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map(key);
/** Objects within each other deeper than this are in no booklet. */
const DEEPEST = 50;

/**
 * A name is made of the page's boxes and of what it paints, with fonts, pictures and forms, byte for byte as they lie in
 * the file (SHA-256), never of the numbers that objects have there.
 *
 * @returns of each page, in order; undefined where something in one holds itself, or goes too deep
 */
export function pageNames(document: PDFDocument): (string | undefined)[] {
  const { context } = document;
  const names = new Map<PDFRef, string>();
  const open = new Set<PDFRef>();

  const nameOf = (ref: PDFRef): string => {
    const known = names.get(ref);
    if (known !== undefined) return known;
    if (open.has(ref) || open.size > DEEPEST) throw new Unnamed();
    open.add(ref);
    const object = context.lookup(ref);
    const hash = createHash('sha256').update(said(object));
    if (object instanceof PDFRawStream) hash.update(object.contents);
    const name = hash.digest('base64');
    open.delete(ref);
    names.set(ref, name);
    return name;
  };
  /** As in the file, with names in place of numbers. Streams say their lengths, so nothing can pass for anything else. */
  const said = (object: PDFObject | undefined, depth = 0): string => {
    if (depth > DEEPEST) throw new Unnamed();
    if (object instanceof PDFRef) return `@${nameOf(object)}`;
    if (object instanceof PDFRawStream)
      return `${said(object.dict, depth + 1)} ${object.contents.length} stream\n`;
    if (object instanceof PDFStream) throw new Unnamed(); // being made: not as in the file
    if (object instanceof PDFArray)
      return `[${object
        .asArray()
        .map((item) => said(item, depth + 1))
        .join(' ')}]`;
    if (object instanceof PDFDict) return saidOf(object.entries(), depth);
    return String(object);
  };
  const saidOf = (entries: [PDFName, PDFObject][], depth: number): string =>
    `<<${entries.map(([name, value]) => `${name} ${said(value, depth + 1)}`).join(' ')}>>`;
  const pageName = (node: PDFPageLeaf): string => {
    const own = node.entries().filter(([name]) => !BESIDE.has(name));
    const from = INHERITED.flatMap((name): [PDFName, PDFObject][] => {
      const value = node.has(name) ? undefined : node.getInheritableAttribute(name);
      return value ? [[name, value]] : [];
    });
    return createHash('sha256')
      .update(saidOf([...own, ...from], 0))
      .digest('base64');
  };

  return document.getPages().map(({ node }) => {
    try {
      return pageName(node);
    } catch (error) {
      if (!(error instanceof Unnamed)) throw error;
      open.clear();
      return undefined;
    }
  });
}

class Unnamed extends Error {}
