// Makes the pictures of a terminal in LISEZMOI.md and README.md (part of `npm run pictures`): livret is run as its
// readers run it, and what it says is drawn, line by line, as small SVG files.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './bundle.js';

const LIVRET = path.join(ROOT, 'bin', 'livret.js');
const ENVIRONMENT = { ...process.env, NO_COLOR: '1' };
/** In letters; longer lines go on in the next one, as in a terminal. */
const WIDTH = 92;
/** Makes a terminal of both ends: else nothing would be asked. */
const TERMINAL = 'data:text/javascript,process.stdin.isTTY=true;process.stderr.isTTY=true';

/** What is typed, in the order of the questions: name, address, contact, statement and its end, slogan, logo, colour, folder. */
const ANSWERS = {
  fr: [
    'Locataires de la rue des Ormes',
    'www.rue-des-ormes.example',
    'Le mardi à 18 h, à la laverie',
    '',
    'Personne ne reste seul·e.',
    '',
    '',
    '',
  ],
  en: [
    'Elm Street Tenants',
    'www.elm-street.example',
    'Tuesdays, 6 pm, at the laundry',
    '',
    'Nobody stands alone.',
    '',
    '',
    '',
  ],
};

for (const language of /** @type {const} */ (['fr', 'en'])) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-pictures-'));
  try {
    fs.cpSync(path.join(ROOT, 'content'), path.join(folder, 'content'), { recursive: true });
    draw(`build-${language}`, [['npm run build:pdf', build(folder, language)]]);
    draw(`group-${language}`, [['npx livret new group', await group(folder, language)]]);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} cwd
 * @param {string} lang
 */
function build(cwd, lang) {
  const said = path.join(cwd, 'said.txt');
  const stderr = fs.openSync(said, 'w');
  execFileSync(process.execPath, [LIVRET, 'build', '--lang', lang], {
    ...{ cwd, env: ENVIRONMENT, stdio: ['ignore', 'ignore', stderr] },
  });
  fs.closeSync(stderr);
  // Only where pictures are made by the administrator, as in containers, is there a note on the browser’s sandbox.
  return fs.readFileSync(said, 'utf8').replace(/^note\s?: .*\n {2}→ .*\n/gm, '');
}

/**
 * @param {string} cwd
 * @param {'fr' | 'en'} lang
 * @returns {Promise<string>}
 */
function group(cwd, lang) {
  const child = spawn(
    process.execPath,
    ['--import', TERMINAL, LIVRET, 'new', 'group', '--no-build', '--lang', lang],
    {
      ...{ cwd, env: ENVIRONMENT, stdio: ['pipe', 'ignore', 'pipe'] },
    },
  );
  const answers = [...ANSWERS[lang]];
  let said = '';
  let [asked, answered] = [0, 0];
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
    // Each prompt stands behind a sequence that moves to the beginning of the line.
    asked = said.split('\x1b[0J').length - 1;
    if (asked > answered && answers.length > 0) {
      answered = asked;
      child.stdin.write(`${answers.shift()}\r`);
    }
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`livret new group ended with ${code}:\n${said}`)),
    );
  });
}

/**
 * @param {string} name
 * @param {(readonly [command: string, said: string])[]} runs
 */
function draw(name, runs) {
  const lines = runs.flatMap(([command, said]) => [
    { text: `$ ${command}`, command: true },
    ...plain(said)
      .flatMap(wrapped)
      .map((text) => ({ text, command: false })),
  ]);
  const [size, leading, margin] = [13, 19, 16];
  const width = Math.round(WIDTH * size * 0.602) + 2 * margin;
  const height = lines.length * leading + 2 * margin;
  const rows = lines.map(({ text, command }, index) => {
    const y = margin + (index + 0.75) * leading;
    return `<text x="${margin}" y="${y}"${command ? ' font-weight="bold" fill="#fff"' : ''}>${escaped(text)}</text>`;
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1c1c1c"/>`,
    `<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${size}" fill="#d8d8d8" xml:space="preserve" style="white-space:pre">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
  fs.writeFileSync(path.join(ROOT, 'docs', `terminal-${name}.svg`), svg);
}

/**
 * Without the sequences that steer a terminal, and without empty lines at both ends.
 *
 * @param {string} said
 */
function plain(said) {
  return said
    .replace(/\x1b\[[0-9;]*[A-Za-z]|\r/g, '')
    .trim()
    .split('\n');
}

/** @param {string} line */
function wrapped(line) {
  const rows = [];
  let rest = line;
  while ([...rest].length > WIDTH) {
    const end = rest.lastIndexOf(' ', WIDTH);
    rows.push(rest.slice(0, end > 0 ? end : WIDTH));
    rest = `  ${rest.slice(end > 0 ? end + 1 : WIDTH)}`;
  }
  return [...rows, rest];
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
