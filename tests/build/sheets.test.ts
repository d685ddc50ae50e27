/** Files of sheets, from whole builds. */
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import type { OutputKind } from '../../src/report/report.ts';
import { greyAt } from '../imposition/helpers.ts';
import { readPages } from './pdf.ts';
import { bytesOf, configured } from './short-chapters.ts';
import { buildFiles, type Done, shareBrowser } from './support.ts';

shareBrowser();

describe('printers', () => {
  test('whose backs slip get them moved the other way, whichever way they are printed', async () => {
    const kinds = ['print', 'print-long-edge', 'print-fronts', 'print-backs'] as const;
    const folder = (config: string) => buildFiles(configured(config), { outputs: ['read', ...kinds] });
    const [plain, moved] = [await folder(''), await folder('printer: { shift: [1.5, -0.75] }')];
    expect(moved.faults).toEqual([]);
    const signs = (done: Done, kind: OutputKind) =>
      readPages(bytesOf(done, kind)).map((page) => page.signs.filter(({ char }) => char.trim() !== ''));
    for (const kind of kinds) {
      const [before, after] = [signs(plain, kind), signs(moved, kind)];
      for (const [index, side] of before.entries()) {
        const back = kind === 'print-backs' || (kind !== 'print-fronts' && index % 2 === 1);
        expect(side.length).toBeGreaterThan(5);
        for (const [i, { char, x, y }] of side.entries()) {
          const now = after[index]![i]!;
          expect(now.char).toBe(char);
          expect(now.x - x, `${kind} ${index}`).toBeCloseTo(back ? -1.5 : 0, 2);
          expect(now.y - y, `${kind} ${index}`).toBeCloseTo(back ? 0.75 : 0, 2);
        }
      }
    }
  });
});

describe('a picture that fills its page', () => {
  test('goes on for 3 mm beyond the trim where there is paper, and crop marks stand outside', async () => {
    const config = 'paper: { page: A5, sheet: A3 }\nmarks: [crop]\n';
    const black = new PNG({ width: 1776, height: 2520 });
    for (let i = 0; i < black.data.length; i += 4) black.data.set([0, 0, 0, 255], i);
    const done = await buildFiles({
      'booklet.yaml': `title: Black\nlanguage: en\ncover: false\n${config}`,
      'a.png': PNG.sync.write(black),
      '1.md': '![All black](a.png){.bleed .cover}\n\nWords on the next page.\n',
    });
    // A page all black may be worth a word; it is no error.
    expect(done.faults.filter(({ level }) => level === 'error')).toEqual([]);
    // Page 1, on the right of the first side, in the middle of the sheet: black from the fold to 3 mm past the trim.
    const [trim, head, foot] = [210 + 148, (297 - 210) / 2, (297 + 210) / 2];
    const grey = (x: number, y: number) => greyAt(done.print, 1, x, y);
    expect([grey(trim - 1, 148), grey(trim + 2.5, 148), grey(trim + 3.6, 148)]).toEqual([0, 0, 255]);
    expect([grey(300, head - 2.5), grey(300, head - 3.6), grey(300, foot + 2.5)]).toEqual([0, 255, 0]);
    expect([grey(trim + 2.5, head - 2.5), grey(208, 148)]).toEqual([0, 255]);
    // The marks begin where the bleed ends.
    const near = [-0.4, 0, 0.4];
    expect(Math.min(...near.map((mm) => grey(trim + 5, head + mm)))).toBeLessThan(250);
    expect(Math.min(...near.map((mm) => grey(trim + mm, head - 5)))).toBeLessThan(250);
  });
});
