/** A long booklet is printed in batches, in several tabs: what comes out is what one piece would have been. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { share } from '../../src/build/shared.ts';
import { faultsOf } from '../accessibility/matterhorn.ts';
import { unreadable } from '../accessibility/matterhorn-fonts.ts';
import { qpdf } from '../imposition/helpers.ts';
import { bookFacts } from '../pdf/join/book-facts.ts';
import { booklet, buildFolder, shareBrowser } from './support.ts';

shareBrowser();

/** Half transparent, so that it has a mask. */
function picture(): Buffer {
  const png = new PNG({ width: 60, height: 40 });
  for (let i = 0; i < png.data.length; i += 4) png.data.set([200, i % 251, 40, i % 256], i);
  return PNG.sync.write(png);
}

const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) => `mot${from + i}`).join(' ');
const rows = (count: number): string =>
  Array.from({ length: count }, (_, i) => `| j${i} | l${i} | ${words(3, i)} |`).join('\n');
/** Each leads to chapters before and after it, by names with and without accents, and to its page. */
const chapter = (n: number): string => `# Chapitre ${n} : été

${words(300)} Une note[^a]. ${words(200)} [le précédent](0${n - 1 || 6}.md), [le suivant](0${(n % 6) + 1}.md#à-côté-${(n % 6) + 1}),
[ailleurs](https://www.exemple.example/${n}), et encore[^a] [plus loin](#fin-${n}).

## À côté ${n}

![Un dessin](dessin.png)

- ${words(250)}
- [ ] court

| Jour | Lieu | Mots |
|------|------|------|
${rows(45)}

<span lang="en">An English word</span>, *italique*, **gras**, \`code ${n}\`, $\\frac{a+${n}}{b}$ ${words(90)}

### Fin ${n}

${words(150)}

[^a]: Note du chapitre ${n}. ${words(120)} [le suivant](0${(n % 6) + 1}.md)
`;

const FILES = {
  'booklet.yaml':
    'title: Longue brochure\nlanguage: fr\ncontact: 12 rue des Lilas\ntoc: true\nhyphenate: true\n',
  ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`0${i + 1}.md`, chapter(i + 1)])),
  'dessin.png': picture(),
};
const BATCHES = { least: 4, pages: 7 };

const wishes = { outputs: ['read' as const], lenient: true };
describe('a booklet printed in batches', () => {
  it('has the pages, words, links, bookmarks, tags and looks of one that is printed at once', async () => {
    const folder = booklet(FILES);
    const whole = await buildFolder(folder, wishes);
    const joined = await buildFolder(folder, { ...wishes, batches: BATCHES });
    expect(Buffer.compare(whole.read, joined.read)).not.toBe(0);
    const [a, b] = [await bookFacts(whole.read), await bookFacts(joined.read)];
    expect(b).toEqual(a);
    // What is compared is there.
    expect(a.pages.length).toBeGreaterThan(20);
    expect(a.bookmarks.length).toBeGreaterThan(18);
    expect(a.links.filter(({ to }) => 'page' in to).length).toBeGreaterThan(40);
    expect(a.tags.flatMap(({ parents, linkParents }) => [...parents, ...linkParents])).not.toContain(false);
    expect(joined.faults).toEqual(whole.faults);
    expect(joined.report.checks?.list).toEqual(whole.report.checks?.list);

    expect((await qpdf(joined.read, '--check', 'IN')).said).toMatch(/No syntax or stream encoding errors/);
    expect(await faultsOf(joined.read)).toEqual([]);
    expect(unreadable(joined.read)).toEqual([]);

    const names = async (pdf: Uint8Array): Promise<string[]> =>
      (await PDFDocument.load(pdf)).context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => /\/FontName \/(\S+)/.exec(String(object))?.[1] ?? []);
    const fonts = await names(joined.read);
    expect(new Set(fonts).size).toBe(fonts.length);
  }, 180_000);

  it('reads from right to left as well', async () => {
    const files = Object.entries(FILES)
      .slice(0, 5)
      .map(([name, text]) => [name, typeof text === 'string' ? text.replace(/mot/g, 'מילה') : text] as const);
    const yaml = { 'booklet.yaml': 'title: ספר ארוך\nlanguage: he\ntoc: true\n', 'dessin.png': picture() };
    const folder = booklet({ ...Object.fromEntries(files), ...yaml });
    const whole = await buildFolder(folder, wishes);
    const joined = await buildFolder(folder, { ...wishes, batches: BATCHES });
    expect(Buffer.compare(whole.read, joined.read)).not.toBe(0);
    expect(await bookFacts(joined.read)).toEqual(await bookFacts(whole.read));
    expect(joined.report.pages).toBeGreaterThan(12);
  }, 180_000);

  it('is the same to the byte in however many tabs', async () => {
    const folder = booklet(FILES);
    const some = await buildFolder(folder, { ...wishes, batches: BATCHES });
    const one = await buildFolder(folder, {
      ...{ ...wishes, batches: BATCHES },
      shared: { ...share(), sideBySide: 99 },
    });
    expect(Buffer.compare(some.read, one.read)).toBe(0);
  }, 180_000);
});
