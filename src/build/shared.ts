/** What several builds of one process have in common: editions of one booklet differ in a few words. */
import type { Store } from '../cache/store.ts';
import type { MadePicture } from '../manuscript/picture.ts';
import type { KeptFlow } from '../pagination/index.ts';
import { flowsInMemory } from './keeping/flows.ts';
import type { Keeper } from './keeping/keeper.ts';
import { picturesInMemory } from './keeping/pictures.ts';
import { type RenderedChapters, renderedChapters } from './rendered.ts';

export interface Shared {
  /** Chapters as HTML. */
  rendered: RenderedChapters;
  /** Laid-out flows. */
  flows: Keeper<KeptFlow>;
  /** Pictures as they are printed. */
  pictures: Keeper<MadePicture>;
  /** What is kept for the next build of this machine; without it nothing is. */
  store?: Store | undefined;
  /** How many builds are made side by side: they share the processors. */
  sideBySide: number;
}

export const share = (store?: Store): Shared => ({
  ...{ rendered: renderedChapters(), flows: flowsInMemory(), pictures: picturesInMemory() },
  ...{ store, sideBySide: 1 },
});
