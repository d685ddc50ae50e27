/** Flows laid out wherever that is quickest: taken from where they were kept, in one tab, or in several at once. */
import type { Tab } from '../browser/tab.ts';
import { USUAL_BATCHES } from './batches.ts';
import { type FlowResult, type FlowTab, openFlowTab } from './flow-tab.ts';
import type { PageFacts } from './in-page/facts.ts';
import { flowKey, type KeptFlow } from './keep.ts';
import { pageCount } from './page-count.ts';
import { inSeveralTabs } from './several-tabs.ts';
import { Shelf } from './shelf.ts';
import type { FlowToLayOut, MoreTab, PaginateInput } from './types.ts';

/** Letters of HTML on a page of close text. */
const LETTERS_A_PAGE = 1200;
/** Pages from which it is worth while to open more tabs: one is ready in the time that forty pages take. */
const MANY_PAGES = 120;

export interface LaidOutFlow {
  flow: FlowToLayOut;
  pages: readonly PageFacts[];
  /** Its looks depend on the tab it was laid out in. */
  tied?: boolean;
}

/** Where a booklet is laid out. */
export interface Workshop {
  readonly main: FlowTab;
  readonly shelf: Shelf;
  /** Lays flows out: those that were kept are taken from there. */
  layOut(flows: readonly FlowToLayOut[]): Promise<LaidOutFlow[]>;
  /** All tabs, to print so many pages: opened now if that is worth while. */
  tabs(pages: number): Promise<readonly FlowTab[]>;
  /** Closes all tabs but the first. */
  close(): Promise<void>;
}

/** How many pages flows may have, reckoned by their letters. */
export const letterPages = (flows: readonly FlowToLayOut[]): number =>
  Math.ceil(flows.reduce((sum, { html }) => sum + html.length, 0) / LETTERS_A_PAGE);

const wantsMoreTabs = (flows: readonly FlowToLayOut[]): boolean =>
  flows.length > 1 && letterPages(flows) > MANY_PAGES;

/** @param digits of the booklet's highest page number */
export async function openWorkshop(tab: Tab, input: PaginateInput, digits: number): Promise<Workshop> {
  const { kept, notices, batches = USUAL_BATCHES } = input;
  const count = pageCount(input.onPage);
  const [here, recalled] = [count.tab(), count.tab()];
  const shelf = new Shelf(digits);
  const keep = kept !== undefined;
  let opening: Promise<readonly MoreTab[]> | undefined;
  let opened: Promise<readonly FlowTab[]> | undefined;

  const others = (): Promise<readonly FlowTab[]> => {
    opening ??= Promise.resolve(input.moreTabs?.() ?? []);
    opened ??= opening.then((more) =>
      Promise.all(more.map((one) => openFlowTab(one.tab, input, count.tab(), one.complaints))),
    );
    return opened;
  };
  const tabs = async (pages: number): Promise<readonly FlowTab[]> =>
    opening || pages >= (batches.open ?? 0) ? [main, ...(await others())] : [main];
  const close = async (): Promise<void> => {
    const more = await opening?.catch(() => []);
    [opening, opened] = [undefined, undefined];
    await Promise.all((more ?? []).map((one) => one.close()));
  };

  const keyOf = (flow: FlowToLayOut): string =>
    flowKey(kept!.common, { ...flow, digits, pictures: kept!.picturesIn(flow.html) });

  const looked = new Map<FlowToLayOut, Promise<KeptFlow | undefined>>();
  const look = (flow: FlowToLayOut): Promise<KeptFlow | undefined> => {
    const looking = looked.get(flow) ?? Promise.resolve(kept?.keeper.get(keyOf(flow)));
    looked.set(flow, looking);
    return looking;
  };
  // A long booklet will want the other tabs: they open while the first is being set up. What fails here is told when
  // they are asked for.
  let early = true;
  const openEarly = async (): Promise<void> => {
    const known = await Promise.all(input.flows.map(look));
    const missing = input.flows.filter((_, index) => !known[index]);
    if (early && wantsMoreTabs(missing)) await others();
  };
  openEarly().catch(() => {});
  const main = await openFlowTab(tab, input, here)
    .catch(async (error: unknown) => {
      early = false;
      await close();
      throw error;
    })
    .finally(() => {
      early = false;
    });

  // What is printed in batches may be printed already: then nobody needs its pages.
  const printedAtOnce = letterPages(input.flows) < batches.least;
  const recall = async (flow: FlowToLayOut): Promise<FlowResult | undefined> => {
    const known = await look(flow);
    if (!known || (printedAtOnce && !(await main.adopt(flow.id, known.pages)))) return undefined;
    const { pages: text, anchors } = known;
    shelf.put({ flow, tab: printedAtOnce ? main : undefined, text, key: keyOf(flow), anchors });
    recalled.finished(known.pages.length);
    return { pages: [...known.facts], faults: [...known.faults], complaints: [] };
  };
  const remember = async (flow: FlowToLayOut, result: FlowResult): Promise<void> => {
    const { kept: pages, anchors, pages: facts, faults, complaints } = result;
    // What Paged.js complains of is told each time.
    if (!kept || !pages || !anchors || complaints.length > 0) return;
    await kept.keeper.set(keyOf(flow), { pages, anchors, facts, faults });
  };
  /** It was laid out in that tab. */
  const shelve = (flow: FlowToLayOut, at: FlowTab, { kept: text, anchors, tied }: FlowResult): void => {
    const key = kept && !tied ? keyOf(flow) : undefined;
    // Of a long booklet the text is not held twice: the tab can give it.
    shelf.put({ flow, tab: at, text: printedAtOnce ? text : undefined, anchors, key });
  };

  const inManyTabs = async (flows: readonly FlowToLayOut[]): Promise<Map<FlowToLayOut, FlowResult>> => {
    // What is printed at once is put together in the first tab; what is printed in batches stays where it is.
    const short = (pages: number): boolean => pages < batches.least;
    const asText = !keep && short(letterPages(flows)) ? 'elsewhere' : keep;
    const shared = await inSeveralTabs(flows, main, others(), { digits, keep: asText });
    for (const { flow, result, tab: at } of shared) shelve(flow, at, result);
    const results = new Map(shared.map(({ flow, result }) => [flow, result]));
    if (short(shared.reduce((sum, { result }) => sum + result.pages.length, 0))) {
      for (const flow of flows) await shelf.bring(flow.id, main);
      await close();
    }
    return results;
  };

  const inMain = async (flow: FlowToLayOut): Promise<FlowResult> => {
    const result = await main.layOut(flow, digits, keep);
    shelve(flow, main, result);
    return result;
  };

  const layOut = async (flows: readonly FlowToLayOut[]): Promise<LaidOutFlow[]> => {
    const known = new Map<FlowToLayOut, FlowResult>();
    for (const flow of flows) {
      const result = await recall(flow);
      if (result) known.set(flow, result);
    }
    const missing = flows.filter((flow) => !known.has(flow));
    const fresh = wantsMoreTabs(missing) ? await inManyTabs(missing) : new Map<FlowToLayOut, FlowResult>();
    const laidOut: LaidOutFlow[] = [];
    for (const flow of flows) {
      const result = known.get(flow) ?? fresh.get(flow) ?? (await inMain(flow));
      if (!known.has(flow)) await remember(flow, result);
      for (const complaint of result.complaints)
        notices.add('layout-complaint', { complaint }, { file: flow.file });
      for (const { code, values, chapter, line } of result.faults)
        notices.add(code, values as never, { file: flow.files?.[chapter ?? ''] ?? flow.file, line });
      laidOut.push({ flow, pages: result.pages, ...(result.tied ? { tied: true } : {}) });
    }
    return laidOut;
  };
  return { main, shelf, layOut, tabs, close };
}
