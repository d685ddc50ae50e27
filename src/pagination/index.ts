/**
 * Flows to pages, pages to a PDF. Each flow is laid out by Paged.js for the pages it will have; blanks are put
 * where the fold needs them; the laid-out pages become one document, which Chromium prints.
 */
import fs from 'node:fs/promises';
import type { Tab } from '../browser/tab.ts';
import { arrange, type Stretch } from './arrange.ts';
import { mirrored, scaled } from './boxes.ts';
import { type LaidOutFlow, letterPages, openWorkshop, type Workshop } from './flows-in-tabs.ts';
import type { ComposedPage } from './in-page/compose.ts';
import { layOutFlows } from './lay-out-flows.ts';
import { marginsOf } from './margins.ts';
import { notesPages } from './notes-pages.ts';
import { printPages } from './print.ts';
import type { FlowLength, FlowToLayOut, LaidOutPage, PaginatedBooklet, PaginateInput } from './types.ts';

export { type FlowKeeper, fingerprint, type KeptFlow } from './keep.ts';
export type { FlowLength, FlowToLayOut, LaidOutPage, PaginatedBooklet, PaginateInput } from './types.ts';

/** The folder's bundled script. @param file the bundle, as `scripts/bundle.js` makes it */
export const readScript = (file: string): Promise<string> => fs.readFile(file, 'utf8');

/** The name of pages that a picture fills to their edges (`page: bleed`), as `styles/pictures.css` has it. */
const BLEEDING = 'bleed';

/** @param tab an open page whose document is the booklet's shell and which serves its fonts and pictures */
export async function paginate(tab: Tab, input: PaginateInput): Promise<PaginatedBooklet> {
  // How many figures the highest page number may have.
  const digits = Math.max(2, String(letterPages(input.flows)).length);
  const workshop = await openWorkshop(tab, input, digits);
  try {
    return await paginateIn(workshop, input);
  } finally {
    await workshop.close();
  }
}

async function paginateIn(workshop: Workshop, input: PaginateInput): Promise<PaginatedBooklet> {
  const laidOut = await layOutFlows(workshop, input);
  const { flows, feet } = laidOut;
  const stretches = flows.map(({ flow, pages }) => stretch(flow, pages.length));
  const { places, added } = notesPages(arrange(stretches, input.filling), input.notesPage);
  for (const flow of added) flows.push(await laidOut.layOut(flow));
  const known = new Map(flows.map((entry) => [entry.flow.id, entry]));
  const composed: ComposedPage[] = [];
  const pages: LaidOutPage[] = [];
  for (const [index, place] of places.entries()) {
    const number = index + 1;
    if ('blank' in place) {
      composed.push({ ...place, margins: {} });
      pages.push({ number, parts: [], notes: [], area: null });
      continue;
    }
    const { flow, pages: facts } = known.get(place.flow)!;
    const { body, shown, notes, ordered, area, name, chapter } = facts[place.index]!;
    const opens = place.index === 0;
    const margins = marginsOf({ number, kind: flow.kind, opens, name, chapter }, input.margins);
    composed.push({ ...place, margins });
    const foot = opens ? feet.get(flow.id) : undefined;
    const right = (number % 2 === 1) === (input.direction === 'ltr');
    pages.push({
      number,
      parts: [{ flow: flow.id, body, ...(shown === undefined ? {} : { shown }) }, ...(foot ? [foot] : [])],
      notes,
      ...(ordered === undefined ? {} : { ordered }),
      ...(name === BLEEDING ? { bleeds: true } : {}),
      area: scaled(right ? area : mirrored(area, input.page)),
    });
  }
  tellTooLong(pages, input);

  const tied = flows.some((entry) => entry.tied);
  input.kept?.onSources?.(sourcesOf(composed, workshop));
  const { pieces, anchors } = await printPages(workshop, composed, input, tied);
  return {
    pieces,
    pages,
    blankPages: pages.filter((p) => p.parts.length === 0).map((p) => p.number),
    anchors,
    flows: new Set(pages.flatMap(({ parts }) => parts.map(({ flow }) => flow))),
    notesPages: added.map(({ id }) => id),
    lengths: flows.filter(({ flow }) => !added.includes(flow)).map(lengthOf),
  };
}

/** A blank page goes with the one before it. */
function sourcesOf(pages: readonly ComposedPage[], { shelf }: Workshop): (string | undefined)[] {
  let source: string | undefined;
  return pages.map((page) => {
    if ('flow' in page) source = shelf.at(page.flow).key;
    return source;
  });
}

const stretch = ({ id, kind, start }: FlowToLayOut, pages: number): Stretch => ({
  flow: id,
  kind,
  start,
  pages,
});

const lengthOf = ({ flow, pages }: LaidOutFlow): FlowLength => ({
  ...stretch(flow, pages.length),
  file: flow.file,
  last: pages.at(-1)?.filled,
});

/** Cover and closing page are one page by their design. */
function tellTooLong(pages: readonly LaidOutPage[], { flows, notices }: PaginateInput): void {
  const pagesOf = (kind: string): number => {
    const ids = flows.filter((f) => f.kind === kind).map(({ id }) => id);
    return pages.filter(({ parts }) => parts.some(({ flow }) => ids.includes(flow))).length;
  };
  if (pagesOf('cover') > 1) notices.add('cover-too-long', {}, { page: 1 });
  if (pagesOf('closing') > 1) notices.add('closing-too-long', {}, { page: pages.length });
}
