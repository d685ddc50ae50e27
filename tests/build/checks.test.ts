import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { encode } from '@jsquash/jpeg';
import { describe, expect, it } from 'vitest';
import { readOneBack } from '../../src/build/read-back.ts';
import { bookmarks } from '../../src/checks/bookmarks.ts';
import { runChecks } from '../../src/checks/index.ts';
import { picturePng } from './checks-picture.ts';
import { booklet, buildFiles, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

const CONFIG = 'title: Checks\nlanguage: en\ntoc: true\n';
const CHAPTERS = {
  '1.md':
    '# Our rights\n\nWords.[^1] See [this](https://a.example/x){qr}.\n\n[^1]: A note in small type.\n\n## Bread\n\n- One\n- H:sub[2]O and 1/2 and x:sup[2]\n',
  '2.md': `# A table and code\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\ncode\n\`\`\`\n\n${'More words. '.repeat(300)}\n`,
};

describe('a booklet', () => {
  it('as it comes gives no reason to speak, and what checks go by is there', async () => {
    const { read, faults } = await buildFiles({ 'booklet.yaml': CONFIG, ...CHAPTERS });
    expect(faults).toEqual([]);
    const { checked, close } = await readOneBack(read);
    const { innerLinks, codes, structure } = checked.facts;
    const entries = innerLinks.filter(({ page }) => page === 2);
    expect(entries.map(({ page, area }) => checked.text(page, area).replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(/^Our rights 3$/),
      expect.stringMatching(/^A table and code [34]$/),
    ]);
    expect(codes.map(({ text }) => text)).toEqual(['https://a.example/x']);
    expect(structure().headings.map(({ level }) => level)).toContain(2);
    // The same file with contents that say something else is told.
    const pages = [{ number: 2, parts: [{ flow: 'contents', body: '' }], notes: [], area: null }];
    const intent = {
      title: '',
      language: 'en',
      direction: 'ltr',
      page: { width: 148, height: 210 },
    } as const;
    const wrong = {
      ...checked,
      facts: { ...checked.facts, innerLinks: entries.map((link) => ({ ...link, to: 1 })) },
    };
    const told = bookmarks({ reading: wrong, intent: { ...intent, fontNames: [], flows: [], pages } });
    expect(told.map(({ code, page }) => `${code} ${page}`)).toEqual(['contents-page 2', 'contents-page 2']);
    close();
  });

  it('with a picture too coarse is refused, unless the configuration says otherwise', async () => {
    const files = {
      '1.md': '# One\n\n![A grey field](field.png){width=100%}\n',
      'field.png': picturePng(60, 40),
    };
    const refused = await refusalOf(booklet({ 'booklet.yaml': CONFIG, ...files }));
    expect(refused.messages.map(({ code, level }) => `${level} ${code}`)).toContain('error picture-coarse');
    expect(refused.exit).toBe(1);
    const softer = `${CONFIG}checks:\n  picture-coarse: warning\n`;
    expect((await buildFiles({ 'booklet.yaml': softer, ...files })).faults.map(({ code }) => code)).toEqual([
      'picture-coarse',
    ]);
    const off = `${CONFIG}checks:\n  picture-coarse: off\n`;
    expect((await buildFiles({ 'booklet.yaml': off, ...files })).faults).toEqual([]);
  });
});

describe('a file of another program', () => {
  it('that is a scan is told what its picture lacks, and what it brings along', async () => {
    const pixels = new Uint8ClampedArray(300 * 400 * 4).map((_, i) => (i * 7919) % 256);
    const jpeg = new Uint8Array(await encode({ data: pixels, width: 300, height: 400 } as ImageData));
    const exif = Buffer.from('\xff\xe1\x00\x0cExif\0\0GPS!', 'latin1');
    const noted = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const page = pdf.addPage([420, 595]);
    page.drawImage(await pdf.embedJpg(noted), { x: 0, y: 0, width: 420, height: 560 });
    page.drawText('Words over the edge of it', {
      x: 350,
      y: 570,
      size: 12,
      font: await pdf.embedFont(StandardFonts.Courier),
    });
    const { checked, close } = await readOneBack(await pdf.save(), '/b/scan.pdf');
    const told = runChecks({ reading: checked }).map(({ code, level }) => `${level} ${code}`);
    expect(told).toEqual([
      ...['warning page-count-odd', 'warning text-outside', 'error font-not-embedded'],
      ...['error picture-coarse', 'info colour-used', 'info document-unmarked', 'warning picture-notes'],
    ]);
    close();
  });
});
