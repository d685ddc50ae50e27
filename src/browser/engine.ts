/** A browser that tabs can be opened in, wherever it runs: started here (`running.ts`) or elsewhere (`remote/`). */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Crashes } from './crashes.ts';
import type { Death } from './vitals.ts';

export interface Engine {
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  readonly product: string;
  /** Settles when the browser is gone, for whatever reason. */
  readonly ended: Promise<void>;
  /** Settles when it is there but does not answer any more. */
  readonly silent: Promise<void>;
  /** What those two are called in messages. */
  readonly ends: { readonly gone: Death; readonly hung: Death };
  /** Its pages that crash; undefined where it does not tell. */
  readonly crashes?: Crashes | undefined;
  /** Why there is no sandbox, if that is known of it. */
  readonly unsandboxed?: 'root' | 'system';
  /** A new page, at `about:blank`. */
  newPage(): Promise<Page>;
  /** What has to be done in a new page before anything is loaded. */
  prepare(session: CDPSession): Promise<void>;
  /** Whether its end is our own doing. */
  isStopping(): boolean;
  /** Ends it, or takes leave of it; nothing of ours stays behind. May be called again. */
  stop(): Promise<void>;
}
