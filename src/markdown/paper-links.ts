/**
 * What is of no use on paper unless it can be seen: the addresses behind the words, as the configuration's
 * `links` wants them printed, and their QR codes.
 */
import type { Root } from 'hast';
import { wordsOf } from '../words.ts';
import { AddressList } from './link-list.ts';
import { addLinkNotes } from './link-notes.ts';
import { isNoteSection } from './links-in-order.ts';
import { numberNotes } from './note-numbers.ts';
import type { MarkdownContext } from './types.ts';
import { putInline, text, type WebLink } from './web-links.ts';

/** The id of the list at the end of the booklet. */
export const ADDRESSES = 'addresses';

/** A chapter whose codes stand where they belong already. */
interface LinkingChapter {
  tree: Root;
  id: string;
  language?: string | undefined;
  /** Those whose address is to be printed, in the order of reading. */
  links: readonly WebLink[];
  /** Of all addresses that the list at the booklet's end has, where there is one. */
  numbers: ReadonlyMap<string, number>;
}

/** Changes the chapter, and numbers its notes. */
export function setLinksForPaper(
  chapter: LinkingChapter,
  context: Pick<MarkdownContext, 'links' | 'language'>,
): void {
  const { tree, id, links } = chapter;
  if (context.links === 'notes') addLinkNotes(links, tree, id);
  else if (context.links === 'inline') links.forEach(putInline);
  else if (context.links === 'list-at-end') new AddressList(ADDRESSES, chapter.numbers).add(links);
  else if (context.links === 'list') addList(links, chapter, context);
  numberNotes(tree, id);
}

/** The list at the booklet's end. */
export function addressesAtEnd(
  numbers: ReadonlyMap<string, number>,
  language: string,
): { title: string; tree: Root } {
  const title = wordsOf(language).addresses;
  const heading = {
    type: 'element' as const,
    tagName: 'h1',
    properties: { id: `${ADDRESSES}-title` },
    children: [text(title)],
  };
  const list = new AddressList(ADDRESSES, numbers);
  return { title, tree: { type: 'root', children: [heading, list.entries()] } };
}

/** Before the notes, which leave their place for the foot of the page. */
function addList(
  links: readonly WebLink[],
  { tree, id, language }: LinkingChapter,
  context: Pick<MarkdownContext, 'language'>,
): void {
  const list = new AddressList(id);
  list.add(links);
  if (list.empty) return;
  const { addresses } = wordsOf(language ?? context.language);
  const notes = tree.children.findIndex(isNoteSection);
  tree.children.splice(notes < 0 ? tree.children.length : notes, 0, {
    type: 'element',
    tagName: 'section',
    properties: { className: ['livret-address-list'] },
    children: [
      {
        type: 'element',
        tagName: 'p',
        properties: { className: ['livret-address-title'] },
        children: [text(addresses)],
      },
      list.entries(),
    ],
  });
}
