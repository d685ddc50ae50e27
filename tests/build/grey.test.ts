import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { writeColourJpeg, writePng } from '../../src/manuscript/picture-codecs.ts';
import { coloursIn, inksOf, resolutionsOf } from '../pdf/colour-facts.ts';
import { linksOf, textsOf } from './pdf.ts';
import { picturesOf } from './pictures-in-pdf.ts';
import { buildFiles, shareBrowser } from './support.ts';

shareBrowser();

/** As many greys as a photograph has, in colour. */
function data(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(width * height * 3);
  for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 37 + Math.floor(i / 3 / width) * 11) % 251;
  return bytes;
}
const photo = (width: number, height: number) =>
  writeColourJpeg({ width, height, channels: 3, data: data(width, height) }, 80);
/** Red on transparent. */
const drawing = (width: number, height: number) =>
  writePng({
    width,
    height,
    channels: 4,
    data: Uint8Array.from(
      { length: width * height * 4 },
      (_, i) => [220, 0, 0, Math.floor(i / 4) % 9 === 0 ? 255 : 0][i % 4]!,
    ),
  });

const SVG = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="30mm" viewBox="0 0 60 30"><defs><linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="#0a0" stop-opacity=".4"/></linearGradient><radialGradient id="b"><stop offset="0" stop-color="yellow"/><stop offset="1" stop-color="#306"/></radialGradient></defs><rect width="30" height="30" fill="url(#a)"/><circle cx="45" cy="15" r="14" fill="url(#b)" stroke="#0cf"/><g opacity=".5"><rect x="20" y="5" width="20" height="20" fill="#c0f"/><path d="M20 5L40 25" stroke="lime"/></g>${inner}</svg>`;

async function coloured(config = '') {
  const inside = Buffer.from(await photo(90, 60)).toString('base64');
  return buildFiles({
    'booklet.yaml': `language: en\ntitle: All colours\ntoc: true\nlogo: logo.png\n${config}`,
    '1.md': [
      '# One\n\nWords with a [link](https://example.org/a) and `code`, a note[^1], a task:\n\n- [x] done\n\n[^1]: The note.',
      '![A](a.jpg "A photograph")\n\n![B](b.png){width=40mm}\n\n![C](c.svg)\n\n![D](d.png)',
      '> [!WARNING]\n> Careful.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![E](a.jpg){.bleed .cover}',
      '# Two\n\n[Back](#one) to the first.',
    ].join('\n\n'),
    'a.jpg': await photo(3000, 2000),
    'b.png': await writePng({ width: 900, height: 600, channels: 3, data: data(900, 600) }),
    'c.svg': SVG(`<image x="2" y="2" width="9" height="6" href="data:image/jpeg;base64,${inside}"/>`),
    'd.png': await drawing(1400, 300),
    'logo.png': await drawing(900, 300),
  });
}

/** The tags of all pages, as text; numbers of objects, which say nothing, are left out. */
async function tagsOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const trees: unknown[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    trees.push(await (await document.getPage(number)).getStructTree());
  await document.destroy();
  return JSON.stringify(trees).replace(/"(p?)\d+R/g, '"$1');
}

describe('a booklet with colours in all its corners', () => {
  it('is printed in black alone, and says the same', async () => {
    const grey = await coloured();
    const kept = await coloured('colour: keep\n');
    expect(grey.faults).toEqual([]);
    expect(coloursIn(kept.read)).not.toEqual([]);
    for (const pdf of [grey.read, grey.print]) {
      expect(coloursIn(pdf)).toEqual([]);
      for (const [cyan, magenta, yellow, black] of inksOf(pdf)) {
        expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
        expect(black).toBeGreaterThanOrEqual(0);
      }
    }
    expect(inksOf(grey.read).some(([, , , black]) => black! > 0.05)).toBe(true);
    expect(new Set(resolutionsOf(grey.read).map(({ space }) => space))).toEqual(new Set(['DeviceGray']));
    // Nothing but colours is another: words, links, tags, places.
    expect(textsOf(grey.read)).toEqual(textsOf(kept.read));
    expect(linksOf(grey.read)).toEqual(linksOf(kept.read));
    expect(linksOf(grey.read).length).toBeGreaterThan(2);
    const tags = await tagsOf(grey.read);
    expect(tags).toBe(await tagsOf(kept.read));
    expect(tags).toContain('"Figure"');
    const places = (pdf: Uint8Array) => picturesOf(pdf).map(({ dark: _, ...place }) => place);
    expect(places(grey.read)).toEqual(places(kept.read));
    expect(grey.read.length).toBeLessThan(kept.read.length);
  });

  it('has pictures of 400 pixels to the inch at the most', async () => {
    const { read } = await buildFiles({
      'booklet.yaml': 'language: en\ntoc: false\npicture: a.jpg\nlogo: b.jpg\n',
      '1.md': [
        ...['c', 'd', 'e'].map((name, i) => `![A](${name}.jpg)${['', '{width=50%}', '{width=30mm}'][i]}`),
        '![A](f.jpg){.bleed}',
        'After.\n\n![A](g.jpg) ![B](h.jpg)',
        '![A](i.jpg){.left} beside',
      ].join('\n\n'),
      ...Object.fromEntries(
        await Promise.all(
          [...'abcdefghi'].map(async (name, i) => [`${name}.jpg`, await photo(3000 + i, 2000)] as const),
        ),
      ),
    });
    const all = resolutionsOf(read);
    expect(all).toHaveLength(9);
    // A browser puts pictures on whole pixels of the screen, 96 to the inch.
    for (const { perInch, page } of all) {
      expect(perInch, `page ${page}`).toBeLessThan(403);
      expect(perInch, `page ${page}`).toBeGreaterThan(390);
    }
  });
});

describe('saving ink', () => {
  it('takes less of it, and no word away', async () => {
    const files = { '1.md': '# A heading\n\nWords.\n\n![A](a.jpg)', 'a.jpg': await photo(900, 600) };
    const [full, low] = [
      await buildFiles({ 'booklet.yaml': 'language: en\ntitle: Ink\n', ...files }),
      await buildFiles({ 'booklet.yaml': 'language: en\ntitle: Ink\nlowInk: true\n', ...files }),
    ];
    const ink = (pdf: Uint8Array) => inksOf(pdf).reduce((sum, [, , , black]) => sum + black!, 0);
    expect(ink(low.read)).toBeLessThan(0.75 * ink(full.read));
    expect(textsOf(low.read)).toEqual(textsOf(full.read));
    // The bar above the title is a rule.
    const cover = (pdf: Uint8Array) => inksOf(pdf)[0]![3]!;
    expect(cover(low.read)).toBeLessThan(0.8 * cover(full.read));
  });
});
