/** One thread that does the steps of chapters, and what comes of it if it ends by itself. */
import { Worker } from 'node:worker_threads';
import { MARKDOWN_WORKER } from '../home.ts';
import { Refusal } from '../report/notice.ts';
import type { Hand } from './steps.ts';
import type { MarkdownChapter, MarkdownContext } from './types.ts';
import type { FromWorker, ToWorker, WorkerTask } from './worker-talk.ts';

export interface ThreadHand extends Hand {
  /** Which chapter it is reading, and since when (ms), by its place in the list. */
  current: () => { index: number; since: number } | undefined;
  end: () => void;
}

/**
 * Starts a thread.
 *
 * @param memory MB
 * @param onEnd told when it ended by itself, or could not go on
 */
export function threadHand(
  chapters: readonly MarkdownChapter[],
  context: MarkdownContext,
  { memory, onEnd }: { memory: number; onEnd: (why: Error | 'memory') => void },
): ThreadHand {
  const { language, links, qr, hyphenate, values, untranslated, resolveImage } = context;
  const task: WorkerTask = {
    lenient: context.notices.lenient,
    context: { language, links, qr, hyphenate, values, untranslated },
  };
  const worker = new Worker(MARKDOWN_WORKER, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let current: { index: number; since: number } | undefined;
  let done: (result: never) => void = () => {};

  const hear = async (message: FromWorker): Promise<void> => {
    if (message.kind === 'chapter')
      current = message.index === undefined ? undefined : { index: message.index, since: performance.now() };
    else if (message.kind === 'done') done(message.result as never);
    else if (message.kind === 'failed') onEnd(asError(message));
    else {
      const image = await resolveImage(message.reference, chapters[message.index]!);
      worker.postMessage({ kind: 'image', id: message.id, image } satisfies ToWorker);
    }
  };
  worker.on('message', (message: FromWorker) => void hear(message).catch(onEnd));
  worker.on('error', (error: NodeJS.ErrnoException) =>
    onEnd(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error),
  );
  worker.on('exit', (code) => onEnd(new Error(`The thread that reads Markdown ended (${code}).`)));

  const ask = <T>(message: ToWorker): Promise<T> =>
    new Promise((resolve) => {
      done = resolve;
      worker.postMessage(message);
    });
  return {
    current: () => current,
    end: () => void worker.removeAllListeners('exit').terminate(),
    read: (indexes) => ask({ kind: 'read', chapters: indexes.map((index) => [index, chapters[index]!]) }),
    link: (indexes, all) => ask({ kind: 'link', indexes, all }),
    finish: (indexes, numbers) => ask({ kind: 'finish', indexes, numbers }),
  };
}

/** What was thrown in the thread, as if it had been thrown here. */
function asError({ message, stack, notices }: Extract<FromWorker, { kind: 'failed' }>): Error {
  if (notices) return new Refusal(notices);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
