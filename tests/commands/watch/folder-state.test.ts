import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { differences, folderState } from '../../../src/commands/watch/folder-state.ts';
import { place, writeFiles } from '../support.ts';

const namesIn = (folder: string): string[] =>
  [...folderState(folder).keys()].map((file) => path.relative(folder, file)).sort();

test('holds every file, however deep, but what editors leave for a moment and what nobody reads', () => {
  const { cwd } = place({
    ...{ '1.md': 'a', 'groups/elm/group.yaml': 'a', 'templates/cover.html': 'a', 'images/a.png': 'a' },
    ...{ '1.md~': 'a', '#1.md#': 'a', '.1.md.swp': 'a', '.git/HEAD': 'a', '4913': '', '1.md.tmp': 'a' },
    ...{ '1.md___jb_tmp___': 'a', 'node_modules/a/1.md': 'a' },
  });
  expect(namesIn(cwd)).toEqual(['1.md', 'groups/elm/group.yaml', 'images/a.png', 'templates/cover.html']);
});

test('is empty where there is no folder', () => {
  const { cwd } = place({ '1.md': 'a' });
  expect(folderState(path.join(cwd, 'none')).size).toBe(0);
  expect(folderState(path.join(cwd, '1.md')).size).toBe(0);
});

test('follows links to files, and neither enters links to folders nor minds those that lead nowhere', () => {
  const { cwd } = place({ 'booklet/1.md': 'a', 'elsewhere/2.md': 'a' });
  const folder = path.join(cwd, 'booklet');
  fs.symlinkSync(path.join(cwd, 'elsewhere/2.md'), path.join(folder, '2.md'));
  fs.symlinkSync(path.join(cwd, 'elsewhere'), path.join(folder, 'more'));
  fs.symlinkSync(path.join(cwd, 'gone'), path.join(folder, '3.md'));
  const before = folderState(folder);
  writeFiles(cwd, { 'elsewhere/2.md': 'another' });
  expect(differences(before, folderState(folder))).toEqual([path.join(folder, '2.md')]);
});

test('tells what came, what went, what was written anew, and what was put in the place of another', () => {
  const { cwd } = place({ '1.md': 'one', '2.md': 'two', '3.md': 'three', '4.md': 'four' });
  const before = folderState(cwd);
  expect(differences(before, folderState(cwd))).toEqual([]);
  writeFiles(cwd, { '1.md': 'ones', '5.md': 'five', 'new.md': 'two' });
  const { mtime, atime } = fs.statSync(path.join(cwd, '2.md'));
  fs.utimesSync(path.join(cwd, 'new.md'), atime, mtime);
  fs.renameSync(path.join(cwd, 'new.md'), path.join(cwd, '2.md'));
  fs.rmSync(path.join(cwd, '3.md'));
  const names = differences(before, folderState(cwd)).map((file) => path.basename(file));
  expect(names.sort()).toEqual(['1.md', '2.md', '3.md', '5.md']);
});
