/** A thread in which Markdown is read that could take long: it can be stopped, which a function cannot. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../report/notice.ts';
import { here } from './here.ts';
import type { MarkdownChapter, MarkdownContext, ResolvedImage } from './types.ts';
import type { FromWorker, ToWorker, WorkerTask } from './worker-talk.ts';

const port = parentPort!;
const { context, lenient } = workerData as WorkerTask;
const say = (message: FromWorker): void => port.postMessage(message);

const chapters: Record<number, MarkdownChapter> = {};
const indexes = new Map<string, number>();
const waiting = new Map<number, (image: ResolvedImage) => void>();
let asked = 0;

const resolveImage: MarkdownContext['resolveImage'] = (reference, { id }) =>
  new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, resolve);
    say({ kind: 'resolve', id: asked, reference, index: indexes.get(id)! });
  });

const hand = here(chapters, {
  ...{ ...context, notices: { lenient }, resolveImage },
  onChapter: (index) => say({ kind: 'chapter', index }),
});

function work(message: Exclude<ToWorker, { kind: 'image' }>) {
  if (message.kind === 'link') return hand.link(message.indexes, message.all);
  if (message.kind === 'finish') return hand.finish(message.indexes, message.numbers);
  for (const [index, chapter] of message.chapters) {
    chapters[index] = chapter;
    indexes.set(chapter.id, index);
  }
  return hand.read(message.chapters.map(([index]) => index));
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'image') {
    waiting.get(message.id)?.(message.image);
    waiting.delete(message.id);
    return;
  }
  work(message).then(
    (result) => say({ kind: 'done', result }),
    (error) => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      const notices = error instanceof Refusal ? [...error.notices] : undefined;
      say({ kind: 'failed', message, stack, notices });
    },
  );
});
