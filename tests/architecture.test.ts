import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME } from '../src/home.ts';

const SRC = path.join(HOME, 'src');
/** Rooms that every other may use. */
const GROUND = [
  'report',
  'cache-folder.ts',
  'direction.ts',
  'geometry.ts',
  'letters.ts',
  'home.ts',
  'words.ts',
  'write-pdf.ts',
];
const STAGES = [
  'browser',
  'cache',
  'checks',
  'checks-page',
  'document',
  'howto',
  'imposition',
  'index-page',
  'manuscript',
  'markdown',
  'pagination',
  'pdf',
  'publishing',
];

const sources = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));

const imports = (file: string): string[] =>
  [...fs.readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name = '']) => name);

/** The room of `src/` that an import of `file` leads to; undefined for a library. */
function roomOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.relative(SRC, path.resolve(path.dirname(file), specifier)).split(path.sep)[0];
}

describe('ARCHITECTURE.md', () => {
  it('lists exactly the rooms of src/', () => {
    const [, text = ''] = fs
      .readFileSync(path.join(HOME, 'ARCHITECTURE.md'), 'utf8')
      .split(/^## (?:The rooms|Choices.*)$/m);
    const listed = [...text.matchAll(/^\| `([\w.-]+\/?)` \|/gm)]
      .map(([, name = '']) => name.replace('/', ''))
      .sort();
    const rooms = fs.readdirSync(SRC).sort();
    expect(listed).toEqual(rooms);
  });
});

describe('the mends of Paged.js', () => {
  it('are all told in ARCHITECTURE.md', () => {
    const folder = path.join(SRC, 'pagination/in-page/mends');
    const mends = fs.readdirSync(folder).filter((name) => name !== 'index.ts');
    const called = fs.readFileSync(path.join(folder, 'index.ts'), 'utf8');
    expect(mends.filter((name) => !called.includes(`'./${name}'`))).toEqual([]);
    const text = fs.readFileSync(path.join(HOME, 'ARCHITECTURE.md'), 'utf8');
    expect(mends.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
  });
});

describe('the stages', () => {
  it.each(STAGES)('%s imports no other stage', (stage) => {
    const allowed = [...GROUND, stage, ...(stage === 'pagination' ? ['browser'] : [])];
    const strangers = sources(path.join(SRC, stage)).flatMap((file) =>
      imports(file)
        .map((specifier) => roomOf(file, specifier))
        .filter((room) => room !== undefined && !allowed.includes(room))
        .map((room) => `${path.relative(SRC, file)} → ${room}`),
    );
    expect(strangers).toEqual([]);
  });

  it.each([
    ['puppeteer', ['browser']],
    ['#pagedjs', ['pagination']],
    ['@cantoo/pdf-lib', ['pdf', 'imposition', 'write-pdf.ts']],
    ['@hyzyla/pdfium', ['pdf']],
    ['unified', ['markdown', 'manuscript']],
  ])('%s is known only in %s', (library, rooms) => {
    const users = sources(SRC).filter((file) => imports(file).some((name) => name.startsWith(library)));
    const strangers = users.filter((file) => !rooms.includes(path.relative(SRC, file).split(path.sep)[0]!));
    expect(users.length).toBeGreaterThan(0);
    expect(strangers).toEqual([]);
  });
});

describe('the tests', () => {
  it('that put something else in the place of a module run alone, see vitest.config.ts', () => {
    const folder = path.join(HOME, 'tests');
    const mocking = sources(folder).filter((file) =>
      /\bvi\.(?:doMock|mock)\(/.test(fs.readFileSync(file, 'utf8')),
    );
    const config = fs.readFileSync(path.join(HOME, 'vitest.config.ts'), 'utf8');
    expect(mocking.length).toBeGreaterThan(0);
    for (const file of mocking)
      expect(config).toContain(`'${path.relative(HOME, file).replaceAll('\\', '/')}'`);
  });
});
