/** What several builds of one process have in common: editions of one booklet differ in a few words. */
import { type FlowsInMemory, flowsInMemory } from './flows-in-memory.ts';

export interface Shared {
  /** Laid-out flows. */
  flows: FlowsInMemory;
}

export const share = (): Shared => ({ flows: flowsInMemory() });
