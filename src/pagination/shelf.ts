/** In which tab each flow's pages lie, and how they get into another. */
import type { FlowTab } from './flow-tab.ts';
import type { FlowToLayOut } from './types.ts';

interface Lying {
  flow: FlowToLayOut;
  tab: FlowTab;
  /** Its pages as text, where they are known. */
  text?: readonly string[] | undefined;
}

export class Shelf {
  readonly #flows = new Map<string, Lying>();
  readonly #digits: number;

  /** @param digits of the booklet's highest page number */
  constructor(digits: number) {
    this.#digits = digits;
  }

  /** It was laid out in that tab, or its pages were taken in there. */
  put(flow: FlowToLayOut, tab: FlowTab, text?: readonly string[]): void {
    this.#flows.set(flow.id, { flow, tab, text });
  }

  /** @param id of a flow that was put here */
  tabOf(id: string): FlowTab {
    return this.#flows.get(id)!.tab;
  }

  /** Moves its pages into another tab, if they are not there; what cannot be moved is laid out anew. */
  async bring(id: string, to: FlowTab): Promise<void> {
    const { flow, tab, text } = this.#flows.get(id)!;
    if (tab === to) return;
    const pages = text ?? (await tab.give(id));
    if (pages === null || !(await to.adopt(id, pages))) await to.layOut(flow, this.#digits, false);
    this.put(flow, to);
  }
}
