/**
 * Flows to pages, pages to a PDF. Each flow is laid out by Paged.js for the pages it will have; blanks are put
 * where the fold needs them; the laid-out pages become one document, which Chromium prints.
 */
import fs from 'node:fs/promises';
import type { Tab } from '../browser/tab.ts';
import { pxToPt, type Size } from '../geometry.ts';
import { Refusal, refuse } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { blanksBefore, blanksBeforeBackCover } from './arrange.ts';
import type { Box } from './in-page/facts.ts';
import type {
  AttachRequest,
  ComposeRequest,
  LayOutRequest,
  LayOutResult,
  SetUpRequest,
} from './in-page/main.ts';

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
  direction: 'ltr' | 'rtl';
  /** Trim size, mm. */
  page: Size;
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
  parts: { flow: string; body: string }[];
  notes: { anchor: string; text: string }[];
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
}

/** The folder's bundled script. @param file the bundle, as `scripts/bundle.js` makes it */
export const readScript = (file: string): Promise<string> => fs.readFile(file, 'utf8');

/** @param tab an open page whose document is the booklet's shell and which serves its fonts and pictures */
export async function paginate(tab: Tab, input: PaginateInput): Promise<PaginatedBooklet> {
  let done = 0;
  await tab.expose('livretPage', () => input.onPage?.(++done));
  await tab.inject(input.script);
  await tab.call<void>('setUp', { css: input.css, direction: input.direction } satisfies SetUpRequest);

  const complain = ({ file }: FlowToLayOut): void => {
    for (const complaint of input.complaints())
      input.notices.add('layout-complaint', { complaint }, { file });
  };

  const order: ComposeRequest[number][] = [];
  const pages: LaidOutPage[] = [];
  const addBlanks = (count: number) => {
    for (let i = 0; i < count; i += 1) {
      order.push({ blank: true });
      pages.push({ number: pages.length + 1, parts: [], notes: [], area: null });
    }
  };
  const addFlow = async (flow: FlowToLayOut) => {
    const request: LayOutRequest = { id: flow.id, html: flow.html, firstPage: pages.length + 1 };
    const laidOut = await tab
      .call<LayOutResult>('layOut', request)
      .catch((error: unknown) => failed(error, flow));
    complain(flow);
    for (const { code, values, chapter, line } of laidOut.faults)
      input.notices.add(code, values as never, { file: flow.files?.[chapter ?? ''] ?? flow.file, line });
    order.push({ flow: flow.id });
    for (const { area, body, notes } of laidOut.pages) {
      pages.push({ number: pages.length + 1, parts: [{ flow: flow.id, body }], notes, area: scaled(area) });
    }
  };

  const body = input.flows.filter((f) => f.kind !== 'closing' && f.kind !== 'colophon');
  let colophon = input.flows.find((f) => f.kind === 'colophon');
  for (const flow of body) {
    const mark = { pages: pages.length, order: order.length };
    addBlanks(blanksBefore(flow.start, pages.length));
    await addFlow(flow);
    if (!colophon || flow.kind !== 'chapter') continue;
    // The colophon stands inside the front cover: at the foot of the first text page if there is room, which
    // saves a page, else on a page of its own before the text.
    const request: AttachRequest = { to: flow.id, id: colophon.id, html: colophon.html };
    const foot = await tab.call<string | null>('attach', request);
    if (foot !== null) {
      pages.at(-1)!.parts.push({ flow: colophon.id, body: foot });
    } else {
      pages.length = mark.pages;
      order.length = mark.order;
      await addFlow(colophon);
      addBlanks(blanksBefore(flow.start, pages.length));
      await addFlow(flow);
    }
    colophon = undefined;
  }
  const closing = input.flows.find((f) => f.kind === 'closing');
  addBlanks(blanksBeforeBackCover(pages.length, closing ? 1 : 0));
  if (closing) await addFlow(closing);
  // Both are one page by their design.
  const pagesOf = (kind: string): number => {
    const ids = input.flows.filter((f) => f.kind === kind).map(({ id }) => id);
    return pages.filter(({ parts }) => parts.some(({ flow }) => ids.includes(flow))).length;
  };
  if (pagesOf('cover') > 1) input.notices.add('cover-too-long', {}, { page: 1 });
  if (pagesOf('closing') > 1) input.notices.add('closing-too-long', {}, { page: pages.length });

  const anchors = await tab.call<Record<string, number>>('compose', order);
  const pdf = await tab.pdf({
    widthMm: input.page.width,
    heightMm: input.page.height,
    tagged: true,
    outline: true,
  });
  return { pdf, pages, blankPages: pages.filter((p) => p.parts.length === 0).map((p) => p.number), anchors };
}

const scaled = (box: Box): Box => ({
  left: pxToPt(box.left),
  top: pxToPt(box.top),
  width: pxToPt(box.width),
  height: pxToPt(box.height),
});

/** What was thrown in the page, as a message that names the chapter; a lost browser has its own. */
function failed(error: unknown, { file }: FlowToLayOut): never {
  if (error instanceof Refusal) throw error;
  refuse(
    'layout-failed',
    { reason: error instanceof Error ? error.message : String(error) },
    { file },
    error,
  );
}
