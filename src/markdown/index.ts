/** All chapters from Markdown to HTML, in this thread. `worker.ts` chooses between this one and others. */
import { conduct } from './conduct.ts';
import { here } from './here.ts';
import type { HtmlChapter, MarkdownChapter, MarkdownContext } from './types.ts';

/** Renders all chapters; faults go to `context.notices`. */
export const renderChapters = (
  chapters: readonly MarkdownChapter[],
  context: MarkdownContext,
): Promise<HtmlChapter[]> => conduct(chapters, context, here(chapters, context));
