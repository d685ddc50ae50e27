/** What the program and the thread that reads Markdown say to each other. All of it can be copied between threads. */
import type { Notice } from '../report/notice.ts';
import type { HtmlChapter, MarkdownChapter, MarkdownContext, PictureUse, ResolvedImage } from './types.ts';

/** What the thread gets when it starts. */
export interface WorkerTask {
  chapters: readonly MarkdownChapter[];
  context: Pick<MarkdownContext, 'language' | 'links' | 'qr' | 'hyphenate' | 'values' | 'untranslated'>;
  lenient: boolean;
}

/** From the thread. Chapters are told by their places in the list. */
export type FromWorker =
  /** It begins with a chapter; undefined: with the steps that need all of them. */
  | { kind: 'chapter'; index: number | undefined }
  | { kind: 'resolve'; id: number; reference: string; index: number }
  | { kind: 'use'; url: string; use: PictureUse }
  | { kind: 'done'; chapters: HtmlChapter[]; notices: Notice[] }
  | { kind: 'failed'; message: string; stack: string | undefined; notices: Notice[] | undefined };

/** To the thread: a picture it asked for. */
export interface ToWorker {
  id: number;
  image: ResolvedImage;
}
