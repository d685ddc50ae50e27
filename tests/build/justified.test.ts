import { expect, it } from 'vitest';
import { readPages } from './pdf.ts';
import { buildFiles, shareBrowser } from './support.ts';

shareBrowser();

const SENTENCE = 'Une phrase assez longue pour que la ligne se remplisse et que la suivante commence. ';
const files = (align: string) => ({
  'booklet.yaml': `language: fr\ncover: false\ntokens:\n  text-align: ${align}\n`,
  '1.md': `# Titre\n\n${`${SENTENCE.repeat(6)}Fin.\n\nDeux mots.\n\n- Un point.\n\n`.repeat(14)}`,
});

const linesOf = async (align: string) => {
  const { read } = await buildFiles(files(align));
  const lines = readPages(read).flatMap(({ lines }) => lines.filter(({ y }) => y > 13 && y < 191));
  return { short: lines.filter(({ text }) => /^(Deux mots\.|•\s*Un point\.)$/.test(text)), lines };
};

it('sets full lines to one length, and no last line of a paragraph, on every page', async () => {
  const { short, lines } = await linesOf('justify');
  expect(short.length).toBe(28);
  for (const { left, right } of short) expect(right - left).toBeLessThan(30);
  const widths = lines.filter(({ text }) => text.length > 55).map(({ right }) => right);
  const measure = Math.max(...widths);
  const sides = new Set(widths.map((right) => Math.round(measure - right)));
  // Two right edges: the margins of left and right pages differ by 3 mm.
  expect([...sides].filter((gap) => gap > 4)).toEqual([]);
});

it('leaves lines ragged where nothing else is said', async () => {
  const { lines } = await linesOf('start');
  const widths = lines.filter(({ text }) => text.length > 55).map(({ right }) => right);
  expect(new Set(widths.map((right) => Math.round(right))).size).toBeGreaterThan(4);
});
