/** Every theme sets the booklet that uses all features of type; what readers need is measured in the PDF. */
import fs from 'node:fs';
import path from 'node:path';
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { readOneBack } from '../../src/build/read-back.ts';
import { readTokens } from '../../src/document/tokens.ts';
import { HOME, THEMES } from '../../src/home.ts';
import { differenceFrom } from './golden.ts';
import { type PdfPage, readPages } from './pdf.ts';
import { booklet, buildFiles, buildFolder, type Done, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

const SPECIMEN = path.join(import.meta.dirname, '../fixtures/specimen');

async function specimenIn(theme: string): Promise<Done> {
  const folder = booklet({});
  fs.cpSync(SPECIMEN, folder, { recursive: true });
  fs.appendFileSync(path.join(folder, 'booklet.yaml'), `theme: ${theme}\n`);
  return buildFolder(folder);
}

const tokensOf = (theme: string) =>
  readTokens(
    ['tokens', `themes/${theme}`]
      .map((name) => fs.readFileSync(path.join(HOME, 'styles', `${name}.css`), 'utf8'))
      .join('\n'),
  );

/** Of words on white or of white words, by WCAG 2.2. */
const contrast = (a: number, b: number): number => {
  const of = (grey: number) => (grey <= 0.04045 ? grey / 12.92 : ((grey + 0.055) / 1.055) ** 2.4);
  return (of(Math.max(a, b)) + 0.05) / (of(Math.min(a, b)) + 0.05);
};

const pageOf = (pages: readonly PdfPage[], words: RegExp): number =>
  1 + pages.findIndex(({ lines }) => lines.some(({ text }) => words.test(text.trim())));

describe.each(THEMES)('the theme %s', (theme) => {
  it('sets everything, large and dark enough', async () => {
    const { read, faults } = await specimenIn(theme);
    expect(faults).toEqual([]);
    const pages = readPages(read);
    expect(pages.length % 4).toBe(0);
    const text = tokensOf(theme).get('size-text');
    const sizes = pages.flatMap(({ signs }) => signs.map(({ size }) => Math.round(size * 10) / 10));
    const counts = new Map<number, number>();
    for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
    const usual = [...counts].sort(([, a], [, b]) => b - a)[0]![0];
    // The long tables of the specimen hold more signs than its text, and are set a little smaller.
    expect(usual / Number.parseFloat(text!)).toBeGreaterThan(0.85);
    expect(usual).toBeLessThanOrEqual(Number.parseFloat(text!));

    const { checked, close } = await readOneBack(read);
    try {
      const runs = pages.flatMap((_, index) => checked.facts.marks(index + 1).text);
      const words = runs.filter(({ signs }) => signs >= 6);
      expect(words.length).toBeGreaterThan(100);
      expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThanOrEqual(6.95);
      const toned = runs.flatMap(({ level, ground }) =>
        level === undefined || ground === undefined ? [] : [{ level, ground }],
      );
      expect(toned.length).toBeGreaterThan(100);
      // Equal tones are words that only readers of the text layer find.
      const seen = toned.filter(({ level, ground }) => level !== ground);
      for (const { level, ground } of seen) expect(contrast(level, ground)).toBeGreaterThanOrEqual(4.5);
      expect(seen.some(({ level }) => level > 0.9)).toBe(theme === 'poster');
    } finally {
      await close();
    }
    if (theme === 'sober') return;
    const spot = { page: pageOf(pages, /^les encadrés$/i), left: 10, top: 12, width: 128, height: 85 };
    expect(differenceFrom(`theme-${theme}`, read, spot)).toBeUndefined();
  });
});

const SHORT = { '1.md': '# Bread\n\nWords.\n\n> [!NOTE]\n> More.\n' };
const coloursIn = (pdf: Uint8Array): Set<string> => {
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0);
  const pixels = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, false, true).getPixels();
  const found = new Set<string>();
  for (let i = 0; i < pixels.length; i += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(i, i + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) found.add([red, green, blue].join(' '));
  }
  return found;
};

describe('a group’s colour', () => {
  const colours = 'title: Bread\nlanguage: en\ntheme: poster\ncolours: { accent: "#a3001b" }\n';

  it('is in the blocks where colours are kept', async () => {
    const { read, faults } = await buildFiles({ 'booklet.yaml': `${colours}colour: keep\n`, ...SHORT });
    expect(faults).toEqual([]);
    expect([...coloursIn(read)]).toContainEqual(expect.stringMatching(/^16[23] 0 27$/));
  });

  it('is black in grey, and livret says so', async () => {
    const { read, report } = await buildFiles({ 'booklet.yaml': colours, ...SHORT });
    expect(coloursIn(read).size).toBe(0);
    const told = report.messages.filter(({ code }) => code === 'colours-not-kept');
    expect(told.map(({ level, line }) => `${level} ${line}`)).toEqual(['info 4']);
    const { checked, close } = await readOneBack(read);
    const cover = checked.facts.marks(1).text.find(({ size }) => size > 60);
    expect([cover?.level, cover?.ground]).toEqual([1, 0]);
    await close();
  });

  it('is refused where it is too pale or none, with its line', async () => {
    const { exit, messages } = await refusalOf(
      booklet({ 'booklet.yaml': 'colours:\n  accent: "#ffcc00"\ntokens:\n  size-text: 5pt\n', ...SHORT }),
    );
    expect(exit).toBe(2);
    expect(messages.map(({ code, file, line, text }) => [code, file, line, text])).toEqual([
      [
        'config-value',
        'b/booklet.yaml',
        2,
        '“colours.accent” must be a darker colour (1.5:1 against white; at least 4.5:1).',
      ],
    ]);
  });
});

describe('a token outside its limits', () => {
  it('is refused with file, line, the limits and why', async () => {
    const tokens = 'tokens:\n  size-text: 5pt\n  margin-outer: 1in\n  font-size: 12pt\n';
    const { exit, messages } = await refusalOf(booklet({ 'booklet.yaml': tokens, ...SHORT }));
    expect(exit).toBe(2);
    expect(messages.map(({ line, text, hint }) => `${line}: ${text} ${hint}`)).toEqual([
      '2: The token “size-text” cannot be “5pt”. Smaller, it is too small to read on a copy of a copy. It is a length from 7pt to 24pt.',
      '3: The token “margin-outer” cannot be “1in”: it is a length in mm. Write 25.4mm (from 5mm to 50mm).',
      '4: There is no token called “font-size”. Did you mean “size-text”? docs/themes.md lists all of them.',
    ]);
  });
});

it('a theme’s own smallest size holds for fit', async () => {
  const long = `# Bread\n\n${'Words that fill a page of a booklet, line by line. '.repeat(60)}\n`;
  const config = 'language: en\ntheme: clear\nfit: sheets\nfitLimits: { size: 2pt }\noutputs: [read]\n';
  const { read } = await buildFiles({ 'booklet.yaml': config, '1.md': long });
  const sizes = readPages(read).flatMap(({ signs }) => signs.map(({ size }) => size));
  expect(Math.min(...sizes)).toBeGreaterThan(10.4);
  expect(sizes.filter((size) => size < 11.95).length).toBeLessThan(sizes.length / 10);
});
