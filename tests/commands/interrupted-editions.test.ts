/** Several editions that come to no good end together: Ctrl-C, a browser that dies under all of them. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { editionFolders } from './editions-support.ts';
import { expectGone, processesOf } from './processes.ts';
import {
  brief,
  contentsOf,
  type Files,
  faults,
  namesIn,
  type Place,
  place,
  type Running,
  start,
} from './support.ts';

// Three editions are laid out at once, twice.
vi.setConfig({ testTimeout: 150_000 });

const LONG = ['long-1', 'long-2', 'long-3'];
/** The first is made in no time; each of the others has so many paragraphs. */
const files = (paragraphs: number): Files => ({
  'content/1.md': '# One\n\nText.\n',
  'content/booklet.yaml': 'title: One\nlanguage: en\n',
  'content/groups/brief/group.yaml': 'group: Brief\n',
  ...Object.fromEntries(
    LONG.map((name) => [
      `content/groups/${name}/1.md`,
      `# One\n\n${'A paragraph of *some* words, and **more** of them, among many others.\n\n'.repeat(paragraphs)}`,
    ]),
  ),
  ...Object.fromEntries(LONG.map((name) => [`dist/${name}/One-read.pdf`, 'The build before.'])),
});
/** They are not made before somebody interrupts them. */
const ENDLESS = files(1500);
/** They take a while. */
const FILES = files(600);
const BEFORE = Object.fromEntries(LONG.map((name) => [name, ['One-read.pdf']]));

/** Names in the folder of each edition. */
const outputsIn = ({ cwd }: Place): Record<string, string[]> =>
  Object.fromEntries(
    editionFolders(path.join(cwd, 'dist')).map((name) => [name, namesIn(path.join(cwd, 'dist', name))]),
  );
const WHOLE = ['One-checks.html', 'One-print.pdf', 'One-read.pdf', 'report.json'];

/** Waits until it is so. */
async function until(what: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!what()) {
    if (performance.now() > end) throw new Error('It never came to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
const renderersOf = (where: Place) =>
  processesOf(where).filter(({ command }) => command.includes('--type=renderer'));
const browserOf = (building: Running, where: Place) =>
  processesOf(where).filter(({ parent }) => parent === building.process.pid);
const isPublished = ({ cwd }: Place, name: string): boolean =>
  fs.existsSync(path.join(cwd, 'dist', name, 'report.json'));

describe.skipIf(process.platform === 'win32')('Ctrl-C in the middle of several', () => {
  test.each([
    'SIGINT',
    'SIGTERM',
  ] as const)('%s: what is finished stays whole, the rest is as before', async (signal) => {
    const where = place(ENDLESS);
    const content = contentsOf(path.join(where.cwd, 'content'));
    const building = start(where, ['build', '--all-groups', '--jobs', '2']);
    await until(() => building.said().includes('✓ brief'));
    await until(() => renderersOf(where).length > 1);
    building.process.kill(signal);
    const ended = await building.ended;
    expect([ended.exit, ended.signal, ended.stdout]).toEqual([null, signal, '']);
    expect(ended.stderr.split('\n').slice(-2)).toEqual([
      'error: Stopped before the end: 1 of 4 editions is finished, with all its files. Those of the others were not touched.',
      '',
    ]);
    expect(outputsIn(where)).toEqual({ brief: WHOLE, ...BEFORE });
    for (const name of LONG)
      expect(fs.readFileSync(path.join(where.cwd, 'dist', name, 'One-read.pdf'), 'utf8')).toBe(
        'The build before.',
      );
    expect(contentsOf(path.join(where.cwd, 'content'))).toEqual(content);
    await expectGone(where);
  });

  test('with --json is a report, one and whole', async () => {
    const where = place(ENDLESS);
    const building = start(where, ['build', '--all-groups', '--json', '--jobs', '2']);
    await until(() => isPublished(where, 'brief'));
    building.process.kill('SIGINT');
    const { signal, stderr, json } = await building.ended;
    expect([signal, stderr, json.ok, json.outputs, json.messages.map(brief)]).toEqual([
      ...['SIGINT', '', false, []],
      ['error interrupted'],
    ]);
    expect(outputsIn(where)).toEqual({ brief: WHOLE, ...BEFORE });
    await expectGone(where);
  });
});

describe.skipIf(process.platform === 'win32')('a browser that dies under several', () => {
  const again = (report: { messages: { code: string; text: string }[] }): string[] =>
    report.messages.filter(({ code }) => code === 'browser-again').map(({ text }) => text);

  test('is replaced once, and all that worked in it go on', async () => {
    const where = place(FILES);
    const building = start(where, ['build', '--all-groups', '--json', '--jobs', '3']);
    // That of the empty tab every browser has, and two editions'.
    await until(() => renderersOf(where).length > 2);
    const [{ pid } = { pid: 0 }] = browserOf(building, where);
    process.kill(pid, 'SIGKILL');
    const { exit, json } = await building.ended;
    expect([exit, json.editions!.flatMap(faults).map(({ code, text }) => `${code}: ${text}`)]).toEqual([
      0,
      [],
    ]);
    expect(json.editions!.map(({ group }) => group)).toEqual(['brief', ...LONG]);
    expect(json.editions!.filter((edition) => again(edition).length > 0).length).toBeGreaterThan(1);
    expect(outputsIn(where)).toEqual(Object.fromEntries(['brief', ...LONG].map((name) => [name, WHOLE])));
    await expectGone(where);
  });

  test('when one page crashes, the others go on in the fresh one too, and say why they began again', async () => {
    const where = place(FILES);
    const building = start(where, ['build', '--all-groups', '--json', '--jobs', '3']);
    // That of the empty tab every browser has, and two editions'.
    await until(() => renderersOf(where).length > 2);
    // The last that came is an edition's.
    process.kill(Math.max(...renderersOf(where).map(({ pid }) => pid)), 'SIGKILL');
    const { exit, json } = await building.ended;
    expect([exit, json.editions!.flatMap(faults).map(({ code, text }) => `${code}: ${text}`)]).toEqual([
      0,
      [],
    ]);
    // Which page it was is not known while several are opened: then each of them says that it was its own.
    const said = json.editions!.flatMap(again);
    expect(said.some((text) => text.startsWith('The browser crashed.'))).toBe(true);
    expect(said.length).toBeGreaterThan(1);
    for (const text of said)
      expect(text).toMatch(/^The browser (?:crashed|failed while it was also making another edition)\./);
    expect(outputsIn(where)).toEqual(Object.fromEntries(['brief', ...LONG].map((name) => [name, WHOLE])));
    await expectGone(where);
  });
});
