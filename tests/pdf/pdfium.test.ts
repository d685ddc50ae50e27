import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { openDocument, withDocument } from '../../src/pdf/pdfium.ts';
import { openText } from '../../src/pdf/text.ts';

async function made(words: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([300, 300]).drawText(words, { font, size: 12 });
  return pdf.save();
}
const words = async (pdf: Uint8Array): Promise<string> => {
  const text = await openText(pdf);
  try {
    return text.read(1);
  } finally {
    text.close();
  }
};

test('documents that are open together are told apart', async () => {
  const [one, two] = [await openText(await made('one')), await openText(await made('two'))];
  expect([one.read(1), two.read(1), one.read(1)]).toEqual(['one', 'two', 'one']);
  one.close();
  expect(two.read(1)).toBe('two');
  two.close();
});

test('the same PDFium reads what comes after; another one after a fault', async () => {
  const pdf = await made('words');
  const library = async () => {
    const opened = await openDocument(pdf);
    opened.close();
    return opened.library;
  };
  const first = await library();
  expect(await library()).toBe(first);

  const still = await openText(pdf);
  await expect(openDocument(Buffer.from('no PDF'))).rejects.toThrow();
  const second = await library();
  expect(second).not.toBe(first);
  // What was open in the one that goes can be read to its end.
  expect(still.read(1)).toBe('words');
  still.close();

  await expect(withDocument(pdf, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
  expect(await library()).not.toBe(second);
  expect(await words(pdf)).toBe('words');
});

test('what it keeps of documents that are closed does not grow without end', async () => {
  // 20 MB each, in a string that nothing shows: more than it may hold, if it held them all.
  const large = Buffer.concat([Buffer.from(await made('large')), Buffer.alloc(20 * 2 ** 20, '%')]);
  const sizes: number[] = [];
  for (let i = 0; i < 20; i += 1) {
    const { library, close } = await openDocument(large);
    sizes.push((library as unknown as { module: { HEAPU8: Uint8Array } }).module.HEAPU8.length);
    close();
  }
  expect(Math.max(...sizes)).toBeLessThan(300 * 2 ** 20);
});
