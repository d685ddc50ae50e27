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

/** The browser that is lent, and how another takes its place. */
export interface Replaceable {
  /** The one that is running now. */
  readonly current: Engine;
  /** Ends `spoiled` and starts another, unless somebody else has done so already. */
  replace(spoiled: Engine): Promise<void>;
}

/**
 * Opens a tab, works in it, and closes it.
 *
 * @param work is called a second time if need be: what it changes outside its tab must bear that
 * @param onAgain told why, before it is called again
 * @throws {Refusal} what ended the second attempt; or the first, if no other browser can be started
 */
export async function inTab<T>(
  browser: Replaceable,
  options: TabOptions,
  work: (tab: Tab) => Promise<T>,
  onAgain: (why: Code) => void = () => {},
): Promise<T> {
  const first = browser.current;
  try {
    return await inOneTab(first, options, work);
  } catch (error) {
    const why = whyAgain(error);
    if (why === undefined) throw error;
    await browser.replace(first).catch(() => {
      throw error;
    });
    onAgain(why);
    return await inOneTab(browser.current, options, work).catch(toldTwice);
  }
}

/** Whoever reads of the second end is told of the first. */
function toldTwice(error: unknown): never {
  if (whyAgain(error) === undefined) throw error;
  throw new Refusal([...(error as Refusal).notices, notice('browser-twice', {})], { cause: error });
}

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
