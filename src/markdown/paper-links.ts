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
import { placeCodes } from './qr-codes.ts';
import type { ChapterTree, MarkdownContext } from './types.ts';
import { needsAddress, putInline, text, webLinks } from './web-links.ts';

/** The id of the list at the end of the booklet. */
export const ADDRESSES = 'addresses';

/** Changes the chapters, and numbers their notes. @returns the list at the end, where one is wanted and not empty */
export function setLinksForPaper(
  chapters: readonly ChapterTree[],
  context: MarkdownContext,
): { title: string; tree: Root } | undefined {
  const atEnd = new AddressList(ADDRESSES);
  for (const chapter of chapters) {
    const { tree, id } = chapter;
    const all = webLinks(tree);
    placeCodes(all, chapter, context);
    const links = all.filter(needsAddress);
    if (context.links === 'notes') addLinkNotes(links, tree, id);
    else if (context.links === 'inline') links.forEach(putInline);
    else if (context.links === 'list-at-end') atEnd.add(links);
    else if (context.links === 'list') addList(links, chapter, context);
    numberNotes(tree, id);
  }
  if (atEnd.empty) return undefined;
  const title = wordsOf(context.language).addresses;
  const heading = {
    type: 'element' as const,
    tagName: 'h1',
    properties: { id: `${ADDRESSES}-title` },
    children: [text(title)],
  };
  return { title, tree: { type: 'root', children: [heading, atEnd.entries()] } };
}

/** Before the notes, which leave their place for the foot of the page. */
function addList(
  links: ReturnType<typeof webLinks>,
  { tree, id, language }: ChapterTree,
  context: MarkdownContext,
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
