/** One chapter: its text, and what it says about itself. */
import type { Notices } from '../report/notices.ts';
import { CHAPTER_LIMIT, readText } from './chapter-text.ts';
import type { Choice, Part } from './chapters.ts';
import { withoutComments } from './comments.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';

/** A chapter as it is handed on. */
export interface ChapterSource {
  /** Absolute real path. */
  file: string;
  /** Path in the booklet's folder, with slashes. A group's file that replaces another keeps the other's. */
  name: string;
  /** Markdown without front matter, with `\n` line ends. */
  body: string;
  /** The line of the file on which the body begins, counting from 1. */
  firstLine: number;
  /** From the front matter. */
  title?: string;
  /** From SUMMARY.md. */
  listTitle?: string;
  /** BCP 47, where it differs from the booklet's. */
  language?: string;
  /** CSS class names, put apart by spaces. */
  class?: string;
  /** Whether the contents list it. */
  toc: boolean;
  /** Where it begins: on a new page, on a new right-hand page, or right after the one before. */
  start: 'page' | 'recto' | 'same';
  /** The part that begins with it. */
  part?: Part;
  /** From the front matter of a translation: which text of the original it translates, and the line of that key. */
  translates?: { mark: string; line: number };
}

/** What came of reading a chapter: `source` is missing if it is empty or something was wrong with it. */
export interface ChapterReading {
  bytes: number;
  source?: ChapterSource;
}

/** Reads one chapter. Faults go to the notices. @param limit in MB */
export async function readChapter(
  { name, path: file, listTitle, part }: Choice,
  notices: Notices,
  limit = CHAPTER_LIMIT,
): Promise<ChapterReading> {
  const read = await readText(file, name, limit, notices);
  if (read === undefined) return { bytes: 0 };
  const { bytes } = read;
  const split = splitFrontMatter(read.text);
  if (!split.ok) {
    if (split.fault === 'unclosed') notices.add('front-matter-unclosed', {}, { file, line: 1 });
    else notices.add('front-matter-not-yaml', { mark: split.mark }, { file, line: 1 });
    return { bytes };
  }
  const { body, firstLine } = split;
  const about = readFrontMatter(split.yaml ?? '', file, notices);
  if (about === undefined) return { bytes };
  if (withoutComments(body).trim() === '') {
    notices.add('chapter-empty', { name }, { file });
    return { bytes };
  }
  const source = {
    file,
    name,
    body,
    firstLine,
    ...about,
    ...(listTitle === undefined ? {} : { listTitle }),
    ...(part ? { part } : {}),
  };
  return { bytes, source };
}
