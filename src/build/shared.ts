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

/** Pages from which a booklet is kept for its next build: shorter ones are laid out in the time of a breath. */
export const LONG = 60;

/** For the other editions of a booklet with so many pages: a short one leaves nothing, however long it is in large print. */
export const sharedBeside = (shared: Shared | undefined, pages: number): Shared | undefined =>
  shared && pages < LONG ? { ...shared, store: undefined } : shared;
