/**
 * What every command shares: where messages go, in which language, how long things took, which browser is
 * lent, and how the work ends when someone presses Ctrl-C.
 */
import { closeAll } from '../browser/cleanup.ts';
import { type LentBrowser, lendBrowser } from '../browser/lend.ts';
import { share } from '../build/shared.ts';
import { messageLanguage } from '../report/language.ts';
import { type ExitCode, type Notice, notice, Refusal } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import { printMessage } from '../report/print.ts';
import { Progress } from '../report/progress.ts';
import { type Message, type MessageLanguage, renderNotice } from '../report/render.ts';
import { askDownload } from './ask-download.ts';
import { emptyReport } from './empty-report.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface SessionOptions {
  lang?: 'fr' | 'en' | undefined;
  json?: boolean | undefined;
  quiet?: boolean | undefined;
  verbose?: boolean | undefined;
  browser?: string | undefined;
  /** A browser may be downloaded, if there is none, without asking. */
  downloadBrowser?: boolean | undefined;
}

export class Session {
  readonly options: SessionOptions;
  readonly base = process.cwd();
  /** What the builds of this session have in common. */
  readonly shared = share();
  language: MessageLanguage;
  notices = new Notices();
  /** Somebody pressed Ctrl-C: all is said, and nothing more is begun. */
  interrupted = false;
  progress: Progress;
  readonly #browserNotices = new Notices();
  readonly #told = new Set<string>();
  #browser: Promise<LentBrowser> | undefined;

  constructor(options: SessionOptions) {
    this.options = options;
    this.language = messageLanguage(options.lang, process.env);
    this.progress = this.#newProgress();
    for (const signal of SIGNALS) process.on(signal, this.#interrupt);
  }

  /** A new piece of work (an edition): nothing noticed yet, the clock at zero. */
  begin(): void {
    this.notices = new Notices();
    this.progress = this.#newProgress();
  }

  #newProgress(): Progress {
    const style =
      this.options.json || this.options.quiet ? 'silent' : process.stderr.isTTY ? 'live' : 'plain';
    return new Progress(style, this.language, (text) => process.stderr.write(text));
  }

  /** The booklet's own wishes, once they are known. */
  readonly learn = ({ lang, language }: { lang?: 'fr' | 'en' | undefined; language: string }): void => {
    this.language = messageLanguage(this.options.lang ?? lang, process.env, language);
    this.progress.language = this.language;
  };

  /** One browser for the whole session. */
  readonly browser = async (): Promise<LentBrowser> => {
    this.#browser ??= lendBrowser({
      executable: this.options.browser,
      notices: this.#browserNotices,
      mayDownload: async () => this.options.downloadBrowser || (await this.#ask()),
      onDownload: (done, total) => this.progress.count(Math.round(done / 1e6), Math.round(total / 1e6)),
    });
    const browser = await this.#browser;
    this.notices.push(...this.#browserNotices.all);
    return browser;
  };

  /** Scripts (`--json`) and those who want to hear nothing are not asked. */
  async #ask(): Promise<boolean> {
    return !this.options.json && !this.options.quiet && (await askDownload(this.language));
  }

  messages(notices: readonly Notice[] = this.notices.all): Message[] {
    return notices.map((n) => renderNotice(n, this.language, this.base));
  }

  /** The report, for `--json`: all that ever stands on standard output then. */
  print(report: object): void {
    if (this.options.json && !this.interrupted) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  }

  /** Prints messages for a person; only errors with `--quiet`. Which browser was used is for `--verbose` and the report. */
  show(messages: readonly Message[]): void {
    if (this.options.json || this.interrupted) return;
    for (const message of messages) {
      if (message.code === 'browser-used' && !this.options.verbose) continue;
      // One browser serves all editions: what there is to say of it is said with the first.
      if (message.level === 'info' && message.code.startsWith('browser-')) {
        if (this.#told.has(message.code)) continue;
        this.#told.add(message.code);
      }
      if (message.level !== 'error' && this.options.quiet) continue;
      process.stderr.write(`${printMessage(message, this.language)}\n`);
    }
  }

  /** What went wrong, as notices: a person's mistake as it was said, anything else as a fault of livret's own. */
  explain(error: unknown): { notices: Notice[]; exit: ExitCode } {
    this.progress.fail();
    if (error instanceof Refusal) return { notices: [...error.notices], exit: error.exitCode };
    if (this.options.verbose && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return {
      notices: [notice('internal', { reason: error instanceof Error ? error.message : String(error) })],
      exit: 70,
    };
  }

  async close(): Promise<void> {
    for (const signal of SIGNALS) process.off(signal, this.#interrupt);
    const browser = await this.#browser?.catch(() => undefined);
    await browser?.close();
  }

  /** Closes the browser, says so, and ends as a process ends that was interrupted. */
  readonly #interrupt = async (signal: NodeJS.Signals): Promise<void> => {
    if (this.interrupted) return;
    const interrupted = notice('interrupted', {});
    this.progress.fail();
    const messages = this.messages([interrupted]);
    this.show(messages);
    this.print(emptyReport(messages));
    this.interrupted = true;
    this.notices.push(interrupted); // an error: work that is still going on stops before it writes anything
    await closeAll();
    for (const each of SIGNALS) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  };
}
