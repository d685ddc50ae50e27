/**
 * A thread for text that stays: in processes that go on making booklets, where PDFium is then ready, so that it is worth
 * while for short ones, too; and in those that make one, where little is left to read in several files.
 */
import { Worker } from 'node:worker_threads';
import { TEXT_WORKER } from '../home.ts';
import type { ReadTask } from './text-ahead.ts';
import type { NumberedTask, NumberedTexts } from './text-thread.ts';

interface Waiting {
  resolve: (texts: string[]) => void;
  reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  /** By the numbers of their tasks. */
  waiting: Map<number, Waiting>;
}

let stays = false;
let thread: Thread | undefined;
let last = 0;

/** From now on there is one. The process does not wait for it at its end. */
export function keepThread(): void {
  stays = true;
  thread ??= begin();
}

/** Whether there is one. */
export const threadStays = (): boolean => stays;

/** Ends it. */
export async function endThread(): Promise<void> {
  stays = false;
  await thread?.worker.terminate();
}

/** Texts that are being read. */
export interface Task {
  /** Rejected where they cannot be had. */
  texts: Promise<string[]>;
  /** From now on the process does not end before they are there. */
  wanted(): void;
}

/** Also where none was to be kept: then it stays for as long as the process does. */
export function readInThread(task: ReadTask): Task {
  thread ??= begin();
  const { worker, waiting } = thread;
  last += 1;
  const id = last;
  const texts = new Promise<string[]>((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.postMessage({ id, ...task } satisfies NumberedTask);
  return {
    texts,
    wanted: () => {
      if (waiting.has(id)) worker.ref();
    },
  };
}

function begin(): Thread {
  const worker = new Worker(TEXT_WORKER);
  const waiting = new Map<number, Waiting>();
  worker.on('message', ({ id, texts }: NumberedTexts) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (texts) one?.resolve(texts);
    else one?.reject(new Error('The text could not be read.'));
  });
  // The next one who asks gets another.
  const gone = (reason: Error): void => {
    if (thread?.worker === worker) thread = undefined;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('error', gone);
  worker.on('exit', (code) => gone(new Error(`The thread that reads text ended (${code}).`)));
  // At last: who listens holds the process.
  worker.unref();
  return { worker, waiting };
}
