/** Pages that livret makes by itself, printed and read back. */
import jsQR from 'jsqr';
import * as mupdf from 'mupdf';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lendBrowser } from '../../src/browser/lend.ts';
import { type PrintOwnOptions, printOwn } from '../../src/build/own-pages.ts';
import { lying, PAPERS, type PaperName } from '../../src/geometry.ts';
import { makeHowto, type OwnPage } from '../../src/howto/index.ts';
import { codeText, HAIRLINES, MODULES } from '../../src/howto/test-sheet/fine.ts';
import { makeTestSheet } from '../../src/howto/test-sheet/index.ts';
import { BACK_PITCH, FRONT_PITCH, REACH } from '../../src/howto/test-sheet/shift.ts';
import { Notices } from '../../src/report/notices.ts';
import { type Filled, filledOn, inputFor } from '../howto/support.ts';
import { coloursOf, inkFromEdges, readPages } from './pdf.ts';

/** What is measured with a ruler may be off by this, mm. */
const EXACT = 0.05;

async function print(pages: readonly [OwnPage, Omit<PrintOwnOptions, 'browser'>][]): Promise<Uint8Array[]> {
  const browser = await lendBrowser({ notices: new Notices() });
  onTestFinished(() => browser.close());
  const made: Uint8Array[] = [];
  for (const [page, options] of pages) made.push(await printOwn(page, { browser, ...options }));
  return made;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= EXACT;
/** A thin shape of this size: its thickness must be true to a hundredth of a millimetre. */
const thin = ({ left, right, top, bottom }: Filled, width: number, height: number): boolean => {
  const [w, h] = [right - left, bottom - top];
  const fits = (a: number, b: number): boolean => Math.abs(a - b) <= (b < 1 ? 0.01 : EXACT);
  return fits(w, width) && fits(h, height);
};

describe('the page on how to print', () => {
  it('is one page, whatever is said on it, black on white and away from the edges', async () => {
    const long = 'Droits et devoirs lors d’une perquisition '.repeat(7).trim();
    const name = `${'a'.repeat(120)}-print.pdf`;
    const inputs = [
      ...(['ar', 'de', 'en', 'es', 'fr', 'it', 'pt'] as const).map((language) =>
        inputFor(60, {
          ...{ language, direction: language === 'ar' ? 'rtl' : 'ltr', duplex: 'one-sided', title: long },
          ...{ blankPages: 3, copies: 100_000, cost: 45_000 },
          files: { print: name, backs: name, read: name },
        }),
      ),
      inputFor(100, { scheme: 'signatures', language: 'fr' }),
      inputFor(20, { scheme: 'cards', page: { width: 85, height: 54 } }),
    ];
    const pdfs = await print(
      inputs.map((input) => [
        makeHowto(input),
        { sheet: PAPERS.A4, title: input.title, languages: [input.language] },
      ]),
    );
    for (const pdf of pdfs) {
      const pages = readPages(pdf);
      expect(pages.length).toBe(1);
      const inked = pages[0]!.signs.filter(({ char }) => char.trim() !== '');
      const smallest = Math.min(...inked.map(({ size }) => size));
      // Only the numbers of many small cards are smaller.
      expect(smallest).toBeGreaterThan(pdf === pdfs.at(-1) ? 3 : 8);
      const { black, ...edges } = inkFromEdges(pdf, 1);
      for (const edge of Object.values(edges)) expect(edge).toBeGreaterThan(8);
      expect(black).toBeLessThan(0.12);
    }
    const words = readPages(pdfs[4]!)[0]!
      .signs.map(({ char }) => char)
      .join('')
      .replace(/\s+/g, '');
    expect(words).toContain(long.replace(/\s+/g, '').toUpperCase());
    expect(words).toContain(name);
  });

  it('is the same bytes twice', async () => {
    const input = inputFor(12);
    const page: [OwnPage, Omit<PrintOwnOptions, 'browser'>] = [
      makeHowto(input),
      { sheet: PAPERS.A4, title: 'T' },
    ];
    const [first, second] = await print([page, page]);
    expect(Buffer.from(first!).equals(Buffer.from(second!))).toBe(true);
  });
});

describe.each<PaperName>(['A4', 'Letter', 'A3'])('the test sheet on %s', (name) => {
  it('measures what it says', async () => {
    const sheet = lying(PAPERS[name]);
    const page = makeTestSheet({ sheet: PAPERS[name], sheetName: name, language: 'fr' });
    const [pdf] = await print([[page, { sheet, title: 'Feuille d’essai' }]]);
    const pages = readPages(pdf!);
    expect(pages.map(({ width, height }) => [width.toFixed(1), height.toFixed(1)])).toEqual(
      Array(2).fill([sheet.width.toFixed(1), sheet.height.toFixed(1)]),
    );
    const [front, back] = [filledOn(pdf!, 1), filledOn(pdf!, 2)];

    // The bars: 100 mm and 50 mm.
    expect(front.filter((each) => thin(each, 100, 0.5)).length).toBe(1);
    expect(front.filter((each) => thin(each, 0.5, 50)).length).toBe(1);

    // The combs: bars at 1 to 9 mm from all four edges, on both sides.
    const distances = Array.from({ length: 17 }, (_, i) => 1 + i / 2);
    for (const shapes of [front, back]) {
      const level = shapes.filter((each) => thin(each, 3.6, 0.3));
      const upright = shapes.filter((each) => thin(each, 0.3, 3.6));
      const expectNear = (found: number[]): void => {
        expect(found.length).toBe(distances.length);
        for (const [i, mm] of found.sort((a, b) => a - b).entries())
          expect(Math.abs(mm - distances[i]!)).toBeLessThan(EXACT);
      };
      expectNear(level.filter(({ top }) => top < 20).map(({ top }) => top));
      expectNear(level.filter(({ top }) => top > 20).map(({ bottom }) => sheet.height - bottom));
      expectNear(upright.filter(({ left }) => left < 20).map(({ left }) => left));
      expectNear(upright.filter(({ left }) => left > 20).map(({ right }) => sheet.width - right));
    }

    // The crosses: 20 mm from the edges, so that front and back ones lie on each other.
    for (const shapes of [front, back]) {
      const arms = shapes.filter((each) => thin(each, 6, 0.15));
      expect(
        arms.map(({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2]).length,
      ).toBe(4);
      for (const { left, right, top, bottom } of arms) {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        expect(Math.abs(Math.min(x, sheet.width - x) - 20)).toBeLessThan(EXACT);
        expect(Math.abs(Math.min(y, sheet.height - y) - 20)).toBeLessThan(EXACT);
      }
    }

    // The scales of the shift: around the middle, the same when mirrored.
    const across = (shapes: Filled[], height: number): number[] =>
      [
        ...new Set(
          shapes
            .filter(
              (each) =>
                thin(each, 0.2, height) && Math.abs((each.top + each.bottom) / 2 - sheet.height / 2) < 8,
            )
            .map(({ left, right }) => Math.round(((left + right) / 2 - sheet.width / 2) * 50) / 50),
        ),
      ].sort((a, b) => a - b);
    const expectPitch = (found: number[], pitch: number): void => {
      expect(found.length).toBe(2 * REACH + 1);
      for (const [i, x] of found.entries()) expect(Math.abs(x - (i - REACH) * pitch)).toBeLessThan(EXACT);
    };
    expectPitch(across(front, 6), FRONT_PITCH);
    expectPitch(
      [...across(back, 4), ...across(back, 5)].sort((a, b) => a - b),
      BACK_PITCH,
    );

    // Hairlines, to a hundredth of a millimetre.
    for (const pt of HAIRLINES) {
      const mm = (pt * 25.4) / 72;
      const lines = front.filter(
        ({ left, right, top, bottom }) => near(right - left, 30) && Math.abs(bottom - top - mm) < 0.01,
      );
      expect(lines.length).toBe(1);
    }

    // The staples, on the fold.
    const staples = front.filter((each) => thin(each, 0.6, 12));
    expect(staples.map(({ top, bottom }) => ((top + bottom) / 2 / sheet.height).toFixed(3))).toEqual([
      '0.250',
      '0.750',
    ]);
  });
});

describe('the test sheet', () => {
  it('is grey alone, with codes that say their size, and a shift is read as it is', async () => {
    const page = makeTestSheet({ sheet: PAPERS.A4, sheetName: 'A4', language: 'en' });
    const [pdf] = await print([[page, { sheet: lying(PAPERS.A4), title: 'Test sheet' }]]);
    for (const number of [1, 2])
      for (const colour of coloursOf(pdf!, number)) {
        const [first, second, third] = colour.replace(/^.*Device\w+ | at .*$/g, '').split(' ');
        expect([second ?? first, third ?? first]).toEqual([first, first]);
      }
    expect(codesOn(pdf!)).toEqual(MODULES.map(codeText));

    // Slip the back by 0.75 mm: the one line that meets a line of the front is labelled so.
    const slipped = 0.75;
    const meets = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH).filter(
      (k) => Math.abs(BACK_PITCH * k + slipped - FRONT_PITCH * k) < EXACT,
    );
    const labels = readPages(pdf!)[1]!.lines.flatMap(({ text }) => text.split(/\s+/));
    expect(meets.map((k) => String(k * (FRONT_PITCH - BACK_PITCH)))).toEqual(['0.75']);
    expect(labels).toContain('0.5');
    expect(labels).toContain('-1.5');
  });
});

/** What the codes of the first page say, one after the other: each is blotted out once it was read. */
function codesOn(pdf: Uint8Array): string[] {
  const scale = 500 / 72;
  const pixmap = mupdf.Document.openDocument(pdf, 'application/pdf')
    .loadPage(0)
    .toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true);
  const [width, pixels, stride] = [pixmap.getWidth(), pixmap.getPixels(), pixmap.getStride()];
  const px = (mm: number): number => Math.round((mm / 25.4) * 500);
  let left = lying(PAPERS.A4).width / 2 + 13;
  const top = lying(PAPERS.A4).height / 2 + 13 + 36;
  return MODULES.map((side) => {
    const across = 21 * side;
    const [x0, y0, size] = [px(left - 3 * side), px(top - 3 * side), px(across + 6 * side)];
    left += across + Math.max(4 * side, 3);
    const crop = new Uint8ClampedArray(size * size * 4).fill(255);
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size && x0 + x < width; x++)
        for (let c = 0; c < 3; c++)
          crop[(y * size + x) * 4 + c] = pixels[(y0 + y) * stride + (x0 + x) * 3 + c]!;
    return jsQR(crop, size, size)?.data ?? `none at ${side} mm`;
  });
}
