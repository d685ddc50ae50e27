/** `livret build --watch`, the real command. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { expectGone, processesOf } from '../processes.ts';
import { brief, type Files, livret, namesIn, type Place, place, start, writeFiles } from '../support.ts';

const SMALL: Files = {
  'content/booklet.yaml': 'title: One\nlanguage: en\n',
  'content/1.md': '# One\n\nText.\n',
};
const WAITING = /Waiting for changes in “[^”]+”\. Ctrl-C ends it\.\n$/;

/** A process that watches, and is ended with the test whatever becomes of that. */
async function watching(files: Files, args: readonly string[] = []) {
  const where = place(files);
  const running = start(where, ['build', ...args, '--watch']);
  onTestFinished(async () => {
    running.process.kill('SIGKILL');
    await running.ended;
  });
  const builds = (): number => running.said().match(/changed: (?:not )?built/g)?.length ?? 0;
  return {
    ...{ where, running, builds },
    write: (more: Files) => writeFiles(where.cwd, more),
    remove: (name: string) => fs.rmSync(path.join(where.cwd, name), { recursive: true }),
    /** Waits for so many builds, the first left out, and that no other follows. */
    built: async (count: number): Promise<void> => {
      for (let n = 0; n < 4000 && builds() < count; n++) await sleep(5);
      await sleep(700);
      expect([builds(), running.said()]).toEqual([count, expect.anything()]);
    },
    end: async (signal: NodeJS.Signals = 'SIGINT') => {
      running.process.kill(signal);
      return running.ended;
    },
  };
}

const reportIn = ({ cwd }: Place, folder = 'dist') =>
  JSON.parse(fs.readFileSync(path.join(cwd, folder, 'report.json'), 'utf8'));
const titleIn = (where: Place): string => reportIn(where).title;

const skip = process.platform === 'win32';

describe.skipIf(skip)('livret build --watch', () => {
  test('builds again when a chapter changes, says what and where; Ctrl-C ends it with 0 and leaves nothing', async () => {
    const { where, running, write, built, end } = await watching(SMALL);
    await running.says(WAITING);
    expect(running.said()).toMatch(/“One”: \d+ pages[\s\S]*To read: {2}dist\/One-read\.pdf/);
    const before = reportIn(where).outputs[0].sha256;
    write({ 'content/1.md': '# One\n\nOther text.\n' });
    await built(1);
    expect(running.said()).toMatch(
      /“1\.md” changed: built in \d\.\d\d s \(\d+ pages, \d+ sheets?\): dist\/One-read\.pdf\n$/,
    );
    expect(reportIn(where).outputs[0].sha256).not.toBe(before);
    const { exit, signal, stderr, stdout } = await end();
    expect([exit, signal, stdout]).toEqual([0, null, '']);
    expect(stderr).toMatch(/\nWatching has ended\. The files are those of the last build\.\n$/);
    expect(namesIn(path.join(where.cwd, 'dist')).filter((name) => name.startsWith('.'))).toEqual([]);
    await expectGone(where);
  });

  test('the same comes out as of a build by itself', async () => {
    const { where, running, write, built, end } = await watching({
      ...SMALL,
      'content/2.md': '# Two\n\nSee [one](1.md).[^a]\n\n[^a]: A note.\n',
    });
    await running.says(WAITING);
    write({ 'content/1.md': `# One\n\n${'Much more text than before. '.repeat(300)}\n` });
    await built(1);
    await end();
    await livret(where, ['build', '--no-cache', '--out', 'alone', '--quiet']);
    const hashes = (folder: string) =>
      reportIn(where, folder).outputs.map(({ sha256 }: { sha256: string }) => sha256);
    expect(hashes('dist')).toEqual(hashes('alone'));
  });

  test('several changes close together are one build', async () => {
    const { running, write, built } = await watching(SMALL);
    await running.says(WAITING);
    write({ 'content/1.md': '# One\n\nOther.\n', 'content/2.md': '# Two\n\nNew.\n' });
    await sleep(10);
    write({ 'content/images/note.txt': 'a', 'content/2.md': '# Two\n\nNew again.\n' });
    await built(1);
    expect(running.said()).toMatch(/“[^”]+” and 2 other files changed: built/);
  });

  test('what is changed while it builds is built right after', async () => {
    const { where, running, write, built } = await watching(SMALL);
    await running.says(/Laying out pages/);
    write({ 'content/booklet.yaml': 'title: Two\nlanguage: en\n' });
    await built(1);
    expect(titleIn(where)).toBe('Two');
  });

  test('a build that is refused says why, the files stay, and it goes on; also where the first is', async () => {
    const broken = '# One\n\n![A cat](images/cat.png)\n';
    const { where, running, write, built, remove, end } = await watching({
      ...SMALL,
      'content/1.md': broken,
    });
    await running.says(WAITING);
    expect(running.said()).toMatch(/error: .*cat\.png/);
    write({ 'content/1.md': '# One\n\nText.\n' });
    await built(1);
    const before = reportIn(where);
    write({ 'content/1.md': broken });
    await built(2);
    expect(running.said()).toMatch(
      /content\/1\.md:3: error: .*cat\.png[\s\S]*“1\.md” changed: not built\. The files of the last build are as they were\.\n$/,
    );
    expect(reportIn(where)).toEqual(before);
    write({ 'content/booklet.yaml': 'titel: One\nlanguage: {\n' });
    await built(3);
    remove('content');
    await built(4);
    write({ ...SMALL, 'content/booklet.yaml': 'title: New\nlanguage: en\n' });
    await built(5);
    expect([titleIn(where), running.said()]).toEqual([
      'New',
      expect.stringMatching(/built in .*New-read\.pdf\n$/),
    ]);
    expect((await end()).exit).toBe(0);
  });

  test('what it writes itself, also into the booklet’s folder, is no change', async () => {
    const files = { 'booklet.yaml': 'title: One\nlanguage: en\n', '1.md': '# One\n\nText.\n' };
    const { running, write, built } = await watching(files, [
      '.',
      '--outputs',
      'read,print,cover,proof,howto',
    ]);
    await running.says(WAITING);
    await sleep(1200);
    await built(0);
    write({ '1.md': '# One\n\nOther.\n' });
    await built(1);
    write({ 'booklet.yaml': 'title: Two\nlanguage: en\n' });
    await built(2);
    expect(running.said()).toMatch(/: dist\/Two-read\.pdf\n$/);
  });

  test('nor are the files of several editions in the booklet’s folder, and the page that lists them', async () => {
    const files = { 'booklet.yaml': 'title: One\nlanguage: en\n', '1.md': '# One\n\nText.\n' };
    const groups = { 'groups/elm/group.yaml': 'group: Elm\n', 'groups/oak/group.yaml': 'group: Oak\n' };
    const { running, write, built } = await watching({ ...files, ...groups }, ['.', '--all-groups']);
    await running.says(WAITING);
    await sleep(1200);
    await built(0);
    write({ '1.md': '# One\n\nOther.\n', 'booklet.yaml': 'title: Two\nlanguage: en\n' });
    await built(1);
  });

  test('booklet.yaml, pictures, groups, templates and styles are watched', async () => {
    const svg = (colour: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90mm" height="60mm" viewBox="0 0 9 6"><rect width="9" height="6" fill="${colour}"/></svg>`;
    const { where, running, write, built } = await watching(
      {
        ...SMALL,
        'content/1.md': '# One\n\n![A square](a.svg)\n\n{{ group }}\n',
        'content/a.svg': svg('#777'),
        'content/groups/elm/group.yaml': 'group: Elm Street\n',
      },
      ['--group', 'elm'],
    );
    await running.says(WAITING);
    const hash = () => reportIn(where, 'dist/elm').outputs[0].sha256;
    const seen = new Set([hash()]);
    const changes: Files[] = [
      { 'content/a.svg': svg('#333') },
      { 'content/groups/elm/group.yaml': 'group: Oak Street\n' },
      { 'content/groups/elm/1.md': '# One\n\nOurs.\n' },
      { 'content/booklet.yaml': 'title: One\nlanguage: en\nsubtitle: A subtitle\n' },
    ];
    for (const [index, change] of changes.entries()) {
      write(change);
      await built(index + 1);
      expect(seen).not.toContain(hash());
      seen.add(hash());
    }
  });

  test('of several editions all are built, also one that comes later', async () => {
    const { where, running, write, built, end } = await watching(
      {
        ...SMALL,
        'content/groups/elm/group.yaml': 'group: Elm Street\n',
        'content/groups/oak/group.yaml': 'group: Oak Street\n',
      },
      ['--all-groups'],
    );
    await running.says(WAITING);
    write({ 'content/groups/ash/group.yaml': 'group: Ash Street\n' });
    await built(1);
    expect(running.said()).toMatch(/“groups\/ash\/group\.yaml” changed: built in \d+\.\d\d s\.\n$/);
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual([
      'ash',
      'elm',
      'index-covers',
      'index.html',
      'oak',
    ]);
    expect((await end('SIGTERM')).exit).toBe(0);
    await expectGone(where);
  });

  test('a browser that is lost between two builds is replaced', async () => {
    const { where, running, write, built } = await watching(SMALL);
    await running.says(WAITING);
    for (const { pid, parent } of processesOf(where))
      if (parent === running.process.pid) process.kill(pid, 'SIGKILL');
    await sleep(100);
    write({ 'content/booklet.yaml': 'title: Two\nlanguage: en\n' });
    await built(1);
    expect(titleIn(where)).toBe('Two');
    expect(running.said()).not.toMatch(/^(?:error|warning)/m);
  });

  test('Ctrl-C in the middle of a build leaves the files of the one before', async () => {
    const long = Array.from({ length: 1500 }, (_, n) => `On day ${n} neighbours met in the yard.\n`).join(
      '\n',
    );
    const { where, running, write, end } = await watching(SMALL, ['--verbose']);
    await running.says(WAITING);
    const before = reportIn(where);
    write({ 'content/1.md': `# One\n\n${long}` });
    await running.says(/Waiting[\s\S]*Laying out pages/);
    const { exit, stderr } = await end();
    expect([exit, reportIn(where)]).toEqual([0, before]);
    expect(stderr).toMatch(/\nWatching has ended[^\n]+\n$/);
    await expectGone(where);
  });

  test('--quiet says errors only', async () => {
    const { where, running, write } = await watching(SMALL, ['--quiet']);
    for (let n = 0; n < 2000 && !fs.existsSync(path.join(where.cwd, 'dist/report.json')); n++)
      await sleep(10);
    write({ 'content/1.md': '# One\n\n![A cat](cat.png)\n' });
    await running.says(/error: .*cat\.png/);
    expect(running.said()).toMatch(/^content\/1\.md:3: error: .*\n.*\n$/);
  });
});

describe('wrong use ends at once', () => {
  test('--json: there is no end at which there is one report', async () => {
    const { exit, json, stderr } = await livret(place(SMALL), ['build', '--watch', '--json']);
    expect([exit, stderr, json.ok, json.messages.map(brief)]).toEqual([2, '', false, ['error watch-json']]);
  });

  test.each([
    ['a folder that is not there', ['nowhere'], /nowhere/, 1],
    ['a group that is not there', ['--group', 'elms'], /elms/, 2],
    ['no groups at all', ['--all-groups'], /no group/, 2],
    ['a part of one', ['--shard', '1/2'], /--shard/, 2],
    ['a browser that is not there', ['--browser', '/nonexistent'], /nonexistent/, 3],
  ])('%s', async (_, args, said, code) => {
    const { exit, stderr } = await livret(place(SMALL), ['build', ...args, '--watch']);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/Waiting/);
    expect(exit).toBe(code);
  });

  test('check has nothing to watch for', async () => {
    expect((await livret(place(SMALL), ['check', '--watch'])).exit).toBe(2);
  });
});
