// Writes src/document/font-data.json: which characters each bundled font file really draws, and how wide those
// of the faces for headings are. The ranges that @fontsource declares promise more than the files hold.
// Run by `npm run fonts` after a font package changes; a test compares the file with the packages.
import fs from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { ROOT } from './bundle.js';

const FOLDER = path.join(ROOT, 'node_modules/@fontsource');
const FAMILIES = [
  'vollkorn',
  'sofia-sans-extra-condensed',
  'source-code-pro',
  'courier-prime',
  'atkinson-hyperlegible-next',
  'frank-ruhl-libre',
  'noto-naskh-arabic',
  'noto-sans-math',
  'noto-sans-symbols-2',
  'dejavu-mono',
  'noto-emoji',
];
/** Faces for headings, with their weight there. @type {Record<string, number>} */
const DISPLAY = {
  'sofia-sans-extra-condensed': 900,
  'courier-prime': 700,
  'atkinson-hyperlegible-next': 800,
};
/** The weight that says what a family draws. @param {string} family */
const weightOf = (family) => (family === 'sofia-sans-extra-condensed' ? 900 : 400);

/** @param {number[]} points sorted @returns {string} `41-5a,61` */
function ranges(points) {
  /** @type {[number, number][]} */
  const spans = [];
  for (const point of points) {
    const last = spans.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else spans.push([point, point]);
  }
  return spans.map(([a, b]) => (a === b ? a.toString(16) : `${a.toString(16)}-${b.toString(16)}`)).join(',');
}

/** As finished PDFs are compared: lower case, no spaces, without the weight. @param {string} name */
const plainName = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(black|extrabold|bold|semibold|medium|light|extralight|thin|regular)$/, '');

export function fontData() {
  /** @type {Record<string, Record<string, string>>} */
  const coverage = {};
  /** @type {Record<string, Record<string, number>>} */
  const widths = {};
  /** @type {Record<string, string>} */
  const names = {};
  for (const family of FAMILIES) {
    const folder = path.join(FOLDER, family, 'files');
    const end = `-${weightOf(family)}-normal.woff2`;
    const files = fs
      .readdirSync(folder)
      .filter((name) => name.startsWith(`${family}-`) && name.endsWith(end));
    /** @type {Record<string, string>} */
    const covered = {};
    coverage[family] = covered;
    for (const name of files.sort()) {
      const subset = name.slice(family.length + 1, -end.length);
      const file = path.join(folder, name);
      const font = /** @type {import('fontkit').Font} */ (fontkit.openSync(file));
      const points = font.characterSet
        .filter((point) => font.glyphForCodePoint(point).id !== 0)
        .sort((a, b) => a - b);
      covered[subset] = ranges(points);
      names[family] = plainName(font.familyName);
    }
    if (DISPLAY[family]) widths[family] = widthsIn(family, DISPLAY[family], Object.keys(covered));
  }
  return { coverage, names, widths };
}

/**
 * In thousandths of an em, of all that headings are made of.
 *
 * @param {string} family
 * @param {number} weight
 * @param {string[]} subsets
 */
function widthsIn(family, weight, subsets) {
  /** @type {Record<string, number>} */
  const widths = {};
  for (const subset of subsets) {
    const file = path.join(FOLDER, family, 'files', `${family}-${subset}-${weight}-normal.woff2`);
    const font = /** @type {import('fontkit').Font} */ (fontkit.openSync(file));
    for (const point of font.characterSet) {
      const [sign, glyph] = [String.fromCodePoint(point), font.glyphForCodePoint(point)];
      if (glyph.id !== 0 && /[\p{L}\p{N}\p{P}\p{Zs}]/u.test(sign))
        widths[sign] = Math.round((glyph.advanceWidth / font.unitsPerEm) * 1000);
    }
  }
  return widths;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  fs.writeFileSync(path.join(ROOT, 'src/document/font-data.json'), `${JSON.stringify(fontData())}\n`);
}
