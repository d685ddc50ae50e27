// Writes src/document/font-data.json: which characters each bundled font file really draws, and how wide the
// capitals of the display face are. The ranges that @fontsource declares promise more than the files hold.
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
  'frank-ruhl-libre',
  'noto-naskh-arabic',
  'noto-sans-math',
  'noto-sans-symbols-2',
  'dejavu-mono',
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

/** As finished PDFs are compared: lower case, no spaces, without the weight. @param {string} name */
const plainName = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(black|extrabold|bold|semibold|medium|light|extralight|thin|regular)$/, '');

export function fontData() {
  /** @type {Record<string, Record<string, string>>} */
  const coverage = {};
  /** @type {Record<string, number>} */
  const capitals = {};
  /** @type {Record<string, string>} */
  const names = {};
  for (const family of FAMILIES) {
    const folder = path.join(FOLDER, family, 'files');
    const end = `-${family === DISPLAY ? 900 : 400}-normal.woff2`;
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
      if (family !== DISPLAY) continue;
      for (const point of points) {
        const sign = String.fromCodePoint(point);
        if (/[\p{Lu}\p{N}\p{P}\p{Zs}]/u.test(sign)) {
          capitals[sign] = Math.round((font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm) * 1000);
        }
      }
    }
  }
  return { coverage, names, capitals };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  fs.writeFileSync(path.join(ROOT, 'src/document/font-data.json'), `${JSON.stringify(fontData())}\n`);
}
