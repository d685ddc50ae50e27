/** The laid-out pages, put together and printed: at once, or in batches, in all tabs at the same time. */
import { type Batch, batchesOf } from './batches.ts';
import { crossings } from './crossings.ts';
import type { FlowTab } from './flow-tab.ts';
import type { Workshop } from './flows-in-tabs.ts';
import type { FlowAnchors } from './in-page/anchors.ts';
import type { ComposedPage, ComposeRequest } from './in-page/compose.ts';
import { fingerprint } from './keep.ts';
import type { PaginateInput } from './types.ts';

export interface Printed {
  /** What Chromium printed, in order. */
  pieces: Uint8Array[];
  /** The page, from 1, of every anchor. */
  anchors: Readonly<Record<string, number>>;
}

/**
 * @param pages of the whole booklet
 * @param whole whether it is to be one piece, however long
 */
export async function printPages(
  workshop: Workshop,
  pages: readonly ComposedPage[],
  input: PaginateInput,
  whole: boolean,
): Promise<Printed> {
  const batches = whole ? [] : batchesOf(pages, input.batches);
  if (batches.length < 2) return inOnePiece(workshop, pages, input);
  const jobs = batches.map((batch) => jobOf(batch, pages));
  const { anchors, batchOf } = crossings(jobs, await anchorsOf(jobs, workshop));
  const pieces: Uint8Array[] = [];
  const done = (index: number, pdf: Uint8Array): void => {
    pieces[index] = pdf;
    input.onPiece?.(index, pdf);
  };

  const toPrint: { job: Job; index: number; request: ComposeRequest; key: string | undefined }[] = [];
  for (const [index, job] of jobs.entries()) {
    const request = { pages: job.pages, direction: input.direction, batch: batchOf[index]! };
    const key = keyOf(job, request, workshop, input);
    const known = key && (await input.kept!.pieces!.get(key));
    if (known) done(index, known);
    else toPrint.push({ job, index, request, key });
  }

  // Each tab gets a stretch of the booklet, as in layout: most of its pages lie there already.
  const tabs = toPrint.length > 1 ? await workshop.tabs(pages.length) : [workshop.main];
  const inTab = tabs.map((_, at) =>
    toPrint.filter((_, index) => Math.floor((index * tabs.length) / toPrint.length) === at),
  );
  // Which tab is asked for which pages is settled before any prints: one that does answers nobody.
  await Promise.all(
    tabs.map(async (tab, at) => {
      for (const { job } of inTab[at]!) for (const id of job.flows) await workshop.shelf.bring(id, tab);
    }),
  );
  const work = async (tab: FlowTab, at: number): Promise<void> => {
    for (const { index, request, key } of inTab[at]!) {
      // Layout leaves a third of a tab's memory unused, and so does each batch; printing takes as much again.
      if (toPrint.length > FEW) await tab.tab.tidy();
      await tab.tab.call('compose', request);
      const pdf = await print(tab, input);
      done(index, pdf);
      if (key) await input.kept!.pieces!.set(key, pdf);
      await tab.tab.call('putAway');
    }
  };
  await Promise.all(tabs.map(work));
  // The first one stays, for another booklet, while memory is wanted for the file. Nobody waits for it to be done.
  workshop.main.tab.tidy().catch(() => {});
  return { pieces, anchors };
}

/** Batches that are printed before memory runs short anywhere: about three hundred pages. */
const FEW = 5;

/** A batch with its pages. */
interface Job extends Batch {
  pages: readonly ComposedPage[];
  /** The ids of its flows, in order. */
  flows: readonly string[];
}

function jobOf(batch: Batch, all: readonly ComposedPage[]): Job {
  const pages = all.slice(batch.from, batch.to);
  const flows = [...new Set(pages.flatMap((page) => ('flow' in page ? [page.flow] : [])))];
  return { ...batch, pages, flows };
}

/** Of each flow: those of pages that are known as text alone are known with it, the tabs are asked for the others'. */
async function anchorsOf(jobs: readonly Job[], { shelf }: Workshop): Promise<Map<string, FlowAnchors>> {
  const known = new Map<string, FlowAnchors>();
  const lying = new Map<FlowTab, string[]>();
  for (const id of jobs.flatMap(({ flows }) => flows)) {
    const { tab, anchors } = shelf.at(id);
    if (tab) lying.set(tab, [...(lying.get(tab) ?? []), id]);
    else known.set(id, anchors!);
  }
  await Promise.all(
    [...lying].map(async ([{ tab }, flows]) => {
      const found = await tab.call<FlowAnchors[]>('anchors', { flows });
      for (const [index, id] of flows.entries()) known.set(id, found[index]!);
    }),
  );
  return known;
}

/** A name that says all that a batch is printed from; nothing where some of it has none, or none is kept. */
function keyOf(
  { flows }: Job,
  request: ComposeRequest,
  { shelf }: Workshop,
  { kept, page }: PaginateInput,
): string | undefined {
  if (!kept?.pieces) return undefined;
  const keys = flows.map((id) => shelf.at(id).key ?? '');
  if (keys.includes('')) return undefined;
  return fingerprint([kept.common, JSON.stringify([page, request]), ...keys]);
}

async function inOnePiece(
  { shelf, main, close }: Workshop,
  pages: readonly ComposedPage[],
  input: PaginateInput,
): Promise<Printed> {
  for (const page of pages) if ('flow' in page) await shelf.bring(page.flow, main);
  await close();
  const request: ComposeRequest = { pages, direction: input.direction };
  const anchors = await main.tab.call<Record<string, number>>('compose', request);
  const pdf = await print(main, input);
  return { pieces: [pdf], anchors };
}

const print = ({ tab }: FlowTab, { page }: PaginateInput): Promise<Uint8Array> =>
  tab.pdf({ widthMm: page.width, heightMm: page.height, tagged: true, outline: true });
