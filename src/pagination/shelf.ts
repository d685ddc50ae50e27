/** Where each flow's pages lie, and how they get into a tab. */
import type { FlowTab } from './flow-tab.ts';
import type { FlowAnchors } from './in-page/anchors.ts';
import type { FlowToLayOut } from './types.ts';

/** A flow's pages. */
export interface Lying {
  flow: FlowToLayOut;
  /** Nowhere: they are known as text alone. */
  tab: FlowTab | undefined;
  /** As text, where that is known. */
  text?: readonly string[] | undefined;
  /** A name that says all they come from, where they have one. */
  key?: string | undefined;
  /** What leads to them and from them, where that is known. */
  anchors?: FlowAnchors | undefined;
}

export class Shelf {
  readonly #flows = new Map<string, Lying>();
  readonly #digits: number;

  /** @param digits of the booklet's highest page number */
  constructor(digits: number) {
    this.#digits = digits;
  }

  put(lying: Lying): void {
    this.#flows.set(lying.flow.id, lying);
  }

  /** @param id of a flow that was put here */
  at(id: string): Lying {
    return this.#flows.get(id)!;
  }

  /** Moves its pages into a tab, if they are not there; what cannot be moved is laid out anew. */
  async bring(id: string, to: FlowTab): Promise<void> {
    const lying = this.at(id);
    const { flow, tab, text } = lying;
    if (tab === to) return;
    const pages = text ?? (await tab!.give(id));
    if (pages === null || !(await to.adopt(id, pages))) await to.layOut(flow, this.#digits, false);
    this.put({ ...lying, tab: to, text: undefined });
  }
}
