/** What `livret doctor` says of the browser: which one a build would use, and whether it starts. */
import type { Code } from '../report/catalogue.ts';
import { type Notice, notice, Refusal } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import { browsersHere } from './find/find.ts';
import { namedBrowser } from './find/given.ts';
import { lendBrowser } from './lend.ts';
import { isAddress } from './remote/address.ts';
import { systemName } from './system-name.ts';

export interface BrowserProbe {
  /** Whether one is on this machine. If not, a build would ask whether it may download one. */
  readonly found: boolean;
  readonly starts: boolean;
  /** As in a {@link LentBrowser}; there if it starts. */
  readonly version?: string;
  readonly sandboxed?: boolean;
  /** What there is to say about it, in the catalogue's codes. */
  readonly notices: readonly Notice[];
}

/** There is no browser where one was named. */
const MISSING: readonly Code[] = ['browser-given-missing', 'remote-address', 'remote-unreachable'];

/** Starts and closes the browser a build would use. Downloads nothing; may unpack the one that npm brought. */
export async function probeBrowser(options: { executable?: string | undefined } = {}): Promise<BrowserProbe> {
  const notices = new Notices();
  try {
    const named = namedBrowser(options.executable);
    const elsewhere = named !== undefined && isAddress(named);
    if (!elsewhere && (await browsersHere(options.executable).next()).done) {
      return {
        found: false,
        starts: false,
        notices: [notice('browser-to-download', { system: systemName() })],
      };
    }
    const browser = await lendBrowser({ executable: options.executable, notices });
    await browser.close();
    const { version, sandboxed } = browser;
    return { found: true, starts: true, version, sandboxed, notices: notices.all };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const found = error.notices.every(({ code }) => !MISSING.includes(code));
    return { found, starts: false, notices: error.notices };
  }
}
