/** Builds under another name, on another machine, at another time, as far as one test machine can be many. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cachePath } from '../../src/cache-folder.ts';
import { COMMAND, type Ended, type Place } from '../commands/support.ts';

export interface Circumstances {
  env?: NodeJS.ProcessEnv;
  /** The machine's name, where this one may take another. */
  host?: string;
  /** User and group of the process, where it may become another. */
  uid?: number;
  umask?: string;
  /** Days by which its clock is ahead. */
  ahead?: number;
  /** On one processor alone, where that can be had. */
  oneCore?: boolean;
}

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const isRoot = process.getuid?.() === 0;
/** What this machine lets a test do. */
export const CAN = {
  host: isRoot && works('unshare', '--uts', 'true'),
  uid: isRoot && works('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'true'),
  oneCore: works('taskset', '-c', '0', 'true'),
};

/** Moves Node's clock; the browser's stays. */
const CLOCK = (ms: number): string => `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...args) { super(...(args.length > 0 ? args : [Real.now() + ${ms}])); }
  static now() { return Real.now() + ${ms}; }
};
`;

/**
 * Runs `livret ...args`.
 * @param top all that the run needs lies below this folder; another user becomes its owner, with a cache of its own
 */
export async function livretAs(
  top: string,
  where: Place,
  args: readonly string[],
  { env, host, uid, umask = '022', ahead, oneCore }: Circumstances,
): Promise<Ended> {
  const own: NodeJS.ProcessEnv = { LIVRET_CACHE: cachePath() };
  const node = [process.execPath];
  if (ahead !== undefined) {
    const clock = path.join(top, 'clock.mjs');
    fs.writeFileSync(clock, CLOCK(ahead * 86_400_000));
    node.push('--import', clock);
  }
  const prefix: string[] = [];
  if (host && CAN.host) prefix.push('unshare', '--uts', 'sh', '-c', 'hostname "$0" && exec "$@"', host);
  if (uid !== undefined && CAN.uid) {
    prefix.push('setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups');
    own.LIVRET_CACHE = path.join(top, 'cache');
    spawnSync('chown', ['-R', `${uid}:${uid}`, top]);
  }
  if (oneCore && CAN.oneCore) prefix.push('taskset', '-c', '0');
  prefix.push('sh', '-c', `umask ${umask} && exec "$@"`, 'sh');
  const [command = '', ...rest] = [...prefix, ...node, COMMAND, ...args];
  const child = spawn(command, rest, {
    cwd: where.cwd,
    env: { PATH: process.env.PATH, TMPDIR: where.temporary, NO_COLOR: '1', ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [exit, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (code, by) => resolve([code, by])),
  );
  return {
    ...{ exit, signal, stdout, stderr },
    get json() {
      return JSON.parse(stdout);
    },
  };
}
