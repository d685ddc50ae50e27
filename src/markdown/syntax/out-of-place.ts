/**
 * New pages inside lists, quotations and notes: the layout takes these whole and would not see them (and a
 * page for notes would be cut off), so they are taken out, with a word.
 */
import type { Properties } from 'hast';
import type { Nodes, Parents, Root } from 'mdast';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { readMark } from './mark.ts';

export function dropOutOfPlace(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  const walk = (parent: Parents, depth: 'top' | 'box' | 'whole'): void => {
    parent.children = parent.children.filter((node) => {
      const name = markOf(node);
      const wrong = name === 'pagebreak' ? depth === 'whole' : name === 'notes-page' && depth !== 'top';
      if (wrong) notices.add('page-break-inside', {}, placeOf(node, chapter));
      else if ('children' in node)
        walk(node, node.type === 'blockquote' && name && depth !== 'whole' ? 'box' : 'whole');
      return !wrong;
    }) as Parents['children'];
  };
  walk(tree, 'top');
}

/** livret's own name for a node. */
function markOf({ data }: Nodes): string | undefined {
  const properties = (data as { hProperties?: Properties } | undefined)?.hProperties;
  return properties && readMark({ properties })?.name;
}
