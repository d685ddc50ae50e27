import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt, makeFolder, namesOf } from './support.ts';

const ROOT = process.getuid?.() === 0;

describe('the folder', () => {
  it('must be there', async () => {
    const folder = path.join(makeFolder({}), 'nowhere');
    const { told, exitCode } = await attempt(folder);
    expect(told).toEqual([
      `error | folder-missing | . | There is no folder “${folder}”. | Check the spelling and the folder you are working in.`,
    ]);
    expect(exitCode).toBe(1);
  });

  it('must be a folder', async () => {
    const file = path.join(makeFolder({ 'a.md': '# A' }), 'a.md');
    expect((await attempt(file)).told[0]).toContain('folder-not-a-folder');
    expect((await attempt(path.join(file, 'below'))).told).toEqual([
      `error | folder-not-a-folder | . | “${path.join(file, 'below')}” is not a folder. | Give the folder that holds the chapters.`,
    ]);
  });

  it('must hold Markdown', async () => {
    const folder = makeFolder({
      'notes.txt': 'x',
      'groups/a/01.md': '# A',
      'node_modules/x/README.md': '# X',
    });
    const { told, exitCode } = await attempt(folder);
    expect(told).toEqual([
      'error | folder-without-markdown | . | There is no Markdown in the folder “booklet”. | Put at least one text file into it whose name ends in .md.',
    ]);
    expect(exitCode).toBe(1);
  });

  it('may have any name people give folders', async () => {
    for (const name of [
      'avec espaces',
      'été',
      'e\u0301te\u0301',
      'a#b',
      '50%',
      'a?b',
      '📕 livre',
      "l'été",
      '-x',
      '%2e%2e',
    ]) {
      const folder = makeFolder({ 'chapitre é #1 50%.md': '# Un', 'img #1.png': 'x' }, name);
      const result = await attempt(folder);
      expect(namesOf(result), name).toEqual(['chapitre é #1 50%.md']);
      expect(result.manuscript?.folderName).toBe(name.normalize('NFC'));
      expect(result.manuscript?.folder).toBe(folder);
    }
  });

  it('may be reached by a link, whose name it keeps', async () => {
    const top = makeFolder({ 'real/a.md': '# A', alias: { link: 'real' } });
    const { manuscript } = await attempt(path.join(top, 'alias'));
    expect(manuscript?.folderName).toBe('alias');
    expect(manuscript?.chapters[0]?.file).toBe(path.join(top, 'real/a.md'));
  });

  it('does not go astray in a circle of links', async () => {
    const folder = makeFolder({ 'a.md': '# A', 'loop/b.md': '# B', 'loop/again': { link: '..' } });
    const result = await attempt(folder);
    expect(namesOf(result)).toEqual(['a.md', 'loop/b.md']);
    expect(result.told).toEqual([
      'warning | folder-link | loop/again | “loop/again” is a link to a folder: it is not searched for chapters. | Put the folder itself in its place, or list its chapters one by one.',
    ]);
  });

  it.skipIf(ROOT)('may hold folders that cannot be read, but not silently', async () => {
    const folder = makeFolder({ 'a.md': '# A', 'shut/b.md': '# B' });
    chmodSync(path.join(folder, 'shut'), 0);
    const { told } = await attempt(folder);
    chmodSync(path.join(folder, 'shut'), 0o700);
    expect(told).toEqual([
      'error | folder-unreadable | shut | The folder “shut” cannot be read. | Check that you may read it.',
    ]);
  });

  it('is refused when it is a whole disk rather than a booklet', async () => {
    const folder = makeFolder({ 'a.md': '# A', [`${'deep/'.repeat(60)}b.md`]: '# B' });
    const { told, exitCode } = await attempt(folder);
    expect(told).toEqual([
      'error | folder-too-large | . | “booklet” holds more than 20000 files or folders nested too deeply for one booklet. | Give the folder of the booklet alone.',
    ]);
    expect(exitCode).toBe(1);
  });
});
