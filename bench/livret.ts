/** livret, as anybody starts it, and the caches it keeps. */
import fs from 'node:fs';
import path from 'node:path';
import { HOME } from '../src/home.ts';
import { type Command, type Ran, start } from './measure/run.ts';

/** The browser and its fonts: unpacked once in the life of an installation, so they are no part of a cold start. */
const INSTALLED = /^(?:chromium|fonts)-/;

/** @param cache livret's cache folder; @param more options of `livret build` */
export const livret = (
  booklet: string,
  out: string,
  cache: string,
  more: readonly string[] = [],
): Command => ({
  program: process.execPath,
  args: [path.join(HOME, 'bin', 'livret.js'), 'build', booklet, '--out', out, '--json', ...more],
  cwd: path.dirname(booklet),
  env: { LIVRET_CACHE: cache },
});

/** The same, as it stays and builds again. */
export const livretWatching = (booklet: string, out: string, cache: string): Command => {
  const command = livret(booklet, out, cache, ['--watch']);
  return { ...command, args: command.args.filter((arg) => arg !== '--json') };
};

/** Forgets everything that was kept of earlier builds. */
export function makeCold(cache: string, out: string): void {
  fs.rmSync(out, { recursive: true, force: true });
  for (const name of fs.existsSync(cache) ? fs.readdirSync(cache) : []) {
    if (!INSTALLED.test(name)) fs.rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/** Builds something once without counting it: the program is bundled, the browser unpacked, the files are in memory. */
export const warmUp = async (booklet: string, out: string, cache: string): Promise<Ran> =>
  await start(livret(booklet, out, cache)).done;

export interface StageTime {
  name: string;
  ms: number;
}

/** What `--json` said of one build. */
export function toldBy({ stdout }: Ran): { pages: number; stages: readonly StageTime[] } {
  const { pages = 0, timings } = JSON.parse(stdout);
  return { pages, stages: timings?.stages ?? [] };
}
