/** Flows laid out in several tabs at once: each is a process of its own to the system. */
import type { FlowResult, FlowTab } from './flow-tab.ts';
import type { FlowToLayOut } from './types.ts';

/** A flow, laid out; `elsewhere`: not in the first of the tabs. */
export interface SharedOut {
  flow: FlowToLayOut;
  result: FlowResult;
  elsewhere: boolean;
}

/**
 * @param first begins at once
 * @param others those that are being opened: each takes part as soon as it is there. What is laid out in them comes with
 *   its pages as text, where it can be had
 * @returns in the order of the flows
 * @throws what the first of them that failed ended with, or what kept the others from opening
 */
export async function inSeveralTabs(
  flows: readonly FlowToLayOut[],
  first: FlowTab,
  others: Promise<readonly FlowTab[]>,
  { digits, keep }: { digits: number; keep: boolean },
): Promise<SharedOut[]> {
  // The longest first: at the end no tab is left with a long one while the others have nothing to do.
  const waiting = [...flows].sort((a, b) => a.html.length - b.html.length);
  const done = new Map<FlowToLayOut, SharedOut>();
  const failed = new Map<FlowToLayOut, unknown>();
  let unopened: { error: unknown } | undefined;
  const work = async (tab: FlowTab, elsewhere: boolean): Promise<void> => {
    while (failed.size === 0 && !unopened) {
      const flow = waiting.pop();
      if (!flow) return;
      await tab.layOut(flow, digits, keep || elsewhere).then(
        (result) => done.set(flow, { flow, result, elsewhere }),
        (error: unknown) => failed.set(flow, error),
      );
    }
  };
  const workElsewhere = others.then(
    (tabs) => Promise.all(tabs.map((tab) => work(tab, true))),
    (error: unknown) => {
      unopened = { error };
    },
  );
  await Promise.all([work(first, false), workElsewhere]);
  for (const flow of flows) if (failed.has(flow)) throw failed.get(flow);
  if (unopened && done.size < flows.length) throw unopened.error;
  return flows.map((flow) => done.get(flow)!);
}
