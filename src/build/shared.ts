/** What several builds of one process have in common: editions of one booklet differ in a few words. */
import type { Store } from '../cache/store.ts';
import type { FlowKeeper } from '../pagination/index.ts';
import { flowsInMemory } from './flows-in-memory.ts';
import { type RenderedChapters, renderedChapters } from './rendered.ts';

export interface Shared {
  /** Chapters as HTML. */
  rendered: RenderedChapters;
  /** Laid-out flows. */
  flows: FlowKeeper;
  /** What is kept for the next build of this machine; without it nothing is. */
  store?: Store | undefined;
  /** How many builds are made side by side: they share the processors. */
  sideBySide: number;
}

export const share = (store?: Store): Shared => ({
  ...{ rendered: renderedChapters(), flows: flowsInMemory(), store, sideBySide: 1 },
});
