/** The laid-out pages, put together and printed: at once, or in batches, in all tabs at the same time. */
import { type Batch, batchesOf } from './batches.ts';
import { crossings } from './crossings.ts';
import type { FlowTab } from './flow-tab.ts';
import type { Workshop } from './flows-in-tabs.ts';
import type { FlowAnchors } from './in-page/anchors.ts';
import type { ComposedPage, ComposeRequest } from './in-page/compose.ts';
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
  const tabs = await workshop.tabs(pages.length);
  // Each tab gets a stretch of the booklet, as in layout: most of its pages lie there already.
  const jobs = batches.map((batch, index) =>
    jobOf(batch, pages, tabs[Math.floor((index * tabs.length) / batches.length)]!),
  );
  // Which tab is asked for which pages is settled before any prints: one that does answers nobody.
  await Promise.all(
    tabs.map(async (tab) => {
      for (const { flows } of jobs.filter((job) => job.tab === tab))
        for (const id of flows) await workshop.shelf.bring(id, tab);
    }),
  );
  const known = new Map<string, FlowAnchors>();
  await Promise.all(tabs.map((tab) => ask(tab, jobs, known)));
  const { anchors, batchOf } = crossings(jobs, known);

  const pieces: Uint8Array[] = [];
  const work = async (tab: FlowTab): Promise<void> => {
    for (const [index, job] of jobs.entries()) {
      if (job.tab !== tab) continue;
      // Layout leaves a third of a tab's memory unused, and so does each batch; printing takes as much again.
      if (jobs.length > FEW) await tab.tab.tidy();
      const { pages: own } = job;
      const request: ComposeRequest = { pages: own, direction: input.direction, batch: batchOf[index]! };
      await tab.tab.call('compose', request);
      pieces[index] = await print(tab, input);
      input.onPiece?.(index, pieces[index]);
      await tab.tab.call('putAway');
    }
  };
  await Promise.all(tabs.map(work));
  return { pieces, anchors };
}

/** Batches that are printed before memory runs short anywhere. */
const FEW = 2;

/** A batch with its pages and the tab that prints it. */
interface Job extends Batch {
  pages: readonly ComposedPage[];
  /** The ids of its flows, in order. */
  flows: readonly string[];
  tab: FlowTab;
}

function jobOf(batch: Batch, all: readonly ComposedPage[], tab: FlowTab): Job {
  const pages = all.slice(batch.from, batch.to);
  const flows = [...new Set(pages.flatMap((page) => ('flow' in page ? [page.flow] : [])))];
  return { ...batch, pages, flows, tab };
}

async function ask(tab: FlowTab, jobs: readonly Job[], known: Map<string, FlowAnchors>): Promise<void> {
  const flows = jobs.filter((job) => job.tab === tab).flatMap((job) => job.flows);
  const found = await tab.tab.call<FlowAnchors[]>('anchors', { flows });
  for (const [index, id] of flows.entries()) known.set(id, found[index]!);
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
