/**
 * No word is lost or doubled on the way: the chapters' text against what the layout put on the pages, and each
 * page of the layout against what another program reads in the finished PDF. Both are needed: Paged.js can
 * drop text from the pages, and text can stand on a page and yet be cut off when it is drawn (pagedjs#87).
 */
import { letters } from '../letters.ts';
import { type Notice, notice } from '../report/notice.ts';
import { compareDrawn, compareExactly } from './compare.ts';
import type { Area, Check, CheckContext, Intent } from './types.ts';

export const textConserved: Check = ({ reading, intent }) =>
  intent ? [...intent.flows.flatMap((flow) => laidOut(flow, intent)), ...drawn(reading, intent)] : [];

function laidOut(flow: Intent['flows'][number], { pages }: Intent): Notice[] {
  const own = pages.filter((page) => page.parts.some((part) => part.flow === flow.id));
  const body = own.flatMap(({ number, parts }) =>
    parts.filter((part) => part.flow === flow.id).map((part) => ({ number, text: part.body })),
  );
  const notes = flow.notes.map(({ anchor, text }) => {
    const pieces = own.flatMap(({ number, notes }) =>
      notes.filter((note) => note.anchor === anchor).map((note) => ({ number, text: note.text })),
    );
    return differs(text, pieces, flow.file, own[0]?.number);
  });
  return [differs(flow.body, body, flow.file), ...notes].filter((n) => n !== undefined);
}

/** @param page where to look when none of it is on any page */
function differs(
  wanted: string,
  pieces: readonly { number: number; text: string }[],
  file: string | undefined,
  page?: number,
): Notice | undefined {
  const difference = compareExactly(wanted, pieces.map((piece) => piece.text).join('\n'));
  if (!difference) return undefined;
  const { kind, words, after } = difference;
  // Words are lost after the last letter that is there, and too many from the next one on.
  let letter = kind === 'lost' ? Math.max(after - 1, 0) : after;
  const at = pieces.find((piece) => {
    const count = letters(piece.text).length;
    if (letter < count) return true;
    letter -= count;
    return false;
  });
  return notice(`text-${kind}`, { words }, { file, page: (at ?? pieces.at(-1))?.number ?? page });
}

function drawn(reading: CheckContext['reading'], { pages, flows, direction }: Intent): Notice[] {
  return pages.flatMap(({ number, parts, notes, area, ordered }) => {
    if (!area || number > reading.facts.pages.length) return [];
    const wanted = [...parts.map((part) => part.shown ?? part.body), ...notes.map((note) => note.text)].join(
      '\n',
    );
    const difference = compareDrawn(wanted, reading.text(number, readAround(area)), direction, ordered);
    if (!difference) return [];
    const file = flows.find((f) => f.id === parts[0]?.flow)?.file;
    return [notice(`text-${difference.kind}`, { words: difference.words }, { file, page: number })];
  });
}

/** A glyph may stand out of the text block by a hair; margin text is at least this far away, pt. */
const SLACK = 4;
/** Where the words of a page's text block are read. @param area the text block */
export const readAround = ({ left, top, width, height }: Area): Area => ({
  left: left - SLACK,
  top: top - SLACK,
  width: width + 2 * SLACK,
  height: height + 2 * SLACK,
});
