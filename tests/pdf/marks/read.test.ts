import { degrees, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { marksOf } from './page.ts';

const round = (area: { left: number; top: number; width: number; height: number }) =>
  [area.left, area.top, area.width, area.height].map((n) => Math.round(n));

describe('text', () => {
  it('is measured as it stands on the page', async () => {
    const { text } = await marksOf('q 0.5 0 0 0.5 0 0 cm BT /F 20 Tf 1 0 0 1 100 1000 Tm (Hello) Tj ET Q');
    expect(text).toHaveLength(1);
    expect(text[0]).toMatchObject({ size: 10, signs: 5, missing: 0, level: 0, ground: 1, font: 'Helvetica' });
    expect(text[0]!.area.left).toBeCloseTo(50);
    // The baseline is 100 pt from the top.
    expect(text[0]!.area.top).toBeCloseTo(100 - 7.5);
  });

  it('of one line is one run, whichever way it is written; of two columns it is two', async () => {
    const run = async (words: string) => (await marksOf(`BT /F 10 Tf 50 500 Td ${words} ET`)).text.length;
    expect(await run('(Hel) Tj (lo) Tj')).toBe(1);
    expect(await run('[(He) -200 (l\\154) 10 <6f>] TJ')).toBe(1);
    expect(await run('<48> Tj 5 0 Td <65> Tj 5 0 Td <6c> Tj')).toBe(1);
    expect(await run('(Hello) Tj 150 0 Td (there) Tj')).toBe(2);
    expect(await run('(Hello) Tj 0 -12 Td (there) Tj')).toBe(2);
    expect(await run('12 TL (Hello) Tj (there) \' 1 1 (more) " T* (end) Tj')).toBe(4);
  });

  it('is as dark as its paint, on what was painted beneath it', async () => {
    const { text } = await marksOf(
      '0.2 g 0 0 400 300 re f 1 g BT /F 10 Tf 50 100 Td (white) Tj ET 0.6 g BT /F 10 Tf 50 400 Td (pale) Tj ET',
    );
    expect(text.map(({ level, ground }) => [level, ground])).toEqual([
      [1, expect.closeTo(0.2)],
      [0.6, 1],
    ]);
  });

  it('that is not seen is left aside: without paint, outside of the clip', async () => {
    const { text } = await marksOf(
      'BT /F 10 Tf 3 Tr 50 500 Td (scan) Tj ET q 0 0 20 20 re W n BT 0 Tr /F 10 Tf 200 500 Td (cut) Tj ET Q',
    );
    expect(text).toEqual([]);
  });

  it('without a sign in its font is told: number 0 of fonts with many signs, .notdef of others', async () => {
    const { text } = await marksOf('BT /C 10 Tf 50 500 Td <000100000002> Tj /D 10 Tf 0 -20 Td (AB) Tj ET', {
      resources: ({ context }) => {
        const file = context.register(context.stream('x'));
        const descriptor = context.obj({ Type: 'FontDescriptor', FontFile2: file });
        const descendant = context.obj({
          ...{ Type: 'Font', Subtype: 'CIDFontType2', FontDescriptor: descriptor, DW: 500 },
          CIDToGIDMap: 'Identity',
        });
        const many = { Type: 'Font', Subtype: 'Type0', BaseFont: 'ABCDEF+Many', Encoding: 'Identity-H' };
        const encoding = context.obj({ Differences: [65, 'A', '.notdef'] });
        return {
          Font: {
            C: context.obj({ ...many, DescendantFonts: [descendant] }),
            D: context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Few', Encoding: encoding }),
          },
        };
      },
    });
    expect(text.map(({ font, signs, missing }) => `${font} ${missing}/${signs}`)).toEqual([
      'Many 1/3',
      'Few 1/2',
    ]);
    expect(text[0]!.area.width).toBeCloseTo(15);
  });

  it('on a page that is turned stands where viewers show it', async () => {
    const { text } = await marksOf('BT /F 10 Tf 50 500 Td (up) Tj ET', {
      change: (pdf) => pdf.getPage(0).setRotation(degrees(90)),
    });
    // Turned clockwise, the left edge becomes the top one.
    expect(text[0]!.area.top).toBeCloseTo(50);
    expect(text[0]!.area.left).toBeGreaterThan(490);
  });
});

describe('lines', () => {
  it('are those that are drawn, and areas as thin as one', async () => {
    const { lines } = await marksOf(
      '0.1 w 50 50 m 150 50 l S 2 w 50 60 m 150 60 l S 0 w 50 70 m 150 70 l S 50 80 100 0.2 re f 50 90 2 0.2 re f 1 g 50 95 100 0.1 re f',
    );
    expect(lines.map(({ width, area }) => [Number(width.toFixed(3)), Math.round(area.top)])).toEqual([
      [0.1, 550],
      [0, 530],
      [0.2, 520],
    ]);
  });
});

describe('tones', () => {
  it('tell grey from colour, and colour from what is only written as one', async () => {
    const area = (tones: object) => Object.keys(tones).sort();
    expect(area((await marksOf('0.5 g 0 0 9 9 re f')).tones)).toEqual(['grey']);
    expect(area((await marksOf('0 0 0 rg 0 0 9 9 re f')).tones)).toEqual(['neutral']);
    expect(area((await marksOf('1 0 0 rg 0 0 9 9 re f')).tones)).toEqual(['colour']);
    expect(area((await marksOf('0 0 0 1 k 0 0 9 9 re f')).tones)).toEqual(['neutral']);
    expect(area((await marksOf('/DeviceRGB cs 0.2 0.9 0.2 sc 0 0 9 9 re f')).tones)).toEqual(['colour']);
    // A colour that paints nothing colours nothing.
    expect(area((await marksOf('1 0 0 rg 0 g 0 0 9 9 re f')).tones)).toEqual(['grey']);
  });
});

describe('what shines through', () => {
  const states = {
    resources: ({ context }: { context: import('@cantoo/pdf-lib').PDFContext }) => ({
      ExtGState: {
        half: context.obj({ ca: 0.5 }),
        multiply: context.obj({ BM: 'Multiply' }),
        mask: context.obj({ SMask: { S: 'Luminosity' } }),
        plain: context.obj({ ca: 1, CA: 1, BM: 'Normal', SMask: 'None' }),
      },
    }),
  };
  it.each([
    ['half', ['opacity']],
    ['multiply', ['blend']],
    ['mask', ['mask']],
    ['plain', []],
  ])('%s', async (name, veils) => {
    const marks = await marksOf(`/${name} gs 0 0 50 50 re f`, states);
    expect(Object.keys(marks.veils)).toEqual(veils);
  });

  it('is nothing where nothing is painted by it', async () => {
    expect((await marksOf('q /half gs Q 0 0 50 50 re f', states)).veils).toEqual({});
  });
});

describe('pictures', () => {
  it('have pixels for the size they are drawn at, in forms as well', async () => {
    const { pictures, tones } = await marksOf('q 0.5 0 0 0.5 10 10 cm /Form Do Q', {
      resources: ({ context }) => {
        const picture = context.register(
          context.stream(new Uint8Array(200 * 100), {
            ...{ Type: 'XObject', Subtype: 'Image', Width: 200, Height: 100 },
            ...{ BitsPerComponent: 8, ColorSpace: 'DeviceGray' },
          }),
        );
        const form = context.stream('q 144 0 0 72 0 0 cm /P Do Q', {
          ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 600] },
          Resources: { XObject: { P: picture } },
        });
        return { XObject: { Form: context.register(form) } };
      },
    });
    expect(pictures).toHaveLength(1);
    expect(pictures[0]).toMatchObject({ width: 200, height: 100, bits: 8, ppi: 200 });
    expect(round(pictures[0]!.area)).toEqual([10, 554, 72, 36]);
    expect(Object.keys(tones)).toEqual(['grey']);
  });

  it('written into the content count too', async () => {
    const { pictures } = await marksOf('q 72 0 0 72 0 0 cm BI /W 10 /H 20 /BPC 8 /CS /G ID abc EI Q');
    expect(pictures).toMatchObject([{ width: 10, height: 20, ppi: 10 }]);
  });
});

describe('files that mean to hurt', () => {
  it.each([
    ['forms that draw themselves', '/Loop Do'],
    ['operators without operands', 'Tj TJ cm Tm re c l m Do gs cs scn sh Tf w d0 BI ID EI Q Q Q'],
    ['numbers that are none', 'x y cm 1e400 0 0 re f BT /F nan Tf (a) Tj ET'],
    ['strings without an end', 'BT /F 10 Tf (never (ending'],
    ['saved states without an end', 'q '.repeat(50_000)],
  ])('%s', async (_, content) => {
    const marks = await marksOf(content, {
      resources: ({ context }) => {
        const ref = context.nextRef();
        const form = context.stream('/Loop Do /Loop Do', {
          ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] },
          Resources: context.obj({ XObject: { Loop: ref } }),
        });
        context.assign(ref, form);
        return { XObject: { Loop: ref } };
      },
    });
    expect(marks.text).toEqual([]);
  });

  it('a stream that cannot be unpacked', async () => {
    const marks = await marksOf('', {
      change: (pdf) => {
        const broken = PDFRawStream.of(pdf.context.obj({ Filter: 'Unheard' }), new Uint8Array([1, 2]));
        pdf.getPage(0).node.set(PDFName.of('Contents'), pdf.context.register(broken));
      },
    });
    expect(marks.incomplete).toBe(true);
  });
});
