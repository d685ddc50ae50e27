import { expect, test } from 'vitest';
import { checkOutputs, readOneBack } from '../../src/build/read-back.ts';
import type { Intent } from '../../src/checks/types.ts';
import { A5, numbered } from '../imposition/helpers.ts';

test('a PDF is read back as the checks take it', async () => {
  const { checked, close } = await readOneBack(await numbered(3), '/b/a.pdf');
  expect([checked.file, checked.facts.pages.length]).toEqual(['/b/a.pdf', 3]);
  expect(checked.text(2).trim()).toBe('p2');
  close();
});

test('what is no PDF is not read back', async () => {
  await expect(readOneBack(Buffer.from('No.'))).rejects.toThrow();
});

/** A booklet of four pages that say p1 to p4, but for what is changed. */
const intent = (words: string[]): Intent => ({
  ...{ title: 'T', language: 'en', direction: 'ltr', page: A5, fontNames: ['helvetica'] },
  flows: words.map((body, i) => ({ id: `f${i}`, body, notes: [] })),
  pages: words.map((body, i) => ({
    ...{ number: i + 1, parts: [{ flow: `f${i}`, body }], notes: [] },
    area: { left: 0, top: 0, width: 420, height: 595 },
  })),
});

test('words that neither of two readers finds are told as lost, those that are there are not', async () => {
  const read = await numbered(4);
  const codes = async (words: string[]) =>
    (await checkOutputs({ read, sheets: [] }, intent(words)))
      .filter(({ code }) => code.startsWith('text-'))
      .map(({ code, page, params }) => `${code} ${page} ${params.words}`);
  expect(await codes(['p1', 'p2', 'p3', 'p4'])).toEqual([]);
  expect(await codes(['p1', 'p2 and more', 'p3', 'p4'])).toEqual(['text-lost 2 and more']);
});
