import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { FolderWatch } from '../../../src/commands/watch/folder-watch.ts';
import { place, writeFiles } from '../support.ts';

const nothing = (_file: string): boolean => false;
/** As if the system never said a word: what it would say late is found by looking now and then. */
const LONG = 60_000;

function watched(files: Record<string, string>, round: number) {
  const { cwd } = place(files);
  const watch = new FolderWatch(cwd, { round });
  onTestFinished(() => watch.close());
  let state = watch.look();
  return {
    cwd,
    watch,
    /** What changed next, by name. */
    next: async (ours = nothing): Promise<string[]> => {
      const change = await watch.changed(state, ours);
      state = change.state;
      return change.files.map((file) => path.relative(cwd, file)).sort();
    },
  };
}

const ways: [name: string, round: number, silence: () => void][] = [
  ['by the system’s word', LONG, () => {}],
  [
    'where the system says nothing',
    20,
    () =>
      void vi.spyOn(fs, 'watch').mockImplementation(() => {
        throw Object.assign(new Error('no more'), { code: 'ENOSPC' });
      }),
  ],
];

describe.each(ways)('%s', (_, round, silence) => {
  beforeEach(silence);

  test('a file that is written, also again and again, is one change', async () => {
    const { cwd, next } = watched({ '1.md': 'one' }, round);
    const waiting = next();
    for (let n = 0; n < 5; n++) {
      writeFiles(cwd, { '1.md': `one ${n}`, '2.md': `two ${n}` });
      await sleep(5);
    }
    expect(await waiting).toEqual(['1.md', '2.md']);
  });

  test('editors that save by another file in its place', async () => {
    const { cwd, next } = watched({ '1.md': 'one' }, round);
    const [file, kept] = [path.join(cwd, '1.md'), path.join(cwd, '1.md~')];
    const waiting = next();
    fs.renameSync(file, kept);
    await sleep(15);
    writeFiles(cwd, { '1.md': 'another' });
    fs.rmSync(kept);
    expect(await waiting).toEqual(['1.md']);
    writeFiles(cwd, { '.1.md.new': 'a third' });
    fs.renameSync(path.join(cwd, '.1.md.new'), file);
    expect(await next()).toEqual(['1.md']);
  });

  test('folders that come, and what is put into them, at once and later', async () => {
    const { cwd, next } = watched({ '1.md': 'one' }, round);
    writeFiles(cwd, { 'groups/elm/images/a.png': 'a' });
    expect(await next()).toEqual(['groups/elm/images/a.png']);
    writeFiles(cwd, { 'groups/elm/images/a.png': 'other', 'groups/elm/images/b.png': 'b' });
    expect(await next()).toEqual(['groups/elm/images/a.png', 'groups/elm/images/b.png']);
  });

  test('folders that go and come back, and the booklet’s own', async () => {
    const { cwd, next } = watched({ '1.md': 'one', 'images/a.png': 'a' }, Math.min(round, 100));
    for (const folder of [path.join(cwd, 'images'), cwd]) {
      fs.rmSync(folder, { recursive: true });
      writeFiles(cwd, { '1.md': 'one', 'images/a.png': 'a' });
      expect(await next()).toContain('images/a.png');
      writeFiles(cwd, { 'images/a.png': 'another' });
      expect(await next()).toEqual(['images/a.png']);
    }
    fs.rmSync(cwd, { recursive: true });
    expect(await next()).toEqual(['1.md', 'images/a.png']);
    writeFiles(cwd, { '1.md': 'one' });
    expect(await next()).toEqual(['1.md']);
  });

  test('what changed while nobody waited is told at once', async () => {
    const { cwd, next } = watched({ '1.md': 'one' }, round);
    writeFiles(cwd, { '1.md': 'another' });
    await sleep(50);
    expect(await next()).toEqual(['1.md']);
  });

  test('what came and went, and what is none of the booklet’s, is no change', async () => {
    const { cwd, next } = watched({ '1.md': 'one' }, round);
    const waiting = next((file) => file.endsWith('.pdf'));
    let told = false;
    waiting.then(() => {
      told = true;
    });
    writeFiles(cwd, { 'dist/a.pdf': 'a', '.hidden/b': 'b' });
    await sleep(100);
    writeFiles(cwd, { '2.md': 'two' });
    fs.rmSync(path.join(cwd, '2.md'));
    await sleep(150);
    expect(told).toBe(false);
    writeFiles(cwd, { '3.md': 'three' });
    expect(await waiting).toEqual(['3.md']);
  });
});

test('who never rests is not waited for without end', async () => {
  const { cwd } = place({ '1.md': 'one' });
  const watch = new FolderWatch(cwd, { most: 200 });
  onTestFinished(() => watch.close());
  const waiting = watch.changed(watch.look(), nothing);
  let n = 0;
  const clock = setInterval(() => writeFiles(cwd, { '1.md': `one ${n++}` }), 5);
  const { since } = await waiting;
  clearInterval(clock);
  expect(performance.now() - since).toBeLessThan(2_000);
});

test('the folder may be a link that leads elsewhere later', async () => {
  const { cwd } = place({ 'a/1.md': 'one', 'b/1.md': 'other' });
  const link = path.join(cwd, 'booklet');
  fs.symlinkSync(path.join(cwd, 'a'), link);
  const watch = new FolderWatch(link, { round: 20 });
  onTestFinished(() => watch.close());
  const before = watch.look();
  fs.rmSync(link);
  fs.symlinkSync(path.join(cwd, 'b'), link);
  const { files } = await watch.changed(before, nothing);
  expect(files.map((file) => path.relative(cwd, file)).sort()).toEqual(['a/1.md', 'b/1.md']);
});
