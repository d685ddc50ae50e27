import { expect, it } from 'vitest';
import { tellMissing } from '../../../src/document/fonts/missing.ts';
import { Notices } from '../../../src/report/notices.ts';
import { type MessageLanguage, renderNotice } from '../../../src/report/render.ts';

interface Case {
  missing: string[];
  fonts?: string[];
  language?: string;
  lines?: Record<string, number>;
  lang?: MessageLanguage;
}

function said({ missing, fonts = [], language = 'fr', lines = {}, lang = 'en' }: Case): string[] {
  const notices = new Notices();
  tellMissing(
    {
      missing,
      fonts,
      languageOf: () => language,
      placeOf: (sign) => ({ file: '/b/1.md', line: lines[sign] }),
    },
    notices,
  );
  return notices.all
    .map((n) => renderNotice(n, lang, '/b'))
    .map(({ file, line, text, hint }) => `${file}:${line} ${text} → ${hint}`);
}

it('names the characters of each script, where the first stands, and what to do', () => {
  expect(said({ missing: ['ก', 'ข', '้', 'क'], lines: { ก: 9, ข: 4, क: 7 } })).toEqual([
    '1.md:4 No font of this booklet can draw these 3 characters (Thai): ก (U+0E01), ข (U+0E02), ◌้ (U+0E49) → ' +
      'Run “npm install @fontsource/noto-sans-thai” and write this line in booklet.yaml: ' +
      'fonts: ["@fontsource/noto-sans-thai", "@fontsource/noto-sans-devanagari"] – without it they would be printed as empty boxes.',
    '1.md:7 No font of this booklet can draw this character (Devanagari): क (U+0915) → ' +
      'Run “npm install @fontsource/noto-sans-devanagari” and write this line in booklet.yaml: ' +
      'fonts: ["@fontsource/noto-sans-thai", "@fontsource/noto-sans-devanagari"] – without it they would be printed as empty boxes.',
  ]);
});

it('says it in French', () => {
  expect(said({ missing: ['ก'], lines: { ก: 2 }, lang: 'fr' })).toEqual([
    '1.md:2 Aucune police de la brochure ne sait dessiner ce caractère (thaï)\u00a0: ก (U+0E01) → ' +
      'Lancez «\u00a0npm install @fontsource/noto-sans-thai\u00a0» et écrivez cette ligne dans booklet.yaml\u00a0: ' +
      'fonts: ["@fontsource/noto-sans-thai"] – sans elle, ils seraient imprimés comme des cases vides.',
  ]);
});

it('keeps the fonts that are there in the line', () => {
  expect(said({ missing: ['क'], fonts: ['polices/a.ttf'] })[0]).toContain(
    'fonts: ["polices/a.ttf", "@fontsource/noto-sans-devanagari"]',
  );
});

it('calls Japanese what stands beside Japanese syllables', () => {
  const [only, ...more] = said({ missing: ['漢', 'か', '。'] });
  expect(more).toEqual([]);
  expect(only).toMatch(/\(Japanese\): 漢 \(U\+6F22\), か.*@fontsource\/noto-sans-jp/);
});

it.each([
  ['a script it knows no font for', { missing: ['𐀀'] }],
  ['a package that is there and does not help', { missing: ['ก'], fonts: ['@fontsource/noto-sans-thai'] }],
  ['an emoji', { missing: ['🫪'] }],
])('asks for a font file: %s', (_, what) => {
  const [only] = said(what);
  expect(only).toMatch(/Put a font file that has them .* fonts: \["fonts\/name\.ttf"\]/);
  expect(only).not.toContain('npm install');
});

it('names the marks of a letter together with it', () => {
  expect(said({ missing: ['q\u030c'] })[0]).toContain('(Latin): q\u030c (U+0071 U+030C)');
});

it('names a dozen and counts the rest', () => {
  const many = Array.from({ length: 40 }, (_, i) => String.fromCodePoint(0xe01 + i));
  const [only = ''] = said({ missing: many });
  expect(only).toContain('these 40 characters');
  expect(only.match(/U\+/g)).toHaveLength(12);
  expect(only).toContain('ฌ (U+0E0C)… →');
});
