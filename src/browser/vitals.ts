/**
 * Whether a tab is alive. Work in a page can end in ways that its own promise never tells: the renderer
 * crashes, the browser is killed, a script runs for ever. Everything that waits for a page waits here.
 */
import { notice, Refusal } from '../report/notice.ts';
import { stallLimit } from './patience.ts';

/** If we were too busy ourselves to hear it, a sign may be waiting; so long, in ms, we listen again. */
const GRACE_MS = 300;

/** What Puppeteer says, by a plain error, of a page that is gone while it is being opened (its LifecycleWatcher). */
const NAVIGATION_GONE =
  /^(?:Navigating frame was detached|Session already detached|LifecycleWatcher (?:terminated|disposed))/;

/** What it says of a page that crashes on the way to its document: nothing else calls that way off. */
const NAVIGATION_ABORTED = /^net::ERR_ABORTED\b/;

export type Death =
  | 'browser-crashed'
  | 'browser-ended'
  | 'browser-silent'
  | 'browser-page-left'
  | 'remote-lost'
  | 'remote-silent';

export class Vitals {
  #death: Error | undefined;
  #lastSign = performance.now();
  readonly #waiting = new Set<(death: Error) => void>();
  readonly #whyLost: () => Death | Error;

  /** @param whyLost asked when the tab is gone without another reason */
  constructor(whyLost: () => Death | Error) {
    this.#whyLost = whyLost;
  }

  get alive(): boolean {
    return this.#death === undefined;
  }

  /** The tab is gone, for no reason known here. */
  lost(): void {
    this.end(this.#whyLost());
  }

  /** A sign of life. */
  sign(): void {
    this.#lastSign = performance.now();
  }

  /** The tab is no more. All that waits for it, now or later, fails with the first reason given. */
  end(reason: Death | Error): void {
    this.#death ??= typeof reason === 'string' ? new Refusal([notice(reason, {})]) : reason;
    for (const reject of this.#waiting) reject(this.#death);
    this.#waiting.clear();
  }

  /**
   * Waits for work in the page.
   * @throws {Refusal} when the tab is no more, or gave no sign of life for `stallMs`
   */
  async watch<T>(work: () => Promise<T>, stallMs = stallLimit()): Promise<T> {
    if (this.#death) throw this.#death;
    this.sign();
    let timer: NodeJS.Timeout | undefined;
    let reject: (error: Error) => void = () => {};
    const death = new Promise<never>((_, no) => {
      reject = no;
      this.#waiting.add(no);
      const look = (late: boolean) => {
        const left = stallMs - (performance.now() - this.#lastSign);
        if (left > 0) timer = setTimeout(look, left, false);
        else if (!late) timer = setTimeout(look, GRACE_MS, true);
        else this.end(new Refusal([notice('browser-stalled', { seconds: Math.ceil(stallMs / 1000) })]));
      };
      timer = setTimeout(look, stallMs, false);
    });
    try {
      return await Promise.race([work().catch((error) => this.#explain(error)), death]);
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(reject);
    }
  }

  /** Puppeteer often says that something failed a moment before we hear why. */
  async #explain(error: Error): Promise<never> {
    const isOfNavigation = NAVIGATION_GONE.test(error.message);
    const isAborted = NAVIGATION_ABORTED.test(error.message);
    if (!isOfNavigation && !isAborted && !/^(?:Protocol|TargetClose|ConnectionClosed)Error$/.test(error.name))
      throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (
      isOfNavigation ||
      /(?:target|session|connection) closed|or closed|detached|not attached/i.test(error.message)
    ) {
      this.lost();
    }
    if (isAborted) this.end('browser-crashed');
    throw this.#death ?? error;
  }
}
