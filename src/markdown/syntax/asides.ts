/**
 * Boxes set apart from the text, from `:::note` and from GitHub's `> [!NOTE]` (also as Obsidian writes it,
 * with a title of one's own after it).
 */
import type { Properties } from 'hast';
import type { BlockContent, Blockquote, Node, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Notices } from '../../report/notices.ts';
import { wordsOf } from '../../words.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { visit } from '../visit.ts';
import { ownMark } from './mark.ts';
import { type AsideKind, CONTAINERS, isAside, named } from './names.ts';

export interface AsideInput {
  kind: AsideKind;
  /** The author's own title. */
  title: PhrasingContent[] | undefined;
  blocks: BlockContent[];
  /** Of the title livret gives where there is no other. */
  language: string;
  properties: Properties;
  position: Node['position'];
}

export function asideOf({ kind, title, blocks, language, properties, position }: AsideInput): Blockquote {
  const heading: Paragraph = {
    type: 'paragraph',
    children: title ?? [{ type: 'text', value: wordsOf(language)[kind] }],
    data: { hProperties: ownMark('aside-title') },
    position,
  };
  return {
    type: 'blockquote',
    data: { hName: 'aside', hProperties: { ...properties, ...ownMark('aside', kind) } },
    children: [heading, ...blocks],
    position,
  };
}

/** Turns quotations that begin with `[!NOTE]` into boxes. @param language of their titles */
export function readAlerts(tree: Root, chapter: MarkdownChapter, language: string, notices: Notices): void {
  visit(tree, 'blockquote', (node, index, parent) => {
    const [first, ...rest] = node.children;
    const start = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || start?.type !== 'text' || !parent || index === undefined) return;
    const [mark, name = ''] = /^\[!([\p{L}-]+)\][-+]?[ \t]*/u.exec(start.value) ?? [];
    // \[!NOTE] means the signs themselves.
    if (mark === undefined || !chapter.body.startsWith('[!', start.position?.start.offset)) return;
    const kind = named(CONTAINERS, name);
    if (kind === undefined || !isAside(kind)) {
      notices.add('syntax-unknown', { written: `[!${name}]` }, placeOf(start, chapter));
      return;
    }
    start.value = start.value.slice(mark.length);
    const [title, words] = firstLine(first.children);
    parent.children[index] = asideOf({
      kind,
      title: title.length > 0 ? title : undefined,
      blocks: [...(words.length > 0 ? [{ ...first, children: words }] : []), ...rest] as BlockContent[],
      language,
      properties: {},
      position: node.position,
    });
  });
}

/** What stands on the first line, and what comes after it. */
function firstLine(children: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = children.findIndex((c) => c.type === 'break' || (c.type === 'text' && c.value.includes('\n')));
  if (at < 0) return [withoutEmpty(children), []];
  const node = children[at]!;
  const [before, after] = [children.slice(0, at), children.slice(at + 1)];
  if (node.type !== 'text') return [withoutEmpty(before), after];
  const end = node.value.indexOf('\n');
  return [
    withoutEmpty([...before, { ...node, value: node.value.slice(0, end) }]),
    withoutEmpty([{ ...node, value: node.value.slice(end + 1) }, ...after]),
  ];
}

const withoutEmpty = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children.filter((child) => child.type !== 'text' || child.value !== '');
