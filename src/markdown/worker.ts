/**
 * Markdown to HTML within limits. What is surely harmless is read at once; everything else in a thread of its own,
 * which is ended when it takes too long or too much memory. What comes out, and what is said, is the same.
 */
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { MARKDOWN_WORKER } from '../home.ts';
import { Refusal } from '../report/notice.ts';
import { renderChapters } from './index.ts';
import { tellOverLimits } from './limits/over-limits.ts';
import { heaviest, isTame } from './limits/passages.ts';
import type { MarkdownLimits } from './limits/types.ts';
import { watchThread } from './thread-clock.ts';
import type { HtmlChapter, MarkdownChapter, MarkdownContext } from './types.ts';
import type { FromWorker, ToWorker, WorkerTask } from './worker-talk.ts';

/** Characters that give a second more: prose takes a quarter of that here. */
const CHARACTERS_A_SECOND = 100_000;
/** Memory for the thread, MB: half of the machine's, within bounds. */
const MEMORY = Math.round(Math.min(4096, Math.max(512, os.totalmem() / 2 ** 21)));

/** Renders all chapters. @throws {Refusal} when a limit is passed; other faults go to `context.notices` */
export async function renderWithin(
  chapters: readonly MarkdownChapter[],
  context: MarkdownContext,
  limits: MarkdownLimits,
): Promise<HtmlChapter[]> {
  for (const chapter of chapters) tellOverLimits(chapter, limits, context.notices);
  context.notices.refuseErrors();
  return isTame(chapters) ? renderChapters(chapters, context) : inThread(chapters, context, limits);
}

/** Exported for tests: texts that need no thread must come out of it the same. */
export function inThread(
  chapters: readonly MarkdownChapter[],
  context: MarkdownContext,
  { seconds }: Pick<MarkdownLimits, 'seconds'>,
): Promise<HtmlChapter[]> {
  const { language, links, qr, hyphenate, values, untranslated } = context;
  const { notices, resolveImage, usePicture } = context;
  const task: WorkerTask = {
    ...{ chapters, lenient: notices.lenient },
    context: { language, links, qr, hyphenate, values, untranslated },
  };
  const worker = new Worker(MARKDOWN_WORKER, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const characters = chapters.reduce((sum, { body }) => sum + body.length, 0);
  const budget = (seconds + characters / CHARACTERS_A_SECOND) * 1000;
  let current: MarkdownChapter | undefined;

  let stopClock = (): void => {};
  return new Promise<HtmlChapter[]>((resolve, reject) => {
    const tooMuch = (code: 'limit-seconds' | 'limit-memory', limit: number): void => {
      const found = heaviest(current ? [current] : chapters);
      notices.add(code, { limit }, { file: (found?.chapter ?? chapters[0])?.file, line: found?.line });
      reject(new Refusal(notices.all));
    };
    const hear = async (message: FromWorker): Promise<void> => {
      if (message.kind === 'chapter') current = chapters[message.index ?? -1];
      else if (message.kind === 'use') usePicture?.(message.url, message.use);
      else if (message.kind === 'resolve') {
        const image = await resolveImage(message.reference, chapters[message.index]!);
        worker.postMessage({ id: message.id, image } satisfies ToWorker);
      } else if (message.kind === 'done') {
        notices.push(...message.notices);
        resolve(message.chapters);
      } else reject(asError(message));
    };
    stopClock = watchThread(budget, () => tooMuch('limit-seconds', Math.ceil(budget / 1000)));
    worker.on('message', (message: FromWorker) => void hear(message).catch(reject));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('limit-memory', MEMORY) : reject(error),
    );
    worker.on('exit', (code) => reject(new Error(`The thread that reads Markdown ended (${code}).`)));
  }).finally(() => {
    stopClock();
    return worker.terminate();
  });
}

/** What was thrown in the thread, as if it had been thrown here. */
function asError({ message, stack, notices }: Extract<FromWorker, { kind: 'failed' }>): Error {
  if (notices) return new Refusal(notices);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
