/**
 * No word is lost or doubled on the way: the chapters' text against what the layout put on the pages, and each
 * page of the layout against what another program reads in the finished PDF. Both are needed: Paged.js can
 * drop text from the pages, and text can stand on a page and yet be cut off when it is drawn (pagedjs#87).
 */
import { type Notice, notice } from '../report/notice.ts';
import { compareDrawn, compareExactly } from './compare.ts';
import type { Area, Check, CheckContext, Intent } from './types.ts';

export const textConserved: Check = ({ reading, intent }) =>
  intent ? [...intent.flows.flatMap((flow) => laidOut(flow, intent)), ...drawn(reading, intent)] : [];

function laidOut(flow: Intent['flows'][number], { pages }: Intent): Notice[] {
  const own = pages.flatMap((page) =>
    page.parts.filter((part) => part.flow === flow.id).map((part) => ({ ...page, body: part.body })),
  );
  const notices: Notice[] = [];
  const body = compareExactly(flow.body, own.map((page) => page.body).join('\n'));
  if (body)
    notices.push(
      notice(`text-${body.kind}`, { words: body.words }, { file: flow.file, page: own[0]?.number }),
    );
  for (const { anchor, text } of flow.notes) {
    const parts = own.flatMap((page) =>
      page.notes.filter((note) => note.anchor === anchor).map((note) => ({ ...note, page })),
    );
    const difference = compareExactly(text, parts.map((part) => part.text).join('\n'));
    if (difference) {
      notices.push(
        notice(
          `text-${difference.kind}`,
          { words: difference.words },
          { file: flow.file, page: parts[0]?.page.number ?? own[0]?.number },
        ),
      );
    }
  }
  return notices;
}

function drawn(reading: CheckContext['reading'], { pages, flows, direction }: Intent): Notice[] {
  return pages.flatMap(({ number, parts, notes, area }) => {
    if (!area || number > reading.facts.pages.length) return [];
    const wanted = [...parts.map((part) => part.body), ...notes.map((note) => note.text)].join('\n');
    const difference = compareDrawn(wanted, reading.text(number, grown(area)), direction);
    if (!difference) return [];
    const file = flows.find((f) => f.id === parts[0]?.flow)?.file;
    return [notice(`text-${difference.kind}`, { words: difference.words }, { file, page: number })];
  });
}

/** A glyph may stand out of the text block by a hair; margin text is at least this far away, pt. */
const SLACK = 4;
const grown = ({ left, top, width, height }: Area): Area => ({
  left: left - SLACK,
  top: top - SLACK,
  width: width + 2 * SLACK,
  height: height + 2 * SLACK,
});
