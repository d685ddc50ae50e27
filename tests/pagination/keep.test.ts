/** Flows that were laid out before, or in another tab: the booklet is the same to the last byte. */
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import type { Tab } from '../../src/browser/tab.ts';
import { PAPERS } from '../../src/geometry.ts';
import { IN_PAGE_SCRIPT } from '../../src/home.ts';
import type { FlowKeeper, KeptFlow } from '../../src/pagination/index.ts';
import { type FlowToLayOut, type PaginateInput, paginate } from '../../src/pagination/index.ts';
import { flowKey } from '../../src/pagination/keep.ts';
import { makeExact } from '../../src/pdf/exact.ts';
import { Notices } from '../../src/report/notices.ts';
import { chapter } from './support.ts';

let browser: LentBrowser;
beforeAll(async () => {
  browser = await lendBrowser({ notices: new Notices() });
});
afterAll(() => browser.close());

const SHELL = { html: '<!doctype html><html lang="en"><head></head><body></body></html>', files: new Map() };
const CSS = `
@page { size: 148mm 210mm; margin: 20mm; @footnote { float: bottom } }
body { font: 12pt/16pt serif; margin: 0 }
.livret-note { float: footnote }
h1 + p { text-indent: 7mm }
p:first-of-type { text-indent: 3mm }
td, th { padding: 0 0 0 0.7mm }
.livret-running-head, .livret-footer { display: none }`;
const WORDS = 'A hall stands open to all who live here, and nobody asks them why they came. ';
/** With line ends in attributes and blocks in a note, which not every way of writing them down keeps. */
const note = (id: string): string =>
  `<a class="livret-note-call" href="#n${id}" data-note="n${id}">${id}</a>`;
const notes = (id: string): string =>
  `<section class="livret-notes"><aside class="livret-note" id="n${id}"><p>A note &amp; its end.</p><ul><li>One</li></ul></aside></section>`;
const html = (id: string, paragraphs: number): string =>
  `<h1 id="h-${id}">Chapter ${id}</h1>${Array.from({ length: paragraphs }, (_, i) => `<p title="a\n&quot;b&quot;">${i} ${WORDS.repeat(4)}${i === 2 ? note(id) : ''}</p>`).join('')}${notes(id)}`;
/** Columns of widths that no six figures hold. */
const table = (rows: number): string =>
  `<table><thead><tr><th>Day</th><th>Hour</th><th>What is done</th></tr></thead><tbody>${Array.from({ length: rows }, (_, i) => `<tr><td>${i} ${'Mon'.repeat(i % 3)}</td><td>${i}.30</td><td>${WORDS.slice(0, 12 + i)}</td></tr>`).join('')}</tbody></table>`;
const flows = (count: number, paragraphs: number): FlowToLayOut[] =>
  Array.from({ length: count }, (_, i) => chapter(`c${i + 1}`, html(`c${i + 1}`, paragraphs)));

/** Counts what it is asked. */
function memory() {
  const kept = new Map<string, KeptFlow>();
  const asked = { hits: 0, misses: 0, stored: 0 };
  const keeper: FlowKeeper = {
    get: async (key) => {
      const known = kept.get(key);
      if (known) asked.hits += 1;
      else asked.misses += 1;
      return known && JSON.parse(JSON.stringify(known));
    },
    set: async (key, flow) => {
      asked.stored += 1;
      kept.set(key, flow);
    },
  };
  return { kept, asked, keeper };
}

async function build(input: FlowToLayOut[], more: Partial<PaginateInput> = {}, reuse?: string) {
  return browser.inTab({ ...SHELL, reuse }, async (tab: Tab) => {
    const booklet = await paginate(tab, {
      flows: input,
      css: CSS,
      margins: { title: 'Book', chapters: {}, contents: 'Contents' },
      toc: false,
      direction: 'ltr',
      page: PAPERS.A5,
      script: fs.readFileSync(IN_PAGE_SCRIPT, 'utf8'),
      notices: new Notices(),
      complaints: () => [],
      ...more,
    });
    const read = await makeExact(booklet.pieces[0]!, {
      ...{ page: PAPERS.A5, title: 'Book', language: 'en', direction: 'ltr', headings: [] },
      epoch: 0,
    });
    return { ...booklet, pieces: booklet.pieces.length, pdf: Buffer.from(read).toString('base64') };
  });
}

describe('a flow that was kept', () => {
  const kept = (keeper: FlowKeeper) => ({ keeper, common: 'same', picturesIn: () => '' });

  it('gives the same booklet as one that is laid out', async () => {
    const plain = await build(flows(3, 12));
    const { keeper, asked } = memory();
    const first = await build(flows(3, 12), { kept: kept(keeper) });
    const again = await build(flows(3, 12), { kept: kept(keeper) });
    expect(asked).toEqual({ hits: 3, misses: 3, stored: 3 });
    expect(first).toEqual(plain);
    expect(again).toEqual(plain);
    expect(plain.pages.flatMap(({ notes }) => notes)).toHaveLength(3);
  });

  it('gives the same tables', async () => {
    const books = Array.from({ length: 12 }, (_, i) => chapter(`c${i + 1}`, table(i + 3)));
    const plain = await build(books);
    const { keeper, asked } = memory();
    await build(books, { kept: kept(keeper) });
    expect(await build(books, { kept: kept(keeper) })).toEqual(plain);
    expect(asked.hits).toBe(books.length);
  });

  it('is used beside one that is new, in a tab that was used before too', async () => {
    const changed = (): FlowToLayOut[] => [...flows(2, 12), chapter('c3', html('other', 5))];
    const plain = await build(changed());
    const { keeper, asked } = memory();
    const options = { kept: kept(keeper) };
    await build(flows(3, 12), options, 'books');
    expect(await build(changed(), options, 'books')).toEqual(plain);
    expect(asked).toEqual({ hits: 2, misses: 4, stored: 4 });
    expect(await build(flows(3, 12), options, 'books')).toEqual(await build(flows(3, 12)));
  });

  it('that is no page is laid out anew', async () => {
    const plain = await build(flows(2, 8));
    for (const damage of [
      () => '',
      () => '<p xmlns="http://www.w3.org/1999/xhtml">Another page</p>',
      (page: string) => `<div xmlns="http://www.w3.org/1999/xhtml" class="pagedjs_page">${page}`,
    ]) {
      const { keeper, kept: store } = memory();
      await build(flows(2, 8), { kept: kept(keeper) });
      for (const [key, flow] of store) store.set(key, { ...flow, pages: flow.pages.map(damage) });
      expect(await build(flows(2, 8), { kept: kept(keeper) })).toEqual(plain);
    }
  });

  it('is known by everything its pages come from', () => {
    const flow = { id: 'c1', html: '<p>a</p>', pictures: '', digits: 2 };
    const keys = [
      flowKey('x', flow),
      flowKey('y', flow),
      flowKey('x', { ...flow, id: 'c2' }),
      flowKey('x', { ...flow, html: '<p>b</p>' }),
      flowKey('x', { ...flow, pictures: 'p' }),
      flowKey('x', { ...flow, digits: 3 }),
      flowKey('x', { ...flow, id: 'c1<', html: 'p>a</p>' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(flowKey('x', { ...flow })).toBe(keys[0]);
  });
});

describe('a long booklet', () => {
  const tabs = (closed: string[]) => async () => {
    const open = async (name: string) => {
      const tab = await browser.openTab(SHELL);
      const close = async () => {
        closed.push(name);
        await tab.close();
      };
      return { tab, complaints: () => [], close };
    };
    return [await open('one'), await open('two')];
  };

  it('is laid out in several tabs, and is the same', async () => {
    const closed: string[] = [];
    const pages: number[] = [];
    const long = () => flows(6, 90);
    const plain = await build(long());
    const shared = await build(long(), { moreTabs: tabs(closed), onPage: (page) => pages.push(page) });
    expect(plain.pages.length).toBeGreaterThan(100);
    expect(shared).toEqual(plain);
    expect(closed.sort()).toEqual(['one', 'two']);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages.at(-1)).toBe(plain.pages.filter(({ parts }) => parts.length > 0).length);
  });

  it('ends with the fault of its first flow that has one, and leaves no tab behind', async () => {
    const closed: string[] = [];
    const faulty = flows(6, 90).map((flow, index) =>
      index % 2 ? flow : { ...flow, file: `/b/${index}.md` },
    );
    const broken = `globalThis.livretPage = undefined; undefined`;
    const script = `${fs.readFileSync(IN_PAGE_SCRIPT, 'utf8')};
      const real = livret.layOut;
      livret.layOut = (request) => request.id === 'c3' || request.id === 'c5' ? Promise.reject(new Error('broken ' + request.id)) : real(request); ${broken}`;
    const failing = build(faulty, { script, moreTabs: tabs(closed) });
    await expect(failing).rejects.toMatchObject({ notices: [{ code: 'layout-failed' }] });
    expect(closed.sort()).toEqual(['one', 'two']);
  });
});
