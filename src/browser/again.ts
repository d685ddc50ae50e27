/**
 * Work in a tab, begun once more in a fresh browser where the first one crashed, ended or hung: a machine that is
 * short of memory for a moment, or a fault of the browser that comes once in many runs, costs a few seconds then.
 */
import type { Code } from '../report/catalogue.ts';
import { notice, Refusal } from '../report/notice.ts';
import type { Engine } from './engine.ts';
import type { Tab, TabOptions } from './tab.ts';
import { giveBack, takeTab } from './tab-pool.ts';

/** What may not happen again. (Content that leaves its page would do so every time.) */
const ONCE_ONLY: readonly Code[] = [
  'browser-crashed',
  'browser-ended',
  'browser-silent',
  'browser-stalled',
  'remote-lost',
  'remote-silent',
];

/**
 * Why work was begun again: the code that would have ended it, or `browser-shared`: it did nothing wrong, but the
 * browser failed at work that went on in it at the same time, and was replaced.
 */
export type WhyAgain = Code | 'browser-shared';

/** The browser that is lent, and how another takes its place. */
export interface Replaceable {
  /** The one that is running now. */
  readonly current: Engine;
  /** Ends `spoiled` and starts another, unless somebody else has done so already. */
  replace(spoiled: Engine): Promise<void>;
  /** Whether it is ended, or is being ended, to make place for another. */
  makesPlace(running: Engine): boolean;
}

/**
 * Opens a tab, works in it, and closes it.
 *
 * @param work is called again if need be: once for an end of its own, and each time the browser is replaced for others
 *   that work in it (which happens once for each of them). What it changes outside its tab must bear that
 * @param onAgain told why, before it is called again
 * @throws {Refusal} what ended the second attempt; or the first, if no other browser can be started
 */
export async function inTab<T>(
  browser: Replaceable,
  options: TabOptions,
  work: (tab: Tab) => Promise<T>,
  onAgain: (why: WhyAgain) => void = () => {},
): Promise<T> {
  let endedBefore = false;
  for (;;) {
    const running = browser.current;
    try {
      return await inOneTab(running, options, work);
    } catch (error) {
      if (!(error instanceof Refusal) && browser.makesPlace(running)) {
        await browser.replace(running);
        onAgain('browser-shared');
        continue;
      }
      const why = whyAgain(error);
      if (why === undefined) throw error;
      if (endedBefore) throw toldTwice(error as Refusal);
      endedBefore = true;
      await browser.replace(running).catch(() => {
        throw error;
      });
      onAgain(why);
    }
  }
}

/** Whoever reads of the second end is told of the first. */
const toldTwice = (error: Refusal): Refusal =>
  new Refusal([...error.notices, notice('browser-twice', {})], { cause: error });

async function inOneTab<T>(engine: Engine, options: TabOptions, work: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await takeTab(engine, options);
  try {
    const result = await work(tab);
    await giveBack(engine, tab, options);
    return result;
  } catch (error) {
    await tab.close();
    throw error;
  }
}

const whyAgain = (error: unknown): Code | undefined =>
  error instanceof Refusal
    ? error.notices.map(({ code }) => code).find((code) => ONCE_ONLY.includes(code))
    : undefined;
