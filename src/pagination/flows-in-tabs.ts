/** Flows laid out wherever that is quickest: taken from where they were kept, in one tab, or in several at once. */
import type { Tab } from '../browser/tab.ts';
import { type FlowResult, openFlowTab } from './flow-tab.ts';
import type { PageFacts } from './in-page/facts.ts';
import type { AdoptRequest } from './in-page/main.ts';
import { flowKey } from './keep.ts';
import { pageCount } from './page-count.ts';
import { inSeveralTabs } from './several-tabs.ts';
import type { FlowToLayOut, PaginateInput } from './types.ts';

/** Letters of HTML on a page of close text. */
const LETTERS_A_PAGE = 1200;
/** Pages from which it is worth while to open more tabs: one is ready in the time that forty pages take. */
const MANY_PAGES = 120;

export interface LaidOutFlow {
  flow: FlowToLayOut;
  pages: readonly PageFacts[];
}

/** How many pages flows may have, reckoned by their letters. */
export const letterPages = (flows: readonly FlowToLayOut[]): number =>
  Math.ceil(flows.reduce((sum, { html }) => sum + html.length, 0) / LETTERS_A_PAGE);

/** @returns lays flows out, whose pages lie in `tab` then: those that were kept are taken from there */
export async function layOutIn(tab: Tab, input: PaginateInput, digits: number) {
  const { kept, notices } = input;
  const count = pageCount(input.onPage);
  const [here, recalled] = [count.tab(), count.tab()];
  const main = await openFlowTab(tab, input, here);
  const keep = kept !== undefined;

  const adopt = (flow: FlowToLayOut, pages: readonly string[] | undefined): Promise<boolean> | false =>
    pages !== undefined && tab.call<boolean>('adopt', { id: flow.id, pages } satisfies AdoptRequest);
  const keyOf = (flow: FlowToLayOut): string =>
    flowKey(kept!.common, { ...flow, digits, pictures: kept!.picturesIn(flow.html) });

  const recall = async (flow: FlowToLayOut): Promise<FlowResult | undefined> => {
    const known = await kept?.keeper.get(keyOf(flow));
    if (!known || !(await adopt(flow, known.pages))) return undefined;
    recalled.finished(known.pages.length);
    return { pages: [...known.facts], faults: [...known.faults], complaints: [] };
  };
  const remember = async (flow: FlowToLayOut, result: FlowResult): Promise<void> => {
    // What Paged.js complains of is told each time.
    if (!kept || !result.kept || result.complaints.length > 0) return;
    await kept.keeper.set(keyOf(flow), { pages: result.kept, facts: result.pages, faults: result.faults });
  };

  const inManyTabs = async (flows: readonly FlowToLayOut[]): Promise<Map<FlowToLayOut, FlowResult>> => {
    const opening = Promise.resolve(input.moreTabs?.() ?? []);
    const others = opening.then((more) =>
      Promise.all(more.map((one) => openFlowTab(one.tab, input, count.tab(), one.complaints))),
    );
    try {
      const shared = await inSeveralTabs(flows, main, others, { digits, keep });
      const results = new Map<FlowToLayOut, FlowResult>();
      for (const { flow, result, elsewhere } of shared)
        results.set(
          flow,
          !elsewhere || (await adopt(flow, result.kept)) ? result : await main.layOut(flow, digits, keep),
        );
      return results;
    } finally {
      const more = await opening.catch(() => []);
      await Promise.all(more.map(({ close }) => close()));
    }
  };

  return async (flows: readonly FlowToLayOut[]): Promise<LaidOutFlow[]> => {
    const known = new Map<FlowToLayOut, FlowResult>();
    for (const flow of flows) {
      const result = await recall(flow);
      if (result) known.set(flow, result);
    }
    const missing = flows.filter((flow) => !known.has(flow));
    const many = missing.length > 1 && letterPages(missing) > MANY_PAGES;
    const fresh = many ? await inManyTabs(missing) : new Map<FlowToLayOut, FlowResult>();
    const laidOut: LaidOutFlow[] = [];
    for (const flow of flows) {
      const result = known.get(flow) ?? fresh.get(flow) ?? (await main.layOut(flow, digits, keep));
      if (!known.has(flow)) await remember(flow, result);
      for (const complaint of result.complaints)
        notices.add('layout-complaint', { complaint }, { file: flow.file });
      for (const { code, values, chapter, line } of result.faults)
        notices.add(code, values as never, { file: flow.files?.[chapter ?? ''] ?? flow.file, line });
      laidOut.push({ flow, pages: result.pages });
    }
    return laidOut;
  };
}
