/**
 * Says which lines look like livret's own syntax but are none: an unknown name, a name slightly wrong, a
 * space too much. They are printed as they were written.
 */
import type { Root, Text } from 'mdast';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { visit } from '../visit.ts';
import { rightWriting } from './names.ts';
import { sourceOf } from './source.ts';

/** At the beginning of a line: two colons or more and a name. */
const DIRECTIVE = /^[ \t>]*(:{2,}[ \t]?\{?\.?(\p{L}[\p{L}\p{N}_-]*))/gmu;

export function reportUnknown(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, 'paragraph', (paragraph) => {
    for (const [index, node] of paragraph.children.entries()) {
      if (node.type === 'text') report(node, index === 0, chapter, notices);
    }
  });
}

function report(node: Text, first: boolean, chapter: MarkdownChapter, notices: Notices): void {
  const source = sourceOf(node, chapter);
  for (const { 1: written = '', 2: name = '', index } of source.matchAll(DIRECTIVE)) {
    // Words after a link or emphasis begin a node of their own, but no line.
    if (index === 0 && !first) continue;
    const place = placeOf(node, chapter);
    const line = (place.line ?? 1) + source.slice(0, index).split('\n').length - 1;
    const suggestion = rightWriting(name);
    if (suggestion === undefined) notices.add('syntax-unknown', { written }, { ...place, line });
    else notices.add('syntax-unknown-near', { written, suggestion }, { ...place, line });
  }
}
