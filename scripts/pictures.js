// Makes the pictures of docs/ (`npm run pictures`). Those of docs/syntax.md and docs/syntaxe.md: each sample in docs/samples is
// built as anybody would build it, and the page that came out is cut to its ink. So are those of docs/themes.md:
// `npm run pictures themes` makes these alone.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as mupdf from 'mupdf';
import { ROOT } from './bundle.js';

const DPI = 110;
/** White around the ink, pt. */
const MARGIN = 8;
const SAMPLES = path.join(ROOT, 'docs', 'samples');
const PAGES = { en: 'syntax', fr: 'syntaxe' };

/** Beside the pictures' names, as in those of the pages that show them. */
const ENDINGS = { en: '', fr: '.fr' };
const THEMES = ['sober', 'poster', 'typewriter', 'clear'];

for (const [language, ending] of Object.entries(ENDINGS)) {
  for (const theme of THEMES) {
    const png = sideBySide(buildThemed(theme, language));
    fs.writeFileSync(path.join(ROOT, 'docs', `theme-${theme}${ending}.png`), png);
  }
}

for (const [language, page] of process.argv[2] === 'themes' ? [] : Object.entries(PAGES)) {
  for (const file of fs.readdirSync(path.join(SAMPLES, language))) {
    const name = path.basename(file, '.md');
    const png = drawn(build(path.join(SAMPLES, language, file), language));
    fs.writeFileSync(path.join(ROOT, 'docs', `${page}-${name}.png`), png);
  }
}

/**
 * @param {string} theme
 * @param {string} language
 * @returns {Uint8Array} the reading PDF of the sample in this theme
 */
function buildThemed(theme, language) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-pictures-'));
  try {
    const booklet = path.join(folder, 'booklet');
    fs.cpSync(path.join(SAMPLES, 'themes', language), booklet, { recursive: true });
    const settings = `theme: ${theme}\noutputs: [read]\nout: dist\n`;
    fs.appendFileSync(path.join(booklet, 'booklet.yaml'), settings);
    const command = [path.join(ROOT, 'bin', 'livret.js'), 'build', 'booklet', '--quiet'];
    execFileSync(process.execPath, command, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const [file = ''] = fs.readdirSync(path.join(folder, 'dist')).filter((name) => name.endsWith('.pdf'));
    return fs.readFileSync(path.join(folder, 'dist', file));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The cover, the page behind it and the back cover, on a grey ground.
 *
 * @param {Uint8Array} pdf
 */
function sideBySide(pdf) {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  const [scale, gap] = [68 / 72, 8];
  const pages = [0, 1, document.countPages() - 1].map((index) => document.loadPage(index));
  const [, , width = 0, height = 0] = (pages[0]?.getBounds() ?? []).map((side) => Math.round(side * scale));
  const size = [pages.length * (width + gap) + gap, height + 2 * gap];
  /** @type {[number, number, number, number]} */
  const box = [0, 0, size[0] ?? 0, size[1] ?? 0];
  const all = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, box, false);
  all.clear(190);
  for (const [index, page] of pages.entries()) {
    const place = mupdf.Matrix.concat(
      mupdf.Matrix.scale(scale, scale),
      mupdf.Matrix.translate(gap + index * (width + gap), gap),
    );
    const device = new mupdf.DrawDevice(mupdf.Matrix.identity, all);
    const sheet = new mupdf.Path();
    sheet.rect(0, 0, width / scale, height / scale);
    device.fillPath(sheet, false, place, mupdf.ColorSpace.DeviceGray, [1], 1);
    page.run(device, place);
    device.close();
  }
  return all.asPNG();
}

await import('./terminal-pictures.js');

/**
 * @param {string} file
 * @param {string} language
 * @returns {Uint8Array} the reading PDF of a booklet that holds this chapter alone
 */
function build(file, language) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-pictures-'));
  try {
    const booklet = path.join(folder, 'booklet', 'text');
    fs.mkdirSync(booklet, { recursive: true });
    fs.copyFileSync(file, path.join(booklet, 'text.md'));
    fs.copyFileSync(path.join(SAMPLES, 'picture.svg'), path.join(folder, 'booklet', 'picture.svg'));
    fs.writeFileSync(
      path.join(folder, 'booklet', 'booklet.yaml'),
      `title: T\nlanguage: ${language}\ncover: false\ntoc: false\noutputs: [read]\nout: dist\n`,
    );
    const command = [path.join(ROOT, 'bin', 'livret.js'), 'build', 'booklet', '--quiet'];
    execFileSync(process.execPath, command, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    return fs.readFileSync(path.join(folder, 'dist', 'T-read.pdf'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The first page without its folio, as wide as the text block, as high as what stands on it.
 *
 * @param {Uint8Array} pdf
 */
function drawn(pdf) {
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0);
  const [, , width, height] = page.getBounds();
  const scale = DPI / 72;
  const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray, false, true);
  const [columns, rows, stride, pixels] = [
    pixmap.getWidth(),
    pixmap.getHeight(),
    pixmap.getStride(),
    pixmap.getPixels(),
  ];
  const footer = Math.floor(rows * 0.93);
  let [top, bottom, left, right] = [rows, 0, columns, 0];
  for (let y = 0; y < footer; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if ((pixels[y * stride + x] ?? 255) > 200) continue;
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
    }
  }
  const margin = MARGIN * scale;
  /** @type {[number, number, number, number]} */
  const box = [
    Math.round(Math.max(0, left - margin)),
    Math.round(Math.max(0, top - margin)),
    Math.round(Math.min(width * scale, Math.max(right, columns * 0.9) + margin)),
    Math.round(Math.min(height * scale, bottom + margin)),
  ];
  const cut = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, box, false);
  cut.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, cut);
  page.run(device, mupdf.Matrix.scale(scale, scale));
  device.close();
  return cut.asPNG();
}
