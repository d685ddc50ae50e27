import fs from 'node:fs';
import path from 'node:path';
import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { HOME } from '../../src/home.ts';
import { letters } from '../../src/letters.ts';
import { openTextAgain } from '../../src/pdf/second-text.ts';
import { openText, type PdfText } from '../../src/pdf/text.ts';

const FRANK_RUHL = path.join(
  HOME,
  'node_modules/@fontsource/frank-ruhl-libre/files/frank-ruhl-libre-hebrew-400-normal.woff',
);

/** @param face Helvetica, unless another is given */
async function made(
  draw: (pdf: PDFDocument, font: PDFFont) => void,
  face: StandardFonts | Uint8Array = StandardFonts.Helvetica,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  draw(pdf, await pdf.embedFont(face, { subset: false }));
  return pdf.save();
}

/** `x` and `y` from the top left corner of a page that is 300 pt high. */
const write = (page: PDFPage, font: PDFFont, text: string, x: number, y: number): void =>
  page.drawText(text, { font, size: 12, x, y: 300 - y });

// Two programs that share no code must agree on what livret rests on.
describe.each([
  ['PDFium', openText],
  ['pdf.js', openTextAgain],
] as const)('text as %s reads it', (_, open) => {
  async function reading<T>(pdf: Uint8Array, read: (text: PdfText) => T): Promise<T> {
    const text = await open(pdf);
    try {
      return read(text);
    } finally {
      text.close();
    }
  }

  it('is read page by page', async () => {
    const pdf = await made((pdf, latin) => {
      for (const words of ['first page', '', 'œuvre à 100 %'])
        write(pdf.addPage([300, 300]), latin, words, 50, 50);
    });
    await reading(pdf, (text) => {
      expect(text.pages).toBe(3);
      expect([1, 2, 3].map((page) => letters(text.read(page)))).toEqual(['FIRSTPAGE', '', 'ŒUVREÀ100']);
    });
  });

  it('is read in an area, from the top left corner', async () => {
    const pdf = await made((pdf, latin) => {
      const page = pdf.addPage([300, 300]);
      write(page, latin, 'head', 20, 20);
      write(page, latin, 'left', 20, 150);
      write(page, latin, 'right', 200, 150);
      write(page, latin, '7', 20, 290);
    });
    await reading(pdf, (text) => {
      const at = (left: number, top: number, width: number, height: number): string =>
        letters(text.read(1, { left, top, width, height }));
      expect(at(0, 0, 300, 50)).toBe('HEAD');
      expect(at(0, 100, 150, 100)).toBe('LEFT');
      expect(at(150, 100, 150, 100)).toBe('RIGHT');
      expect(at(0, 30, 300, 200)).toBe('LEFTRIGHT');
      expect(at(0, 270, 300, 30)).toBe('7');
      expect(at(100, 200, 20, 20)).toBe('');
    });
  });

  it('is found on pages of any shape, and on those that do not begin at nought', async () => {
    const pdf = await made((pdf, latin) => {
      write(pdf.addPage([2_000, 300]), latin, 'far right', 1_900, 150);
      const moved = pdf.addPage([300, 300]);
      moved.setMediaBox(5_000, -6_000, 300, 300);
      moved.drawText('moved', { font: latin, size: 12, x: 5_050, y: -5_750 });
    });
    await reading(pdf, (text) => {
      expect([1, 2].map((page) => letters(text.read(page)))).toEqual(['FARRIGHT', 'MOVED']);
      expect(letters(text.read(1, { left: 1_800, top: 100, width: 200, height: 100 }))).toBe('FARRIGHT');
      expect(letters(text.read(2, { left: 0, top: 0, width: 150, height: 100 }))).toBe('MOVED');
      expect(letters(text.read(2, { left: 0, top: 100, width: 300, height: 200 }))).toBe('');
    });
  });

  it('may be Hebrew', async () => {
    const words = 'שלום עולם';
    const pdf = await made(
      (pdf, font) => write(pdf.addPage([300, 300]), font, words, 100, 50),
      fs.readFileSync(FRANK_RUHL),
    );
    await reading(pdf, (text) => {
      const sorted = (of: string): string => [...letters(of)].sort().join('');
      expect(sorted(text.read(1))).toBe(sorted(words));
      expect(sorted(text.read(1, { left: 0, top: 0, width: 300, height: 100 }))).toBe(sorted(words));
      expect(text.read(1, { left: 0, top: 100, width: 300, height: 200 })).toBe('');
    });
  });

  it('is read although it is very long', async () => {
    const pdf = await made((pdf, latin) => {
      const page = pdf.addPage([400, 3_000]);
      const words = 'abcdefghij'.repeat(5);
      for (let line = 1; line <= 200; line += 1)
        page.drawText(words, { font: latin, size: 10, x: 20, y: line * 14 });
    });
    await reading(pdf, (text) => expect(letters(text.read(1)).length).toBe(10_000));
  });

  it('has no page that is not there', async () => {
    const pdf = await made((pdf, latin) => write(pdf.addPage([300, 300]), latin, 'one', 50, 50));
    await reading(pdf, (text) => expect(text.read(2)).toBe(''));
  });
});

it('of a turned page is whole', async () => {
  const pdf = await made((pdf, latin) => {
    const page = pdf.addPage([300, 300]);
    page.setRotation(degrees(90));
    write(page, latin, 'turned', 50, 50);
  });
  const text = await openText(pdf);
  expect(letters(text.read(1))).toBe('TURNED');
  text.close();
});
