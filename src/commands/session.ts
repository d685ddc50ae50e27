/**
 * What every command shares: where messages go, in which language, how long things took, which browser is
 * lent, and how the work ends when someone presses Ctrl-C.
 */
import { closeAll } from '../browser/cleanup.ts';
import { share } from '../build/shared.ts';
import { openStore, storeFolder } from '../cache/store.ts';
import { messageLanguage } from '../report/language.ts';
import { notice } from '../report/notice.ts';
import { printMessage } from '../report/print.ts';
import { Progress, type ProgressStyle } from '../report/progress.ts';
import type { Message, MessageLanguage } from '../report/render.ts';
import { askDownload } from './ask-download.ts';
import { emptyReport } from './empty-report.ts';
import { OneBrowser } from './one-browser.ts';
import { Work } from './work.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface SessionOptions {
  lang?: 'fr' | 'en' | undefined;
  json?: boolean | undefined;
  quiet?: boolean | undefined;
  verbose?: boolean | undefined;
  browser?: string | undefined;
  /** False: nothing is kept for the next build. */
  cache?: boolean | undefined;
  /** A browser may be downloaded, if there is none, without asking. */
  downloadBrowser?: boolean | undefined;
}

/** Something drawn on the terminal again and again, which makes room for other words. */
export interface Drawn {
  /** Clears it away until `release` is called. */
  hold(): void;
  release(): void;
}

/** A command's work as a whole, and all that it is divided into. */
export class Session extends Work {
  /** Somebody pressed Ctrl-C: all is said, and nothing more is begun. */
  interrupted = false;
  /** What is drawn while the parts go on. */
  drawn: Drawn | undefined;
  readonly #lender: OneBrowser;
  /** There is no end but Ctrl-C (`livret build --watch`): it is no fault then. Says a word when it comes. */
  untilInterrupted: (() => void) | undefined;
  /** Of the parts: how many came to a good end, and how many there are. */
  finished = { done: 0, of: 0 };
  readonly #parts = new Set<Work>();

  constructor(options: SessionOptions) {
    const lender = new OneBrowser({
      executable: options.browser,
      mayDownload: async (language) => options.downloadBrowser || (await this.#ask(language)),
    });
    const language = messageLanguage(options.lang, process.env);
    const progress = new Progress(styleOf(options), language, (text) => process.stderr.write(text));
    const folder = options.cache === false ? undefined : storeFolder();
    super(options, progress, lender, share(folder === undefined ? undefined : openStore(folder)));
    this.#lender = lender;
    for (const signal of SIGNALS) process.on(signal, this.#interrupt);
  }

  /** Does a part of the work that has notices and a progress of its own. Ctrl-C ends it with the rest. */
  async part<T>(progress: Progress, work: (part: Work) => Promise<T>): Promise<T> {
    const part = new Work(this.options, progress, this.#lender, this.shared);
    this.#parts.add(part);
    try {
      return await work(part);
    } finally {
      this.#parts.delete(part);
    }
  }

  /** Scripts (`--json`) and those who want to hear nothing are not asked. */
  async #ask(language: MessageLanguage): Promise<boolean> {
    if (this.options.json || this.options.quiet) return false;
    this.drawn?.hold();
    try {
      return await askDownload(language);
    } finally {
      this.drawn?.release();
    }
  }

  /** The report, for `--json`: all that ever stands on standard output then. */
  print(report: object): void {
    if (this.options.json && !this.interrupted) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  }

  /**
   * Those of the messages that a person is to read; only errors with `--quiet`. Which browser was used is for
   * `--verbose` and the report.
   */
  worthTelling(messages: readonly Message[]): Message[] {
    const { json, quiet, verbose } = this.options;
    if (json || this.interrupted) return [];
    return messages.filter(
      ({ level, code }) => level === 'error' || (!quiet && (verbose || code !== 'browser-used')),
    );
  }

  /** Prints messages for a person. */
  show(messages: readonly Message[], language = this.language): void {
    for (const message of this.worthTelling(messages))
      process.stderr.write(`${printMessage(message, language)}\n`);
  }

  override readonly browserDone = (): void => void this.#lender.close().catch(() => {});

  async close(): Promise<void> {
    for (const signal of SIGNALS) process.off(signal, this.#interrupt);
    await Promise.all([this.#lender.close(), this.shared.store?.settle()]);
  }

  /** Closes the browser, says so, and ends as a process ends that was interrupted, or that was told to at last. */
  readonly #interrupt = async (signal: NodeJS.Signals): Promise<void> => {
    if (this.interrupted) return;
    const interrupted = notice('interrupted', this.finished);
    const works = [this, ...this.#parts];
    this.drawn?.hold();
    for (const work of works) work.progress.fail();
    if (this.untilInterrupted) this.untilInterrupted();
    else {
      const messages = this.messages([interrupted]);
      this.show(messages);
      this.print(emptyReport(messages));
    }
    this.interrupted = true;
    // An error: work that is still going on stops before it writes anything.
    for (const work of works) work.notices.push(interrupted);
    await closeAll();
    if (this.untilInterrupted) process.exit(0);
    for (const each of SIGNALS) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  };
}

export function styleOf({ json, quiet }: SessionOptions): ProgressStyle {
  if (json || quiet) return 'silent';
  return process.stderr.isTTY ? 'live' : 'plain';
}
