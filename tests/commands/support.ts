/** Runs the real command as a person or a script would: a process of its own, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { cachePath } from '../../src/cache-folder.ts';
import type { Message } from '../../src/report/render.ts';
import type { Report } from '../../src/report/report.ts';

/** The command as `npm ci` installs it. */
export const COMMAND = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));
/** The guide that stands in the repository. */
export const GUIDE = fileURLToPath(new URL('../../content', import.meta.url));

export const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

/** A file's contents by its path. */
export type Files = Record<string, string | Uint8Array>;

/** A folder of one test: what it works in, and a temporary folder that nobody else writes to. */
export interface Place {
  /** The working folder. */
  cwd: string;
  /** What the command gets as the system's temporary folder. */
  temporary: string;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

/** A place that is removed after the test. @param files what lies in the working folder */
export function place(files: Files = {}): Place {
  const { where, remove } = placeToKeep(files);
  onTestFinished(remove);
  return where;
}

/** A place that lasts until it is removed. */
export function placeToKeep(files: Files = {}): { where: Place; remove: () => void } {
  const top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'livret-test-')));
  const where = { cwd: path.join(top, 'work'), temporary: path.join(top, 'tmp') };
  for (const folder of Object.values(where)) fs.mkdirSync(folder);
  writeFiles(where.cwd, files);
  return { where, remove: () => fs.rmSync(top, { recursive: true, force: true }) };
}

export interface Ended {
  exit: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** What stands on standard output, which must be JSON and nothing else. */
  readonly json: Report & { editions?: Report[] };
}

export interface Running {
  process: ChildProcess;
  /** What was written to standard error so far. */
  said: () => string;
  /** Waits until standard error matches. */
  says: (pattern: RegExp) => Promise<void>;
  ended: Promise<Ended>;
}

/** What every run gets of the environment: nothing of whoever runs the tests but what finds programs. */
const environment = ({ temporary }: Place): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: temporary,
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
  LIVRET_CACHE: cachePath(),
  ...(process.env.PUPPETEER_EXECUTABLE_PATH
    ? { PUPPETEER_EXECUTABLE_PATH: process.env.PUPPETEER_EXECUTABLE_PATH }
    : {}),
});

/** Starts `livret ...args`. */
export function start(where: Place, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: where.cwd,
    env: { ...environment(where), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit, signal) =>
      resolve({
        exit,
        signal,
        stdout,
        stderr,
        get json() {
          return JSON.parse(stdout);
        },
      }),
    );
  });
  const says = async (pattern: RegExp): Promise<void> => {
    const until = Date.now() + 20_000;
    while (!pattern.test(stderr)) {
      if (Date.now() > until) throw new Error(`It never said ${pattern}, but:\n${stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { process: child, said: () => stderr, says, ended };
}

/** Runs `livret ...args` to its end. */
export const livret = (where: Place, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> =>
  start(where, args, env).ended;

/** All that lies in a folder, however deep: fingerprints of files by path, `→ target` of links, `/` of folders. */
export function contentsOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const full = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, full);
    if (entry.isSymbolicLink()) found[name] = `→ ${fs.readlinkSync(full)}`;
    else if (entry.isDirectory()) found[name] = '/';
    else if (entry.isFile())
      found[name] = createHash('sha256').update(fs.readFileSync(full)).digest('hex').slice(0, 16);
    else found[name] = 'something else';
  }
  return found;
}

/** Names in a folder, in order. */
export const namesIn = (folder: string): string[] => fs.readdirSync(folder).sort();

/** A message in one line, as `level code file:line`. */
export const brief = ({ level, code, file, line }: Message): string =>
  [level, code, ...(file === undefined ? [] : [line === undefined ? file : `${file}:${line}`])].join(' ');

/** The messages of a report that are not mere notes. */
export const faults = (report: { messages: Message[] }): Message[] =>
  report.messages.filter(({ level }) => level !== 'info');

/** What people read, without notes on the machine: as root the browser's sandbox is off, and livret says so. */
export const withoutNotes = (text: string): string => text.replace(/^note: .*\n(?: {2}→ .*\n)?/gm, '');
