/**
 * Tabs that were used and can be lent again: what was set up in them, and the fonts they loaded, need not come anew.
 * Booklets that differ in a few words (editions of many groups) have the same document.
 */
import type { Engine } from './engine.ts';
import { type LendableTab, openTab, type Tab, type TabOptions } from './tab.ts';

/** Tabs that wait to be lent again: as many as editions are ever made side by side (`commands/jobs.ts`). */
const MOST_WAITING = 8;
/** How often one is lent: whatever a page may gather over its life goes with it. */
const MOST_USES = 40;

interface Lent {
  tab: LendableTab;
  name: string;
  uses: number;
  /** Versions of the files that it may have loaded, by address. */
  loaded: Map<string, string | undefined>;
}

const pools = new WeakMap<Engine, Lent[]>();
const lent = new WeakMap<Tab, Lent>();

/** A tab of that browser: one that waits, if it has the same name and no other picture at the same address. */
export async function takeTab(engine: Engine, options: TabOptions): Promise<LendableTab> {
  const waiting = pools.get(engine) ?? [];
  const index = waiting.findIndex((one) => one.name === options.reuse && agrees(one, options));
  const known = index < 0 ? undefined : waiting.splice(index, 1)[0]!;
  if (!known?.tab.isAlive()) return openTab(engine, options);
  known.tab.renew(options);
  return known.tab;
}

/** Call when work in it has ended well; else it is to be closed. */
export async function giveBack(engine: Engine, tab: LendableTab, options: TabOptions): Promise<void> {
  const { reuse, files } = options;
  if (reuse === undefined) return tab.close();
  const one = lent.get(tab) ?? { tab, name: reuse, uses: 0, loaded: new Map() };
  lent.set(tab, one);
  for (const [address, { version }] of files) one.loaded.set(address, version);
  one.uses += 1;
  if (one.uses >= MOST_USES || engine.isStopping()) return tab.close();
  const waiting = pools.get(engine) ?? [];
  pools.set(engine, waiting);
  waiting.push(one);
  // The one that has waited longest is the least likely to be asked for.
  if (waiting.length > MOST_WAITING) await waiting.shift()!.tab.close();
}

const agrees = ({ loaded }: Lent, { files }: TabOptions): boolean =>
  [...files].every(([address, { version }]) => !loaded.has(address) || loaded.get(address) === version);
