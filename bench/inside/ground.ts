/** What the inside of livret is measured on: one chapter of a generated book, and that book as Chromium prints it. */
import fs from 'node:fs';
import { chapterInput, imageShelf } from '../../src/build/hand-over.ts';
import { THEMES } from '../../src/home.ts';
import { readManuscript } from '../../src/manuscript/read.ts';
import type { MarkdownChapter, MarkdownContext } from '../../src/markdown/types.ts';
import { Notices } from '../../src/report/notices.ts';
import { writeCorpus } from '../corpus/index.ts';
import { writeDocument } from '../limit/document.ts';
import { startLimit } from '../limit/print.ts';
import type { Chromium } from '../machine.ts';
import type { Place } from '../place.ts';

export interface Ground {
  /** One without references to others: it is rendered alone. */
  chapter: MarkdownChapter;
  context: MarkdownContext;
  /** Of about 130 pages, tagged, with bookmarks. */
  printed: Uint8Array;
}

const CORPUS = '130';

export async function makeGround(chromium: Chromium, place: Place): Promise<Ground> {
  const booklet = place.of('corpora', 'inside');
  writeCorpus(CORPUS, booklet);
  const { limit } = await writeDocument(booklet, place.of('documents', 'inside'));
  const pdf = place.of('inside.pdf');
  await (await startLimit(chromium, limit, pdf)).done;
  const notices = new Notices();
  const manuscript = await readManuscript(booklet, { notices, themes: THEMES });
  const [first] = manuscript.chapters;
  const chapter = chapterInput(first!, 0);
  return {
    chapter: { ...chapter, body: withoutReferences(chapter.body) },
    context: { ...manuscript.config, notices, resolveImage: imageShelf(manuscript).resolve },
    printed: fs.readFileSync(pdf),
  };
}

/** `[words](03.md#place)` becomes its words. */
const withoutReferences = (markdown: string): string =>
  markdown.replace(/(?<!!)\[([^\]]+)\]\([\w-]+\.md[^)]*\)/g, '$1');
