/** Lays flows out in one browser, with a plain style of the tests' own. */
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import type { Tab } from '../../src/browser/tab.ts';
import { PAPERS } from '../../src/geometry.ts';
import { HOME, IN_PAGE_SCRIPT } from '../../src/home.ts';
import {
  type FlowToLayOut,
  type PaginatedBooklet,
  type PaginateInput,
  paginate,
} from '../../src/pagination/index.ts';
import { Notices } from '../../src/report/notices.ts';

let browser: LentBrowser | undefined;

/** Starts the browser before the file's first test and closes it after its last. */
export function shareBrowser(): void {
  beforeAll(async () => {
    browser = await lendBrowser({ notices: new Notices() });
  });
  afterAll(() => browser?.close());
}

export const chapter = (id: string, html: string, more: Partial<FlowToLayOut> = {}): FlowToLayOut => ({
  id,
  kind: 'chapter',
  start: 'page',
  html: `<section class="chapter" id="${id}">${html}</section>`,
  ...more,
});

/** Works in a page of its own with this document, where files of `in-page/` lie as `parts`. */
export async function inPage<T>(
  html: string,
  parts: readonly string[],
  work: (tab: Tab) => Promise<T>,
): Promise<T> {
  const names = parts.map((part) => path.join(HOME, 'src/pagination/in-page', part));
  const { outputFiles } = await build({
    stdin: {
      contents: `${names.map((name, i) => `import * as part${i} from ${JSON.stringify(name)};`).join('\n')}
        globalThis.parts = Object.assign({}, ${names.map((_, i) => `part${i}`).join(', ')});`,
      resolveDir: HOME,
    },
    alias: { '#pagedjs': path.join(HOME, 'node_modules/pagedjs/src') },
    ...{ bundle: true, format: 'iife', write: false, logLevel: 'error' },
  });
  const tab = await browser!.openTab({ html: `<!doctype html>${html}`, files: new Map() });
  try {
    await tab.inject(outputFiles[0]!.text);
    return await work(tab);
  } finally {
    await tab.close();
  }
}

export interface LaidOut extends PaginatedBooklet {
  /** What Paged.js wrote to the console. */
  complaints: string[];
  pdf: Uint8Array;
}

/**
 * @param look asked of the finished document before its tab is closed
 * @param before a script that runs in the page first
 */
export async function layOut(
  flows: FlowToLayOut[],
  css: string,
  look: (tab: Tab) => Promise<void> = async () => {},
  onPage?: (pages: number) => void,
  before = '',
): Promise<LaidOut> {
  const complaints: string[] = [];
  const tab = await browser!.openTab({
    html: '<!doctype html><html lang="fr"><body></body></html>',
    files: new Map(),
    onConsole: (_type, text) => void complaints.push(text),
  });
  try {
    const input: PaginateInput = {
      flows,
      // Nothing but the text: what stands around it has tests of its own.
      css: `${css} .livret-running-head, .livret-footer { display: none; }`,
      margins: { title: 'Livre', chapters: {}, contents: 'Table' },
      toc: false,
      direction: 'ltr',
      page: PAPERS.A5,
      script: before + fs.readFileSync(IN_PAGE_SCRIPT, 'utf8'),
      notices: new Notices(),
      complaints: () => [],
      ...(onPage ? { onPage } : {}),
    };
    const booklet = await paginate(tab, input);
    await look(tab);
    return { ...booklet, complaints, pdf: booklet.pieces[0]! };
  } finally {
    await tab.close();
  }
}
