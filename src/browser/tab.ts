/** A tab of the lent browser: one document, the files it may load, and livret's own scripts. */
import type { CDPSession, Page } from 'puppeteer-core';
import { listen } from './console.ts';
import type { Engine } from './engine.ts';
import { bind, callFunction, runScript } from './evaluate.ts';
import { keepOnPage } from './keep-on-page.ts';
import { printLimit, stallLimit } from './patience.ts';
import { ORIGIN, type ServedFile, serve } from './serve.ts';
import { Vitals } from './vitals.ts';

export { ORIGIN, type ServedFile } from './serve.ts';

export interface TabOptions {
  /** The document, served at {@link ORIGIN} + `/`. Its own scripts do not run. */
  html: string;
  /** What it may load, by URL path, such as `/fonts/text.woff2`. */
  files: ReadonlyMap<string, ServedFile>;
  /** What the page writes to its console; uncaught errors have the type `uncaught`. */
  onConsole?: (type: string, text: string) => void;
  /**
   * A name for the document with all it loads. A tab that is done with may then be lent again to whoever opens one of
   * the same name (`tab-pool.ts`). Default: each is closed.
   */
  reuse?: string | undefined;
  /** Called when the page has begun with the first thing it was asked to do: whoever asked has time now. */
  onBusy?: (() => void) | undefined;
}

export interface PrintOptions {
  /** The page of the CSS, in mm; an `@page { size }` of the document goes before it. */
  widthMm: number;
  heightMm: number;
  /** Whether the PDF carries the structure that screen readers use. */
  tagged: boolean;
  /** Whether it has bookmarks, made from the headings; these need the tags. */
  outline: boolean;
  /** The document's title. */
  title?: string;
  /** How long printing may take, in ms. It gives no sign of life meanwhile. */
  stallMs?: number;
}

/**
 * Everything here fails with a {@link Refusal} (exit code 70) when the page crashes, the browser ends, or no
 * sign of life comes for too long, and with an `AbortError` when livret itself closed the tab or the browser;
 * nothing waits for ever.
 */
export interface Tab {
  /** Whether other work was done in it before: then what that left behind is there. */
  readonly used: boolean;
  /** The addresses of the requests that were refused. */
  readonly blocked: readonly string[];
  /** Runs a script of livret's own in the page. */
  inject(script: string): Promise<void>;
  /**
   * Awaits `globalThis.livret[name](argument)`; both pass as JSON.
   * @param options.stallMs how long it may go without an answer or a message by {@link expose}, in ms
   * @throws {Error} with the message of what was thrown in the page
   */
  call<T>(name: string, argument?: unknown, options?: { stallMs?: number }): Promise<T>;
  /** Gives the page a global function that tells `listener` a value (as JSON), and that it is alive. */
  // biome-ignore lint/suspicious/noExplicitAny: the value is whatever livret's own script in the page sends
  expose(name: string, listener: (value: any) => void): Promise<void>;
  /** Prints the page, backgrounds included. */
  pdf(options: PrintOptions): Promise<Uint8Array>;
  /** Gives the system back what the page used and needs no more, which it would keep for itself. */
  tidy(): Promise<void>;
  /** Closes the tab. May be called again. */
  close(): Promise<void>;
}

/** A tab that can be lent again. */
export interface LendableTab extends Tab {
  /** Whether it can still be worked in, as far as is known. */
  isAlive(): boolean;
  /** Makes it ready for other work with the same document. @param options of that work; the document stays */
  renew(options: TabOptions): void;
}

/** How long a page that hangs may take to close, in ms; the end of the browser closes it in any case. */
const CLOSE_MS = 2_000;
/** It does not keep the process waiting once all else is done. */
const closeLimit = (): Promise<void> => new Promise((done) => void setTimeout(done, CLOSE_MS).unref());

/** Opens a tab and waits until its document and all it loads are there. */
export async function openTab(engine: Engine, options: TabOptions): Promise<LendableTab> {
  let current = options;
  const vitals = new Vitals(() => (engine.isStopping() ? closedBy('browser') : engine.ends.gone));
  const letGo = [
    whileOpen(engine.ended, () => vitals.lost()),
    whileOpen(engine.silent, () => vitals.end(engine.ends.hung)),
  ];
  const crash = engine.crashes?.watch(() => vitals.end('browser-crashed'));
  const blocked: string[] = [];
  let page: Page | undefined;
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      vitals.end(closedBy('tab'));
      for (const off of letGo) off();
      crash?.off();
      await Promise.race([page?.close().catch(() => {}), closeLimit()]);
    })();
    return closing;
  };

  const open = async (): Promise<CDPSession> => {
    page = await engine.newPage();
    page.on('error', () => vitals.end('browser-crashed'));
    page.on('close', () => vitals.lost());
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    const session = await page.createCDPSession();
    crash?.is((await session.send('Target.getTargetInfo')).targetInfo.targetId);
    await engine.prepare(session);
    if (options.onConsole) await listen(session, (type, text) => current.onConsole?.(type, text));
    await keepOnPage(session, () => vitals.end('browser-page-left'));
    await serve(session, {
      html: options.html,
      files: (address) => current.files.get(address),
      onRequest: (url, answered) => {
        vitals.sign();
        if (!answered) blocked.push(url);
      },
      onFault: (error) => vitals.end(error),
    });
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout: 0 });
    return session;
  };

  try {
    const session = await vitals.watch(open);
    const renew = (next: TabOptions): void => {
      current = next;
      blocked.length = 0;
    };
    return tabOf(page!, session, vitals, blocked, close, renew, options.onBusy);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Tells of the browser until it is called off: a browser outlives its tabs, and would keep all that each held. */
function whileOpen(event: Promise<void>, tell: () => void): () => void {
  let listener: (() => void) | undefined = tell;
  event.then(() => listener?.());
  return () => {
    listener = undefined;
  };
}

/** What work that is still waiting ends with when livret itself closes what it works in. */
const closedBy = (what: 'browser' | 'tab'): Error =>
  new DOMException(`The ${what} was closed.`, 'AbortError');

function tabOf(
  page: Page,
  session: CDPSession,
  vitals: Vitals,
  blocked: readonly string[],
  close: () => Promise<void>,
  renew: (options: TabOptions) => void,
  onBusy: (() => void) | undefined,
): LendableTab {
  let used = false;
  // A function that the page has is not given to it again: only who listens changes.
  const listeners = new Map<string, (value: unknown) => void>();
  return {
    get used() {
      return used;
    },
    isAlive: () => vitals.alive,
    renew(options) {
      used = true;
      onBusy = options.onBusy;
      renew(options);
    },
    blocked,
    close,
    inject: (script) => vitals.watch(() => runScript(session, script)),
    call: <T>(name: string, argument?: unknown, { stallMs = stallLimit() } = {}) =>
      vitals.watch(() => {
        const tell = onBusy;
        onBusy = undefined;
        return callFunction(session, name, argument, tell && (() => setImmediate(tell))) as Promise<T>;
      }, stallMs),
    expose: async (name, listener) => {
      const known = listeners.has(name);
      listeners.set(name, listener);
      if (known) return;
      const hear = (value: unknown): void => {
        vitals.sign();
        try {
          listeners.get(name)!(value);
        } catch (error) {
          vitals.end(error as Error);
        }
      };
      await vitals.watch(() => bind(session, name, hear));
    },
    // A browser that does not know how to is none the worse; one that is gone is told of elsewhere.
    tidy: () => vitals.watch(() => session.send('HeapProfiler.collectGarbage').catch(() => {})),
    pdf: ({ widthMm, heightMm, tagged, outline, title, stallMs = printLimit() }) =>
      vitals.watch(async () => {
        if (title !== undefined)
          await runScript(session, `document.title = ${JSON.stringify(title)}; undefined`);
        return await page.pdf({
          width: `${widthMm}mm`,
          height: `${heightMm}mm`,
          preferCSSPageSize: true,
          printBackground: true,
          tagged,
          outline,
          timeout: 0,
        });
      }, stallMs),
  };
}
