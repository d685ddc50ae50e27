/** One whole process, from its start to its end. */
import { spawn } from 'node:child_process';
import { keepTrack, killTree } from './children.ts';
import { memoryOf, processTree } from './process-tree.ts';

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

export interface Ran {
  /** From start to end. */
  ms: number;
  stdout: string;
  /** The most that all processes together held at one moment, MB; there if it was asked for. */
  peak?: number;
}

/** A process under way. */
export interface Started {
  pid: number;
  done: Promise<Ran>;
}

/** Nothing takes longer, ms: a program that hangs would keep the bench for ever. */
const LIMIT = 15 * 60_000;
/** How often memory is looked at, ms. Each look stops what is looked at for a moment: never while time is measured. */
const LOOK = 40;

/** Starts a command. Its `done` @throws {Error} with the last of what it wrote, if it ends with anything but 0 */
export function start({ program, args, cwd, env = {} }: Command, limit = LIMIT): Started {
  const started = performance.now();
  const child = spawn(program, args, {
    ...{ cwd, env: { ...process.env, ...env } },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  keepTrack(child);
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    // With the browsers that it started.
    killTree(child.pid);
  }, limit);
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void err.push(text));
  const done = new Promise<Ran>((resolve, reject) => {
    child.once('error', (error) => {
      clearTimeout(clock);
      reject(error);
    });
    child.once('exit', (code, signal) => {
      const ms = performance.now() - started;
      clearTimeout(clock);
      child.once('close', () => {
        const stdout = out.join('');
        const last = (err.join('').trim() || stdout.trim()).slice(-400);
        if (code === 0) resolve({ ms, stdout });
        else if (late) reject(new Error(`it was stopped after ${limit / 60_000} minutes`));
        else reject(new Error(`exit ${code ?? signal}: ${last}`));
      });
    });
  });
  return { pid: child.pid ?? 0, done };
}

/** Waits for it, and looks again and again how much memory it and all that it started hold. */
export async function withMemory({ pid, done }: Started): Promise<Ran> {
  let peak = 0;
  const look = () => {
    peak = Math.max(
      peak,
      processTree(pid).reduce((sum, each) => sum + memoryOf(each), 0),
    );
  };
  look();
  const clock = setInterval(look, LOOK);
  try {
    return { ...(await done), peak };
  } finally {
    clearInterval(clock);
  }
}
