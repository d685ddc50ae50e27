import { PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { type HeadingName, nameBookmarks } from '../../src/pdf/bookmarks.ts';
import { readFacts } from '../../src/pdf/facts.ts';

/** A document with these bookmarks, the second and third inside the first. */
async function bookmarked(...titles: string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([100, 100]);
  const { context, catalog } = pdf;
  const make = (title: string, next?: PDFRef, first?: PDFRef): PDFRef =>
    context.register(
      context.obj({
        Title: PDFHexString.fromText(title),
        ...(next ? { Next: next } : {}),
        ...(first ? { First: first } : {}),
      }),
    );
  const [one, two, three, ...rest] = titles as [string, string, string, ...string[]];
  const last = rest.reduceRight<PDFRef | undefined>((next, title) => make(title, next), undefined);
  const first = make(one, last, make(two, make(three)));
  catalog.set(PDFName.of('Outlines'), context.register(context.obj({ First: first })));
  return pdf;
}

const namesAfter = async (headings: HeadingName[], ...titles: string[]): Promise<string[]> => {
  const pdf = await bookmarked(...titles);
  nameBookmarks(pdf.catalog, headings);
  return (await readFacts(await pdf.save())).bookmarks;
};

test('bookmarks get back their words, capitals and spaces', async () => {
  const headings = ['S’organiser physiquement', 'À faire\u00a0: l’œuvre', 'Straße', 'Ende'];
  expect(
    await namesAfter(headings, 'S’ORGANISERPHYSIQUEMENT', 'À FAIRE\u00a0:L’ŒUVRE', 'STRASSE', 'ENDE'),
  ).toEqual(headings);
});

test('bookmarks lose the numbers of notes that their headings call', async () => {
  expect(await namesAfter([{ drawn: 'The law12', name: 'The law' }], 'THE LAW12', 'B', 'C')).toEqual([
    ...['The law', 'B', 'C'],
  ]);
});

test('bookmarks written from right to left get back the order of their words; anagrams are kept apart elsewhere', async () => {
  const headings = ['لماذا مطبخ؟', 'שלום לכולם', 'on', 'no'];
  expect(await namesAfter(headings, 'مطبخ؟ لماذا', 'לכולםשלום', 'NO', 'ON')).toEqual([
    ...['لماذا مطبخ؟', 'שלום לכולם', 'no', 'on'],
  ]);
});

test('headings of the same letters keep their order; what matches none stays', async () => {
  const headings = ['Notes', 'notes!', 'Other'];
  expect(await namesAfter(headings, 'NOTES', 'STRANGE', 'NOTES', 'NOTES')).toEqual([
    ...['Notes', 'STRANGE', 'notes!', 'NOTES'],
  ]);
});

test('a document without bookmarks stays as it is', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  expect(() => nameBookmarks(pdf.catalog, ['One'])).not.toThrow();
});
