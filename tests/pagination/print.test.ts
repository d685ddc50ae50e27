/** Long booklets are printed in batches: in whatever tabs, as soon as they can be, and once more after a crash. */
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WhyAgain } from '../../src/browser/again.ts';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import type { Tab } from '../../src/browser/tab.ts';
import { PAPERS } from '../../src/geometry.ts';
import { IN_PAGE_SCRIPT } from '../../src/home.ts';
import {
  type FlowToLayOut,
  type KeptFlow,
  type PaginateInput,
  paginate,
} from '../../src/pagination/index.ts';
import { makeExact } from '../../src/pdf/exact.ts';
import { joiner } from '../../src/pdf/join/index.ts';
import { Notices } from '../../src/report/notices.ts';
import { leaders, processes } from '../browser/support.ts';
import { linksOf } from '../build/pdf.ts';
import { chapter } from './support.ts';

let browser: LentBrowser;
beforeAll(async () => {
  browser = await lendBrowser({ notices: new Notices() });
});
afterAll(() => browser.close());

const SHELL = { html: '<!doctype html><html lang="en"><head></head><body></body></html>', files: new Map() };
const CSS = `@page { size: 148mm 210mm; margin: 20mm } body { font: 12pt/16pt serif; margin: 0 }`;
const WORDS = 'A hall stands open to all who live here, and nobody asks them why they came. ';
const html = (n: number, count: number): string =>
  `<h1 id="h-${n}">Chapter ${n}</h1><p><a href="#h-${((n + 2) % count) + 1}">another</a>, page
   <span class="livret-page-ref" data-target="h-${((n + 1) % count) + 1}"></span></p>${`<p>${WORDS.repeat(4)}</p>`.repeat(20 + n)}`;
const flows = (count = 8): FlowToLayOut[] =>
  Array.from({ length: count }, (_, i) => chapter(`c${i + 1}`, html(i + 1, count)));
const BATCHES = { least: 10, pages: 13 };

const inputFor = (more: Partial<PaginateInput>): PaginateInput => ({
  flows: flows(),
  css: CSS,
  margins: { title: 'Book', chapters: {}, contents: 'Contents' },
  toc: false,
  direction: 'ltr',
  page: PAPERS.A5,
  script: fs.readFileSync(IN_PAGE_SCRIPT, 'utf8'),
  notices: new Notices(),
  complaints: () => [],
  batches: BATCHES,
  ...more,
});

/** @param count how many tabs there are besides the first */
const moreTabs =
  (count: number, closed: number[] = [], change: (tab: Tab) => Tab = (tab) => tab) =>
  async () =>
    Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const tab = await browser.openTab(SHELL);
        const close = async () => {
          closed.push(index);
          await tab.close();
        };
        return { tab: change(tab), complaints: () => [], close };
      }),
    );

async function print(more: Partial<PaginateInput> = {}, onAgain?: (why: WhyAgain) => void) {
  const booklet = await browser.inTab(SHELL, (tab) => paginate(tab, inputFor(more)), onAgain);
  const join = joiner();
  for (const [index, piece] of booklet.pieces.entries()) join.add(index, piece);
  const read = await makeExact(await join.join(), {
    ...{ page: PAPERS.A5, title: 'Book', language: 'en', direction: 'ltr', epoch: 0 },
  });
  return { ...booklet, pieces: booklet.pieces.length, read: Buffer.from(read) };
}

describe('a long booklet', () => {
  it('is printed in as many batches in any number of tabs, and is the same to the byte', async () => {
    const closed: number[] = [];
    const one = await print();
    const three = await print({ moreTabs: moreTabs(2, closed) });
    const { pieces, anchors, pages } = await print({ batches: { least: 1000, pages: 13 } });
    expect([pieces, one.pieces, three.pieces]).toEqual([1, 4, 4]);
    expect(three).toEqual(one);
    expect([one.anchors, one.pages]).toEqual([anchors, pages]);
    expect(closed.sort()).toEqual([0, 1]);
    const inner = linksOf(one.read).map(({ to }) => 'page' in to && to.page);
    expect(inner).toEqual(flows().map((_, i) => anchors[`h-${((i + 3) % 8) + 1}`]));
  });

  it('hands each batch on when it is printed, not when all are', async () => {
    const told: number[] = [];
    const toldBefore: number[][] = [];
    const watched = (tab: Tab): Tab => ({
      ...tab,
      pdf: (options) => {
        toldBefore.push(told.filter((index) => index >= 2));
        return tab.pdf(options);
      },
    });
    await print({ moreTabs: moreTabs(1, [], watched), onPiece: (index) => void told.push(index) });
    expect([...told].sort()).toEqual([0, 1, 2, 3]);
    // The second tab prints the last two.
    expect(toldBefore).toEqual([[], [2]]);
  });

  it('is the same when its flows were kept', async () => {
    const kept = new Map<string, KeptFlow>();
    const keeper = {
      get: async (key: string) => kept.get(key),
      set: async (key: string, flow: KeptFlow) => void kept.set(key, flow),
    };
    const told: (readonly (string | undefined)[])[] = [];
    const onSources = (sources: readonly (string | undefined)[]) => void told.push(sources);
    const options = {
      kept: { keeper, common: 'same', picturesIn: () => '', onSources },
      moreTabs: moreTabs(1),
    };
    const plain = await print();
    expect(await print(options)).toEqual(plain);
    expect(kept.size).toBe(8);
    expect(await print(options)).toEqual(plain);
    // Each page is said to come from its own flow, by the name that this is kept under.
    const [first, again] = told;
    expect(again).toEqual(first);
    expect(first!.length).toBe(plain.pages.length);
    const sourceOf = new Map(plain.pages.map(({ parts }, index) => [parts[0]?.flow, first![index]]));
    sourceOf.delete(undefined);
    expect(new Set(sourceOf.values())).toEqual(new Set(kept.keys()));
    for (const [index, { parts }] of plain.pages.entries())
      if (parts[0]) expect(first![index]).toBe(sourceOf.get(parts[0].flow));
  });

  describe('whose batches were kept', () => {
    const memory = <T>() => {
      const map = new Map<string, T>();
      return {
        map,
        get: async (key: string) => map.get(key),
        set: async (key: string, it: T) => void map.set(key, it),
      };
    };
    /** Counts what is laid out, taken in and printed. */
    const counting = () => {
      const done = { layOut: 0, adopt: 0, pdf: 0 };
      const change = (tab: Tab): Tab => ({
        ...tab,
        call: (name: string, input?: unknown) => {
          if (name === 'layOut' || name === 'adopt') done[name] += 1;
          return tab.call(name, input) as never;
        },
        pdf: (options) => {
          done.pdf += 1;
          return tab.pdf(options);
        },
      });
      return { done, change };
    };
    const building = () => {
      const [keeper, pieces] = [memory<KeptFlow>(), memory<Uint8Array>()];
      const build = async (more: Partial<PaginateInput> = {}) => {
        const { done, change } = counting();
        const kept = { keeper, pieces, common: 'same', picturesIn: () => '' };
        const input = { kept, moreTabs: moreTabs(1, [], change), ...more };
        const book = await browser.inTab(SHELL, (tab) => paginate(change(tab), inputFor(input)));
        const join = joiner();
        for (const [index, piece] of book.pieces.entries()) join.add(index, piece);
        const options = {
          page: PAPERS.A5,
          title: 'Book',
          language: 'en',
          direction: 'ltr',
          epoch: 0,
        } as const;
        return {
          ...book,
          pieces: book.pieces.length,
          read: Buffer.from(await makeExact(await join.join(), options)),
          done,
        };
      };
      return { build, pieces };
    };

    it('is the same to the byte, and nothing is laid out, taken in or printed again', async () => {
      const plain = await print();
      const { build, pieces } = building();
      const { done: first, ...fresh } = await build();
      expect(fresh).toEqual(plain);
      expect(first).toMatchObject({ layOut: 8, pdf: 4 });
      expect(pieces.map.size).toBe(4);
      const { done, ...again } = await build();
      expect(again).toEqual(plain);
      expect(done).toEqual({ layOut: 0, adopt: 0, pdf: 0 });
    });

    it('prints anew what changed, and what says the numbers of pages that did', async () => {
      const { build } = building();
      await build();
      const words = (): FlowToLayOut[] => {
        const changed = flows();
        changed[2] = chapter('c3', html(3, 8).replace('A hall', 'One hall'));
        return changed;
      };
      const { done, ...same } = await build({ flows: words() });
      expect(same).toEqual(await print({ flows: words() }));
      expect(done).toMatchObject({ layOut: 1, pdf: 1 });
      // A page more: all that follows is another, and so is what refers to it.
      const longer = (): FlowToLayOut[] => {
        const changed = flows();
        changed[2] = chapter('c3', `${html(3, 8)}${`<p>${WORDS.repeat(4)}</p>`.repeat(30)}`);
        return changed;
      };
      const { done: more, ...moved } = await build({ flows: longer() });
      expect(moved).toEqual(await print({ flows: longer() }));
      expect(moved.pages.length).toBeGreaterThan(same.pages.length);
      expect(more.layOut).toBe(1);
      expect(more.pdf).toBeGreaterThan(1);
    });

    it('is another in other margins, on other paper, from right to left', async () => {
      const { build } = building();
      const plain = await build();
      for (const other of [
        { margins: { title: 'Other', chapters: {}, contents: 'Contents' } },
        { page: { width: 147, height: 210 } },
        { direction: 'rtl' as const },
      ]) {
        const { done } = await build(other);
        expect(done.pdf, JSON.stringify(other)).toBe(4);
      }
      expect((await build()).read).toEqual(plain.read);
    });
  });

  it('is one piece if its looks depend on what one tab alone knows', async () => {
    const css = `${CSS} h1 { counter-increment: chapters } h1::before { content: counter(chapters) }`;
    const { pieces, pages } = await print({ css, moreTabs: moreTabs(1) });
    expect(pages.length).toBeGreaterThan(BATCHES.least);
    expect(pieces).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('is begun again if a tab crashes while it prints', async () => {
    const plain = await print();
    let crashes = 1;
    const crashing = (tab: Tab): Tab => ({
      ...tab,
      pdf: (options) => {
        const printing = tab.pdf(options);
        if (crashes-- > 0) killRenderers();
        return printing;
      },
    });
    const heard: WhyAgain[] = [];
    const again = await print({ moreTabs: moreTabs(1, [], crashing) }, (why) => heard.push(why));
    expect(heard).toEqual(['browser-crashed']);
    expect(again).toEqual(plain);
  });
});

/** Those of this process's own browser. */
function killRenderers(): void {
  const own = leaders();
  for (const { pid, group, command } of processes())
    if (own.includes(group) && command.includes('--type=renderer')) process.kill(pid, 'SIGKILL');
}
