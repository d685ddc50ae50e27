/**
 * One piece of a command's work, an edition or all there is: what was noticed, how far it is, which language it speaks.
 * Several may go on side by side; they share the session and its browser.
 */
import type { LentBrowser } from '../browser/lend.ts';
import type { Shared } from '../build/shared.ts';
import type { Spoken } from '../manuscript/spoken.ts';
import { byLine } from '../report/by-line.ts';
import { messageLanguage } from '../report/language.ts';
import { type ExitCode, type Notice, notice, Refusal } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import type { Progress } from '../report/progress.ts';
import { type Message, type MessageLanguage, renderNotice } from '../report/render.ts';
import type { OneBrowser } from './one-browser.ts';
import type { SessionOptions } from './session.ts';

export class Work {
  readonly options: SessionOptions;
  /** The working folder, that paths in messages are relative to. */
  readonly base = process.cwd();
  readonly notices = new Notices();
  readonly progress: Progress;
  language: MessageLanguage;
  /** What the builds of this session have in common. */
  readonly shared: Shared;
  readonly #browser: OneBrowser;

  constructor(options: SessionOptions, progress: Progress, browser: OneBrowser, shared: Shared) {
    this.options = options;
    this.language = progress.language;
    this.progress = progress;
    this.shared = shared;
    this.#browser = browser;
  }

  /** The booklet's own wishes, once they are known. */
  readonly learn = ({ lang, language }: Spoken): void => {
    this.language = messageLanguage(this.options.lang ?? lang, process.env, language);
    this.progress.language = this.language;
  };

  /** The one of the whole session. What there is to say of it is noticed here too. */
  readonly browser = async (): Promise<LentBrowser> => {
    const browser = await this.#browser.lend(this.progress, this.language);
    this.notices.push(...this.#browser.notices);
    return browser;
  };

  /** Tells that this work was all there was for it. A part of the work cannot know. */
  readonly browserDone: (() => void) | undefined = undefined;

  /** Begins to start it. Settles when its process runs, or a moment later. */
  readonly browserSoon = (): Promise<void> => this.#browser.soon();

  messages(notices: readonly Notice[] = this.notices.all): Message[] {
    return byLine(notices).map((n) => renderNotice(n, this.language, this.base));
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
}
