/** Flows laid out in several tabs at once: each is a process of its own to the system. */
import type { FlowResult, FlowTab } from './flow-tab.ts';
import type { FlowToLayOut } from './types.ts';

/** A flow, laid out. */
export interface SharedOut {
  flow: FlowToLayOut;
  result: FlowResult;
  /** Where its pages lie. */
  tab: FlowTab;
}

/**
 * Each tab begins with a stretch of the booklet, since what follows one another is printed together; one that is done
 * helps the others.
 *
 * @param first begins at once
 * @param others those that are being opened: each takes part as soon as it is there
 * @param keep whether pages are wanted as text; `elsewhere`: those that are not laid out in the first tab
 * @returns in the order of the flows
 * @throws what the first of them that failed ended with, or what kept the others from opening
 */
export async function inSeveralTabs(
  flows: readonly FlowToLayOut[],
  first: FlowTab,
  others: Promise<readonly FlowTab[]>,
  { digits, keep }: { digits: number; keep: boolean | 'elsewhere' },
): Promise<SharedOut[]> {
  const waiting = new Waiting(flows);
  const done = new Map<FlowToLayOut, SharedOut>();
  const failed = new Map<FlowToLayOut, unknown>();
  let unopened: { error: unknown } | undefined;
  const work = async (tab: FlowTab, index: number): Promise<void> => {
    while (failed.size === 0 && !unopened) {
      const flow = waiting.take(index);
      if (!flow) return;
      await tab.layOut(flow, digits, keep === 'elsewhere' ? index > 0 : keep).then(
        (result) => done.set(flow, { flow, result, tab }),
        (error: unknown) => failed.set(flow, error),
      );
    }
  };
  const workElsewhere = others.then(
    (tabs) => {
      waiting.tabs = tabs.length + 1;
      return Promise.all(tabs.map((tab, index) => work(tab, index + 1)));
    },
    (error: unknown) => {
      unopened = { error };
    },
  );
  await Promise.all([work(first, 0), workElsewhere]);
  for (const flow of flows) if (failed.has(flow)) throw failed.get(flow);
  if (unopened && done.size < flows.length) throw unopened.error;
  return flows.map((flow) => done.get(flow)!);
}

/** What is still to be laid out. */
class Waiting {
  /** How many tabs share the booklet: two is what is expected until they are there. */
  tabs = 2;
  readonly #flows: Set<FlowToLayOut>;
  /** Where in the booklet the middle of each flow is, by its letters: from 0 to 1. */
  readonly #places = new Map<FlowToLayOut, number>();

  constructor(flows: readonly FlowToLayOut[]) {
    this.#flows = new Set(flows);
    const all = Math.max(1, lettersOf(flows));
    let before = 0;
    for (const flow of flows) {
      this.#places.set(flow, (before + flow.html.length / 2) / all);
      before += flow.html.length;
    }
  }

  /** The longest of the tab's own stretch; or else of that where most is left to do. */
  take(tab: number): FlowToLayOut | undefined {
    const stretches = Array.from({ length: this.tabs }, (): FlowToLayOut[] => []);
    for (const flow of this.#flows)
      stretches[Math.min(this.tabs - 1, Math.floor(this.#places.get(flow)! * this.tabs))]!.push(flow);
    const own = stretches[tab] ?? [];
    const from =
      own.length > 0 ? own : stretches.reduce((most, one) => (lettersOf(one) > lettersOf(most) ? one : most));
    // At the end no tab is left with a long one while the others have nothing to do.
    const [longest] = from.sort((a, b) => b.html.length - a.html.length);
    if (longest) this.#flows.delete(longest);
    return longest;
  }
}

const lettersOf = (flows: readonly FlowToLayOut[]): number =>
  flows.reduce((sum, { html }) => sum + html.length, 0);
