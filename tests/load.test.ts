/** The bundled program as it is kept for the next start: it is used when nothing is wrong with it, and never trusted. */
import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundle, PROGRAM } from '../scripts/bundle.js';
import { readKept, writeKept } from '../scripts/load.js';
import { HOME, VERSION } from '../src/home.ts';

/** `nobody`, as most systems number it. */
const NOBODY = 65_534;

let top: string;
/** An installation of its own: nothing in it was kept before. */
let home: string;
/** Where its bundle and what is kept of it lie. */
let folder: string;

beforeAll(async () => {
  top = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-load-'));
  fs.chmodSync(top, 0o755);
  home = path.join(top, 'home');
  for (const name of ['bin', 'scripts', 'src', 'styles', 'package.json', 'package-lock.json'])
    fs.cpSync(path.join(HOME, name), path.join(home, name), { recursive: true });
  fs.symlinkSync(path.join(HOME, 'node_modules'), path.join(home, 'node_modules'));
  const its = await import(pathToFileURL(path.join(home, 'scripts/bundle.js')).href);
  // The same sources, of another age.
  folder = path.join(home, '.build', its.fingerprint());
  fs.mkdirSync(folder, { recursive: true });
  const made = await bundle();
  for (const name of fs.readdirSync(made).filter((each) => /\.c?js$/.test(each)))
    fs.copyFileSync(path.join(made, name), path.join(folder, name));
});
afterAll(() => fs.rmSync(top, { recursive: true, force: true }));
beforeEach(() => {
  for (const file of keptFiles()) fs.rmSync(file, { recursive: true });
});

const command = () => path.join(home, 'bin/livret.js');
const start = (nodeOptions: string[] = [], as: { uid?: number; gid?: number } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, command(), '--version'], {
    cwd: os.tmpdir(),
    encoding: 'utf8',
    ...as,
  });
  return [status, stdout, stderr];
};
const fine = [0, `${VERSION}\n`, ''];
const keptFiles = () =>
  fs
    .readdirSync(folder)
    .filter((name) => name.startsWith('code-'))
    .map((name) => path.join(folder, name));
const only = () => {
  const [file, ...more] = keptFiles();
  expect(more).toEqual([]);
  return file!;
};
/** How the bundle is called in what is kept of it. */
const name = () => {
  const { size, mtimeMs } = fs.statSync(path.join(folder, PROGRAM.name));
  return `${size} ${mtimeMs}`;
};

test('is kept at the first start and read at the next', () => {
  expect(start()).toEqual(fine);
  const file = only();
  const { ino, size } = fs.statSync(file);
  expect(size).toBeGreaterThan(50_000);
  expect(readKept(file, name())?.whole).toBe(false);
  expect(start()).toEqual(fine);
  // It was good as it was: nothing else was put in its place.
  expect(fs.statSync(only()).ino).toBe(ino);
});

test.each([
  ['one byte of the code is another', (bytes: Buffer) => bytes.fill(bytes.at(5000)! ^ 1, 5000, 5001)],
  ['the code is empty', (bytes: Buffer) => bytes.subarray(0, 128)],
  ['it ends in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['there is nothing in it', () => Buffer.alloc(0)],
  ['it is something else', () => Buffer.from('{"not": "code"}'.repeat(100))],
])('where %s, it is not read, and made anew', (_, damage) => {
  expect(start()).toEqual(fine);
  const file = only();
  const bytes = fs.readFileSync(file);
  fs.writeFileSync(file, damage(bytes));
  expect(readKept(file, name())).toBeUndefined();
  expect(start()).toEqual(fine);
  expect(readKept(only(), name())).toBeDefined();
});

test('a folder in its place does not stop livret', () => {
  expect(start()).toEqual(fine);
  const file = only();
  fs.rmSync(file);
  fs.mkdirSync(file);
  expect(start()).toEqual(fine);
  expect(fs.readdirSync(folder).filter((each) => /bin\./.test(each))).toEqual([]);
});

test('what belongs to another bundle is not read', () => {
  expect(start()).toEqual(fine);
  const file = only();
  expect(readKept(file, `${name()}1`)).toBeUndefined();
  fs.utimesSync(path.join(folder, PROGRAM.name), new Date(0), new Date(0));
  expect(readKept(file, name())).toBeUndefined();
  expect(start()).toEqual(fine);
  expect(readKept(only(), name())).toBeDefined();
});

test('what V8 does not take is made anew', () => {
  expect(start()).toEqual(fine);
  const file = only();
  // As another version of V8 would have written it.
  const code = Buffer.from(readKept(file, name())!.code);
  code.fill(0, 0, 16);
  writeKept(file, { bundle: name(), whole: true, code });
  expect(start()).toEqual(fine);
  expect(readKept(file, name())?.code.subarray(0, 16)).not.toEqual(code.subarray(0, 16));
});

test('each version of Node and its options has its own, and only a few are kept', () => {
  const options = [
    [],
    ['--no-opt'],
    ['--max-lazy'],
    ['--no-sparkplug'],
    ['--no-use-ic'],
    ['--stack-size=900'],
  ];
  for (const each of options) expect(start(each)).toEqual(fine);
  expect(keptFiles()).toHaveLength(4);
});

test('many at once keep one, whole', async () => {
  const run = () => promisify(execFile)(process.execPath, [command(), '--version'], { cwd: os.tmpdir() });
  const all = await Promise.all([run(), run(), run(), run()]);
  expect(all.map(({ stdout, stderr }) => stdout + stderr)).toEqual(Array(4).fill(`${VERSION}\n`));
  expect(readKept(only(), name())).toBeDefined();
  expect(fs.readdirSync(folder).filter((each) => /bin\./.test(each))).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'an installation that may only be read works, and stays as it is',
  () => {
    const root = process.getuid?.() === 0;
    const before = fs.readdirSync(folder);
    fs.chmodSync(folder, 0o555);
    try {
      expect(start([], root ? { uid: NOBODY, gid: NOBODY } : {})).toEqual(fine);
      expect(fs.readdirSync(folder)).toEqual(before);
    } finally {
      fs.chmodSync(folder, 0o755);
    }
  },
);

test('code that a build has left makes place for nothing but another bundle’s', () => {
  const keep = (whole: boolean): boolean | undefined => {
    const load = JSON.stringify(pathToFileURL(path.join(home, 'scripts/load.js')).href);
    const text = `import { load } from ${load}; load(${JSON.stringify(folder)}).keep(${whole});`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', text], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return readKept(only(), name())?.whole;
  };
  expect([keep(false), keep(true), keep(false)]).toEqual([false, true, true]);
});
