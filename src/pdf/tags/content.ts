/**
 * What a page's content stream paints, piece by piece, and which of it is no text: running heads and folios stand
 * outside of all marked content, backgrounds and rules are marked as if they were words. Both become artefacts
 * (ISO 32000-1, 14.8.2.2).
 */
import { ContentScanner } from '../grey-scan.ts';

/** Where bytes are replaced: `[from, to)`. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

export interface PageContent {
  /** Pieces that only draw lines and areas, and where they begin. */
  drawings: Map<number, Edit>;
  /** All pieces. */
  pieces: Set<number>;
  /** What belongs to no piece. */
  outside: Edit[];
}

/** What stands around the text, and what is drawn behind or under it (14.8.2.2.2). */
const PAGINATION = '/Artifact <</Type /Pagination >>BDC\n';
const LAYOUT = '/Artifact <</Type /Layout >>BDC';
const END = '\nEMC\n';

/** @param bytes unpacked */
export function readContent(bytes: Uint8Array): PageContent {
  const scanner = new ContentScanner(bytes);
  const found: PageContent = { drawings: new Map(), pieces: new Set(), outside: [] };
  /** Open marked content; numbers are pieces. */
  const open: (number | undefined)[] = [];
  /** The outermost piece that is open. */
  let piece: number | undefined;
  /** Pieces with words or pictures. */
  const telling = new Set<number>();
  let run: { from: number; to: number; words: boolean } | undefined;
  let path = -1;
  let text = -1;
  let shows = false;

  const flush = (): void => {
    if (!run) return;
    const { from, to, words } = run;
    found.outside.push({ from, to: from, text: words ? PAGINATION : `${LAYOUT}\n` });
    found.outside.push({ from: to, to, text: END });
    run = undefined;
  };
  /** Something painted: of the piece that is open, or of none. */
  const painted = (from: number, to: number, words: boolean, tells: boolean): void => {
    if (piece !== undefined) {
      if (tells) telling.add(piece);
    } else if (open.length === 0) {
      if (run && run.words !== words) flush();
      run = { from: run?.from ?? from, to, words };
    }
  };

  while (scanner.next()) {
    const { operator, start, end } = scanner;
    switch (operator) {
      case 'Td':
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        shows = true;
        if (piece !== undefined) telling.add(piece);
        break;
      case 'm':
      case 're':
        if (path < 0) path = start;
        break;
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        painted(path < 0 ? start : path, end, false, false);
        path = -1;
        break;
      case 'n':
        path = -1;
        break;
      case 'Do':
      case 'BI':
      case 'sh':
        painted(start, end, false, true);
        break;
      case 'BT':
        text = start;
        shows = false;
        break;
      case 'ET':
        if (shows && text >= 0) painted(text, end, true, true);
        text = -1;
        break;
      case 'BDC':
      case 'BMC': {
        if (text < 0) flush();
        const begun = pieceOf(scanner);
        open.push(begun);
        piece ??= begun;
        if (begun === undefined) break;
        found.pieces.add(begun);
        found.drawings.set(begun, { from: start, to: end, text: LAYOUT });
        break;
      }
      case 'EMC':
        if (text < 0) flush();
        open.pop();
        piece = open.find((one) => one !== undefined);
        break;
      case 'q':
      case 'Q':
        flush();
        break;
    }
  }
  flush();
  for (const told of telling) found.drawings.delete(told);
  return found;
}

/** The number of the piece that begins here. */
function pieceOf(scanner: ContentScanner): number | undefined {
  if (scanner.operator !== 'BDC') return undefined;
  const number = /\/MCID\s+(\d+)/.exec(scanner.text(-1))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** @returns the stream with its artefacts; the pieces that are `kept` stay what they are, also drawings */
export function withArtefacts(
  bytes: Uint8Array,
  content: PageContent,
  kept: (piece: number) => boolean,
): Uint8Array | undefined {
  const drawings = [...content.drawings].filter(([piece]) => !kept(piece)).map(([, edit]) => edit);
  const edits = [...content.outside, ...drawings].sort((a, b) => a.from - b.from || a.to - b.to);
  if (edits.length === 0) return undefined;
  const parts: Uint8Array[] = [];
  let copied = 0;
  for (const { from, to, text } of edits) {
    parts.push(bytes.subarray(copied, from), Buffer.from(text, 'latin1'));
    copied = to;
  }
  return Buffer.concat([...parts, bytes.subarray(copied)]);
}
