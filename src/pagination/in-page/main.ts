/**
 * Runs inside the browser's page, as one script: lays flows out with Paged.js, one after the other, and puts
 * the laid-out pages together into the document that is printed.
 */
import Chunker from '#pagedjs/chunker/chunker.js';
import Polisher from '#pagedjs/polisher/polisher.js';
import { initializeHandlers } from '#pagedjs/utils/handlers.js';
import { markAfterBeside } from './after-beside.ts';
import { anchorsOf, type FlowAnchors, signpostsFor } from './anchors.ts';
import { layOutBarePages, leaveMarginsAlone, measurePagesOnce } from './bare-pages.ts';
import { type ComposeRequest, compose as composePages, holdPlaces } from './compose.ts';
import { type LayOutFault, type PageFacts, readPage } from './facts.ts';
import { loadFaces } from './font-faces.ts';
import { addCommonRules } from './idle-rules.ts';
import { keepTogether } from './keep-together.ts';
import { pageFromText, pagesAsText } from './kept-pages.ts';
import { rememberOrigins } from './mends/break-tokens.ts';
import { forgetFlow, mendAll } from './mends/index.ts';
import { layOutWithoutWaiting } from './no-waiting.ts';
import { limitPages } from './page-limit.ts';
import { prepare } from './prepare.ts';
import { endsShort, tighten } from './short-end.ts';
import { layOutAsRightPages } from './sides.ts';
import { settleSoftHyphens } from './soft-hyphens.ts';
import { fitTables } from './tables.ts';

export interface SetUpRequest {
  css: string;
}

export interface LayOutRequest {
  id: string;
  html: string;
  /** How many figures the booklet's highest page number may have. */
  digits: number;
  /** Whether its pages are wanted as text. */
  keep?: boolean;
}

/** Pages that were laid out before, or in another tab. */
export interface AdoptRequest {
  id: string;
  pages: readonly string[];
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
  /** The pages as text, if that was asked for and can be had. */
  kept?: string[] | undefined;
  /** Of pages as text: what leads to them and from them. */
  anchors?: FlowAnchors | undefined;
  /** They owe their looks to rules that this tab alone has. */
  tied?: true | undefined;
}

let chunker: Chunker;
let stage: HTMLElement;
/** The document that was printed, while it is there. */
let printed: HTMLElement | undefined;
/** What joins it with the rest of the booklet. */
let signposts: HTMLElement | undefined;
/** Drops the rules that Paged.js adds while it lays out. */
let dropIdleRules: () => boolean;
const laidOut = new Map<string, HTMLElement[]>();
/** Those whose pages owe their looks to rules that this tab alone has. */
const tied = new Set<string>();

/** Reads the styles once and waits for every font face. @returns the addresses of fonts that cannot be used */
async function setUp({ css }: SetUpRequest): Promise<string[]> {
  layOutAsRightPages();
  leaveMarginsAlone();
  measurePagesOnce();
  mendAll();
  chunker = new Chunker();
  const polisher = new Polisher(false);
  const addedRules = polisher.setup();
  initializeHandlers(chunker, polisher, { hooks: {} });
  rememberOrigins(chunker);
  layOutWithoutWaiting(chunker);
  await polisher.add({ [location.href]: css });
  dropIdleRules = await addCommonRules(chunker, addedRules);
  stage = document.createElement('div');
  // Nobody looks: it is laid out and never drawn.
  stage.style.visibility = 'hidden';
  document.body.append(stage);
  chunker.setup(stage);
  layOutBarePages(chunker);
  chunker.on('renderedPage', () => progress());
  return loadFaces();
}

/** Lays one flow out and keeps its pages aside. */
async function layOut({ id, html, digits, keep }: LayOutRequest): Promise<LayOutResult> {
  const lay = async (closer: boolean) => {
    const content = prepare(id, html);
    holdPlaces(content, digits);
    keepTogether(content);
    if (closer) tighten(content);
    const faults: LayOutFault[] = await fitTables(chunker, content);
    limitPages(chunker, content);
    await chunker.flow(content, stage);
    const pages = chunker.pages.map(({ element }) => element);
    const short = endsShort(pages);
    settleSoftHyphens(pages);
    return { faults, short, elements: takePages() };
  };
  const usual = await lay(false);
  const closer = usual.short ? await lay(true) : usual;
  const { faults, elements } = closer.elements.length < usual.elements.length ? closer : usual;
  const pages = elements.map(({ element }) => element);
  laidOut.set(id, pages);
  // What needs rules of its own to look the same stands in no text.
  const free = dropIdleRules();
  if (free) tied.delete(id);
  else tied.add(id);
  const kept = free && keep ? pagesAsText(pages) : undefined;
  return {
    ...{ pages: elements.map(({ facts }) => facts), faults, kept },
    ...(kept ? { anchors: anchorsOf(pages) } : {}),
    ...(free ? {} : { tied: true }),
  };
}

/** Takes in pages that were laid out before. @returns false where they cannot be used: nothing has changed then */
function adopt({ id, pages }: AdoptRequest): boolean {
  const elements = pages.flatMap((text) => pageFromText(text) ?? []);
  if (elements.length < pages.length) return false;
  laidOut.set(id, elements);
  return true;
}

/** A flow's pages as text, for another tab, which has them from then on. @returns null where they cannot be had */
function give({ id }: { id: string }): string[] | null {
  if (tied.has(id)) return null;
  const texts = pagesAsText(laidOut.get(id)!);
  if (texts) laidOut.delete(id);
  return texts ?? null;
}

/** What other flows may lead to, and where these lead. Those that are not asked for are forgotten. */
function anchors({ flows }: { flows: readonly string[] }): FlowAnchors[] {
  for (const id of laidOut.keys()) if (!flows.includes(id)) laidOut.delete(id);
  return flows.map((id) => anchorsOf(laidOut.get(id)!));
}

/** Makes room for another booklet with the same styles. */
function clear(): void {
  laidOut.clear();
  putAway();
}

/** Takes the document that was printed away, with its pages. */
function putAway(): void {
  printed?.remove();
  printed = undefined;
  signposts?.remove();
  signposts = undefined;
  document.body.append(stage);
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
    ...[...content.querySelectorAll('.chapter, .livret-contents')].map(
      (c) => c.getBoundingClientRect().bottom,
    ),
  );
  const fits = foot.getBoundingClientRect().top >= textEnds;
  if (fits) {
    settleSoftHyphens([foot]);
    markAfterBeside(page);
  } else foot.remove();
  page.remove();
  return fits ? foot.textContent : null;
}

/** Takes the finished pages out of the layout, which is slower the more it holds. */
function takePages(): { element: HTMLElement; facts: PageFacts }[] {
  const taken = chunker.pages.map(({ element }, index, { length }) => ({
    element,
    facts: readPage(element, index === length - 1),
  }));
  for (const { element } of taken) markAfterBeside(element);
  // Paged.js watches each page for changes of size; a finished one no longer changes.
  for (const page of chunker.pages) {
    page.removeListeners();
    // And lists all that it ever put on it, also what it took away again.
    delete page.wrapper?.indexOfRefs;
  }
  forgetFlow();
  for (const { element } of taken) {
    element.remove();
    // Texts that were cut and lie side by side again are one, as in a page that comes back from its text.
    element.normalize();
  }
  chunker.pages = [];
  return taken;
}

/** Puts all pages into one document, in order. Returns the page (from 1) of every anchor. */
async function compose(request: ComposeRequest): Promise<Readonly<Record<string, number>>> {
  const pages = request.pages.map((page) =>
    'flow' in page ? laidOut.get(page.flow)![page.index]! : blankPage(),
  );
  // They are in the document now, and go with it.
  for (const page of request.pages) if ('flow' in page) laidOut.delete(page.flow);
  const container = document.createElement('div');
  container.className = 'pagedjs_pages';
  stage.remove();
  document.body.append(container);
  printed = container;
  const numbers = composePages(pages, request, container);
  // Paged.js shows it where it is printed; on the screen nobody looks at it.
  container.style.display = 'none';
  if (request.batch) {
    signposts = signpostsFor(request.batch.links);
    document.body.append(signposts);
  }
  await picturesReady(container);
  return numbers;
}

/** Pages that came as text load their pictures anew. */
async function picturesReady(pages: HTMLElement): Promise<void> {
  const pictures = [...pages.querySelectorAll('img')].filter(({ complete }) => !complete);
  // One that cannot be shown is told where it is served.
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
}

function blankPage(): HTMLElement {
  const page = chunker.addPage(true);
  page.removeListeners();
  chunker.pages = [];
  page.element.remove();
  return page.element;
}

/** Least time between two messages, ms. */
const BEAT = 100;
let told = 0;

/** Tells Node how many pages of the flow are done, again from 1 if it is set anew; Node puts the function there. */
function progress(): void {
  const pages = chunker.pages.length;
  const now = performance.now();
  if (pages > 1 && now - told < BEAT) return;
  told = now;
  (globalThis as { livretPage?: (value: number) => void }).livretPage?.(pages);
}

Object.assign(globalThis, {
  livret: { setUp, layOut, adopt, give, anchors, attach, compose, putAway, clear },
});
