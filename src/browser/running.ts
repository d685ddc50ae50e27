/**
 * A browser as a running process. It is started here and not by Puppeteer, whose launcher says nothing of why
 * a browser with a pipe did not start, and lets a program that cannot be run end the whole process
 * (puppeteer#6258, #12025). Puppeteer then speaks with it.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Browser } from 'puppeteer-core';
import { closeOnExit } from './cleanup.ts';
import { watchCrashes } from './crashes.ts';
import type { Engine } from './engine.ts';
import { type FirstPage, firstPageAhead } from './first-page.ts';
import { removeLeftBehind } from './left-behind.ts';
import { stallLimit } from './patience.ts';
import { pipeTransport } from './pipe.ts';
import { processState } from './process-state.ts';
import { removeProfile, removeProfileMeanwhile } from './profile.ts';
import { watchPulse } from './pulse.ts';

export interface Running extends Engine {
  readonly browser: Browser;
  /** The id of its process, which leads a group of its own. */
  readonly pid: number;
}

/** Why a browser did not start: what it wrote about it, or what the system said. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}

/** It started, and said nothing. */
export class StartLateError extends StartError {
  override readonly name = 'StartLateError';
  /** How long it was waited for. */
  readonly seconds: number;
  constructor(limitMs: number) {
    super('ETIMEDOUT');
    this.seconds = limitMs / 1000;
  }
}

/** How long it may take to close by itself, in ms, before it is killed. */
const CLOSE_LIMIT = 1_000;

/**
 * Starts the program and waits for its first answer.
 * @param options.profile removed when the browser ends, and when it does not start
 * @param options.onLaunch called when its process runs: from then on it works by itself
 * @throws {StartError}
 */
export async function run(options: {
  executable: string;
  flags: string[];
  environment: Record<string, string>;
  profile: string;
  onLaunch?: (() => void) | undefined;
}): Promise<Running> {
  const { executable, flags, environment, profile } = options;
  const began = Date.now();
  const child = launch(executable, flags, { env: environment, cwd: profile });
  options.onLaunch?.();
  const said = lastWords(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const forget = closeOnExit({
    close: () => stop(),
    closeNow: () => {
      // Its number may be another's by now, where it ended long ago: the system gives numbers again.
      if (!gone) kill(child);
      removeProfile(profile);
    },
  });
  let gone = false;
  const cleaned = ended.then(async () => {
    kill(child);
    gone = true;
    await removeProfileMeanwhile(profile);
    forget();
    const { TMPDIR } = environment;
    if (TMPDIR !== undefined && TMPDIR !== profile) await removeLeftBehind(TMPDIR, began);
  });

  let browser: Browser | undefined;
  let first: FirstPage | undefined;
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      await Promise.race([first?.settled, ended, after(CLOSE_LIMIT)]);
      browser?.close().catch(() => {});
      await Promise.race([ended, after(browser ? CLOSE_LIMIT : 0)]);
      if (!gone) kill(child); // as above
      await cleaned;
    })();
    return stopping;
  };

  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartError(error.code ?? error.message)),
    );
    child.once('exit', (code, signal) => {
      // What it wrote last may arrive after the news of its end; a child of its own may hold the pipe open.
      const tell = () => reject(new StartError(said() || (signal ?? `exit ${code}`)));
      child.once('close', tell);
      after(200).then(tell);
    });
  });
  failed.catch(() => {});
  try {
    const [, , , write, read] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
    const transport = pipeTransport(write, read);
    // Loaded while the browser starts.
    const { puppeteer } = await import('./puppeteer.ts');
    const connected = puppeteer.connect({
      transport,
      // Our own limits (`vitals.ts`) ask for signs of life; this one would end long books.
      protocolTimeout: 0,
      defaultViewport: null,
      downloadBehavior: { policy: 'deny' },
    });
    // When the process dies this rejects first, without a reason; wait for the one that has it.
    connected.catch(() => {});
    // Slow disks, and programs that look into every file before it is run.
    const limit = stallLimit();
    const late = after(limit).then(() => Promise.reject(new StartLateError(limit)));
    browser = await Promise.race([connected.catch(() => failed), failed, late]);
    const { version } = browser;
    const silent = new Promise<void>((resolve) => {
      const stopWatching = watchPulse({
        ...{ ask: version.bind(browser), onSilence: resolve, state: processState(child.pid!) },
        ...{ beatMs: 500, beats: 20 },
      });
      ended.then(stopWatching);
    });
    const [product, crashes] = await Promise.all([browser.version(), watchCrashes(browser)]);
    first = crashes && firstPageAhead(browser, crashes);
    return {
      browser,
      pid: child.pid!,
      product,
      ended,
      silent,
      stop,
      ends: { gone: 'browser-ended', hung: 'browser-silent' },
      crashes,
      newPage: first?.newPage ?? browser.newPage.bind(browser),
      // Its command line does it all.
      prepare: async () => {},
      isStopping: () => stopping !== undefined,
    };
  } catch (error) {
    await stop();
    throw error instanceof StartError ? error : new StartError((error as Error).message, { cause: error });
  }
}

/** @throws {StartError} for what the system refuses at once; most it refuses a moment later, by an event */
function launch(executable: string, flags: string[], options: { env: NodeJS.ProcessEnv; cwd: string }) {
  try {
    return spawn(executable, flags, {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // A process group of its own: the terminal's Ctrl-C reaches us first, and it can be killed as a whole.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
  } catch (error) {
    throw new StartError((error as NodeJS.ErrnoException).code ?? String(error), { cause: error });
  }
}

/** Kills the process and all that it started, at once. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') {
      if (child.exitCode !== null) return;
      spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    } else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of it is gone already.
  }
}

/** Keeps the end of what the browser writes about itself. */
function lastWords(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-20_000);
  });
  child.stderr?.on('error', () => {});
  return () => text.trim();
}

const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
