/** An edit of the guide, seen at once: from the change of a chapter to the new PDFs, by `livret build --watch`. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeCorpus } from '../corpus/index.ts';
import { livret, livretWatching, makeCold } from '../livret.ts';
import type { Place } from '../place.ts';
import type { Measured } from '../results/types.ts';
import { keepTrack, killTree } from './children.ts';
import { middleChapter } from './middle-chapter.ts';
import { takeTurns } from './rounds.ts';
import { type Command, type Ran, start } from './run.ts';

/** Edits that are not counted: code is quick once it ran a few times, as it is whenever somebody writes for a while. */
const UNCOUNTED = 5;
/** Whoever writes does not write without a pause; ms. */
const PAUSE = 300;
/** How often is looked whether the files are there, ms. */
const LOOK = 2;
/** No edit takes longer, ms. */
const MOST = 60_000;

export async function measureEdits(
  place: Place,
  rounds: number,
  say: (line: string) => void,
): Promise<NonNullable<Measured['edits']>> {
  const [cold, edited] = [place.of('corpora', 'guide-cold'), place.of('corpora', 'edited')];
  for (const folder of [cold, edited]) writeCorpus('guide', folder);
  const [out, cache] = [place.of('out', 'guide-cold'), place.of('cache')];
  const editedOut = place.of('out', 'edited');
  const change = middleChapter(edited);
  const watching = await watch(livretWatching(edited, editedOut, cache), editedOut);
  try {
    let edits = 0;
    const edit = (): Promise<Ran> => {
      edits += 1;
      return watching.until(() => change(edits));
    };
    for (let n = 0; n < UNCOUNTED; n += 1) await edit();
    const [whole, seen] = await takeTurns(
      [
        {
          name: 'cold',
          before: () => makeCold(cache, out),
          start: () => start(livret(cold, out, cache)),
        },
        { name: 'an edit', before: () => sleep(PAUSE), start: () => ({ pid: watching.pid, done: edit() }) },
      ],
      rounds,
      { onRun: (name, round) => say(`edits: ${name}, run ${round + 1} of ${rounds}`) },
    );
    return { cold: whole!, edit: seen! };
  } finally {
    await watching.end();
  }
}

interface Watching {
  pid: number;
  /** Makes a change and waits until both PDFs are others. */
  until: (change: () => void) => Promise<Ran>;
  /** As by Ctrl-C. */
  end: () => Promise<void>;
}

/** @throws {Error} with what it said, if it ends before it waits for changes */
async function watch({ program, args, cwd, env = {} }: Command, out: string): Promise<Watching> {
  const child = spawn(program, args, {
    ...{ cwd, env: { ...process.env, ...env } },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  keepTrack(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const soon = async (what: string, there: () => boolean, every: number): Promise<void> => {
    for (const began = performance.now(); !there(); await sleep(every)) {
      const late = performance.now() - began > MOST;
      if (late || hasEnded(child)) throw new Error(`${what} did not come: ${said.slice(-400)}`);
    }
  };
  const lines = (): number => said.split('\n').length;
  await soon('The first build', () => /Ctrl-C/.test(said), 20);
  return {
    pid: child.pid ?? 0,
    until: async (change) => {
      const [before, told] = [pdfsIn(out), lines()];
      const began = performance.now();
      change();
      await soon('The new PDFs', () => pdfsIn(out).every((file, index) => file !== before[index]), LOOK);
      const ms = performance.now() - began;
      // What it does after that is its own time.
      await soon('The line about it', () => lines() > told, LOOK);
      return { ms, stdout: '' };
    },
    end: async () => {
      child.kill('SIGINT');
      const clock = setTimeout(() => killTree(child.pid), 10_000);
      await ended;
      clearTimeout(clock);
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Which files the two PDFs are: another file each time one is published. Between two files there may be none. */
const pdfsIn = (out: string): string[] =>
  ['-read.pdf', '-print.pdf'].map((end) => {
    const name = fs.readdirSync(out).find((each) => each.endsWith(end));
    const there =
      name === undefined ? undefined : fs.statSync(path.join(out, name), { throwIfNoEntry: false });
    return there ? `${there.ino} ${there.mtimeMs}` : '';
  });
