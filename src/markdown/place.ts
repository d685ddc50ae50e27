/** From a node of the tree to a line of the author's file. */
import type { Node } from 'unist';
import type { Place } from '../report/notice.ts';
import type { MarkdownChapter } from './types.ts';

export function placeOf(node: Node, chapter: MarkdownChapter): Place {
  const line = node.position?.start.line;
  return { file: chapter.file, line: line === undefined ? undefined : line + chapter.firstLine - 1 };
}
