import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFObject, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { greyJpeg } from '../../src/manuscript/picture.ts';
import { writeColourJpeg } from '../../src/manuscript/picture-codecs.ts';
import { makeGrey } from '../../src/pdf/grey.ts';
import { LooseStreams } from '../../src/pdf/loose-streams.ts';
import { qpdf } from '../imposition/helpers.ts';
import { coloursIn, pixelAt } from './colour-facts.ts';

type Resources = Record<string, Record<string, PDFObject>>;

/** A page of 200 × 100 pt; what it names is made by `make`. */
async function onePage(content: string, make: (pdf: PDFDocument) => Resources = () => ({})) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([200, 100]);
  const { context } = pdf;
  page.node.set(PDFName.of('Resources'), context.obj(make(pdf)));
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  return pdf;
}

async function turned(pdf: PDFDocument) {
  const before = await pdf.save();
  const copy = await PDFDocument.load(before, { updateMetadata: false });
  const streams = new LooseStreams(copy.context);
  const left = await makeGrey(copy, greyJpeg, streams);
  await streams.settle();
  // Packed anew as `exact.ts` does it: what nothing points to any more is not of interest here.
  const after = (await qpdf(await copy.save(), '--object-streams=disable', '/in.pdf', 'OUT')).out;
  return { before, after, left };
}

/** ISO 32000-1, 10.3.2. */
const greyOf = ([red = 0, green = 0, blue = 0]: number[]): number => 0.3 * red + 0.59 * green + 0.11 * blue;

/** The same point in grey. */
async function expectGrey(
  { before, after, left }: Awaited<ReturnType<typeof turned>>,
  points: [number, number][],
  tolerance = 2,
) {
  expect(left).toEqual([]);
  expect(coloursIn(before)).not.toEqual([]);
  expect(coloursIn(after)).toEqual([]);
  expect((await qpdf(after, '--check', 'IN')).code).toBe(0);
  for (const [x, y] of points) {
    const colour = pixelAt(before, x, y);
    const [red, green, blue] = pixelAt(after, x, y);
    expect([green, blue], `${x} ${y}`).toEqual([red, red]);
    expect(Math.abs(red! - greyOf(colour)), `${x} ${y}: ${colour} → ${red}`).toBeLessThanOrEqual(tolerance);
  }
}

const SPOTS: [number, number][] = [5, 25, 50, 75, 100, 125, 150, 175, 195].flatMap((x) => [
  [x, 25],
  [x, 75],
]);
const rgbImage = { Type: 'XObject', Subtype: 'Image', Width: 2, Height: 1, BitsPerComponent: 8 };
const name = (key: string): PDFName => PDFName.of(key);

describe('what a PDF shows is grey', () => {
  it('paths, in pages and in what they draw', async () => {
    const pdf = await onePage(
      '1 0 0 rg 0 50 100 50 re f 0 .5 1 RG 40 w 0 20 m 100 20 l S /F Do q .5 0 0 .5 100 0 cm /F Do Q',
      ({ context }) => {
        const inner = context.register(
          context.flateStream('0 1 1 rg 150 0 50 50 re f', {
            Type: 'XObject',
            Subtype: 'Form',
            BBox: [0, 0, 200, 100],
          }),
        );
        const form = context.flateStream('0 1 0 rg 100 50 50 50 re f /I Do', {
          ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 100] },
          Group: { S: 'Transparency', CS: 'DeviceRGB' },
          Resources: { XObject: { I: inner } },
        });
        return { XObject: { F: context.register(form) } };
      },
    );
    await expectGrey(await turned(pdf), [
      [5, 25],
      [75, 25],
      [50, 80],
      [125, 25],
      [175, 75],
    ]);
  });

  it('a page whose content is cut in parts between any two words', async () => {
    const pdf = await onePage('');
    const { context } = pdf;
    const parts = ['1 0', '0 rg 0 0 200', '100 re f'].map((part) =>
      context.register(context.flateStream(part)),
    );
    pdf.getPage(0).node.set(name('Contents'), context.obj(parts));
    await expectGrey(await turned(pdf), [[100, 50]]);
  });

  it('gradients of every kind that browsers write', async () => {
    const ends = (from: number[], to: number[]) => ({
      FunctionType: 2,
      N: 1,
      Domain: [0, 1],
      C0: from,
      C1: to,
    });
    const pdf = await onePage(
      'q 0 50 200 50 re W n /A sh Q q 0 0 100 50 re W n /B sh Q /Pattern cs /P scn 100 0 100 50 re f',
      ({ context }) => {
        const stitched = {
          ...{ FunctionType: 3, Domain: [0, 1], Bounds: [0.4], Encode: [0, 1, 0, 1] },
          Functions: [ends([1, 0, 0], [0, 1, 0.2]), ends([0, 1, 0.2], [0.1, 0, 1])],
        };
        const program = context.register(
          context.stream('{2 copy add 300 div 3 1 roll 100 div exch 200 div}', {
            FunctionType: 4,
            Domain: [0, 200, 0, 100],
            Range: [0, 1, 0, 1, 0, 1],
          }),
        );
        const axial = (fn: object) =>
          context.obj({
            ShadingType: 2,
            ColorSpace: 'DeviceRGB',
            Coords: [0, 0, 200, 0],
            Function: fn,
            Extend: [true, true],
          } as never);
        const pattern = context.obj({ Type: 'Pattern', PatternType: 2, Shading: axial(stitched) });
        return {
          Shading: {
            A: axial(ends([1, 0.5, 0], [0, 0.25, 1])),
            B: context.obj({
              ShadingType: 1,
              ColorSpace: 'DeviceRGB',
              Domain: [0, 200, 0, 100],
              Function: program,
            }),
          },
          Pattern: { P: context.register(pattern) },
        };
      },
    );
    await expectGrey(await turned(pdf), SPOTS);
  });

  it('tiles, with colours of their own and without', async () => {
    const pdf = await onePage(
      '/Pattern cs /T scn 0 0 100 100 re f /Any cs 1 0 .5 /U scn 100 0 100 100 re f',
      ({ context }) => {
        const tile = (content: string, PaintType: number) =>
          context.register(
            context.flateStream(content, {
              PatternType: 1,
              PaintType,
              TilingType: 1,
              BBox: [0, 0, 50, 50],
              XStep: 50,
              YStep: 50,
              Resources: {},
            }),
          );
        return {
          Pattern: { T: tile('0 .8 0 rg 0 0 50 50 re f', 1), U: tile('0 0 50 50 re f', 2) },
          ColorSpace: { Any: context.obj(['Pattern', 'DeviceRGB']) },
        };
      },
    );
    await expectGrey(await turned(pdf), SPOTS);
  });

  it('pictures: of pixels, of numbered colours, of four inks, and JPEGs', async () => {
    const pixels = Array.from({ length: 800 }, (_, i) =>
      i % 40 < 20 ? [220, 40, 40] : [20, 60, 200],
    ).flat();
    const photo = await writeColourJpeg(
      { width: 40, height: 20, channels: 3, data: Uint8Array.from(pixels) },
      95,
    );
    const pdf = await onePage(
      ['A 0 50', 'B 100 50', 'C 0 0', 'D 100 0']
        .map((at) => `q 100 0 0 50 ${at.slice(2)} cm /${at[0]} Do Q`)
        .join(' '),
      ({ context }) => {
        const image = (bytes: number[], dict: object) =>
          context.register(
            PDFRawStream.of(
              context.obj({ ...rgbImage, ...dict } as never) as never,
              deflateSync(Buffer.from(bytes)),
            ),
          );
        const list = context.register(context.flateStream(Uint8Array.of(255, 0, 0, 20, 90, 250)));
        const look = context.obj({
          ...rgbImage,
          Width: 40,
          Height: 20,
          ColorSpace: 'DeviceRGB',
          Filter: 'DCTDecode',
        });
        return {
          XObject: {
            A: image([200, 30, 30, 7, 7, 7], { ColorSpace: 'DeviceRGB', Filter: 'FlateDecode' }),
            B: image([0, 1], { ColorSpace: ['Indexed', 'DeviceRGB', 1, list], Filter: 'FlateDecode' }),
            C: image([0, 0, 0, 0, 0, 0, 0, 255], { ColorSpace: 'DeviceCMYK', Filter: 'FlateDecode' }),
            D: context.register(PDFRawStream.of(look as never, photo)),
          },
        };
      },
    );
    const result = await turned(pdf);
    await expectGrey(result, [
      [25, 25],
      [75, 25],
      [125, 25],
      [175, 25],
      [125, 60],
      [175, 90],
    ]);
    // Four inks by the sum of the standard; readers have profiles of their own for them.
    expect([pixelAt(result.after, 25, 75)[0], pixelAt(result.after, 75, 75)[0]]).toEqual([255, 0]);
    // Greys that were greys are the same to the last bit.
    expect(pixelAt(result.after, 75, 25)).toEqual([7, 7, 7]);
  });

  it('transparency, annotations, letters that are drawings', async () => {
    const pdf = await onePage(
      '/S gs 1 0 0 rg 0 0 100 100 re f BT /T3 50 Tf 110 20 Td (a) Tj ET',
      ({ context }) => {
        const group = context.register(
          context.flateStream('1 1 0 rg 0 0 100 100 re f', {
            ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 100] },
            Group: { S: 'Transparency', CS: 'DeviceRGB' },
          }),
        );
        const letter = context.register(context.flateStream('1 0 d0 0 0 1 rg 0 0 1 1 re f'));
        const font = {
          ...{
            Type: 'Font',
            Subtype: 'Type3',
            FontBBox: [0, 0, 1, 1],
            FontMatrix: [1, 0, 0, 1, 0, 0],
            FirstChar: 97,
            LastChar: 97,
          },
          ...{
            Widths: [1],
            CharProcs: { a: letter },
            Encoding: { Type: 'Encoding', Differences: [97, 'a'] },
            Resources: {},
          },
        };
        return {
          ExtGState: { S: context.obj({ SMask: { S: 'Luminosity', G: group, BC: [0.5, 0, 0] }, ca: 1 }) },
          Font: { T3: context.register(context.obj(font as never)) },
        };
      },
    );
    const { context } = pdf;
    const note = {
      Type: 'Annot',
      Subtype: 'Square',
      Rect: [0, 0, 9, 9],
      C: [1, 0, 0],
      IC: [],
      MK: { BG: [0, 0, 1, 0] },
    };
    pdf.getPage(0).node.set(name('Annots'), context.obj([note]));
    const result = await turned(pdf);
    // What shines through a mask by its lightness, readers take from profiles of their own.
    await expectGrey(
      result,
      [
        [50, 50],
        [130, 60],
      ],
      10,
    );
    const again = await PDFDocument.load(result.after);
    const annotation = String(again.getPage(0).node.Annots()!.lookup(0));
    expect(annotation.replace(/\s+/g, ' ')).toMatch(/\/C \[ 0\.3 \].*\/IC \[ \].*\/BG \[ 0\.89 \]/);
  });

  it('and small text is black, also inside of a form that is drawn small', async () => {
    const pdf = await onePage('');
    const page = pdf.getPage(0);
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const { context } = pdf;
    const form = context.register(
      context.flateStream('.6 .6 .6 rg BT /F 16 Tf 0 5 Td (small) Tj ET', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 200, 100],
        Resources: { Font: { F: font.ref } },
      }),
    );
    page.node.set(name('Resources'), context.obj({ XObject: { A: form } }));
    page.node.set(name('Contents'), context.register(context.flateStream('.5 0 0 .5 10 10 cm /A Do')));
    const { after } = await turned(pdf);
    const plain = Buffer.from((await qpdf(after, '--qdf', '/in.pdf', 'OUT')).out).toString('latin1');
    expect(plain).toMatch(/0\.6 g BT \/F 16 Tf 0 5 Td\s+0 g \(small\) Tj/);
  });
});

describe('what cannot be turned grey', () => {
  it.each([
    ['a picture with a key of colours', 'picture', { Mask: [0, 0, 0, 0, 0, 0] }, 'DeviceRGB'],
    ['one of inks of their own', 'picture', {}, ['Separation', 'Gold', 'DeviceRGB', null]],
  ])('%s is told', async (_, what, dict, space) => {
    const pdf = await onePage('/A Do', ({ context }) => {
      const image = context.obj({
        ...rgbImage,
        Filter: 'FlateDecode',
        ...dict,
      } as never) as never as PDFRawStream['dict'];
      image.set(name('ColorSpace'), context.obj(space as never));
      return { XObject: { A: context.register(PDFRawStream.of(image, deflateSync(Buffer.alloc(6)))) } };
    });
    expect((await turned(pdf)).left).toEqual([what]);
  });

  it('gradients of another kind, and inks of their own', async () => {
    const pdf = await onePage('/A sh /Gold cs 1 scn 0 0 9 9 re f', ({ context }) => {
      const sampled = context.register(
        context.flateStream(Uint8Array.of(255, 0, 0, 0, 0, 255), {
          FunctionType: 0,
          Domain: [0, 1],
          Range: [0, 1, 0, 1, 0, 1],
          Size: [2],
          BitsPerSample: 8,
        }),
      );
      return {
        Shading: {
          A: context.obj({
            ShadingType: 2,
            ColorSpace: 'DeviceRGB',
            Coords: [0, 0, 1, 0],
            Function: sampled,
          }),
        },
        ColorSpace: { Gold: context.obj([name('Separation'), name('Gold'), name('DeviceRGB'), sampled]) },
      };
    });
    expect((await turned(pdf)).left.sort()).toEqual(['Separation', 'shading']);
  });

  it('a broken stream stops nothing', async () => {
    const pdf = await onePage('1 0 0 rg 0 0 200 100 re f', ({ context }) => ({
      XObject: {
        A: context.register(
          PDFRawStream.of(
            context.obj({ ...rgbImage, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' } as never) as never,
            Buffer.from('no JPEG'),
          ),
        ),
      },
    }));
    const { after, left } = await turned(pdf);
    expect(left).toEqual(['picture']);
    expect(pixelAt(after, 100, 50)[0]).toBeCloseTo(76, -0.5);
  });
});

it('500 pages leave no colour behind', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  // As much as a page of prose: a run of text for every few letters.
  const lines = Array.from(
    { length: 400 },
    (_, i) =>
      `/P <</MCID ${i} >>BDC BT /F4 10 Tf 1 0 0 -1 ${i} 7.5 Tm <0003002400250026> Tj [<0102> 20 <03>] TJ ET EMC`,
  );
  const content = `.75 0 0 -.75 0 595 cm q 0 0 0 RG 0 0 0 rg /G3 gs ${lines.join('\n')} Q`;
  for (let number = 0; number < 500; number += 1) {
    const page = pdf.addPage([200, 100]);
    page.node.set(name('Contents'), context.register(context.flateStream(content)));
  }
  const copy = await PDFDocument.load(await pdf.save(), { updateMetadata: false });
  const streams = new LooseStreams(copy.context);
  await makeGrey(copy, greyJpeg, streams);
  await streams.settle();
  expect(coloursIn(await copy.save())).toEqual([]);
}, 60_000);
