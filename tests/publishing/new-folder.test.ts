import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeNewFolder } from '../../src/publishing/new-folder.ts';
import { Refusal } from '../../src/report/notice.ts';
import { contentsOf, namesIn, place } from '../commands/support.ts';

afterEach(() => vi.restoreAllMocks());

const make = (cwd: string, name = 'site', files: [string, string | { from: string }][] = []): string => {
  try {
    makeNewFolder({
      folder: path.join(cwd, name),
      shown: name,
      files: new Map([
        ['index.html', 'Page.'],
        ['a/b/1.pdf', { from: path.join(cwd, 'from.pdf') }],
        ...files,
      ]),
    });
    return 'made';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.notices.map(({ code, params }) => `${code} ${params.folder}`).join();
  }
};

test('is made with those above it, from texts and from files', () => {
  const { cwd } = place({ 'from.pdf': 'Pages.' });
  expect(make(cwd, 'x/y/site')).toBe('made');
  expect(fs.readFileSync(path.join(cwd, 'x/y/site/a/b/1.pdf'), 'utf8')).toBe('Pages.');
  expect(namesIn(path.join(cwd, 'x/y'))).toEqual(['site']);
  const mode = fs.statSync(path.join(cwd, 'x/y/site')).mode & 0o777;
  expect(mode).toBe(fs.statSync(path.join(cwd, 'x')).mode & 0o777);
});

test('may be there if it holds nothing; anything in it is left as it is', () => {
  const { cwd } = place({ 'from.pdf': 'Pages.', 'full/.git/config': 'Mine.', file: 'Mine.' });
  fs.mkdirSync(path.join(cwd, 'empty'));
  expect(make(cwd, 'empty')).toBe('made');
  const before = contentsOf(cwd);
  expect(make(cwd, 'empty')).toBe('out-not-empty empty');
  expect(make(cwd, 'full')).toBe('out-not-empty full');
  expect(make(cwd, 'file')).toBe('out-not-a-folder file');
  expect(contentsOf(cwd)).toEqual(before);
});

test('is not there at all if anything fails', () => {
  const { cwd } = place();
  expect(make(cwd, 'x/site')).toBe('out-not-writable x/site');
  expect(namesIn(cwd)).toEqual([]);
});
