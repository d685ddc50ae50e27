/**
 * Passages (lines without an empty one between them) and how much markup they hold. The parser compares marks of one
 * passage with each other, so its time grows with their square; what is harmless in a page is not in a megabyte.
 */
import type { MarkdownChapter } from '../types.ts';
import { linesOf } from './over-limits.ts';

export interface Passage {
  /** Its first line, counting from 0. */
  index: number;
  /** In characters. */
  length: number;
  /** Signs that Markdown, or livret's own syntax, may take for markup. */
  marks: number;
}

/** All signs that open, close or part something. Bars of tables are left out: each cell is read by itself. */
const MARKS = new Set([...'*_[]!`<>~^$:{}=&@#"\\/'].map((sign) => sign.charCodeAt(0)));

/** All passages of a text, with the marks of each counted. */
export function* passagesOf(body: string): Generator<Passage> {
  let passage: Passage | undefined;
  let index = 0;
  for (const line of linesOf(body)) {
    if (line.trim() === '') {
      if (passage) yield passage;
      passage = undefined;
    } else {
      passage ??= { index, length: 0, marks: 0 };
      passage.length += line.length;
      for (let at = 0; at < line.length; at += 1) if (MARKS.has(line.charCodeAt(at))) passage.marks += 1;
    }
    index += 1;
  }
  if (passage) yield passage;
}

/** No text for reading is more than this. A book that is takes a tenth of a second longer. */
const TAME = {
  characters: 400_000,
  /** Of one passage. */
  length: 20_000,
  marks: 600,
  /** Of all chapters: what is compared with the rest of the booklet (notes, names of links, headings). */
  named: 800,
};

/** What has a name that others may use, or is numbered. */
const NAMED = /^[ \t]*(?:\[[^\]\n]{0,999}\]:|#{1,6}[ \t]|\*\[)/gm;

/**
 * A definition, in whatever it stands. The parser of definition lists (micromark-extension-definition-list 2.0.1) comes to
 * no end with some terms that hold other syntax.
 */
const DEFINITION = /^[ \t>]*(?:[-*+] |\d+[.)] )*[ \t>]*:(?:[ \t]|$)/m;

/** Whether no text is so large, so dense or so interlaced that reading it could take long. Linear in its length. */
export function isTame(chapters: readonly MarkdownChapter[]): boolean {
  let characters = 0;
  let named = 0;
  for (const { body } of chapters) {
    characters += body.length;
    if (characters > TAME.characters) return false;
    named += body.match(NAMED)?.length ?? 0;
    if (named > TAME.named || DEFINITION.test(body)) return false;
    for (const { length, marks } of passagesOf(body))
      if (length > TAME.length || marks > TAME.marks) return false;
  }
  return true;
}

/** What may be a link, of Markdown's or HTML's; and how often one may be compared with a name: some tenths of a second. */
const LINK = /\]\(|\]\[|\]:|href/gi;
const MOST_COMPARED = 1_000_000;

/**
 * Whether links of some chapters, compared with the names of all, could take long: one that leads nowhere is compared
 * with each.
 */
export function mayLinkMuch(some: readonly MarkdownChapter[], all: readonly MarkdownChapter[]): boolean {
  const count = (chapters: readonly MarkdownChapter[], pattern: RegExp): number =>
    chapters.reduce((sum, { body }) => sum + (body.match(pattern)?.length ?? 0), 0);
  return some.length < all.length && count(some, LINK) * count(all, NAMED) > MOST_COMPARED;
}

/** Where reading is likely to take longest: the passage with the most markup, else the longest one. */
export function heaviest(
  chapters: readonly MarkdownChapter[],
): { chapter: MarkdownChapter; line: number } | undefined {
  let worst: { chapter: MarkdownChapter; passage: Passage } | undefined;
  const heavier = (a: Passage, b: Passage): boolean =>
    a.marks > b.marks || (a.marks === b.marks && a.length > b.length);
  for (const chapter of chapters) {
    for (const passage of passagesOf(chapter.body))
      if (!worst || heavier(passage, worst.passage)) worst = { chapter, passage };
  }
  return worst && { chapter: worst.chapter, line: worst.chapter.firstLine + worst.passage.index };
}
