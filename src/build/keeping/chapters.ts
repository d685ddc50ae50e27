/** Keeps chapters as HTML, with what was said and asked meanwhile: for builds of this process, and in sealed entries. */
import type { Store } from '../../cache/store.ts';
import type { ChapterRecord } from '../../markdown/steps.ts';
import { inMemory } from './in-memory.ts';
import type { Keeper } from './keeper.ts';
import { getText, setText } from './packed.ts';

/** Letters, of HTML and of the texts it holds: sixteen books of 500 pages. */
const MOST_LETTERS = 64e6;

export const chaptersInMemory = (): Keeper<ChapterRecord> =>
  inMemory(({ html }) => html.html.length + html.body.length, MOST_LETTERS);

export interface ChaptersOnDisk extends Keeper<ChapterRecord> {
  /** Writes what was set: whether a booklet is long enough for it is known when its chapters are. */
  write(): Promise<void>;
}

export function chaptersOnDisk(store: Store): ChaptersOnDisk {
  let waiting: [key: string, record: ChapterRecord][] = [];
  return {
    async get(key) {
      const text = await getText(store, key);
      return text === undefined ? undefined : fromText(text);
    },
    async set(key, record) {
      waiting.push([key, record]);
    },
    async write() {
      const now = waiting;
      waiting = [];
      for (const [key, record] of now) await setText(store, key, toText(record));
    },
  };
}

/** JSON knows no maps. */
const toText = (record: ChapterRecord): string =>
  JSON.stringify({ ...record, anchors: [...record.read.named.anchors] });

function fromText(text: string): ChapterRecord {
  const { anchors, ...record } = JSON.parse(text) as ChapterRecord & { anchors: [string, string][] };
  const named = { ...record.read.named, anchors: new Map(anchors) };
  return { ...record, read: { ...record.read, named } };
}
