/**
 * Flows to pages, pages to a PDF. Each flow is laid out by Paged.js for the pages it will have; blanks are put
 * where the fold needs them; the laid-out pages become one document, which Chromium prints.
 */
import fs from 'node:fs/promises';
import type { Tab } from '../browser/tab.ts';
import { type Size, pxToPt } from '../geometry.ts';
import type { Notices } from '../report/notices.ts';
import { blanksBefore, blanksBeforeBackCover } from './arrange.ts';
import type { Box, PageFacts } from './in-page/facts.ts';
import type { ComposeRequest, LayOutRequest, SetUpRequest } from './in-page/main.ts';

/** A flow as this stage needs it. */
export interface FlowToLayOut {
  id: string;
  kind: string;
  html: string;
  start: 'page' | 'recto';
  file?: string;
}

export interface PaginateInput {
  flows: readonly FlowToLayOut[];
  css: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** Trim size, mm. */
  page: Size;
  /** The script that runs in the page: the bundle of `in-page/main.ts`. */
  script: string;
  notices: Notices;
  /** Called with the number of pages laid out so far. */
  onPage?: (pages: number) => void;
}

/** A page of the finished booklet, as it was laid out. */
export interface LaidOutPage {
  /** From 1. */
  number: number;
  /** The flow it shows; null for a blank. */
  flow: string | null;
  /** Its words, notes left out. */
  body: string;
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

  const order: ComposeRequest[number][] = [];
  const pages: LaidOutPage[] = [];
  const addBlanks = (count: number) => {
    for (let i = 0; i < count; i += 1) {
      order.push({ blank: true });
      pages.push({ number: pages.length + 1, flow: null, body: '', notes: [], area: null });
    }
  };
  const addFlow = async (flow: FlowToLayOut) => {
    const request: LayOutRequest = { id: flow.id, html: flow.html, firstPage: pages.length + 1 };
    const laidOut = await tab.call<PageFacts[]>('layOut', request);
    order.push({ flow: flow.id });
    for (const { area, ...facts } of laidOut) {
      pages.push({ number: pages.length + 1, flow: flow.id, ...facts, area: scaled(area) });
    }
  };

  for (const flow of input.flows.filter((f) => f.kind !== 'closing')) {
    addBlanks(blanksBefore(flow.start, pages.length));
    await addFlow(flow);
  }
  const closing = input.flows.find((f) => f.kind === 'closing');
  // The closing page is one page by its design; should it run over, the check of page counts says so.
  addBlanks(blanksBeforeBackCover(pages.length, closing ? 1 : 0));
  if (closing) await addFlow(closing);
  if (closing && pages.length % 4 !== 0) input.notices.add('closing-too-long', {}, { page: pages.length });

  const anchors = await tab.call<Record<string, number>>('compose', order);
  const pdf = await tab.pdf({ widthMm: input.page.width, heightMm: input.page.height, tagged: true, outline: true });
  return { pdf, pages, blankPages: pages.filter((p) => p.flow === null).map((p) => p.number), anchors };
}

const scaled = (box: Box): Box => ({
  left: pxToPt(box.left),
  top: pxToPt(box.top),
  width: pxToPt(box.width),
  height: pxToPt(box.height),
});
