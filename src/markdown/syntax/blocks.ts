/**
 * What directives become: `:::note` and its kin, `:::verse`, `:::center`, `::pagebreak`, `::notes`,
 * `:sub[2]`. One that was never closed is taken back: its first line is printed as it was written, and what
 * follows is ordinary text.
 */
import type { BlockContent, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Notices } from '../../report/notices.ts';
import { wordsOf } from '../../words.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { SKIP, visit } from '../visit.ts';
import { asideOf } from './asides.ts';
import type { AttributeList } from './attribute-list.ts';
import { attach } from './attributes.ts';
import { ownMark } from './mark.ts';
import { CONTAINERS, isAside, LEAVES, named, TEXTS } from './names.ts';
import { pageBreak } from './page-breaks.ts';

/** @param language of the words livret adds */
export function readDirectives(
  tree: Root,
  chapter: MarkdownChapter,
  language: string,
  notices: Notices,
): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'textDirective') {
      attachAll(node, chapter, notices);
      node.data = { ...node.data, hName: named(TEXTS, node.name)! };
    } else if (node.type === 'containerDirective' && parent && index !== undefined) {
      const blocks = isClosed(node, chapter.body)
        ? [container(node, chapter, language, notices)]
        : takenBack(node, chapter, notices);
      (parent.children as RootContent[]).splice(index, 1, ...blocks);
      return [SKIP, blocks.length === 1 && blocks[0] === node ? index + 1 : index];
    } else if (node.type === 'leafDirective' && parent && index !== undefined) {
      (parent.children as RootContent[])[index] = leaf(node, chapter, language, notices);
    }
    return undefined;
  });
}

function container(
  node: ContainerDirective,
  chapter: MarkdownChapter,
  language: string,
  notices: Notices,
): RootContent {
  const kind = named(CONTAINERS, node.name)!;
  attachAll(node, chapter, notices);
  const own = node.data?.hProperties ?? {};
  const label = labelOf(node);
  const blocks = node.children.filter((child) => child !== label) as BlockContent[];
  if (!isAside(kind)) {
    const title: Paragraph[] = label ? [{ ...label, data: { hProperties: ownMark('block-title') } }] : [];
    return block({ hName: 'div', hProperties: { ...own, ...ownMark(kind) } }, [...title, ...blocks], node);
  }
  return asideOf({
    kind,
    title: label?.children,
    blocks,
    language: typeof own.lang === 'string' ? own.lang : language,
    properties: own,
    position: node.position,
  });
}

function leaf(
  node: LeafDirective,
  chapter: MarkdownChapter,
  language: string,
  notices: Notices,
): RootContent {
  if (node.children.length > 0) {
    const written = sourceOf(node, chapter.body);
    notices.add('syntax-unknown-near', { written, suggestion: `::${node.name}` }, placeOf(node, chapter));
    return asWritten(written, node);
  }
  if (named(LEAVES, node.name) === 'pagebreak') return pageBreak(node.position);
  attachAll(node, chapter, notices);
  const title: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: wordsOf(language).notes }],
    data: { hProperties: ownMark('notes-title') },
  };
  return block(
    { hName: 'section', hProperties: { ...node.data?.hProperties, ...ownMark('notes-page') } },
    [title],
    node,
  );
}

function block(data: Nodes['data'], children: BlockContent[], { position }: Nodes): RootContent {
  return { type: 'blockquote', data, children, position };
}

/** The words in brackets after the name. */
const labelOf = ({ children }: ContainerDirective): Paragraph | undefined => {
  const first = children[0];
  return first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined;
};

const sourceOf = ({ position }: Nodes, body: string): string =>
  body.slice(position?.start.offset, position?.end.offset);

/** Ends with a line of at least as many colons as it begins with. */
function isClosed(node: ContainerDirective, body: string): boolean {
  const lines = sourceOf(node, body).split('\n');
  const colons = (line = ''): number => /^[\s>]*(:{3,})/.exec(line)?.[1]?.length ?? 0;
  const last = lines.at(-1);
  return lines.length > 1 && /^[\s>]*:+\s*$/.test(last!) && colons(last) >= colons(lines[0]);
}

function takenBack(node: ContainerDirective, chapter: MarkdownChapter, notices: Notices): RootContent[] {
  const written = sourceOf(node, chapter.body).split('\n')[0]!.trimEnd();
  notices.add('syntax-unclosed', { written }, placeOf(node, chapter));
  const label = labelOf(node);
  return [asWritten(written, node), ...node.children.filter((child) => child !== label)];
}

const asWritten = (written: string, { position }: Nodes): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: written }],
  position,
});

/** Attributes of a directive, as the library read them. */
function attachAll(
  node: ContainerDirective | LeafDirective | Extract<Nodes, { type: 'textDirective' }>,
  chapter: MarkdownChapter,
  notices: Notices,
): void {
  const { id, class: classes, ...rest } = node.attributes ?? {};
  const list: AttributeList = {
    ...(typeof id === 'string' ? { id } : {}),
    classes: (classes ?? '').split(/\s+/).filter((name) => name !== ''),
    values: new Map(Object.entries(rest).map(([key, value]) => [key.toLowerCase(), value ?? ''])),
  };
  attach(node, list, notices, placeOf(node, chapter));
}
