/** The thread in which Markdown is read that could take long: it can be stopped, which a function cannot. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import { renderChapters } from './index.ts';
import type { MarkdownContext, ResolvedImage } from './types.ts';
import type { FromWorker, ToWorker, WorkerTask } from './worker-talk.ts';

const port = parentPort!;
const { chapters, context, lenient } = workerData as WorkerTask;
const notices = new Notices({ lenient });
const say = (message: FromWorker): void => port.postMessage(message);

const waiting = new Map<number, (image: ResolvedImage) => void>();
let asked = 0;
port.on('message', ({ id, image }: ToWorker) => {
  waiting.get(id)?.(image);
  waiting.delete(id);
});

const resolveImage: MarkdownContext['resolveImage'] = (reference, chapter) =>
  new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, resolve);
    say({ kind: 'resolve', id: asked, reference, index: chapters.findIndex(({ id }) => id === chapter.id) });
  });

try {
  const rendered = await renderChapters(chapters, {
    ...{ ...context, notices, resolveImage },
    usePicture: (url, use) => say({ kind: 'use', url, use }),
    onChapter: (index) => say({ kind: 'chapter', index }),
  });
  say({ kind: 'done', chapters: rendered, notices: notices.all });
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  say({ kind: 'failed', message, stack, notices: error instanceof Refusal ? [...error.notices] : undefined });
}
port.close();
