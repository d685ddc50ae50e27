// Writes src/document/font-data.json: which characters each bundled font file really draws, and how wide the
// capitals of the display face are. The ranges that @fontsource declares promise more than the files hold.
// Run by `npm run fonts` after a font package changes; a test compares the file with the packages.
import fs from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { ROOT } from './bundle.js';

const FOLDER = path.join(ROOT, 'node_modules/@fontsource');
const FAMILIES = [
  'noto-sans-math',
  'noto-sans-symbols-2',
  'vollkorn',
  'sofia-sans-extra-condensed',
  'source-code-pro',
  'frank-ruhl-libre',
  'noto-naskh-arabic',
  'noto-sans-math',
  'noto-sans-symbols-2',
  'noto-emoji',
];
const DISPLAY = 'sofia-sans-extra-condensed';

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

export function fontData() {
  /** @type {Record<string, Record<string, string>>} */
  const coverage = {};
  /** @type {Record<string, number>} */
  const capitals = {};
  for (const family of FAMILIES) {
    const subsets = Object.keys(
      JSON.parse(fs.readFileSync(path.join(FOLDER, family, 'unicode.json'), 'utf8')),
    );
    coverage[family] = {};
    for (const subset of subsets) {
      const weight = family === DISPLAY ? 900 : 400;
      const file = path.join(
        FOLDER,
        family,
        'files',
        `${family}-${subset.replace(/[[\]]/g, '')}-${weight}-normal.woff2`,
      );
      if (!fs.existsSync(file)) continue;
      const font = /** @type {import('fontkit').Font} */ (fontkit.openSync(file));
      const points = font.characterSet
        .filter((point) => font.glyphForCodePoint(point).id !== 0)
        .sort((a, b) => a - b);
      coverage[family][subset] = ranges(points);
      if (family !== DISPLAY) continue;
      for (const point of points) {
        const sign = String.fromCodePoint(point);
        if (/[\p{Lu}\p{N}\p{P}\p{Zs}]/u.test(sign)) {
          capitals[sign] = Math.round((font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm) * 1000);
        }
      }
    }
  }
  return { coverage, capitals };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  fs.writeFileSync(path.join(ROOT, 'src/document/font-data.json'), `${JSON.stringify(fontData())}\n`);
}
