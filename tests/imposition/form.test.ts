import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFString,
  rgb,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../src/geometry.ts';
import { drawSheets } from '../../src/imposition/draw.ts';
import { saddle } from '../../src/imposition/schemes/saddle.ts';
import type { Notice } from '../../src/report/notice.ts';
import { renderNotice } from '../../src/report/render.ts';
import { greyAt, HALF, makePdf, numbered, qpdf, readSides, readWords, SHEET, unpacked } from './helpers.ts';

/** Imposes, and hands back the sheets with what was noticed. */
async function sheetsOf(pdf: Uint8Array): Promise<{ sheets: Uint8Array; notices: Notice[] }> {
  const notices: Notice[] = [];
  const count = (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
  const sheets = await drawSheets(pdf, saddle(count), {
    sheet: SHEET,
    file: '/home/someone/tract.pdf',
    onNotice: (n) => notices.push(n),
  });
  expect((await qpdf(sheets, '--check', 'IN')).code).toBe(0);
  return { sheets, notices };
}

/** A PDF of numbered pages, changed before it is imposed. */
async function changed(
  count: number,
  change: (pdf: PDFDocument) => void | Promise<void>,
): Promise<{ sheets: Uint8Array; notices: Notice[] }> {
  const pdf = await PDFDocument.load(await numbered(count), { updateMetadata: false });
  await change(pdf);
  return sheetsOf(await pdf.save());
}

const CONTENTS = PDFName.of('Contents');
const plain = (context: PDFContext, text: string): PDFObject => context.register(context.stream(text));
const own = (pdf: PDFDocument, index: number): PDFDict => pdf.getPage(index).node;
const resourcesOf = (pdf: PDFDocument): PDFDict => own(pdf, 0).lookup(PDFName.of('Resources'), PDFDict);
const fontsOf = (pdf: PDFDocument): PDFDict => resourcesOf(pdf).lookup(PDFName.of('Font'), PDFDict);

describe('content', () => {
  it('takes pages without content, with an empty one, and with an empty list for empty pages', async () => {
    const { sheets, notices } = await changed(4, (pdf) => {
      own(pdf, 0).delete(CONTENTS);
      own(pdf, 1).set(CONTENTS, plain(pdf.context, ''));
      own(pdf, 2).set(CONTENTS, pdf.context.obj([]));
    });
    expect(readSides(sheets)).toEqual(['4|.', '.|.']);
    expect(notices).toEqual([]);
  });

  it('puts the parts of a content together in order, packed or not', async () => {
    const { sheets } = await changed(1, (pdf) => {
      const name = fontsOf(pdf).keys()[0]!.decodeText();
      const parts = [
        plain(pdf.context, `BT /${name} 12 Tf`),
        pdf.context.register(pdf.context.flateStream('100 200 Td')),
        plain(pdf.context, '(three parts) Tj ET'),
      ];
      own(pdf, 0).set(CONTENTS, pdf.context.obj(parts));
    });
    expect(readWords(sheets)[0]!.map((word) => word.text)).toEqual(['three parts']);
  });

  it('keeps a page from spilling its state onto its neighbour', async () => {
    const { sheets } = await changed(4, (pdf) => {
      const { context } = pdf;
      const before = own(pdf, 0).lookup(CONTENTS) as PDFArray;
      const list = before instanceof PDFArray ? before.asArray() : [own(pdf, 0).get(CONTENTS)!];
      own(pdf, 0).set(CONTENTS, context.obj([plain(context, 'q q 2 0 0 2 0 0 cm 1 1 1 rg'), ...list]));
    });
    const [front] = readWords(sheets);
    expect(front!.find((word) => word.text === 'p4')).toMatchObject({ size: 12 });
  });

  it('warns of a page whose content is missing from the file, and draws the others', async () => {
    const { sheets, notices } = await changed(4, (pdf) => {
      own(pdf, 1).set(CONTENTS, pdf.context.nextRef());
    });
    expect(readSides(sheets)).toEqual(['4|1', '.|3']);
    expect(notices.map((n) => renderNotice(n, 'en', '/home/someone'))).toEqual([
      {
        level: 'warning',
        code: 'pdf-page-incomplete',
        text: 'A part of this page is missing or unreadable in the PDF, so it may be missing on the sheet too.',
        hint: 'Compare the page on the sheet with the original before you print.',
        file: 'tract.pdf',
        page: 2,
      },
    ]);
  });

  it('warns of a font that is missing from the file', async () => {
    const { notices } = await changed(2, (pdf) => {
      const fonts = { F1: pdf.context.nextRef() };
      own(pdf, 1).set(PDFName.of('Resources'), pdf.context.obj({ Font: fonts }));
    });
    expect(notices.map((n) => [n.code, n.page])).toEqual([['pdf-page-incomplete', 2]]);
  });

  it.each([
    ['packed in an unknown way', { Filter: 'NoSuchDecode' }],
    ['with a predictor', { Filter: 'ASCIIHexDecode', DecodeParms: { Predictor: 12, Columns: 5 } }],
  ])('warns of a content that it cannot unpack (%s)', async (_name, packing) => {
    const { notices } = await changed(1, (pdf) => {
      const odd = pdf.context.stream('414243>', packing);
      own(pdf, 0).set(CONTENTS, pdf.context.obj([pdf.context.register(odd), plain(pdf.context, '')]));
    });
    expect(notices.map((n) => n.code)).toEqual(['pdf-page-incomplete']);
  });
});

describe('resources', () => {
  /** 200 pages that share a font and a picture, all resources in one dictionary or one each. */
  async function large(inherited: boolean): Promise<Uint8Array> {
    const pdf = await PDFDocument.load(await numbered(200), { updateMetadata: false });
    const grey = Uint8Array.from({ length: 300 * 300 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff);
    const picture = pdf.context.register(
      pdf.context.stream(grey, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 300,
        Height: 300,
        ColorSpace: 'DeviceGray',
        BitsPerComponent: 8,
      }),
    );
    for (const page of pdf.getPages()) {
      page.node.setXObject(PDFName.of('Picture'), picture);
      page.node.addContentStream(
        pdf.context.register(pdf.context.stream('q 60 0 0 60 40 300 cm /Picture Do Q')) as never,
      );
    }
    if (inherited) {
      const resources = pdf.context.register(own(pdf, 0).get(PDFName.of('Resources'))!);
      pdf.catalog.Pages().set(PDFName.of('Resources'), resources);
      for (const page of pdf.getPages()) page.node.delete(PDFName.of('Resources'));
    }
    return pdf.save();
  }

  it.each([
    ['each page has its own list of them', false],
    ['all pages inherit them', true],
  ])('shared in the source stay shared where %s', async (_name, inherited) => {
    const source = await large(inherited);
    const { sheets } = await sheetsOf(source);
    const text = await unpacked(sheets);
    expect(text.match(/\/BaseFont/g)).toHaveLength(1);
    expect(text.match(/\/Subtype \/Image/g)).toHaveLength(1);
    if (inherited) expect(text.match(/\/Font <</g)).toHaveLength(1);
    expect(sheets.length).toBeLessThan(source.length * 1.2);
    expect(readSides(sheets).slice(0, 2)).toEqual(['200|1', '2|199']);
  });

  it('are left as they are: content is not packed anew', async () => {
    const packed = (pdf: Uint8Array): string[] =>
      Buffer.from(pdf)
        .toString('latin1')
        .split('stream\n')
        .filter((part) => part.startsWith('x\x9c'));
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([mmToPt(148), mmToPt(210)]);
    page.node.set(CONTENTS, pdf.context.register(pdf.context.flateStream('0 0 100 100 re f')));
    const source = await pdf.save({ useObjectStreams: false });
    const { sheets } = await sheetsOf(source);
    expect(packed(source)).toHaveLength(1);
    expect(packed(sheets)).toContain(packed(source)[0]);
  });

  it('leave behind what tells of people and programs, and nothing unreachable is written', async () => {
    const { sheets } = await changed(2, (pdf) => {
      const { context } = pdf;
      const words = (text: string) => PDFString.of(text);
      const metadata = context.register(
        context.stream('<x:xmpmeta>Ana</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' }),
      );
      const form = context.register(
        context.stream('0 0 9 9 re f', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 9, 9],
          Metadata: metadata,
          PieceInfo: { Illustrator: { LastModified: words('D:20200101'), Private: words('draft by Ana') } },
          LastModified: words('D:20200102'),
          OPI: { '1.3': { F: words('C:/Users/Ana/pic.tif') } },
          StructParents: 3,
          Resources: { Properties: { MC0: { Metadata: metadata } } },
        }),
      );
      const node = own(pdf, 0) as ReturnType<PDFDocument['getPage']>['node'];
      node.newXObject('Ad', form);
      node.set(PDFName.of('PieceInfo'), context.obj({ Word: words('Ana') }));
      node.set(PDFName.of('Metadata'), metadata);
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        T: words('Ana'),
        P: pdf.getPage(0).ref,
      };
      const note = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: words('Ana says'), F: 4 };
      node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(link)), context.obj(note)]));
      pdf.attach(new TextEncoder().encode('Ana'), 'ana.txt');
      pdf.addJavaScript('x', 'app.alert("Ana")');
    });
    const text = await unpacked(sheets);
    for (const word of [
      'Ana',
      'Metadata',
      'PieceInfo',
      'LastModified',
      'OPI',
      'StructParents',
      'Annot',
      'alert',
    ]) {
      expect(text).not.toContain(word);
    }
    expect(text).toContain('0 0 9 9 re f');
  });

  it('may have any name that a person gave them', async () => {
    const { sheets, notices } = await changed(1, (pdf) => {
      const font = fontsOf(pdf).values()[0]!;
      own(pdf, 0).set(PDFName.of('Resources'), pdf.context.obj({ Font: { AF: font, Metadata: font } }));
      own(pdf, 0).set(
        CONTENTS,
        plain(pdf.context, 'BT /AF 9 Tf 9 99 Td (one) Tj /Metadata 9 Tf 99 0 Td (two) Tj ET'),
      );
    });
    expect(notices).toEqual([]);
    expect((await unpacked(sheets)).match(/\/AF |\/Metadata /g)!.length).toBeGreaterThanOrEqual(4);
    expect(readWords(sheets)[0]!.map((word) => word.text)).toEqual(['one', 'two']);
  });

  it('that lead back to the page do not bring the whole source along', async () => {
    const { sheets } = await changed(3, (pdf) => {
      resourcesOf(pdf).set(PDFName.of('Properties'), pdf.context.obj({ MC0: { Pg: pdf.getPage(2).ref } }));
    });
    expect((await unpacked(sheets)).match(/\/Type \/Page\b/g)).toHaveLength(2);
  });

  it('follow a chain of any length', async () => {
    const { sheets } = await changed(1, (pdf) => {
      let link = pdf.context.register(pdf.context.obj({ End: true }));
      for (let i = 0; i < 8_000; i++) link = pdf.context.register(pdf.context.obj({ Next: link }));
      resourcesOf(pdf).set(PDFName.of('Properties'), pdf.context.obj({ MC0: link }));
    });
    expect(readSides(sheets)[0]).toBe('.|1');
  });

  it('keep the transparency of the page to the page', async () => {
    const { sheets } = await changed(1, (pdf) => {
      own(pdf, 0).set(PDFName.of('Group'), pdf.context.obj({ S: 'Transparency', CS: 'DeviceGray', I: true }));
    });
    expect(await unpacked(sheets)).toMatch(/\/S \/Transparency/);
  });
});

describe('what was added on top of a page', () => {
  /** A black square of 20 units, to be laid over 40 mm at 30, 60 mm of page 1. */
  function square(
    pdf: PDFDocument,
    entries: Record<string, unknown>,
    form: Record<string, unknown> = {},
  ): void {
    const { context } = pdf;
    const appearance = context.register(
      context.stream('0 g 10 10 20 20 re f', { BBox: [10, 10, 30, 30], ...form } as never),
    );
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: 'Stamp',
      F: 4,
      Rect: [30, 60, 70, 100].map(mmToPt),
      AP: { N: appearance },
      ...entries,
    } as never);
    own(pdf, 0).set(PDFName.of('Annots'), context.obj([context.register(annotation)]));
  }
  /** On the sheet: the square's middle, and just outside its lower left corner. */
  const middle = [HALF + 0.25 + 50, 210 - 80] as const;
  const outside = [HALF + 0.25 + 28, 210 - 58] as const;
  const corner = [HALF + 0.25 + 32, 210 - 62] as const;

  it.each([
    ['as it is', {}],
    ['turned', { Matrix: [0, 1, -1, 0, 55, 7] }],
  ])('is drawn where it lies on the page (%s)', async (_name, form) => {
    const { sheets, notices } = await changed(1, (pdf) => square(pdf, {}, form));
    expect(greyAt(sheets, 1, ...middle)).toBe(0);
    expect(greyAt(sheets, 1, ...corner)).toBe(0);
    expect(greyAt(sheets, 1, ...outside)).toBe(255);
    expect(readSides(sheets)[0]).toBe('.|1');
    expect(notices).toEqual([]);
  });

  it.each([
    ['hidden', { F: 6 }],
    ['not to be printed', { F: 0 }],
    ['a window of a note', { Subtype: 'Popup' }],
  ])('is not drawn where it is %s', async (_name, entries) => {
    const { sheets } = await changed(1, (pdf) => square(pdf, entries));
    expect(greyAt(sheets, 1, ...middle)).toBe(255);
  });

  it.each([
    ['On', 0],
    ['Off', 255],
  ])('is drawn in the state it is in (%s)', async (state, grey) => {
    const { sheets } = await changed(1, (pdf) => {
      square(pdf, { AS: state });
      const annotation = (own(pdf, 0).lookup(PDFName.of('Annots')) as PDFArray).lookup(0) as PDFDict;
      const look = (annotation.lookup(PDFName.of('AP')) as PDFDict).get(PDFName.of('N'))!;
      annotation.set(PDFName.of('AP'), pdf.context.obj({ N: { On: look } }));
    });
    expect(greyAt(sheets, 1, ...middle)).toBe(grey);
  });

  it('is drawn where a form was filled in', async () => {
    const { sheets, notices } = await changed(1, (pdf) => {
      const field = pdf.getForm().createTextField('where');
      field.setText('Salle des fêtes');
      field.addToPage(pdf.getPage(0), { x: 80, y: 300, width: 200, height: 30, borderWidth: 0 });
    });
    expect(readWords(sheets)[0]!.map((word) => word.text)).toEqual(['p1', 'Salle des fêtes']);
    expect(notices).toEqual([]);
  });

  it('is warned of where there is nothing to draw it by', async () => {
    const { notices } = await changed(2, (pdf) => {
      const empty = { Subtype: 'Widget', F: 4, Rect: [0, 0, 99, 20], V: PDFString.of('') };
      const filled = { ...empty, V: PDFString.of('Salle des fêtes') };
      own(pdf, 0).set(PDFName.of('Annots'), pdf.context.obj([empty]));
      own(pdf, 1).set(PDFName.of('Annots'), pdf.context.obj([filled]));
    });
    expect(notices.map((n) => renderNotice(n, 'en', '/home/someone'))).toMatchObject([
      { level: 'warning', code: 'pdf-field-undrawn', page: 2 },
    ]);
  });
});

describe('layers', () => {
  it('that the source hides stay hidden', async () => {
    const pdf = await PDFDocument.load(await makePdf([{}]), { updateMetadata: false });
    const { context } = pdf;
    const layer = (name: string) =>
      context.register(
        context.obj({
          Type: 'OCG',
          Name: PDFString.of(name),
          Usage: { CreatorInfo: { Creator: PDFString.of('DrawingProgram') } },
        }),
      );
    const [hidden, shown] = [layer('hidden'), layer('shown')];
    pdf.catalog.set(
      PDFName.of('OCProperties'),
      context.obj({ OCGs: [hidden, shown], D: { OFF: [hidden], Creator: PDFString.of('DrawingProgram') } }),
    );
    const page = pdf.getPage(0);
    page.drawRectangle({ x: 0, y: 0, width: 1, height: 1, color: rgb(1, 1, 1) });
    resourcesOf(pdf).set(PDFName.of('Properties'), context.obj({ H: hidden, S: shown }));
    page.node.addContentStream(
      plain(context, '/OC /H BDC 0 g 100 100 50 50 re f EMC /OC /S BDC 0 g 300 100 50 50 re f EMC') as never,
    );
    const { sheets } = await sheetsOf(await pdf.save());
    const at = (x: number) => greyAt(sheets, 1, HALF + 0.25 + (x / 72) * 25.4, 210 - (125 / 72) * 25.4);
    expect([at(125), at(325)]).toEqual([255, 0]);
    expect(await unpacked(sheets)).not.toContain('DrawingProgram');
  });
});
