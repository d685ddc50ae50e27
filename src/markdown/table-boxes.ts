/** Boxes to tick in tables: `[ ]` or `[x]` at the beginning of a cell, which GitHub knows in lists only. */
import type { Paragraph, Root, TableCell } from 'mdast';
import { sourceOf } from './syntax/source.ts';
import type { MarkdownChapter } from './types.ts';
import { visit } from './visit.ts';

const BOX = /^\[([ xX])\](?=\s|$)/;

/** What GitHub's lists have, as the tree of HTML will have it. */
interface Box {
  type: 'livretBox';
  data: { hName: 'input'; hProperties: { type: 'checkbox'; disabled: true; checked?: true } };
}

export function readTableBoxes(tree: Root, chapter: MarkdownChapter): void {
  visit(tree, 'tableCell', (cell: TableCell) => {
    const [text] = cell.children;
    // After a backslash it is meant as it stands.
    const found = text?.type === 'text' && BOX.exec(text.value);
    if (!found || !BOX.test(sourceOf(text, chapter))) return;
    text.value = text.value.slice(found[0].length);
    const checked = found[1] === ' ' ? {} : { checked: true as const };
    const box: Box = {
      type: 'livretBox',
      data: { hName: 'input', hProperties: { type: 'checkbox', disabled: true, ...checked } },
    };
    cell.children.unshift(box as unknown as Paragraph['children'][number]);
  });
}
