/** The text of a PDF, read in a thread before it is asked for: in one of its own, or in the one that stays. */
import { Worker } from 'node:worker_threads';
import { TEXT_WORKER } from '../home.ts';
import { readInThread, type Task } from './staying-thread.ts';
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

/** Texts by their places, as {@link placeKey} names these. */
export type Texts = ReadonlyMap<string, string>;

/** Under way. */
export interface Reading {
  /** Rejected where they cannot be had. */
  texts: Promise<Texts>;
  /** Somebody waits for them: from now on the process does not end before they are there. */
  wanted(): void;
}

export const placeKey = ({ page, area }: TextPlace): string =>
  area ? [page, area.left, area.top, area.width, area.height].join(' ') : String(page);

/**
 * Begins to read these places. Where there are none no thread is asked.
 *
 * @param staying whether it is read in the thread that stays
 */
export function beginText(pdf: Uint8Array, places: readonly TextPlace[], staying = false): Reading {
  if (places.length === 0) return { texts: Promise.resolve(new Map()), wanted: () => {} };
  const { texts, wanted } = staying ? readInThread({ pdf, places }) : inOwnThread({ pdf, places });
  const byPlace = texts.then((found) => new Map(places.map((place, at) => [placeKey(place), found[at]!])));
  byPlace.catch(() => {}); // told to whoever waits for them
  return { texts: byPlace, wanted };
}

/**
 * As {@link openText}, with these texts known. What else is asked for is read when it is, and so is all of it where
 * they could not be had: then whoever asks is told why.
 */
export async function openTextWith(pdf: Uint8Array, texts: Promise<Texts>): Promise<PdfText> {
  const known = await texts.catch((): Texts => new Map());
  const here = await openText(pdf);
  return {
    pages: here.pages,
    read: (page, area) => known.get(placeKey({ page, area })) ?? here.read(page, area),
    close: here.close,
  };
}

function inOwnThread(task: ReadTask): Task {
  const worker = new Worker(TEXT_WORKER, { workerData: task });
  const texts = new Promise<string[]>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The thread that reads text ended (${code}).`)));
  }).finally(() => worker.terminate());
  worker.unref();
  return { texts, wanted: () => worker.ref() };
}
