/** Checkpoints 01 and 30: all that is painted is tagged or an artefact, and never both. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Condition } from './matterhorn.ts';
import { key, type Structure } from './structure.ts';

const PAINT = new Set('f F f* S s B B* b b* Do sh Tj TJ \' " BI'.split(' '));

interface Walk {
  /** Artefacts in pieces, pieces in artefacts, things painted outside of both. */
  artefactInPiece: string[];
  pieceInArtefact: string[];
  neither: string[];
  pieces: number[];
  faults: string[];
}

/** Chromium writes no strings with line ends or operators between words of a line, so lines can be told apart. */
function walk(content: string): Walk {
  const found: Walk = { artefactInPiece: [], pieceInArtefact: [], neither: [], pieces: [], faults: [] };
  const open: ('piece' | 'artefact' | 'other')[] = [];
  let inText = false;
  for (const line of content.split(/[\r\n]+/)) {
    const words = line
      .replace(/\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>/g, '()')
      .trim()
      .split(/\s+/);
    const operator = words.at(-1)?.replace(/^.*>>/, '') ?? '';
    if (operator === 'BDC' || operator === 'BMC') {
      const piece = /\/MCID\s+(\d+)/.exec(line)?.[1];
      const kind = /\/Artifact\b/.test(line) ? 'artefact' : piece === undefined ? 'other' : 'piece';
      if (kind === 'artefact' && open.includes('piece')) found.artefactInPiece.push(line);
      if (kind === 'piece' && open.includes('artefact')) found.pieceInArtefact.push(line);
      if (kind === 'piece' && open.includes('piece')) found.faults.push(`piece in piece: ${line}`);
      if (piece !== undefined) found.pieces.push(Number(piece));
      open.push(kind);
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) found.faults.push('EMC without a beginning');
    } else if (operator === 'BT' || operator === 'ET') inText = operator === 'BT';
    else if (PAINT.has(operator) && !open.includes('piece') && !open.includes('artefact')) {
      if (operator !== 'Tj' || !/<\s*>/.test(line)) found.neither.push(line);
    }
  }
  if (inText) found.faults.push('text that does not end');
  if (open.length > 0) found.faults.push('marked content that does not end');
  return found;
}

const walks = ({ document }: Structure): Walk[] =>
  document.getPages().map(({ node }) => {
    const value = node.lookup(key('Contents'));
    const streams =
      value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
    return walk(
      streams
        .map((stream) =>
          stream instanceof PDFRawStream
            ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
            : '',
        )
        .join('\n'),
    );
  });

const everyPage =
  (faults: (page: Walk) => string[]): Condition =>
  (s) =>
    walks(s).flatMap((page, index) => faults(page).map((fault) => `page ${index + 1}: ${fault}`));

export const contents: Readonly<Record<string, Condition>> = {
  '01-003': everyPage((page) => page.artefactInPiece),
  '01-004': everyPage((page) => page.pieceInArtefact),
  '01-005': everyPage((page) => page.neither),
  '01-005 (pieces that no tag holds, tags without their piece, wrong ways back)': (s) => {
    const tree = parentTree(s);
    return walks(s).flatMap((page, index) => {
      const held = s.all.flatMap(({ pieces, dict }) =>
        pieces.filter((one) => one.page === index + 1).map(({ content }) => ({ content, dict })),
      );
      const numbers = held.map(({ content }) => content);
      return [
        ...page.faults,
        ...page.pieces.filter((piece) => !numbers.includes(piece)).map((piece) => `no tag for ${piece}`),
        ...numbers.filter((piece) => !page.pieces.includes(piece)).map((piece) => `nothing for ${piece}`),
        ...numbers
          .filter((piece, at) => numbers.indexOf(piece) !== at)
          .map((piece) => `two tags for ${piece}`),
        ...held
          .filter(({ content, dict }) => tree(index, content) !== dict)
          .map(({ content }) => `wrong way back from ${content}`),
      ].map((fault) => `page ${index + 1}: ${fault}`);
    });
  },
  '30-002': (s) =>
    s.document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFRawStream && object.dict.has(key('StructParents')))
      .map(() => 'a form with tags of its own'),
};

/** From a page (from 0) and a piece of it back to the element that holds it (ISO 32000-1, 14.7.4.4). */
function parentTree({ document }: Structure): (page: number, piece: number) => unknown {
  const numbers = document.catalog
    .lookup(key('StructTreeRoot'), PDFDict)
    .lookup(key('ParentTree'), PDFDict)
    .lookup(key('Nums'), PDFArray);
  const rows = new Map<number, PDFArray>();
  for (let at = 0; at + 1 < numbers.size(); at += 2) {
    const row = numbers.lookup(at + 1);
    if (row instanceof PDFArray) rows.set((numbers.lookup(at) as PDFNumber).asNumber(), row);
  }
  return (page, piece) => {
    const own = document.getPage(page).node.lookup(key('StructParents'));
    const ref = own instanceof PDFNumber ? rows.get(own.asNumber())?.get(piece) : undefined;
    return ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
  };
}
