/** What the program and the threads that read Markdown say to each other. All of it can be copied between threads. */
import type { Notice } from '../report/notice.ts';
import type { LinkFacts, ReadFacts } from './steps.ts';
import type { HtmlChapter, MarkdownChapter, MarkdownContext, NamedChapter, ResolvedImage } from './types.ts';

/** What a thread gets when it starts. */
export interface WorkerTask {
  context: Pick<MarkdownContext, 'language' | 'links' | 'qr' | 'hyphenate' | 'values' | 'untranslated'>;
  lenient: boolean;
}

/** From a thread. Chapters are told by their places in the list. */
export type FromWorker =
  /** It begins to read a chapter; undefined: it has read all it was told to. */
  | { kind: 'chapter'; index: number | undefined }
  | { kind: 'resolve'; id: number; reference: string; index: number }
  /** It has done what it was told to. */
  | { kind: 'done'; result: ReadFacts[] | LinkFacts[] | HtmlChapter[] }
  | { kind: 'failed'; message: string; stack: string | undefined; notices: Notice[] | undefined };

/** To a thread: one step of some chapters, or a picture it asked for. */
export type ToWorker =
  | { kind: 'read'; chapters: readonly (readonly [index: number, chapter: MarkdownChapter])[] }
  | { kind: 'link'; indexes: readonly number[]; all: readonly NamedChapter[] }
  | { kind: 'finish'; indexes: readonly number[]; numbers: ReadonlyMap<string, number> }
  | { kind: 'image'; id: number; image: ResolvedImage };
