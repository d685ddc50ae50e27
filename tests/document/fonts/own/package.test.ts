import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPackage, isPackageName, packageFiles } from '../../../../src/document/fonts/own/package.ts';
import { HOME } from '../../../../src/home.ts';
import { fontFile } from '../support.ts';

function folder(): string {
  const made = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'livret-test-')));
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A package in `at/node_modules`, with these files. */
function install(at: string, name: string, files: Record<string, string | Buffer> = {}): string {
  const to = path.join(at, 'node_modules', name);
  for (const [file, bytes] of Object.entries({ 'package.json': '{}', ...files })) {
    fs.mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    fs.writeFileSync(path.join(to, file), bytes);
  }
  return to;
}

it.each([
  ['@fontsource/noto-sans-thai', true],
  ['noto-sans-thai', true],
  ['../x', false],
  ['@a/../x', false],
  ['..', false],
  ['/etc', false],
  ['fonts/Thai', false],
  ['@Font/Thai', false],
  ['C:\\x', false],
  ['', false],
])('%s is a name of a package: %s', (name, expected) => {
  expect(isPackageName(name)).toBe(expected);
});

describe('findPackage', () => {
  it('looks in a folder and those above it, in order', () => {
    const [one, two] = [folder(), folder()];
    const deep = path.join(one, 'a', 'b');
    fs.mkdirSync(deep, { recursive: true });
    const second = install(two, '@x/y');
    expect(findPackage('@x/y', [deep, two])).toBe(second);
    const first = install(one, '@x/y');
    expect(findPackage('@x/y', [deep, two])).toBe(first);
    expect(findPackage('@x/z', [deep, two])).toBeUndefined();
  });

  it('finds what came with livret', () => {
    expect(findPackage('@fontsource/vollkorn', [folder(), HOME])).toBe(
      path.join(HOME, 'node_modules/@fontsource/vollkorn'),
    );
  });
});

describe('packageFiles', () => {
  it('reads weights, styles and subsets from the names', () => {
    const name = '@fontsource/noto-sans-thai';
    const { files, fault } = packageFiles(findPackage(name, [HOME])!, name);
    expect(fault).toBeUndefined();
    expect(new Set(files.map(({ weight }) => weight)).size).toBe(9);
    const thai = files.filter((file) => file.weight === 400 && file.has(0xe01));
    expect(thai.map((file) => path.basename(file.path))).toEqual(['noto-sans-thai-thai-400-normal.woff2']);
  });

  it('opens no file whose subset cannot have the character', () => {
    const bytes = fs.readFileSync(fontFile('noto-sans-thai', 'noto-sans-thai-thai-400-normal.woff2'));
    const at = install(folder(), 'p', {
      'files/p-1-400-normal.woff2': bytes,
      'files/p-[2]-400-normal.woff2': 'no font at all',
      'unicode.json': JSON.stringify({ '[1]': 'U+e01-e5b', '[2]': 'U+41' }),
    });
    const { files } = packageFiles(at, 'p');
    expect(files.map((file) => file.has(0xe01))).toEqual([true, false]);
    expect(files.map((file) => file.fault)).toEqual([undefined, undefined]);
    expect(files.map((file) => file.has(0x41))).toEqual([false, false]);
    expect(files.map((file) => file.fault)).toEqual([undefined, 'not-a-font']);
  });

  it('asks the files themselves where the package says nothing', () => {
    const bytes = fs.readFileSync(fontFile('noto-sans-thai', 'noto-sans-thai-thai-700-normal.woff2'));
    const { files } = packageFiles(install(folder(), 'p', { 'files/Thai.woff2': bytes }), 'p');
    expect(files.map(({ weight, style }) => [weight, style])).toEqual([[700, 'normal']]);
    expect(files[0]!.has(0xe01)).toBe(true);
  });

  it.each([
    ['no folder of files', {}, 'empty'],
    ['no fonts among its files', { 'files/readme.md': 'x' }, 'empty'],
    ['what is no font', { 'files/x.woff2': 'x' }, 'not-a-font'],
    ['a broken unicode.json', { 'files/x.woff2': 'x', 'unicode.json': '[' }, 'not-a-font'],
  ])('says when a package has %s', (_, contents, fault) => {
    expect(packageFiles(install(folder(), 'p', contents as Record<string, string>), 'p')).toEqual({
      files: [],
      fault,
    });
  });

  it('does not follow links out of the package', () => {
    const at = install(folder(), 'p', { 'files/readme.md': '' });
    fs.symlinkSync(
      fontFile('noto-sans-thai', 'noto-sans-thai-thai-400-normal.woff2'),
      path.join(at, 'files/p-thai-400-normal.woff2'),
    );
    expect(packageFiles(at, 'p')).toEqual({ files: [], fault: 'empty' });
  });
});
