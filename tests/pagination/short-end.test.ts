/** A chapter whose last page would hold a line or two is set closer by a hundredth, if that saves the page. */
import { describe, expect, it } from 'vitest';
import { letters } from '../../src/letters.ts';
import { french } from './french.ts';
import { chapter, type LaidOut, layOut, shareBrowser } from './support.ts';

shareBrowser();

// The text block is 175 mm high: 44 lines of 14.75 px, and 45 of a hundredth less.
const CSS = `
@page { size: 148mm 210mm; margin: 15mm 13mm 20mm 17mm; }
.chapter { line-height: 14.75px; font-size: 12px; font-family: serif; }
p { margin: 0; orphans: 2; widows: 2; }
`;
const CLOSER = '.chapter.livret-tight { letter-spacing: -0.005em; line-height: 14.6025px; }';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>ligne ${i + 1}</p>`).join('');
const pagesOf = ({ pages }: LaidOut, id: string) =>
  pages.flatMap(({ parts }) => parts.filter(({ flow }) => flow === id).map(({ body }) => body));

describe('a chapter that ends with a line or two on a page of their own', () => {
  it('is set closer where that saves the page, and nowhere else', async () => {
    const flows = [
      chapter('saved1', lines(5 * 44 + 1)),
      chapter('saved2', lines(5 * 44 + 2)),
      chapter('three', lines(5 * 44 + 3)),
      chapter('full', lines(2 * 44)),
      chapter('in-vain', `<p>seul</p><p style="height: 640px"></p>${lines(2)}`),
      chapter('one', lines(2)),
    ];
    const booklet = await layOut(flows, CSS + CLOSER);
    const counts = flows.map(({ id }) => `${id} ${pagesOf(booklet, id).length}`);
    expect(counts).toEqual(['saved1 5', 'saved2 5', 'three 6', 'full 2', 'in-vain 2', 'one 1']);
    expect(pagesOf(booklet, 'saved2')[4]).toMatch(/ligne 222$/);
    expect(pagesOf(booklet, 'saved2')[0]).toMatch(/ligne 45$/);
    expect(pagesOf(booklet, 'three')[0]).toMatch(/ligne 44$/);
  });

  it('keeps every word, and never gets longer', async () => {
    const { random, paragraph } = french(3);
    const texts = Array.from({ length: 40 }, () =>
      Array.from({ length: 8 + Math.floor(random() * 12) }, () => paragraph(1 + Math.floor(random() * 6))),
    );
    const flows = texts.map((text, i) => chapter(`c${i}`, text.map((words) => `<p>${words}</p>`).join('')));
    const [plain, closer] = [await layOut(flows, CSS), await layOut(flows, CSS + CLOSER)];
    const saved = texts.map((text, i) => {
      const [before, after] = [pagesOf(plain, `c${i}`), pagesOf(closer, `c${i}`)];
      expect(letters(after.join(''))).toBe(letters(text.join('')));
      expect(letters(before.join(''))).toBe(letters(text.join('')));
      return before.length - after.length;
    });
    expect([...new Set(saved)].sort()).toEqual([0, 1]);
  });
});

describe('progress', () => {
  it('counts each page once, though some are set anew, and never goes back', async () => {
    const told: number[] = [];
    const flows = [chapter('saved', lines(2 * 44 + 1)), chapter('in-vain', `${lines(44)}<p>seul</p>`)];
    const booklet = await layOut(flows, `${CSS} .livret-tight p { letter-spacing: 0; }`, undefined, (pages) =>
      told.push(pages),
    );
    // Before anything is saved there were three pages and two.
    expect(booklet.pages.filter(({ parts }) => parts.length > 0).length).toBe(5);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(5);
  });
});
