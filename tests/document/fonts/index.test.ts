import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseFonts, FONT_PACKAGES, stacksOf } from '../../../src/document/fonts/index.ts';
import { OwnFamily } from '../../../src/document/fonts/own/family.ts';
import { findPackage, packageFiles } from '../../../src/document/fonts/own/package.ts';
import { readTokens } from '../../../src/document/tokens.ts';
import { HOME } from '../../../src/home.ts';
import { FOLDER } from './support.ts';

const TOKENS = readTokens(fs.readFileSync(path.join(HOME, 'styles/tokens.css'), 'utf8'));

const own = (...names: string[]): OwnFamily[] =>
  names.map(
    (name, index) =>
      new OwnFamily(index + 1, packageFiles(findPackage(`@fontsource/${name}`, [HOME])!, name).files),
  );

const choose = (text: string, more: { own?: OwnFamily[]; languages?: string[] } = {}) =>
  chooseFonts({
    texts: [text],
    languages: more.languages ?? [],
    stacks: stacksOf(TOKENS),
    own: more.own ?? [],
    folder: FOLDER,
  });

interface Face {
  family: string;
  weight: string;
  style: string;
  url: string;
  range: string;
}

const faces = (css: string): Face[] =>
  [...css.matchAll(/@font-face\{([^}]*)\}/g)].map(([, rule = '']) => {
    const value = (name: string) => new RegExp(`${name}:"?([^";}]*)`).exec(rule)?.[1] ?? '';
    const url = /url\("([^"]*)"\)/.exec(rule)?.[1] ?? '';
    return {
      ...{ family: value('font-family'), weight: value('font-weight'), style: value('font-style') },
      ...{ url, range: value('unicode-range') },
    };
  });
const families = (css: string): string[] => [...new Set(faces(css).map(({ family }) => family))];

describe('the bundled fonts', () => {
  it('are taken only as far as the booklet needs them', () => {
    expect(families(choose('Plain English').css)).toEqual([
      'Vollkorn',
      'Sofia Sans Extra Condensed',
      'Source Code Pro',
    ]);
    expect(families(choose('שלום').css)).toContain('Frank Ruhl Libre');
    expect(families(choose('مرحبا').css)).toContain('Noto Naskh Arabic');
    expect(families(choose('🎉').css)).toContain('Noto Emoji');
  });

  it.each([
    'ÀÂÄÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâäæçéèêëîïôœùûüÿ « » ’ … – — • ½ ⁄ € % ×',
    'ÄÖÜẞß „“ ñ ¿ ¡ ł ż ő ş ğ İ ı å ø đ',
    'Ελληνικά Кириллица Việt',
    'אבגדהוזחטיכלמנסעפצקרשת ״ ׳',
    'ابتثجحخدذرزسشصضطظعغفقكلمنهوي ۰۱۲ ، ؟',
    '← → ↑ ↓ ✓ ☎ ⚠ ∑ ≤ ≥ ≠ │ ├ └ ─',
    '\u00a0\u202f\u2009\u00ad\u200b\u200d\u2011\ufe0f\u2028\u034f',
    'e\u0301 a\u0300 c\u0327 1\ufe0f\u20e3 за\u0301мок',
  ])('draw %s', (characters) => {
    expect(choose(characters).missing).toEqual([]);
  });

  it('name what they cannot draw, once each', () => {
    expect(choose('漢字 漢 ᚠ').missing).toEqual(['漢', '字', 'ᚠ']);
    expect(choose('กำ ก้').missing).toEqual(['ก', 'ำ', '้']);
  });

  it('cannot draw a letter with a mark that stands in another file', () => {
    expect(choose('א \u030c c\u030c').missing).toEqual([]);
    expect(choose('א\u030c').missing).toEqual(['א\u030c']);
  });

  it('are not asked for whole words in the letters that a font of signs has by the way', () => {
    expect(choose('ა').missing).toEqual(['ა']);
    expect(choose('ա Ա').missing).toEqual(['ա']);
    expect(choose('ລ').missing).toEqual(['ລ']);
  });

  it('have the capitals of the language', () => {
    const turkish = faces(choose('i', { languages: ['tr'] }).css).map(({ url }) => url);
    expect(turkish).toContain('/fonts/sofia-sans-extra-condensed-latin-ext-900-normal.woff2');
    expect(faces(choose('i').css).filter(({ url }) => url.includes('latin-ext'))).toEqual([]);
  });

  it('name files that npm brought', () => {
    const { files, css } = choose('aé שלום مرحبا 🎉 ∑ ☎ │ Ж Ω');
    expect(files.size).toBeGreaterThan(20);
    for (const [url, file] of files) {
      expect(url).toMatch(/^\/fonts\/[\w-]+\.woff2$|^\/fonts\/noto-emoji-\[\d+\][\w-]*\.woff2$/);
      expect(fs.existsSync(file), file).toBe(true);
      expect(css).toContain(`url("${url}")`);
    }
    expect(css.match(/@font-face/g)).toHaveLength(files.size);
  });

  it('are known by the names PDFs write', () => {
    const { names } = choose('a');
    expect(names).toHaveLength(FONT_PACKAGES.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+$/);
  });

  it('are there, under an open licence', () => {
    for (const name of FONT_PACKAGES) {
      const { license } = JSON.parse(fs.readFileSync(path.join(FOLDER, name, 'package.json'), 'utf8'));
      expect(license).toMatch(/OFL-1\.1|Bitstream|MIT|DejaVu|Apache/i);
    }
  });
});

describe('the booklet’s own fonts', () => {
  it('draw what the bundled ones lack, and nothing else', () => {
    const { css, files, missing, names } = choose('A b 1 สิทธิ', { own: own('noto-sans-thai') });
    expect(missing).toEqual([]);
    const mine = faces(css).filter(({ family }) => family === 'livret own 1');
    expect(mine.map(({ weight, style, range }) => `${weight} ${style} ${range}`)).toEqual([
      '400 normal U+e17-e18,U+e2a,U+e34',
      '700 normal U+e17-e18,U+e2a,U+e34',
    ]);
    for (const { url } of mine) expect(files.get(url)).toMatch(/noto-sans-thai-thai-[47]00-normal\.woff2$/);
    expect(names).toContain('notosansthai');
  });

  it('stand in every stack, behind letters and before signs', () => {
    const { css } = choose('สิทธิ', { own: own('noto-sans-thai') });
    const rule = /:root\{(.*)\}$/m.exec(css)![1]!;
    expect(rule.split(';').map((token) => token.split(':')[0])).toEqual([
      '--font-text',
      '--font-display',
      '--font-mono',
    ]);
    for (const token of rule.split(';')) {
      const order = ['"Vollkorn"', '"Noto Naskh Arabic"', '"livret own 1"', '"Noto Sans Symbols 2"'];
      const at = order.map((name) => token.indexOf(name));
      expect(
        at.every((index, i) => index > (at[i - 1] ?? -1)),
        token,
      ).toBe(true);
    }
  });

  it('are asked in their order', () => {
    const both = own('sawarabi-gothic', 'noto-sans-thai');
    const used = families(choose('かな ก', { own: both }).css).filter((name) => name.startsWith('livret'));
    expect(used).toEqual(['livret own 1', 'livret own 2']);
    const unused = families(choose('ก', { own: own('noto-sans-devanagari', 'noto-sans-thai') }).css);
    expect(unused).not.toContain('livret own 1');
    expect(unused).toContain('livret own 2');
  });

  it('hand over only the subsets that are needed', () => {
    const { files } = choose('家賃の値上げに', { own: own('sawarabi-gothic') });
    const mine = [...files].filter(([url]) => url.startsWith('/fonts/livret-own-1'));
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.length).toBeLessThan(8);
    expect(mine.every(([url]) => /^\/fonts\/livret-own-1-\d+\.woff2$/.test(url))).toBe(true);
  });

  it('are still missing what they lack', () => {
    expect(choose('ก क', { own: own('noto-sans-thai') }).missing).toEqual(['क']);
  });
});

describe('the narrow no-break space', () => {
  it('gets a face of its own, first in every stack', () => {
    const { css, files } = choose('«\u202fmot\u202f»');
    const mine = faces(css).filter(({ family }) => family.startsWith('livret narrow space'));
    expect(mine.map(({ family }) => family)).toEqual([
      'livret narrow space font-text',
      'livret narrow space font-display',
      'livret narrow space font-mono',
    ]);
    for (const { url } of mine) expect(files.has(url)).toBe(true);
    expect(css).toContain('--font-text:"livret narrow space font-text","Vollkorn"');
  });

  it('costs nothing where nobody uses it', () => {
    expect(choose('mot').css).not.toContain('narrow');
  });
});
