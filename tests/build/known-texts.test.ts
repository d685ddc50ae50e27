import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inMemory } from '../../src/build/keeping/in-memory.ts';
import type { PageTexts } from '../../src/build/keeping/texts.ts';
import { keepTexts, knownTexts, type NamedPage } from '../../src/build/known-texts.ts';
import { fingerprint } from '../../src/pagination/keep.ts';
import { placeKey, type TextPlace } from '../../src/pdf/text-ahead.ts';

const keeper = () => inMemory<PageTexts>(() => 1, 1e6);
const AREA = { left: 1, top: 2, width: 3, height: 4 };
/** Chapters have ten pages each. */
const named = (text: string, index = 0): NamedPage => ({
  name: fingerprint([text]),
  source: `chapter ${Math.floor(index / 10)}`,
});
/** Of each page what is read there: its name, and where on it. */
const places = (pages: number): TextPlace[] =>
  Array.from({ length: pages }, (_, i) => i + 1).flatMap((page) => [{ page, area: AREA }, { page }]);
/** What a page of this text reads at a place. */
const textsOf = (texts: readonly string[], these: readonly TextPlace[]) =>
  new Map(these.map((place) => [placeKey(place), `${texts[place.page - 1]}${place.area ? ' (area)' : ''}`]));

async function kept(texts: readonly string[], into = keeper()) {
  const these = places(texts.length);
  const all = { texts: textsOf(texts, these), known: new Map<string, string>() };
  await keepTexts(texts.map(named), these, all, into);
  return into;
}

const letters = fc.array(fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 2 }), {
  maxLength: 120,
});

test('what is known is what such a page read, and all else is to be read', async () => {
  await fc.assert(
    fc.asyncProperty(letters, letters, async (before, now) => {
      const these = places(now.length);
      const { known, missing } = await knownTexts(now.map(named), these, await kept(before));
      for (const [place, text] of known) expect(textsOf(now, these).get(place)).toBe(text);
      expect([...known.keys(), ...missing.map(placeKey)].sort()).toEqual(these.map(placeKey).sort());
    }),
  );
});

test('the same pages are all known, also behind others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 400 }), async (texts) => {
      const into = await kept(texts);
      expect((await knownTexts(texts.map(named), places(texts.length), into)).missing).toEqual([]);
    }),
    { numRuns: 30 },
  );
  const book = Array.from({ length: 400 }, (_, i) => `page ${i}`);
  const longer = [named('new', 500), ...book.map(named)];
  const { missing } = await knownTexts(longer, places(401), await kept(book));
  expect(missing.map(({ page }) => page)).toEqual([1, 1]);
});

test('where one page changes, those of its chapter are read again', async () => {
  const book = Array.from({ length: 400 }, (_, i) => `page ${i}`);
  const into = await kept(book);
  for (const at of [0, 57, 200, 399]) {
    const changed = book.with(at, 'other');
    const { missing } = await knownTexts(changed.map(named), places(400), into);
    const first = Math.floor(at / 10) * 10;
    expect(missing).toEqual(places(400).slice(2 * first, 2 * first + 20));
  }
});

test('other places on the same page are to be read', async () => {
  const into = await kept(['one']);
  const there: TextPlace[] = [{ page: 1, area: { ...AREA, left: 9 } }, { page: 1 }];
  expect((await knownTexts([named('one')], there, into)).missing).toEqual(there);
});

test('whoever has the pages and not what they were made from knows nothing', async () => {
  const into = await kept(['one']);
  const guessed = { ...named('one'), source: 'guessed' };
  expect((await knownTexts([guessed], places(1), into)).known).toEqual(new Map());
});

test('pages without a name are never known, and what could not be read is not kept', async () => {
  const into = keeper();
  const texts = textsOf(['a', 'b'], places(2));
  await keepTexts([undefined, named('b')], places(2), { texts, known: new Map() }, into);
  const { missing } = await knownTexts([undefined, named('b')], places(2), into);
  expect(missing.map(({ page }) => page)).toEqual([1, 1]);
  const none = keeper();
  await keepTexts([named('b')], places(1), { texts: new Map(), known: new Map() }, none);
  expect((await knownTexts([named('b')], places(1), none)).known).toEqual(new Map());
});
