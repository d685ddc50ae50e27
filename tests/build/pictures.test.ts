import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { qpdf } from '../imposition/helpers.ts';
import { png } from '../manuscript/pictures.ts';
import { avifTurned, corner, exif, jpegWith, pngWith, webpWith } from '../manuscript/turned.ts';
import { readPages, textsOf } from './pdf.ts';
import { picturesOf } from './pictures-in-pdf.ts';
import { booklet, buildFiles, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

// Pictures of few pixels are quick; that they are too coarse to print is another test's.
const CONFIG = 'language: en\ncover: false\ntoc: false\nchecks: { picture-coarse: off, picture-soft: off }\n';
const only = { outputs: ['read'] } as const;
/** The text block, mm: A5 less its margins. */
const TEXT = { width: 117, height: 175 };
const WORDS = 'Some words to fill the page with, one line after the other, until there is no room. '.repeat(
  6,
);

const build = (body: string, files: Record<string, Uint8Array | string> = {}) =>
  buildFiles({ 'booklet.yaml': CONFIG, '1.md': `# Title\n\n${body}`, ...files }, only);

/** Every figure in the tags, with its description. */
async function figuresOf(pdf: Uint8Array): Promise<(string | undefined)[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const found: (string | undefined)[] = [];
  type Tag = { role?: string; alt?: string; children?: Tag[] };
  const walk = (tag: Tag): void => {
    if (tag.role === 'Figure') found.push(tag.alt);
    for (const child of tag.children ?? []) walk(child);
  };
  for (let number = 1; number <= document.numPages; number += 1)
    walk((await (await document.getPage(number)).getStructTree()) as Tag);
  await document.destroy();
  return found;
}

/** All that is in a PDF, its packed streams unpacked. */
async function bytesOf(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const plain = await document.save({ useObjectStreams: false, addDefaultPage: false });
  const { out } = await qpdf(plain, '--qdf', '--stream-data=uncompress', '/in.pdf', 'OUT');
  return Buffer.from(out).toString('latin1');
}

describe('every kind of picture', () => {
  it('is upright and brings nothing along', async () => {
    const block = exif(6);
    const inner = Buffer.from(jpegWith(corner.jpeg, exif(1))).toString('base64');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://x.example/CANARYNS" x:docname="CANARYDOC" width="40mm" height="20mm" viewBox="0 0 40 20"><!-- CANARY --><title>CANARYTITLE</title><desc>CANARY</desc><metadata>CANARY</metadata><image id="CANARYID" width="40" height="20" href="data:image/jpeg;base64,${inner}"/></svg>`;
    const files = {
      'a.png': pngWith(corner.png, block),
      'b.png': pngWith(corner.png, block, 'after'),
      'c.jpg': jpegWith(corner.jpeg, block),
      'd.webp': webpWith(corner.webp, block, 40, 20),
      'e.avif': avifTurned(corner.avif, 3),
      'f.svg': svg,
      'g.jpg': jpegWith(corner.jpeg, exif(1)),
      'h.webp': webpWith(corner.webp, exif(3), 40, 20),
    };
    const names = Object.keys(files);
    const body = names.map((name) => `![The ${name}](${name}){width=20mm}`).join('\n\n');
    const { read, faults } = await build(body, files);
    expect(faults).toEqual([]);
    const drawn = picturesOf(read);
    expect(drawn.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      ...Array.from({ length: 5 }, () => [20, 40]),
      ...Array.from({ length: 3 }, () => [20, 10]),
    ]);
    // A quarter to the right carries the upper left corner to the upper right.
    expect(drawn.map(({ dark }) => dark.join())).toEqual([
      ...Array.from({ length: 5 }, () => 'top right'),
      ...['top left', 'top left', 'bottom right'],
    ]);
    expect(await figuresOf(read)).toEqual(names.map((name) => `The ${name}`));
    const bytes = await bytesOf(read);
    expect(bytes).toContain('/Subtype /Image');
    expect(bytes.match(/CANARY\w*/g)).toBeNull();
  });

  it('is described, or asked for, or left out of what is read aloud', async () => {
    const { read, faults } = await build(
      '![A “march”](a.png "Said below")\n\n![](a.png)\n\n![](a.png){.decorative}\n\n<img src="a.png" alt="">',
      { 'a.png': png(300, 200) },
    );
    expect(faults.map(({ code, line }) => [code, line])).toEqual([['alt-missing', 5]]);
    expect(await figuresOf(read)).toEqual(['A “march”', undefined]);
    expect(picturesOf(read)).toHaveLength(4);
  });

  it('is refused, with its line, where it would not be drawn as it was meant', async () => {
    const svg = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;
    const { messages } = await refusalOf(
      booklet({
        'booklet.yaml': CONFIG,
        '1.md': '# T\n\n![A](a.svg)\n\n![B](b.svg)\n\n![C](c.png)\n',
        'a.svg': svg('<text y="9">Hello</text>'),
        'b.svg': svg('<image href="b.jpg"/>'),
        'c.png': png(50, 50).subarray(0, 60),
      }),
    );
    expect(messages.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      'svg-text b/1.md:3',
      'svg-linked b/1.md:5',
      'image-unreadable b/1.md:7',
    ]);
  });
});

describe('a picture on its page', () => {
  it('is as wide as asked for, and never wider than the text nor higher than the page', async () => {
    const { read } = await build(
      [
        '![A](a.png)',
        '![A](a.png){width=50%}',
        '![A](a.png){width=30mm}',
        '![A](wide.png){width=400mm}',
        '![A](high.png)',
        '![A](high.png){width=100%}',
        '- x\n  - ![A](wide.png)',
        '> ![A](wide.png)',
        'Words ![A](icon.png) words.',
      ].join('\n\n'),
      {
        'a.png': png(300, 150),
        'wide.png': png(2000, 100),
        'high.png': png(400, 1600),
        'icon.png': png(64, 64),
      },
    );
    const [own, half, given, wide, high, highest, listed, quoted, icon] = picturesOf(read);
    expect(own!.width).toBeCloseTo(50.8, 0);
    expect(half!.width).toBeCloseTo(TEXT.width / 2, 0);
    expect(given!.width).toBeCloseTo(30, 0);
    expect(wide!.width).toBeCloseTo(TEXT.width, 0);
    expect(high!.height).toBeCloseTo(130, 0);
    expect(highest!.height).toBeCloseTo(TEXT.height - 14, -0.5);
    expect(listed!.width).toBeLessThan(TEXT.width - 5);
    expect(quoted!.width).toBeLessThan(TEXT.width);
    expect(icon!.height).toBeLessThan(5);
    for (const { page, left, top, width, height } of picturesOf(read)) {
      const gutter = page % 2 === 1 ? 17 : 14;
      expect(left).toBeGreaterThan(gutter - 0.2);
      expect(left + width).toBeLessThan(gutter + TEXT.width + 0.2);
      expect(top).toBeGreaterThan(14.8);
      expect(top + height).toBeLessThan(15 + TEXT.height + 0.2);
      // Never distorted.
      const ratio = width / height;
      // (To a pixel of CSS, a quarter of a millimetre.)
      const shapes = [2, 20, 0.25, 1];
      expect(shapes.some((shape) => Math.abs(width - shape * height) < 0.3 * (1 + shape))).toBe(true);
      expect(ratio).toBeGreaterThan(0.2);
    }
  });

  it('keeps its caption, and gives way to a long one', async () => {
    const caption = 'This is a long caption with many words in it. '.repeat(14).trim();
    const { read, faults } = await build(
      `${WORDS}\n\n![A](high.png "Short")\n\n${WORDS}\n\n<figure><img src="high.png" alt="A" width="100%"><figcaption>${caption}</figcaption></figure>`,
      { 'high.png': png(1000, 1500) },
    );
    expect(faults).toEqual([]);
    const pages = textsOf(read);
    const [one, other] = picturesOf(read);
    expect(pages[one!.page - 1]).toContain('Short');
    expect(
      pages[other!.page - 1]!.replace(/-\n/g, '')
        .replaceAll('\n', ' ')
        .match(/long caption/g),
    ).toHaveLength(14);
    const line = readPages(read)[other!.page - 1]!.lines.find(({ text }) =>
      text.startsWith('This is a long'),
    )!;
    expect(line.y).toBeGreaterThan(other!.top + other!.height);
    expect(other!.width / other!.height).toBeCloseTo(2 / 3, 1);
  });

  it('has one of its own where that is asked for', async () => {
    const { read, faults } = await build(
      `${WORDS}\n\n![A](a.png "On its own page"){.full-page}\n\nAfter the first.\n\n![A](b.png "At the edge"){.bleed}\n\nAfter the second.\n\n![A](b.png){.bleed .cover}\n\n![A](a.png){.bleed}`,
      { 'a.png': png(600, 800), 'b.png': png(800, 600) },
    );
    expect(faults).toEqual([]);
    const [full, bleed, cover, last] = picturesOf(read);
    const pages = textsOf(read);
    expect([full, bleed, cover, last].map((picture) => picture!.page)).toEqual([2, 4, 6, 7]);
    expect(full!.width).toBeCloseTo(TEXT.width, 0);
    expect(pages[1]!.split('\n').filter((line) => /own page/.test(line))).toHaveLength(1);
    expect(pages[2]).toContain('After the first.');
    // The whole picture, from edge to edge; no folio, no running head.
    expect(pages[3]).toBe('At the edge');
    expect([bleed!.left, bleed!.width]).toEqual([expect.closeTo(0, 0), expect.closeTo(148, 0)]);
    expect(pages[4]).toContain('After the second.');
    // As much of it as fills the page: 4:3 on 210 mm of height is 280 mm wide.
    expect(pages[5]).toBe('');
    expect(cover!.top).toBeLessThan(0.5);
    expect(cover!.height).toBeCloseTo(210, 0);
    expect(cover!.width).toBeGreaterThan(148);
    expect(pages[6]).toBe('');
    expect(last!.width).toBeCloseTo(148, 0);
  });

  it('stands beside others, all as high', async () => {
    const { read } = await build('![A](a.png "One") ![B](b.png "Two")\n\nAfter.', {
      'a.png': png(900, 1200),
      'b.png': png(1200, 900),
    });
    const [one, two] = picturesOf(read);
    expect(two!.height).toBeCloseTo(one!.height, 0);
    expect(two!.top).toBeCloseTo(one!.top, 1);
    expect(one!.width + 3 + two!.width).toBeCloseTo(TEXT.width, 0);
    expect(two!.left - one!.left - one!.width).toBeCloseTo(3, 0);
  });
});

it('no word is lost around pictures of any shape, wherever they stand', async () => {
  const shapes = { 'wide.png': png(20000, 100), 'high.png': png(100, 20000), 'a.png': png(800, 600) };
  const names = Object.keys(shapes);
  const places = [
    (p: string) => `![A](${p} "caption")`,
    (p: string) => `words before\n![A](${p})\nwords after`,
    (p: string) => `- an item\n  ![A](${p} "in a list")\n- another\n\n  ![A](${p})`,
    (p: string) => `![A](${p} "beside"){.left} ${WORDS}`,
    (p: string) => `| a | b |\n|-|-|\n| ![A](${p}) | ${WORDS} |`,
    (p: string) => `## A heading\n\n![A](${p} "under it"){width=100%}`,
    (p: string) => `![A](${p}) ![A](${p}) ![A](${p})`,
    (p: string) => `> a quotation\n> ![A](${p})`,
    (p: string) => `a note[^${p[0]}]\n\n[^${p[0]}]: with words\n\n    ![A](${p} "in a note")`,
    (p: string) => `![A](${p} "alone"){.full-page}`,
    (p: string) => `![A](${p} "to the edge"){.bleed}`,
  ];
  const body = names.flatMap((name) => places.map((place) => `${place(name)}\n\n${WORDS}`)).join('\n\n');
  // The build itself compares all its words.
  const { read, faults } = await build(body, shapes);
  expect(faults).toEqual([]);
  const text = textsOf(read).join('\n').replace(/-\n/g, '').replace(/\n/g, ' ');
  expect(text.match(/Some words to/g)).toHaveLength(6 * (places.length + 2) * names.length);
  // Nor is a picture, of which no letter would tell.
  expect(picturesOf(read)).toHaveLength(14 * names.length);
  for (const { page, left, width, top, height } of picturesOf(read)) {
    expect(left + width, `page ${page}`).toBeLessThan(148.2);
    expect(top + height, `page ${page}`).toBeLessThan(210.2);
  }
});
