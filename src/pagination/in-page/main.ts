/**
 * Runs inside the browser's page, as one script: lays flows out with Paged.js, one after the other, and puts
 * the laid-out pages together into the document that is printed.
 */
import Chunker from '#pagedjs/chunker/chunker.js';
import Polisher from '#pagedjs/polisher/polisher.js';
import { initializeHandlers } from '#pagedjs/utils/handlers.js';
import { type LayOutFault, type PageFacts, readPage } from './facts.ts';
import { mendBreakTokens, rememberOrigins } from './mends/break-tokens.ts';
import { mendCuts } from './mends/cut-again.ts';
import { beginAt, mendPageSides } from './mends/first-page.ts';
import { mendNoteCalls } from './mends/note-calls.ts';
import { mendPreservedLines } from './mends/preserved-lines.ts';
import { prepare } from './prepare.ts';

export interface SetUpRequest {
  css: string;
  direction: 'ltr' | 'rtl';
}

export interface LayOutRequest {
  id: string;
  html: string;
  /** The page of the booklet on which the flow begins, from 1. */
  firstPage: number;
}

export interface AttachRequest {
  /** The flow whose page is to take a few words more. */
  to: string;
  id: string;
  html: string;
}

export interface LayOutResult {
  pages: PageFacts[];
  faults: LayOutFault[];
}

/** The order of the booklet: flows by id, and blank pages. */
export type ComposeRequest = readonly ({ flow: string } | { blank: true })[];

let chunker: Chunker;
let stage: HTMLElement;
const laidOut = new Map<string, HTMLElement[]>();

/** Reads the styles once and waits for every font face. */
async function setUp({ css, direction }: SetUpRequest): Promise<void> {
  mendPageSides(direction);
  mendNoteCalls();
  mendBreakTokens();
  mendCuts();
  mendPreservedLines();
  chunker = new Chunker();
  const polisher = new Polisher(false);
  polisher.setup();
  initializeHandlers(chunker, polisher, { hooks: {} });
  rememberOrigins(chunker);
  await polisher.add({ [location.href]: css });
  stage = document.createElement('div');
  document.body.append(stage);
  chunker.setup(stage);
  await Promise.all([...document.fonts].map((face) => face.load()));
  chunker.on('renderedPage', () => progress());
}

/** Lays one flow out and keeps its pages aside. */
async function layOut({ id, html, firstPage }: LayOutRequest): Promise<LayOutResult> {
  beginAt(chunker, firstPage);
  const faults: LayOutFault[] = [];
  const content = prepare(id, html);
  await chunker.flow(content, stage);
  const elements = takePages();
  laidOut.set(
    id,
    elements.map(({ element }) => element),
  );
  return { pages: elements.map(({ facts }) => facts), faults };
}

/**
 * Puts a few words at the foot of a flow's only page, if they fit below its text.
 * @returns what they say; null where there is no room
 */
function attach({ to, id, html }: AttachRequest): string | null {
  const [page, ...more] = laidOut.get(to) ?? [];
  if (!page || more.length > 0) return null;
  chunker.pagesArea.append(page);
  const content = page.querySelector<HTMLElement>('.pagedjs_page_content')!;
  const foot = document.createElement('aside'); // Paged.js stretches a div to the whole height
  foot.className = 'livret-foot';
  foot.append(prepare(id, html));
  content.append(foot);
  const textEnds = Math.max(
    ...[...content.querySelectorAll('.chapter')].map((c) => c.getBoundingClientRect().bottom),
  );
  const fits = foot.getBoundingClientRect().top >= textEnds;
  if (!fits) foot.remove();
  page.remove();
  return fits ? foot.textContent : null;
}

/** Takes the finished pages out of the layout, which is slower the more it holds. */
function takePages(): { element: HTMLElement; facts: PageFacts }[] {
  const taken = chunker.pages.map((page) => ({ element: page.element, facts: readPage(page.element) }));
  // Paged.js watches each page for changes of size; a finished one no longer changes.
  for (const page of chunker.pages) page.removeListeners();
  for (const { element } of taken) element.remove();
  chunker.pages = [];
  return taken;
}

/** Puts all pages into one document, in order. Returns the page (from 1) of every anchor. */
async function compose(order: ComposeRequest): Promise<Record<string, number>> {
  const pages: HTMLElement[] = [];
  for (const entry of order) {
    if ('flow' in entry) pages.push(...(laidOut.get(entry.flow) ?? []));
    else pages.push(await blankPage(pages.length + 1));
  }
  const container = document.createElement('div');
  container.className = 'pagedjs_pages';
  container.style.setProperty('--pagedjs-page-count', String(pages.length));
  container.append(...pages);
  stage.remove();
  document.body.append(container);
  const anchors: Record<string, number> = {};
  for (const [index, page] of pages.entries()) {
    for (const element of page.querySelectorAll('[id]')) anchors[element.id] ??= index + 1;
    for (const element of page.querySelectorAll('[data-line]')) element.removeAttribute('data-line');
  }
  return anchors;
}

async function blankPage(position: number): Promise<HTMLElement> {
  beginAt(chunker, position);
  const page = chunker.addPage(true);
  await chunker.hooks.beforePageLayout!.trigger(page, undefined, undefined, chunker);
  await chunker.hooks.afterPageLayout!.trigger(page.element, page, undefined, chunker);
  await chunker.hooks.finalizePage!.trigger(page.element, page, undefined, chunker);
  page.removeListeners();
  page.element.remove();
  chunker.pages = [];
  return page.element;
}

/** Tells Node that a page is done; Node puts the function there. */
function progress(): void {
  (globalThis as { livretPage?: (value: number) => void }).livretPage?.(1);
}

Object.assign(globalThis, { livret: { setUp, layOut, attach, compose } });
