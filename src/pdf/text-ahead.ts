/** The text of a PDF, read in a thread before it is asked for: in one of its own, or in the one that stays. */
import { Worker } from 'node:worker_threads';
import { TEXT_WORKER } from '../home.ts';
import { readInThread } from './staying-thread.ts';
import { type Area, openText, type PdfText } from './text.ts';

/** A page (from 1), or a part of it. */
export interface TextPlace {
  page: number;
  area?: Area | undefined;
}

/** What the thread gets. It answers with the texts in the order of their places. */
export interface ReadTask {
  pdf: Uint8Array;
  places: readonly TextPlace[];
}

interface Thread {
  /** Undefined: it stays. */
  worker?: Worker;
  texts: Promise<string[]>;
}

/** Begun before anybody asked. */
const begun = new WeakMap<Uint8Array, Thread>();

/**
 * Begins to read these places of a PDF that will be opened by {@link openTextAhead} with the same. Where that does
 * not come to pass, the process does not wait for it.
 *
 * @param staying whether it is read in the thread that stays
 */
export function beginText(pdf: Uint8Array, places: readonly TextPlace[], staying = false): void {
  const thread = inThread({ pdf, places }, staying);
  thread.worker?.unref();
  thread.texts.catch(() => {}); // told to whoever opens it
  begun.set(pdf, thread);
}

/**
 * As {@link openText}, with these places read already. What else is asked for is read when it is, and so is all of it
 * where the thread fails: then whoever asks is told why.
 */
export async function openTextAhead(
  pdf: Uint8Array,
  places: readonly TextPlace[],
  staying = false,
): Promise<PdfText> {
  const thread = begun.get(pdf) ?? inThread({ pdf, places }, staying);
  begun.delete(pdf);
  thread.worker?.ref();
  const known = await thread.texts.then(
    (texts) => new Map(places.map((place, index) => [keyOf(place), texts[index]!])),
    () => new Map<string, string>(),
  );
  const here = await openText(pdf);
  return {
    pages: here.pages,
    read: (page, area) => known.get(keyOf({ page, area })) ?? here.read(page, area),
    close: here.close,
  };
}

const keyOf = ({ page, area }: TextPlace): string =>
  area ? [page, area.left, area.top, area.width, area.height].join(' ') : String(page);

function inThread(task: ReadTask, staying: boolean): Thread {
  if (staying) return { texts: readInThread(task) };
  const worker = new Worker(TEXT_WORKER, { workerData: task });
  const texts = new Promise<string[]>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The thread that reads text ended (${code}).`)));
  }).finally(() => worker.terminate());
  return { worker, texts };
}
