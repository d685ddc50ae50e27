/** Lends a browser: finds one, starts it cut off from the network, and takes it back. */
import { Refusal, refuse } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { inTab, type WhyAgain } from './again.ts';
import type { Engine } from './engine.ts';
import { download } from './find/download.ts';
import { browsersHere } from './find/find.ts';
import { namedBrowser } from './find/given.ts';
import { type Found, nameOf, type Origin } from './found.ts';
import { removeStaleProfiles } from './profile.ts';
import { isAddress, readAddress } from './remote/address.ts';
import { attach } from './remote/attach.ts';
import { type Started, start } from './start.ts';
import { systemName } from './system-name.ts';
import { openTab, type Tab, type TabOptions } from './tab.ts';

export interface BrowserOptions {
  /** The browser the user names by option: a program, or the address of one that runs elsewhere. */
  executable?: string | undefined;
  /** Gets which browser was used, and whether it ran without its sandbox. */
  notices: Notices;
  /** Called when the process of one runs, which then starts by itself. */
  onLaunch?: (() => void) | undefined;
  /** Asked where this machine has none: may one be downloaded? Without it nothing is, and nobody is connected to. */
  mayDownload?: (() => Promise<boolean>) | undefined;
  /** Progress, if one is downloaded. */
  onDownload?: ((doneBytes: number, totalBytes: number) => void) | undefined;
}

export interface LentBrowser {
  readonly version: string;
  readonly origin: Origin;
  /** Whether its pages are known to be locked in by the system too. */
  readonly sandboxed: boolean;
  /** A tab that is the caller's to close. If the browser dies, so does the work: see {@link LentBrowser.inTab}. */
  openTab(options: TabOptions): Promise<Tab>;
  /**
   * Opens a tab, works in it, and closes it; once more in a fresh browser if this one crashes, ends or hangs. Several
   * may work in tabs of their own at once: all of them go on in the fresh one.
   * @param work what it changes outside its tab must bear being done twice
   * @param onAgain told why, before the work is begun again
   * @throws {Refusal} exit code 70: it happened again, or no other browser starts
   */
  inTab<T>(
    options: TabOptions,
    work: (tab: Tab) => Promise<T>,
    onAgain?: (why: WhyAgain) => void,
  ): Promise<T>;
  /** Ends it. May be called again. */
  close(): Promise<void>;
}

/** Below this, print CSS and tagged PDF differ from what livret is made for. */
const OLDEST = 120;

/** @throws {Refusal} exit code 3: there is no browser (and none may be downloaded), or none that starts */
export async function lendBrowser(options: BrowserOptions): Promise<LentBrowser> {
  removeStaleProfiles();
  const named = namedBrowser(options.executable);
  if (named !== undefined && isAddress(named)) return lendRemote(named, options.notices);
  const { found, started } = await firstThatStarts(options);
  const version = /[\d.]+$/.exec(started.product)?.[0] ?? started.product;
  const browser = `${nameOf(found)} ${version}`;
  const { notices } = options;
  const one = replaceable(started, () => start(found));
  notices.add('browser-used', { browser, origin: found.origin });
  if (started.unsandboxed) notices.add('browser-sandbox-off', { reason: started.unsandboxed });
  if (Number.parseInt(version, 10) < OLDEST) notices.add('browser-old', { browser, needed: OLDEST });
  return lent(one, { version, origin: found.origin, sandboxed: started.unsandboxed === undefined });
}

/** @throws {Refusal} exit code 2: no address; 3: no browser that can be used is there */
async function lendRemote(named: string, notices: Notices): Promise<LentBrowser> {
  const address = readAddress(named);
  const engine = await attach(address);
  const { name, version } = engine;
  // Where it runs is not told: the report may be published.
  notices.add('browser-used', { browser: `${name} ${version}`, origin: 'remote' });
  notices.push(...engine.notices);
  // Whether it has a sandbox cannot be seen from here.
  const another = async (): Promise<Engine> => {
    const next = await attach(address);
    if (next.product === engine.product) return next;
    // A service may lend several: the pages of one booklet come from one version.
    await next.stop();
    return refuse('remote-lost', {});
  };
  return lent(replaceable(engine, another), { version, origin: 'remote', sandboxed: false });
}

type Told = Pick<LentBrowser, 'version' | 'origin' | 'sandboxed'>;

const lent = (one: ReturnType<typeof replaceable>, told: Told): LentBrowser => ({
  ...told,
  openTab: (tab) => openTab(one.current, tab),
  inTab: (tab, work, onAgain) => inTab(one, tab, work, onAgain),
  close: one.close,
});

/** A running browser in whose place another of the same kind can be started. */
function replaceable(first: Engine, another: () => Promise<Engine>) {
  let current = first;
  let replacing: Promise<void> | undefined;
  let closed = false;
  const leaving = new WeakSet<Engine>();
  const startAnother = async (): Promise<void> => {
    leaving.add(current);
    await current.stop();
    if (!closed) current = await another();
  };
  return {
    get current(): Engine {
      return current;
    },
    /** Two tabs may tell of the same end: the first has another started, the second waits for it. */
    replace: async (spoiled: Engine): Promise<void> => {
      if (spoiled !== current) return;
      replacing ??= startAnother().finally(() => {
        replacing = undefined;
      });
      await replacing;
    },
    makesPlace: (running: Engine): boolean => leaving.has(running) && !closed,
    close: async (): Promise<void> => {
      closed = true;
      await replacing?.catch(() => {});
      await current.stop();
    },
  };
}

async function firstThatStarts(options: BrowserOptions): Promise<{ found: Found; started: Started }> {
  let first: Refusal | undefined;
  for await (const found of browsersHere(options.executable)) {
    try {
      return { found, started: await start(found, { onLaunch: options.onLaunch }) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      first ??= error;
    }
  }
  // What stopped the browsers that are here would stop a downloaded one as well.
  if (first) throw first;
  if (!(await options.mayDownload?.())) refuse('browser-none-here', { system: systemName() });
  const found = await download({ onDownload: options.onDownload });
  return { found, started: await start(found) };
}
