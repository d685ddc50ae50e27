/** The entries of the list of contents. Their page numbers are filled in when the pages are known. */
import type { DocumentChapter } from './input.ts';

export interface ContentsEntry {
  title: string;
  kind: 'part' | 'chapter';
  /** The anchor whose page is printed. */
  anchor: string;
  /** BCP 47, where it differs from the booklet's. */
  language?: string | undefined;
}

/**
 * Parts and chapters in order, without chapters that ask to be left out or have no title. Where that leaves no
 * more than one chapter, its sections are what readers look for.
 */
export function contentsEntries(chapters: readonly DocumentChapter[]): ContentsEntry[] {
  const listed = chapters.filter(({ toc, title }) => toc && title);
  if (listed.length === 1) {
    const { headings = [], language } = listed[0]!;
    const sections = headings.filter(({ depth, text }) => depth === 2 && text !== '');
    return sections.map(({ text, anchor }) => ({ title: text, kind: 'chapter', anchor, language }));
  }
  return chapters.flatMap(({ id, title, toc, part, language }): ContentsEntry[] => [
    ...(part ? [{ title: part.title, kind: 'part' as const, anchor: partAnchor(id) }] : []),
    ...(toc && title ? [{ title, kind: 'chapter' as const, anchor: id, language }] : []),
  ]);
}

/** Where a part begins. @param chapterId its first chapter's */
export const partAnchor = (chapterId: string): string => `${chapterId}_part`;
