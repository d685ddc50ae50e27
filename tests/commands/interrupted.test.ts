/**
 * Builds that come to no good end: a browser that is missing, crashes, hangs or is killed; Ctrl-C. Whatever
 * happens, the files of the build before stay, no process goes on, and nothing lies about.
 */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectGone, processesOf } from './processes.ts';
import {
  brief,
  contentsOf,
  type Ended,
  type Files,
  faults,
  livret,
  namesIn,
  type Place,
  place,
  placeToKeep,
  type Running,
  start,
} from './support.ts';

const SMALL: Files = { 'content/1.md': '# One\n\nText.\n', 'dist/One-read.pdf': 'The build before.' };
/** Takes seconds to lay out. */
const LONG: Files = {
  ...SMALL,
  'content/booklet.yaml': 'title: One\nlanguage: en\n',
  'content/2.md': Array.from(
    { length: 1200 },
    (_, i) => `On day ${i} neighbours met in the yard, spoke of *the rent*, and **wrote** a letter.\n`,
  ).join('\n'),
};

/** A program that can be named as the browser. */
function program(where: Place, ...lines: string[]): string {
  const file = path.join(where.cwd, 'chrome');
  fs.writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
  return file;
}

/** Files as before, nobody running, nothing in the temporary folder. */
async function expectNothingLeft(where: Place, before: Record<string, string>): Promise<void> {
  expect(contentsOf(where.cwd)).toEqual(before);
  await expectGone(where);
}

/** The new booklet stands in the place of the old one, whole; all else is as before. */
function expectDone(where: Place, before: Record<string, string>): void {
  const read = fs.readFileSync(path.join(where.cwd, 'dist/One-read.pdf'));
  expect([read.toString('latin1', 0, 5), read.toString('latin1').trimEnd().slice(-5)]).toEqual([
    '%PDF-',
    '%%EOF',
  ]);
  const made = JSON.parse(fs.readFileSync(path.join(where.cwd, 'dist/report.json'), 'utf8'));
  expect([made.ok, made.title]).toEqual([true, 'One']);
  const content = (all: Record<string, string>) =>
    Object.entries(all).filter(([name]) => !name.startsWith('dist'));
  expect(content(contentsOf(where.cwd))).toEqual(content(before));
}

const skip = process.platform === 'win32';

describe.skipIf(skip)('a browser that hangs', () => {
  // Both wait until livret gives up: they are begun first and looked at last.
  const places = [placeToKeep(SMALL), placeToKeep(LONG)];
  const [silent, frozen] = [places[0]!.where, places[1]!.where];
  let befores: Record<string, string>[];
  let outcomes: Promise<Ended>[];

  beforeAll(async () => {
    const env = { PUPPETEER_EXECUTABLE_PATH: program(silent, 'sleep 1000'), LIVRET_PATIENCE: '15' };
    befores = [contentsOf(silent.cwd), contentsOf(frozen.cwd)];
    const building = start(frozen, ['build', '--verbose']);
    outcomes = [livret(silent, ['build', '--json'], env), building.ended];
    await building.says(/Laying out pages/);
    for (const { pid } of processesOf(frozen)) process.kill(pid, 'SIGSTOP');
  });
  afterAll(() => {
    for (const { remove } of places) remove();
  });

  test('others may be at work meanwhile', () => expect(outcomes.length).toBe(2));

  theRest();

  test('before its first answer is given up: exit 3, and how to wait longer', async () => {
    const { exit, json, stderr } = await outcomes[0]!;
    expect([exit, stderr, faults(json).map(brief)]).toEqual([3, '', ['error browser-start-late']]);
    expect(json.messages.at(-1)).toMatchObject({
      text: expect.stringContaining('gave no answer for 15 s'),
      hint: expect.stringMatching(/LIVRET_PATIENCE.*--browser/),
    });
    await expectNothingLeft(silent, befores[0]!);
  }, 120_000);

  test('in the middle of the work is given up after some seconds, and a fresh one does it', async () => {
    const { exit, stderr } = await outcomes[1]!;
    expect(stderr).toMatch(
      /note: The browser no longer answered\. The work was begun again in a fresh one, and came to its end\./,
    );
    expect(exit).toBe(0);
    expectDone(frozen, befores[1]!);
    await expectGone(frozen);
  }, 120_000);
});

function theRest(): void {
  describe('a browser that is missing or does not start', () => {
    test.each([
      ['by PUPPETEER_EXECUTABLE_PATH', [], { PUPPETEER_EXECUTABLE_PATH: '/nonexistent' }],
      ['by --browser', ['--browser', '/nonexistent'], {}],
    ])('named %s: exit 3, and how to go on', async (_how, args, env) => {
      const where = place(SMALL);
      const before = contentsOf(where.cwd);
      const run = await livret(where, ['build', '--json', ...args], env);
      expect([run.exit, faults(run.json).map(brief)]).toEqual([3, ['error browser-given-missing']]);
      expect(run.json.messages.at(-1)).toMatchObject({
        text: expect.stringContaining('“/nonexistent”'),
        hint: expect.stringMatching(/--browser.*PUPPETEER_EXECUTABLE_PATH/),
      });
      await expectNothingLeft(where, before);
    });

    test('that is no program', async () => {
      const where = place(SMALL);
      const run = await livret(where, ['build', '--json', '--browser', 'content/1.md']);
      expect([run.exit, faults(run.json).map(brief)]).toEqual([3, ['error browser-given-not-executable']]);
    });

    test('that ends at once is named with what it said', async () => {
      const where = place(SMALL);
      const browser = program(where, 'echo "libnss3.so is not what it was" >&2', 'exit 1');
      const before = contentsOf(where.cwd);
      const run = await livret(where, ['build', '--json', '--browser', browser]);
      expect([run.exit, faults(run.json).map(brief)]).toEqual([3, ['error browser-start-failed']]);
      expect(run.json.messages.at(-1)!.text).toContain('libnss3.so is not what it was');
      await expectNothingLeft(where, before);
    });
  });

  describe('a browser that dies', () => {
    const browserOf = (building: Running, where: Place) =>
      processesOf(where).filter(({ parent }) => parent === building.process.pid);
    /** @param other that it is not */
    const aBrowser = async (building: Running, where: Place, other?: number): Promise<number> => {
      for (let i = 0; i < 1000; i++) {
        const [found] = browserOf(building, where).filter(({ pid }) => pid !== other);
        if (found) return found.pid;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error('No browser came');
    };
    const killRenderers = async (where: Place): Promise<void> => {
      const renderers = () => processesOf(where).filter(({ command }) => command.includes('--type=renderer'));
      for (let i = 0; i < 1000 && renderers().length === 0; i++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      await new Promise((resolve) => setTimeout(resolve, 600));
      for (const { pid } of renderers()) process.kill(pid, 'SIGKILL');
    };

    test('in the middle of the work is replaced, and the booklet is made; a note says so', async () => {
      const where = place(LONG);
      const before = contentsOf(where.cwd);
      const building = start(where, ['build']);
      await building.says(/Laying out pages/);
      process.kill(await aBrowser(building, where), 'SIGKILL');
      const { exit, stderr } = await building.ended;
      expect(stderr).toMatch(
        /note: The browser ended in the middle of the work\. The work was begun again in a fresh one, and came to its end\.\n {2}→ Nothing is missing/,
      );
      expect([exit, stderr.match(/Laying out pages/g)]).toEqual([
        0,
        ['Laying out pages', 'Laying out pages'],
      ]);
      expectDone(where, before);
      await expectGone(where);
    });

    test('twice ends the build, in words: exit 70', async () => {
      const where = place(LONG);
      const before = contentsOf(where.cwd);
      const building = start(where, ['build']);
      await building.says(/Laying out pages/);
      const first = await aBrowser(building, where);
      process.kill(first, 'SIGKILL');
      await building.says(/Laying out pages.*Laying out pages/s);
      process.kill(await aBrowser(building, where, first), 'SIGKILL');
      const { exit, stderr } = await building.ended;
      expect(stderr).toMatch(
        /error: The browser ended in the middle of the work\.\n {2}→ .*Run livret again.*\nnote: It was the second time/,
      );
      expect(stderr).not.toMatch(/\bat .*\.(js|ts):\d/);
      expect(exit).toBe(70);
      await expectNothingLeft(where, before);
    });

    test('only the page of which crashes is replaced too, and the report says so', async () => {
      const where = place(LONG);
      const before = contentsOf(where.cwd);
      const building = start(where, ['build']);
      await building.says(/Laying out pages/);
      await killRenderers(where);
      expect((await building.ended).exit).toBe(0);
      const { messages } = JSON.parse(fs.readFileSync(path.join(where.cwd, 'dist/report.json'), 'utf8'));
      expect(messages.map(({ code }: { code: string }) => code)).toContain('browser-again');
      expectDone(where, before);
      await expectGone(where);
    });

    test('only its page, before that is asked for: it opens another, and nothing is said', async () => {
      const where = place(LONG);
      const before = contentsOf(where.cwd);
      const building = start(where, ['build', '--json']);
      const renderers = () => processesOf(where).filter(({ command }) => command.includes('--type=renderer'));
      for (let i = 0; i < 2000 && renderers().length === 0; i++)
        await new Promise((resolve) => setTimeout(resolve, 5));
      for (const { pid } of renderers()) process.kill(pid, 'SIGKILL');
      const { exit, json } = await building.ended;
      expect([exit, faults(json).map(brief)]).toEqual([0, []]);
      expectDone(where, before);
      await expectGone(where);
    });
  });

  describe('Ctrl-C', () => {
    test.each([
      'SIGINT',
      'SIGTERM',
      'SIGHUP',
    ] as const)('%s in the middle: said so, ended by it, all cleared away', async (signal) => {
      const where = place(LONG);
      const before = contentsOf(where.cwd);
      const building = start(where, ['build']);
      await building.says(/Laying out pages/);
      building.process.kill(signal);
      const { exit, signal: by, stdout, stderr } = await building.ended;
      // What a shell shows as 130 (SIGINT), 143 (SIGTERM), 129 (SIGHUP).
      expect([exit, by, stdout]).toEqual([null, signal, '']);
      expect(stderr.split('Laying out pages\n')[1]).toBe(
        'error: Stopped before the end. The files of the last build were not touched.\n',
      );
      await expectNothingLeft(where, before);
    });

    test('with --json is a report too, one and whole', async () => {
      const where = place(LONG);
      const before = contentsOf(where.cwd);
      const building = start(where, ['build', '--json']);
      for (let i = 0; i < 1000 && processesOf(where).length === 0; i++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      building.process.kill('SIGINT');
      building.process.kill('SIGINT');
      const { signal, stderr, json } = await building.ended;
      expect([signal, stderr, json.ok, json.outputs]).toEqual(['SIGINT', '', false, []]);
      expect(json.messages.map(brief)).toEqual(['error interrupted']);
      await expectNothingLeft(where, before);
    });

    test('while a browser does not answer', async () => {
      const where = place(SMALL);
      const browser = program(where, 'sleep 1000');
      const before = contentsOf(where.cwd);
      const building = start(where, ['build', '--browser', browser]);
      await building.says(/Starting the browser/);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const asked = performance.now();
      building.process.kill('SIGINT');
      expect((await building.ended).signal).toBe('SIGINT');
      expect(performance.now() - asked).toBeLessThan(5000);
      await expectNothingLeft(where, before);
    });

    test('after SIGKILL, which nobody can answer, the browser ends by itself and the next build clears away', async () => {
      const where = place(LONG);
      const before = contentsOf(where.cwd);
      const building = start(where, ['build']);
      await building.says(/Laying out pages/);
      building.process.kill('SIGKILL');
      await building.ended;
      for (let i = 0; i < 250 && processesOf(where).length > 0; i++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(processesOf(where)).toEqual([]);
      expect(contentsOf(where.cwd)).toEqual(before);
      await livret(where, ['doctor', '--quiet']);
      expect(namesIn(where.temporary)).toEqual([]);
    });
  });
}
