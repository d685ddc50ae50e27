import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadOwnFonts, tellFaulty } from '../../../../src/document/fonts/own/load.ts';
import { HOME } from '../../../../src/home.ts';
import { Notices } from '../../../../src/report/notices.ts';
import { type MessageLanguage, renderNotice } from '../../../../src/report/render.ts';
import { tablesOf, thaiWoff, trueType } from '../support.ts';

const TABLES = tablesOf(thaiWoff(400));

/** The Thai font with a table more or less, or another in place of one. */
const changed = (tag: string, data?: Buffer): Buffer =>
  trueType(
    [...TABLES.filter((table) => table.tag !== tag), ...(data ? [{ tag, data }] : [])].sort((a, b) =>
      a.tag < b.tag ? -1 : 1,
    ),
  );

/** OS/2 whose licence bits (fsType, at byte 8) say this. */
const licensed = (bits: number): Buffer => {
  const data = Buffer.from(TABLES.find(({ tag }) => tag === 'OS/2')!.data);
  data.writeUInt16BE(bits, 8);
  return changed('OS/2', data);
};

const collection = Buffer.concat([
  Buffer.from('ttcf\0\x01\0\0\0\0\0\x01\0\0\0\x10', 'latin1'),
  trueType(TABLES),
]);

const FILES: Record<string, Buffer | string> = {
  'Thai.ttf': trueType(TABLES),
  'Thai-Bold.woff': thaiWoff(700),
  'broken.otf': 'no font',
  'cut.ttf': trueType(TABLES).subarray(0, 600),
  'no-cmap.ttf': changed('cmap'),
  'colour.ttf': changed('COLR', Buffer.alloc(14)),
  'locked.ttf': licensed(0x0002),
  'bitmaps.ttf': licensed(0x0200),
  'preview.ttf': licensed(0x0004),
  'many.ttf': collection,
};

function load(entries: string[], language: MessageLanguage = 'en') {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-test-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const notices = new Notices();
  const families = loadOwnFonts(
    {
      wishes: entries.map((entry, index) => ({ entry, place: { file: '/b/booklet.yaml', line: index + 3 } })),
      findFile: (name) => {
        const bytes = FILES[name];
        if (name.startsWith('../')) return { ok: false, fault: 'outside' };
        if (bytes === undefined) {
          return { ok: false, fault: 'missing', ...(name === 'Tai.ttf' ? { suggestion: 'Thai.ttf' } : {}) };
        }
        fs.writeFileSync(path.join(folder, name), bytes);
        return { ok: true, path: path.join(folder, name) };
      },
      from: [HOME],
      placeOf: () => undefined,
    },
    notices,
  );
  const said = () =>
    notices.all
      .map((n) => renderNotice(n, language, '/b'))
      .map(({ level, code, file, line, text, hint }) => `${level} ${code} ${file}:${line} ${text} → ${hint}`);
  return { families, notices, said };
}

describe('loadOwnFonts', () => {
  it('takes packages and files, a family for those that belong together', () => {
    const { families, said } = load(['Thai.ttf', '@fontsource/sawarabi-gothic', 'Thai-Bold.woff']);
    expect(said()).toEqual([]);
    expect(families.map(({ name }) => name)).toEqual(['livret own 1', 'livret own 2']);
    expect(families[0]!.faces).toEqual([
      { weight: 400, style: 'normal' },
      { weight: 700, style: 'normal' },
    ]);
    expect(families.map((family) => [family.draws('ก้'), family.draws('か')])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(families[0]!.pdfNames()).toEqual(['notosansthai']);
  });

  it.each([
    [
      '@fontsource/noto-sans-lao',
      /^error font-package-missing booklet\.yaml:3 The font package “@fontsource\/noto-sans-lao” is not installed\. → Run “npm install @fontsource\/noto-sans-lao” in/,
    ],
    [
      'some-font',
      /^error font-package-missing .*Font packages are called “@fontsource\/…”.*Install only packages that you trust/,
    ],
    ['pagedjs', /^error font-package-empty .*“pagedjs” holds no fonts/],
    [
      'Tai.ttf',
      /^error font-file-missing .*“Tai\.ttf” is not in the booklet’s folder\. → Did you mean “Thai\.ttf”\?/,
    ],
    ['gone.woff2', /^error font-file-missing .* → Check its name, seen from that folder\./],
    [
      '../Thai.ttf',
      /^error font-file-outside .*“\.\.\/Thai\.ttf” lies outside the booklet’s folder\. → Copy it into the folder/,
    ],
    ['fonts/Thai', /^error font-entry .*“fonts\/Thai” is neither a font package nor a font file\./],
    [
      'broken.otf',
      /^error font-unusable .*“broken\.otf” cannot be used: it is no font, or a damaged one\. → Use another/,
    ],
    ['cut.ttf', /^error font-unusable .*it is no font, or a damaged one/],
    ['no-cmap.ttf', /^error font-unusable .*it is no font, or a damaged one/],
    ['colour.ttf', /^error font-unusable .*its letters are coloured pictures/],
    ['locked.ttf', /^error font-unusable .*its maker forbids putting it into documents/],
    ['bitmaps.ttf', /^error font-unusable .*its maker forbids/],
    ['many.ttf', /^error font-unusable .*it holds several fonts in one file/],
    ['all.ttc', /^error font-unusable .*“all\.ttc” cannot be used: it holds several fonts in one file/],
    ['old.pfb', /^error font-unusable .*it is no font/],
  ])('refuses %s', (entry, words) => {
    const { families, said } = load([entry]);
    expect(families).toEqual([]);
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(words);
  });

  it('takes a font that may be looked at and printed', () => {
    expect(load(['preview.ttf']).said()).toEqual([]);
  });

  it('names the line of each fault, and says it in French', () => {
    expect(load(['Thai.ttf', 'gone.ttf', '@fontsource/noto-sans-lao'], 'fr').said()).toEqual([
      'error font-file-missing booklet.yaml:4 Le fichier de police «\u00a0gone.ttf\u00a0» n’est pas dans le dossier de la brochure. → Vérifiez son nom, vu depuis ce dossier.',
      'error font-package-missing booklet.yaml:5 Le paquet de police «\u00a0@fontsource/noto-sans-lao\u00a0» n’est pas installé. → Lancez «\u00a0npm install @fontsource/noto-sans-lao\u00a0» dans le dossier de la brochure ou dans celui de livret.',
    ]);
  });
});

describe('tellFaulty', () => {
  it('tells of files that were found damaged when they were needed', () => {
    const { families, notices, said } = load(['Thai.ttf']);
    expect(families[0]!.draws('ก')).toBe(true);
    tellFaulty(families, notices);
    expect(said()).toEqual([]);
  });
});
