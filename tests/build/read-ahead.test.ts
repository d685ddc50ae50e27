/** Booklets whose texts are read in threads: what a page says is known where it was read before, and nowhere else. */
import { expect, test } from 'vitest';
import { inMemory } from '../../src/build/keeping/in-memory.ts';
import type { Keeper } from '../../src/build/keeping/keeper.ts';
import type { PageTexts } from '../../src/build/keeping/texts.ts';
import type { KeptTexts } from '../../src/build/read-ahead.ts';
import { checkOutputs } from '../../src/build/read-back.ts';
import type { Intent, SheetsIntent } from '../../src/checks/types.ts';
import { A5, makePdf } from '../imposition/helpers.ts';

const PAGES = 64;
const words = (changed?: string) =>
  Array.from({ length: PAGES }, (_, i) => (i === 40 && changed) || `w${i + 1}`);
const pdfOf = (texts: readonly string[]) => makePdf(texts.map((text) => ({ text })));
const intent = (texts: readonly string[]): Intent => ({
  ...{ title: 'T', language: 'en', direction: 'ltr', page: A5, fontNames: ['helvetica'] },
  flows: texts.map((body, i) => ({ id: `f${i}`, body, notes: [] })),
  pages: texts.map((body, i) => ({
    ...{ number: i + 1, parts: [{ flow: `f${i}`, body }], notes: [] },
    area: { left: 0, top: 0, width: 420, height: 595 },
  })),
});

/** A keeper that says what it was asked, and may tell lies. */
function counting(lie: (text: string) => string = (text) => text) {
  const own = inMemory<PageTexts>(() => 1, 1e6);
  const told = { found: 0, missed: 0, set: 0 };
  const keeper: Keeper<PageTexts> = {
    async get(key) {
      const known = await own.get(key);
      told[known ? 'found' : 'missed'] += 1;
      return known?.map((page) => page.map(lie));
    },
    async set(key, texts) {
      told.set += 1;
      await own.set(key, texts);
    },
  };
  return { told, keeper };
}

/** Chapters have eight pages each. */
const keptIn = (keeper: Keeper<PageTexts>, likely: boolean): KeptTexts => ({
  ...{ keeper, likely },
  sources: words().map((_, i) => `chapter ${Math.floor(i / 8)}`),
});

async function lost(shown: readonly string[], wanted: readonly string[], kept?: KeptTexts) {
  const found = await checkOutputs({ read: await pdfOf(shown), sheets: [] }, intent(wanted), kept);
  return found
    .filter(({ code }) => code.startsWith('text-'))
    .map(({ code, page, params }) => `${code} ${page} ${params.words}`);
}

test('what was read is kept, and is not read again where the page is the same', async () => {
  const { told, keeper } = counting();
  expect(await lost(words(), words(), keptIn(keeper, false))).toEqual([]);
  // Nothing is looked for where nothing is likely to be found.
  expect(told).toEqual({ found: 0, missed: 0, set: 8 });
  expect(await lost(words(), words(), keptIn(keeper, true))).toEqual([]);
  expect(told).toEqual({ found: 8, missed: 0, set: 8 });
});

test('a word that is lost on a page that changed is told, whatever is known of the others', async () => {
  const { told, keeper } = counting();
  await lost(words(), words(), keptIn(keeper, false));
  const told41 = 'text-lost 41 more';
  expect(await lost(words('w41'), words('w41 more'), keptIn(keeper, true))).toEqual([told41]);
  expect(await lost(words('other'), words('other more'), keptIn(keeper, true))).toEqual([told41]);
  // Of eight chapters one was read again the second time, and is kept now, too.
  expect(told).toEqual({ found: 8 + 7, missed: 1, set: 8 + 1 });
  expect(await lost(words('other'), words('other'), keptIn(keeper, true))).toEqual([]);
});

test('what a sheet says is kept with the sources of all its pages', async () => {
  const { told, keeper } = counting();
  const pdf = await pdfOf(words());
  // Each side shows its page, and in a corner, where nothing is, another.
  const cells = words().flatMap((_, i) => [
    { side: i + 1, page: i + 1, area: { left: 0, top: 100, width: 420, height: 495 } },
    { side: i + 1, page: ((i + 32) % PAGES) + 1, area: { left: 0, top: 0, width: 9, height: 9 } },
  ]);
  const sheets: SheetsIntent = { sheet: A5, sides: PAGES, copies: 2, placed: [], cells };
  const check = async (kept: KeptTexts) => {
    const before = { ...told };
    await checkOutputs(
      { read: await pdfOf(words()), sheets: [{ pdf: pdf.slice(), intent: sheets }] },
      intent(words()),
      kept,
    );
    return {
      found: told.found - before.found,
      missed: told.missed - before.missed,
      set: told.set - before.set,
    };
  };
  const kept = keptIn(keeper, true);
  expect(await check(kept)).toEqual({ found: 0, missed: 16, set: 16 });
  // The chapter that a side shows in its corner is another now: the side is read again.
  const sources = kept.sources.map((source) => (source === 'chapter 6' ? 'another' : source));
  expect(await check({ ...kept, sources })).toEqual({ found: 7 + 6, missed: 1 + 2, set: 1 + 2 });
});

test('what is kept is what is gone by: lies would be found out only by a second reader', async () => {
  const { told, keeper } = counting((text) => text.replace('w7', 'w'));
  await lost(words(), words(), keptIn(keeper, false));
  const pdf = await pdfOf(words());
  const codes = (await checkOutputs({ read: pdf, sheets: [] }, intent(words()), keptIn(keeper, true))).map(
    ({ code }) => code,
  );
  // The second reader reads the file itself, and does not miss it.
  expect(codes).not.toContain('text-lost');
  expect(told.found).toBe(8);
});

test('a PDF that cannot be read is told as ever', async () => {
  const { keeper } = counting();
  for (const likely of [true, false])
    await expect(
      checkOutputs({ read: Buffer.from('No.'), sheets: [] }, intent(words()), keptIn(keeper, likely)),
    ).rejects.toThrow();
});
