/** The text of a long PDF, read in a thread of its own before it is asked for. */
import { Worker } from 'node:worker_threads';
import { TEXT_WORKER } from '../home.ts';
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

/**
 * As {@link openText}, with these places read already. What else is asked for is read when it is, and so is all of it
 * where the thread fails: then whoever asks is told why.
 */
export async function openTextAhead(pdf: Uint8Array, places: readonly TextPlace[]): Promise<PdfText> {
  const known = await inThread({ pdf, places }).then(
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

function inThread(task: ReadTask): Promise<string[]> {
  const worker = new Worker(TEXT_WORKER, { workerData: task });
  return new Promise<string[]>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The thread that reads text ended (${code}).`)));
  }).finally(() => worker.terminate());
}
