/** The browser of a command: found and started when work first asks for it, the same one for all that ask. */
import { type LentBrowser, lendBrowser } from '../browser/lend.ts';
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

export class OneBrowser {
  readonly #options: OneBrowserOptions;
  readonly #notices = new Notices();
  #lent: Promise<LentBrowser> | undefined;

  constructor(options: OneBrowserOptions) {
    this.#options = options;
  }

  /** Which it is, and whether it runs without its sandbox. */
  get notices(): readonly Notice[] {
    return this.#notices.all;
  }

  /**
   * @param progress shows a download
   * @throws {Refusal} the same for all: there is none, or none that starts
   */
  lend(progress: Progress, language: MessageLanguage): Promise<LentBrowser> {
    const { executable, mayDownload } = this.#options;
    this.#lent ??= lendBrowser({
      executable,
      notices: this.#notices,
      mayDownload: () => mayDownload(language),
      onDownload: (done, total) => progress.count(Math.round(done / 1e6), Math.round(total / 1e6)),
    });
    return this.#lent;
  }

  async close(): Promise<void> {
    const browser = await this.#lent?.catch(() => undefined);
    await browser?.close();
  }
}
