/** The mini-zine, from whole builds. */
import { describe, expect, test } from 'vitest';
import { letters } from '../../src/letters.ts';
import { inkFromEdges, readPages, textsOf } from './pdf.ts';
import { bytesOf, configured, SENTENCE } from './short-chapters.ts';
import { booklet, buildFiles, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

describe('the mini-zine of a booklet', () => {
  test('is laid out anew: small type that is legible, off the edges of the sheet', async () => {
    const done = await buildFiles(configured('url: www.example.org', 4), { outputs: ['read', 'print-mini'] });
    const mini = bytesOf(done, 'print-mini');
    const { width, height, signs } = readPages(mini)[0]!;
    expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
    const sizes = signs.filter(({ char }) => char.trim() !== '').map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThan(7.49);
    expect(sizes.filter((size) => Math.abs(size - 8.4) < 0.01).length).toBeGreaterThan(500);
    const { black: _, ...edges } = inkFromEdges(mini, 1);
    for (const mm of Object.values(edges)) expect(mm).toBeGreaterThan(4.2);
    const text = letters(textsOf(mini).join(' '));
    for (const [index] of [1, 2, 3, 4].entries()) expect(text).toContain(letters(SENTENCE.repeat(index + 2)));
  });

  test('takes smaller type where that makes eight pages, and no list of contents', async () => {
    const long = (sentences: number) => ({
      'booklet.yaml': 'title: Our rights\nlanguage: en\ntoc: true\n',
      '1.md': `# Part\n\n${`${SENTENCE.repeat(4)}\n\n`.repeat(sentences)}`,
    });
    const sizeOf = async (sentences: number) => {
      const done = await buildFiles(long(sentences), { outputs: ['print-mini'] });
      const pdf = bytesOf(done, 'print-mini');
      expect(textsOf(pdf).join(' ')).not.toMatch(/contents/i);
      const counted = new Map<number, number>();
      for (const { size } of readPages(pdf)[0]!.signs)
        counted.set(Math.round(size * 10) / 10, (counted.get(Math.round(size * 10) / 10) ?? 0) + 1);
      return [...counted].sort((a, b) => b[1] - a[1])[0]![0];
    };
    expect(await sizeOf(8)).toBe(8.4);
    expect(await sizeOf(22)).toBe(7.6);
  });

  test('takes pages that are small already as they are', async () => {
    const config = 'paper: { page: 74x105mm }\nscheme: mini-zine';
    const done = await buildFiles(configured(config, 3), { outputs: ['print', 'print-mini'] });
    expect(textsOf(bytesOf(done, 'print-mini'))).toEqual(textsOf(bytesOf(done, 'print')));
  });

  test('is refused by the pages it would take, with what to do', async () => {
    const folder = booklet({
      ...configured('outputs: [read, print-mini]', 3),
      '4.md': `# Long\n\n${`${SENTENCE.repeat(4)}\n\n`.repeat(60)}`,
    });
    const { exit, messages } = await refusalOf(folder);
    expect([exit, messages.map(({ code, line }) => `${code} ${line}`)]).toEqual([
      1,
      ['booklet-mini-too-long 3'],
    ]);
    expect(messages[0]!.text).toMatch(
      /^On the small pages of the mini-zine \(print-mini, 74\.3 × 105 mm\) the booklet needs (?:1\d|2\d) pages; there are 8\.$/,
    );
    expect(messages[0]!.hint).toContain('choose a larger sheet');
  });

  test('is refused on sheets whose eighth holds no text', async () => {
    const { exit, messages } = await refusalOf(booklet(configured('paper: { page: A6, sheet: A6 }', 1)), {
      outputs: ['print-mini'],
    });
    expect([exit, messages.map(({ code }) => code)]).toEqual([2, ['booklet-mini-no-room']]);
  });
});
