import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdf, readPdf } from '../../src/imposition/read.ts';
import { Refusal } from '../../src/report/notice.ts';
import { type Message, renderNotice } from '../../src/report/render.ts';
import { makePdf, numbered, qpdf, unpacked } from './helpers.ts';

const FILE = '/home/someone/tracts/brochure.pdf';

/** What a person is told when a PDF is refused. */
async function refusal(work: () => Promise<unknown>): Promise<Message & { exit: number }> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.notices).toHaveLength(1);
    return { ...renderNotice(error.notices[0]!, 'en', '/home/someone'), exit: error.exitCode };
  }
  throw new Error('was not refused');
}
const open = (bytes: Uint8Array) => refusal(() => openPdf(bytes, FILE));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes that look random and are the same on every run (xorshift, Marsaglia 2003). */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

describe('readPdf', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'imposition-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads a file', async () => {
    const file = path.join(folder, 'été #1.pdf');
    await writeFile(file, 'words');
    expect(Buffer.from(await readPdf(file)).toString()).toBe('words');
  });

  it('says which file is missing', async () => {
    const told = await refusal(() => readPdf('/home/someone/nowhere/brochure.pdf'));
    expect(told).toMatchObject({
      code: 'pdf-missing',
      exit: 1,
      file: 'nowhere/brochure.pdf',
      text: 'There is no file “/home/someone/nowhere/brochure.pdf”.',
    });
  });

  it('does not take a folder for a file', async () => {
    expect(await refusal(() => readPdf(folder))).toMatchObject({ code: 'pdf-unreadable', exit: 1 });
  });

  it('does not look for a file inside a file', async () => {
    const file = path.join(folder, 'plain');
    await writeFile(file, '');
    expect((await refusal(() => readPdf(path.join(file, 'x.pdf')))).code).toBe('pdf-missing');
  });
});

describe('openPdf', () => {
  it('opens a PDF of one page', async () => {
    const { pages, file } = await openPdf(await numbered(1), FILE);
    expect(file).toBe(FILE);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ number: 1, rotate: 0, unit: 1 });
    expect(pages[0]!.size.width).toBeCloseTo(148, 6);
    expect(pages[0]!.size.height).toBeCloseTo(210, 6);
  });

  it('opens 400 pages and refuses 401, saying how many they are', async () => {
    expect((await openPdf(await numbered(400), FILE)).pages).toHaveLength(400);
    expect(await open(await numbered(401))).toMatchObject({
      code: 'pdf-too-many-pages',
      exit: 1,
      text: '“brochure.pdf” has 401 pages; one booklet can have 400 at most.',
    });
  });

  it('refuses an empty file', async () => {
    expect(await open(new Uint8Array())).toMatchObject({
      code: 'pdf-empty',
      exit: 1,
      file: 'tracts/brochure.pdf',
      text: '“brochure.pdf” is empty: there is nothing in the file.',
    });
  });

  it.each([
    ['random bytes', noise(20_000, 7)],
    ['a web page', bytes('<!doctype html><title>Not found</title>')],
    ['a text document', bytes('PK\u0003\u0004word/document.xml')],
    ['one byte', bytes('%')],
    ['a header that comes too late', bytes(`${' '.repeat(2000)}%PDF-1.7`)],
  ])('refuses %s as no PDF', async (_name, content) => {
    expect(await open(content)).toMatchObject({
      code: 'pdf-not-a-pdf',
      text: '“brochure.pdf” is not a PDF.',
      hint: 'Open it in the program it was made with and export it as PDF.',
    });
  });

  it('refuses a PDF cut off anywhere', async () => {
    const whole = await numbered(12);
    const codes = new Set<string>();
    for (let part = 0.02; part < 0.99; part += 0.03) {
      codes.add((await open(whole.subarray(0, Math.floor(whole.length * part)))).code);
    }
    expect([...codes]).toEqual(['pdf-broken']);
  });

  it('refuses a PDF made for the web that was cut off, though it has one ending near its beginning', async () => {
    const { out } = await qpdf(await numbered(12), '--linearize', 'IN', 'OUT');
    expect((await openPdf(out, FILE)).pages).toHaveLength(12);
    for (const part of [0.3, 0.5, 0.7, 0.9]) {
      expect(await open(out.subarray(0, Math.floor(out.length * part)))).toMatchObject({
        code: 'pdf-broken',
        text: '“brochure.pdf” is damaged or was cut off: its pages cannot all be read.',
      });
    }
  });

  it.each([
    ['a header and nothing else', bytes('%PDF-1.7\n')],
    ['a header before random bytes', Buffer.concat([bytes('%PDF-1.7\n'), noise(20_000, 11)])],
    [
      'random bytes between a header and an ending',
      Buffer.concat([bytes('%PDF-1.7\n'), noise(20_000, 13), bytes('\nstartxref\n0\n%%EOF\n')]),
    ],
    [
      'a PDF without its catalogue',
      bytes(
        '%PDF-1.4\n1 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\ntrailer\n<</Size 2>>\nstartxref\n9\n%%EOF\n',
      ),
    ],
  ])('refuses %s as broken', async (_name, content) => {
    expect((await open(content)).code).toBe('pdf-broken');
  });

  it('refuses a page tree with a page that is not there', async () => {
    const pdf = await PDFDocument.load(await numbered(3), { updateMetadata: false });
    pdf.context.delete(pdf.getPage(1).ref);
    expect((await open(await pdf.save())).code).toBe('pdf-broken');
  });

  it('opens a PDF whose table of objects is damaged, with all its pages', async () => {
    const { out } = await qpdf(await numbered(9), '--object-streams=disable', 'IN', 'OUT');
    const text = Buffer.from(out).toString('latin1');
    const damaged = text
      .replace(/^\d{10} 00000 n/gm, '0000000017 00000 n')
      .replace(/startxref\n\d+/, 'startxref\n99999999');
    expect(damaged).not.toBe(text);
    expect((await openPdf(Buffer.from(damaged, 'latin1'), FILE)).pages).toHaveLength(9);
  });

  it('opens a PDF with mail headers before it and a line after it', async () => {
    const framed = Buffer.concat([bytes('Content-Type: x\r\n\r\n'), await numbered(2), bytes('\r\n--end--')]);
    expect((await openPdf(framed, FILE)).pages).toHaveLength(2);
  });

  it('refuses a PDF without pages', async () => {
    const pdf = await PDFDocument.create();
    expect(await open(await pdf.save({ addDefaultPage: false }))).toMatchObject({
      code: 'pdf-no-pages',
      text: '“brochure.pdf” has no pages.',
    });
  });

  describe('encrypted', () => {
    const KINDS = [
      ['256 bits', ['256']],
      ['128 bits, AES', ['128', '--use-aes=y']],
      ['128 bits, RC4', ['128', '--use-aes=n']],
      ['40 bits', ['40']],
    ] as const;
    const lock = async (user: string, kind: readonly string[]): Promise<Uint8Array> => {
      const made = await qpdf(
        await numbered(2),
        '--allow-weak-crypto',
        '--encrypt',
        user,
        'owner',
        ...kind,
        '--',
        'IN',
        'OUT',
      );
      expect(made.code).toBe(0);
      return made.out;
    };

    it.each(KINDS)('refuses one that needs a password (%s)', async (_name, kind) => {
      expect(await open(await lock('secret', kind))).toMatchObject({
        code: 'pdf-locked',
        exit: 1,
        text: '“brochure.pdf” is encrypted and needs a password to open.',
        hint: 'Open it with its password in a PDF viewer and print it to a new PDF without one.',
      });
    });

    it.each(KINDS)('refuses one that opens but is restricted (%s)', async (_name, kind) => {
      expect((await open(await lock('', kind))).code).toBe('pdf-restricted');
    });
  });

  it('tells it in French as well', async () => {
    const error = await openPdf(bytes('no'), FILE).catch((e: Refusal) => e);
    expect(renderNotice((error as Refusal).notices[0]!, 'fr', '/home/someone').text).toBe(
      '«\u00a0brochure.pdf\u00a0» n’est pas un PDF.',
    );
  });

  it('reads the turn and the unit of a page', async () => {
    const pdf = await PDFDocument.load(
      await makePdf([{ rotate: 90 }, { rotate: -90 }, { rotate: 450 }, { rotate: 360 }, {}]),
    );
    pdf.getPage(4).node.set(PDFName.of('UserUnit'), pdf.context.obj(2));
    pdf.getPage(4).node.set(PDFName.of('Rotate'), pdf.context.obj(45));
    const { pages } = await openPdf(await pdf.save(), FILE);
    expect(pages.map((page) => page.rotate)).toEqual([90, 270, 90, 0, 0]);
    expect(pages.map((page) => Math.round(page.size.width))).toEqual([210, 210, 210, 148, 296]);
  });

  it('is not misled by a PDF that was changed afterwards', async () => {
    const first = await numbered(2);
    const changed = await PDFDocument.load(first, { forIncrementalUpdate: true, updateMetadata: false });
    changed.addPage();
    const both = await changed.save();
    expect(both.length).toBeGreaterThan(first.length);
    expect(await unpacked(both)).toContain('/Count 3');
    expect((await openPdf(both, FILE)).pages).toHaveLength(3);
  });
});
