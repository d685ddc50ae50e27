/** What the tests of the browser share. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { Refusal } from '../../src/report/notice.ts';
import { renderNotice } from '../../src/report/render.ts';

/** A new folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-test-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a shell script that can be started like a browser. */
export function script(folder: string, name: string, ...lines: string[]): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
  return file;
}

/** Sets variables of the environment for the test; `undefined` takes one away. */
export function setEnv(values: Record<string, string | undefined>): void {
  for (const [key, value] of Object.entries(values)) {
    const before = process.env[key];
    if (value === undefined) delete process.env[key];
    else process.env[key] = value;
    onTestFinished(() => {
      if (before === undefined) delete process.env[key];
      else process.env[key] = before;
    });
  }
}

/** What a refusal says to people, in both languages, and its codes and exit code. */
export async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error('It did not refuse', { cause: error });
  const say = (language: 'en' | 'fr') =>
    error.notices.map((n) => {
      const { text, hint } = renderNotice(n, language, '/');
      return `${text} ${hint ?? ''}`;
    })[0]!;
  return { codes: error.notices.map((n) => n.code), exit: error.exitCode, en: say('en'), fr: say('fr') };
}

/** Waits until something is so, for at most five seconds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 250 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!condition()) throw new Error('It did not come to be');
}

/** Profiles of this process that lie in the temporary folder. */
export const profiles = (): string[] =>
  fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(`livret-profile-${process.pid}-`));

/** The living processes of this machine, by `ps`. */
export function processes(): { pid: number; group: number; command: string }[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,pgid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((parts) => parts !== null && !parts[3]!.startsWith('Z'))
    .map((parts) => ({ pid: Number(parts![1]), group: Number(parts![2]), command: parts![4]! }));
}

/** The leaders of our browsers' process groups: they were given a profile of this process. */
export const leaders = (): number[] =>
  processes()
    .filter(({ pid, group, command }) => pid === group && command.includes(`livret-profile-${process.pid}-`))
    .map(({ pid }) => pid);
