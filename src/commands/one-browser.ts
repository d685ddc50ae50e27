/** The browser of a command: found and started once, the same one for all that ask. */
import { namedBrowser } from '../browser/find/given.ts';
import { type LentBrowser, lendBrowser } from '../browser/lend.ts';
import { isAddress } from '../browser/remote/address.ts';
import type { Notice } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import type { Progress } from '../report/progress.ts';
import type { MessageLanguage } from '../report/render.ts';

export interface OneBrowserOptions {
  /** The one the user names. */
  executable?: string | undefined;
  /** Asked, in the language of whoever needs the browser first, where this machine has none. */
  mayDownload: (language: MessageLanguage) => Promise<boolean>;
}

/** How long at most is waited for its process, in ms: it may have to be unpacked first. */
const SOON = 50;

/** Whoever needs the browser first: where a download is shown, and in which language a person is asked. */
interface Asking {
  progress: Progress;
  language: MessageLanguage;
}

export class OneBrowser {
  readonly #options: OneBrowserOptions;
  readonly #notices = new Notices();
  readonly #launched: Promise<void>;
  #tellLaunched: () => void = () => {};
  #lent: Promise<LentBrowser> | undefined;
  /** Settled when somebody needs it, with nothing where nobody does. */
  readonly #asked: Promise<Asking | undefined>;
  #ask: (asking: Asking | undefined) => void = () => {};

  constructor(options: OneBrowserOptions) {
    this.#options = options;
    this.#asked = new Promise((resolve) => {
      this.#ask = resolve;
    });
    this.#launched = new Promise((resolve) => {
      this.#tellLaunched = resolve;
    });
  }

  /** Which it is, and whether it runs without its sandbox. */
  get notices(): readonly Notice[] {
    return this.#notices.all;
  }

  /**
   * Begins to start it: it will be needed. Settles, soon in any case, when its process runs. Nobody is asked anything, and nothing is said of what goes wrong, until it
   * is. One that runs elsewhere has been started already, and may leave its callers waiting for half a minute: nobody
   * is to wait for it whose booklet is refused meanwhile.
   */
  async soon(): Promise<void> {
    const named = namedBrowser(this.#options.executable);
    if (named !== undefined && isAddress(named)) return;
    const started = this.#start().catch(() => {});
    const enough = new Promise((resolve) => setTimeout(resolve, SOON));
    await Promise.race([this.#launched, started, enough]);
  }

  /**
   * @param progress shows a download
   * @throws {Refusal} the same for all: there is none, or none that starts
   */
  lend(progress: Progress, language: MessageLanguage): Promise<LentBrowser> {
    this.#ask({ progress, language });
    return this.#start();
  }

  async close(): Promise<void> {
    this.#ask(undefined);
    const browser = await this.#lent?.catch(() => undefined);
    await browser?.close();
  }

  #start(): Promise<LentBrowser> {
    this.#lent ??= lendBrowser({
      executable: this.#options.executable,
      notices: this.#notices,
      onLaunch: () => this.#tellLaunched(),
      mayDownload: async () => {
        const asking = await this.#asked;
        return asking !== undefined && this.#options.mayDownload(asking.language);
      },
      onDownload: async (done, total) => {
        const asking = await this.#asked;
        asking?.progress.count(Math.round(done / 1e6), Math.round(total / 1e6));
      },
    });
    return this.#lent;
  }
}
