import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseFonts, FONT_PACKAGES } from '../../src/document/fonts.ts';
import { HOME } from '../../src/home.ts';

const FOLDER = path.join(HOME, 'node_modules/@fontsource');
const choose = (characters: string) => chooseFonts(characters, FOLDER);
const families = (characters: string): string[] => [
  ...new Set([...choose(characters).css.matchAll(/font-family:"([^"]*)"/g)].map(([, name]) => name!)),
];

describe('chooseFonts', () => {
  it('takes only what the booklet needs', () => {
    expect(families('Plain English')).toEqual(['Vollkorn', 'Sofia Sans Extra Condensed', 'Source Code Pro']);
    expect(families('שלום')).toContain('Frank Ruhl Libre');
    expect(families('مرحبا')).toContain('Noto Naskh Arabic');
    expect(families('🎉')).toContain('Noto Emoji');
  });

  it.each([
    'ÀÂÄÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâäæçéèêëîïôœùûüÿ « » ’ … – — • ½ ⁄ € % ×',
    'ÄÖÜẞß „“ ñ ¿ ¡ ł ż ő ş ğ İ ı å ø đ',
    'Ελληνικά Кириллица Việt',
    'אבגדהוזחטיכלמנסעפצקרשת ״ ׳',
    'ابتثجحخدذرزسشصضطظعغفقكلمنهوي ۰۱۲ ، ؟',
    '← → ↑ ↓ ✓ ☎ ⚠ ∑ ≤ ≥ ≠ │ ├ └ ─',
    '\u00a0\u202f\u2009\u00ad\u200b\u200d\u2011\ufe0f\u2028',
  ])('draws %s', (characters) => {
    expect(choose(characters).missing).toEqual([]);
  });

  it('names what no font draws, once each, with their capitals', () => {
    expect(choose('漢字 漢 ᚠ').missing).toEqual(['漢', '字', 'ᚠ']);
  });

  it('names files that npm brought', () => {
    const { files, css } = choose('aé שלום مرحبا 🎉 ∑ ☎ │ Ж Ω');
    expect(files.size).toBeGreaterThan(20);
    for (const [url, file] of files) {
      expect(url).toMatch(/^\/fonts\/[\w-]+\.woff2$|^\/fonts\/noto-emoji-\[\d+\][\w-]*\.woff2$/);
      expect(fs.existsSync(file), file).toBe(true);
      expect(css).toContain(`url("${url}")`);
    }
    expect(css.match(/@font-face/g)).toHaveLength(files.size);
  });

  it('knows how PDFs write their names', () => {
    const { names } = choose('a');
    expect(names).toHaveLength(FONT_PACKAGES.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+$/);
  });

  it('uses packages that are there, under an open licence', () => {
    for (const name of FONT_PACKAGES) {
      const { license } = JSON.parse(fs.readFileSync(path.join(FOLDER, name, 'package.json'), 'utf8'));
      expect(license).toMatch(/OFL-1\.1|Bitstream|MIT|DejaVu|Apache/i);
    }
  });
});
