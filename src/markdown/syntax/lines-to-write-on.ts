/**
 * A line of nothing but underscores is one to write on (`fill-in.ts`), as it is behind words. To Markdown it is a rule, like
 * `---`; three of them still are.
 */
import type { Root, ThematicBreak } from 'mdast';
import type { MarkdownChapter } from '../types.ts';
import { visit } from '../visit.ts';

const UNDERSCORES = /^_{4,}$/;

export function readLinesToWriteOn(tree: Root, { body }: MarkdownChapter): void {
  visit(tree, 'thematicBreak', (node: ThematicBreak, index, parent) => {
    const { start, end } = node.position ?? {};
    const value = body.slice(start?.offset ?? 0, end?.offset ?? 0).trim();
    if (!parent || index === undefined || !UNDERSCORES.test(value)) return undefined;
    const line = { type: 'text' as const, value };
    const before = parent.children[index - 1];
    // Right below words it is theirs.
    if (before?.type === 'paragraph' && before.position?.end.line === start!.line - 1) {
      before.children.push({ type: 'text', value: '\n' }, line);
      parent.children.splice(index, 1);
      return index;
    }
    parent.children[index] = { type: 'paragraph', children: [line], position: node.position };
    return undefined;
  });
}
