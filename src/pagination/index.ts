/**
 * Flows to pages, pages to a PDF. Each flow is laid out by Paged.js for the pages it will have; blanks are put
 * where the fold needs them; the laid-out pages become one document, which Chromium prints.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Tab } from '../browser/tab.ts';
import { pxToPt, type Size } from '../geometry.ts';
import { Refusal, refuse } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { arrange, type Filling, type Stretch } from './arrange.ts';
import type { ComposeRequest } from './in-page/compose.ts';
import type { Box, PageFacts } from './in-page/facts.ts';
import type { Fullness } from './in-page/fullness.ts';
import type { AttachRequest, LayOutRequest, LayOutResult, SetUpRequest } from './in-page/main.ts';
import { ENDLESS } from './in-page/page-limit.ts';
import { type MarginTexts, marginsOf } from './margins.ts';
import { notesPages } from './notes-pages.ts';

/** A flow as this stage needs it. */
export interface FlowToLayOut {
  id: string;
  kind: string;
  html: string;
  start: 'page' | 'recto';
  file?: string;
  /** The files of its chapters, by chapter id. */
  files?: Readonly<Record<string, string>>;
}

export interface PaginateInput {
  flows: readonly FlowToLayOut[];
  css: string;
  /** Font files by the address that the styles give. */
  fontFiles?: ReadonlyMap<string, string> | undefined;
  direction: 'ltr' | 'rtl';
  /** Trim size, mm. */
  page: Size;
  /** What running heads and footers say. */
  margins: MarginTexts;
  /** Whether there is a list of contents, if there is a flow of that kind; `auto` leaves it to the length. */
  toc: boolean | 'auto';
  /** How the sheets are filled up; default: to a multiple of four, before the back cover. */
  filling?: Filling | undefined;
  /** A page to write on, for each of those that fill the sheets; without it they stay blank. */
  notesPage?: FlowToLayOut | undefined;
  /** The script that runs in the page: the bundle of `in-page/main.ts`. */
  script: string;
  notices: Notices;
  /** What the page wrote to its console since last asked: Paged.js tells its troubles there and nowhere else. */
  complaints: () => string[];
  /** Called with the number of pages laid out so far. */
  onPage?: (pages: number) => void;
}

/** A page of the finished booklet, as it was laid out. */
export interface LaidOutPage {
  /** From 1. */
  number: number;
  /** The flows it shows, with their words on it, notes left out; none on a blank page. */
  parts: { flow: string; body: string; shown?: string | undefined }[];
  notes: { anchor: string; text: string }[];
  /** Its words outside of formulas and ruby, where it has any. */
  ordered?: string | undefined;
  /** A picture on it goes to the edges of the paper. */
  bleeds?: true | undefined;
  /** The text block with its notes, pt from the page's top left corner; null for a blank. */
  area: Box | null;
}

export interface PaginatedBooklet {
  /** As Chromium printed it. */
  pdf: Uint8Array;
  pages: LaidOutPage[];
  blankPages: number[];
  /** The page, from 1, of every anchor. */
  anchors: Record<string, number>;
  /** The flows that are in it: the list of contents may not be. */
  flows: ReadonlySet<string>;
  /** Those of pages to write on, among them. */
  notesPages: readonly string[];
  /** How long all the others are, in their order. */
  lengths: FlowLength[];
}

/** A flow's pages, and how full the last of them is. */
export interface FlowLength extends Stretch {
  /** The author's file, where there is one. */
  file?: string | undefined;
  last?: Fullness | undefined;
}

/** The folder's bundled script. @param file the bundle, as `scripts/bundle.js` makes it */
export const readScript = (file: string): Promise<string> => fs.readFile(file, 'utf8');

/** The name of pages that a picture fills to their edges (`page: bleed`), as `styles/pictures.css` has it. */
const BLEEDING = 'bleed';
/** A list of contents is worth its page in booklets longer than this (pages without it; chapters). */
const SHORT = { pages: 8, chapters: 4 };
/** Letters on a page of close text: tells how many figures the highest page number may have. */
const LETTERS_A_PAGE = 1200;

/** @param tab an open page whose document is the booklet's shell and which serves its fonts and pictures */
export async function paginate(tab: Tab, input: PaginateInput): Promise<PaginatedBooklet> {
  const laidOut = await layOutFlows(tab, input);
  const { flows, feet } = laidOut;
  const stretches = flows.map(({ flow, pages }) => stretch(flow, pages.length));
  const { places, added } = notesPages(arrange(stretches, input.filling), input.notesPage);
  for (const flow of added) flows.push(await laidOut.layOut(flow));
  const known = new Map(flows.map((entry) => [entry.flow.id, entry]));
  const composed: ComposeRequest['pages'][number][] = [];
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

  const request: ComposeRequest = { pages: composed, direction: input.direction };
  const anchors = await tab.call<Record<string, number>>('compose', request);
  const pdf = await tab.pdf({
    widthMm: input.page.width,
    heightMm: input.page.height,
    tagged: true,
    outline: true,
  });
  return {
    pdf,
    pages,
    blankPages: pages.filter((p) => p.parts.length === 0).map((p) => p.number),
    anchors,
    flows: new Set(pages.flatMap(({ parts }) => parts.map(({ flow }) => flow))),
    notesPages: added.map(({ id }) => id),
    lengths: flows.filter(({ flow }) => !added.includes(flow)).map(lengthOf),
  };
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

interface LaidOutFlow {
  flow: FlowToLayOut;
  pages: PageFacts[];
}

/** Lays every flow out, in order, the list of contents last: whether there is one depends on the others. */
async function layOutFlows(tab: Tab, input: PaginateInput) {
  // Pages of flows that are finished, and the most that were told: a flow that is set anew is not counted twice.
  let [finished, told] = [0, 0];
  await tab.expose('livretPage', (pages) => {
    told = Math.max(told, finished + Number(pages));
    input.onPage?.(told);
  });
  await tab.inject(input.script);
  const unusable = await tab.call<string[]>('setUp', { css: input.css } satisfies SetUpRequest);
  for (const address of unusable) {
    const name = path.basename(input.fontFiles?.get(address) ?? address);
    input.notices.add('font-unusable', { name, fault: 'browser', instead: '', limit: 0 });
  }
  if (unusable.length > 0) input.notices.refuseErrors();
  const letters = input.flows.reduce((sum, { html }) => sum + html.length, 0);
  const digits = Math.max(2, String(Math.ceil(letters / LETTERS_A_PAGE)).length);

  const layOut = async (flow: FlowToLayOut): Promise<LaidOutFlow> => {
    const request: LayOutRequest = { id: flow.id, html: flow.html, digits };
    const { pages, faults } = await tab
      .call<LayOutResult>('layOut', request)
      .catch((error: unknown) => failed(error, flow));
    for (const complaint of input.complaints())
      input.notices.add('layout-complaint', { complaint }, { file: flow.file });
    for (const { code, values, chapter, line } of faults)
      input.notices.add(code, values as never, { file: flow.files?.[chapter ?? ''] ?? flow.file, line });
    finished += pages.length;
    return { flow, pages };
  };

  const flows: LaidOutFlow[] = [];
  for (const flow of input.flows) {
    if (flow.kind !== 'contents' && flow.kind !== 'colophon') flows.push(await layOut(flow));
  }
  const contents = input.flows.find(({ kind }) => kind === 'contents');
  if (contents && wantsContents(flows, input.toc)) insert(await layOut(contents), flows);

  // The colophon stands inside the front cover: at the foot of the first page after it if there is room, which
  // saves a page, else on a page of its own before the text.
  const feet = new Map<string, LaidOutPage['parts'][number]>();
  const colophon = input.flows.find(({ kind }) => kind === 'colophon');
  const first = flows.find(({ flow }) => flow.kind === 'contents' || flow.kind === 'chapter');
  if (colophon) {
    const { id, html } = colophon;
    const foot =
      first &&
      (await tab.call<string | null>('attach', { to: first.flow.id, id, html } satisfies AttachRequest));
    if (first && typeof foot === 'string') feet.set(first.flow.id, { flow: id, body: foot });
    else insert(await layOut(colophon), flows);
  }
  return { flows, feet, layOut };
}

/** After the cover, before the text. */
function insert(entry: LaidOutFlow, flows: LaidOutFlow[]): void {
  flows.splice(flows[0]?.flow.kind === 'cover' ? 1 : 0, 0, entry);
}

function wantsContents(flows: readonly LaidOutFlow[], toc: boolean | 'auto'): boolean {
  if (toc !== 'auto') return toc;
  const pages = flows.reduce((sum, entry) => sum + entry.pages.length, 0);
  const chapters = flows.reduce((sum, { flow }) => sum + Object.keys(flow.files ?? {}).length, 0);
  return pages > SHORT.pages && chapters > SHORT.chapters;
}

/** Cover and closing page are one page by their design. */
function tellTooLong(pages: readonly LaidOutPage[], { flows, notices }: PaginateInput): void {
  const pagesOf = (kind: string): number => {
    const ids = flows.filter((f) => f.kind === kind).map(({ id }) => id);
    return pages.filter(({ parts }) => parts.some(({ flow }) => ids.includes(flow))).length;
  };
  if (pagesOf('cover') > 1) notices.add('cover-too-long', {}, { page: 1 });
  if (pagesOf('closing') > 1) notices.add('closing-too-long', {}, { page: pages.length });
}

/** A box of a right-hand page on a left-hand one, px. @param page trim size, mm */
const mirrored = (box: Box, page: Size): Box => ({
  ...box,
  left: (page.width / 25.4) * 96 - box.left - box.width,
});

const scaled = (box: Box): Box => ({
  left: pxToPt(box.left),
  top: pxToPt(box.top),
  width: pxToPt(box.width),
  height: pxToPt(box.height),
});

/** What was thrown in the page, as a message that names the chapter; a lost browser has its own. */
function failed(error: unknown, { file }: FlowToLayOut): never {
  if (error instanceof Refusal) throw error;
  if (error instanceof Error && error.message === ENDLESS) refuse('layout-endless', {}, { file }, error);
  refuse(
    'layout-failed',
    { reason: error instanceof Error ? error.message : String(error) },
    { file },
    error,
  );
}
