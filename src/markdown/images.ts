/**
 * Pictures: found in the booklet's folder, given an address that the page may ask for, and their size, so that
 * the layout is settled before they are drawn. One that cannot be had is an error; with `--lenient` its place is
 * marked on the page. Every `src` an author wrote is replaced or taken away: the sanitiser counts on it.
 */
import type { Element, Root } from 'hast';
import { decode } from './decode.ts';
import { alignToClass } from './figure.ts';
import { setFigures } from './figures.ts';
import { settleAlt } from './image-alt.ts';
import { tellFault } from './image-fault.ts';
import { type PrintedSize, printedSize } from './image-size.ts';
import { setBeside } from './picture-beside.ts';
import { settlePlaces } from './picture-places.ts';
import { giveRoom } from './picture-room.ts';
import { tellUses } from './picture-uses.ts';
import { placeOf } from './place.ts';
import type { MarkdownChapter, MarkdownContext } from './types.ts';
import { visit } from './visit.ts';

/** The pictures of a chapter that are there, and how large each is printed. */
export type Pictures = ReadonlyMap<Element, PrintedSize>;

export async function resolveImages(
  tree: Root,
  chapter: MarkdownChapter,
  context: MarkdownContext,
): Promise<void> {
  const found: Element[] = [];
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'img') found.push(node);
  });
  const pictures = new Map<Element, PrintedSize>();
  for (const node of found) {
    const size = await resolveImage(node, chapter, context);
    if (size) pictures.set(node, size);
  }
  setFigures(tree, pictures);
  settlePlaces(tree, chapter, context.notices);
  giveRoom(tree, chapter, context.notices);
  setBeside(tree);
  if (context.usePicture) tellUses(tree, pictures, context.usePicture);
}

/** @returns nothing if the picture cannot be had */
async function resolveImage(
  node: Element,
  chapter: MarkdownChapter,
  { notices, ...context }: MarkdownContext,
): Promise<PrintedSize | undefined> {
  const source = typeof node.properties.src === 'string' ? node.properties.src.trim() : '';
  delete node.properties.src;
  const place = placeOf(node, chapter);
  if (source === '' || /^data:/i.test(source)) {
    notices.add(source === '' ? 'image-unnamed' : 'image-embedded', {}, place);
    mark(node, '');
    return undefined;
  }
  const image = await context.resolveImage(source, chapter);
  const name = decode(source).slice(0, 200);
  if (!image.ok) {
    tellFault(image, name, place, notices);
    mark(node, source);
    return undefined;
  }
  if (settleAlt(node)) notices.add('alt-missing', { image: name }, place);
  alignToClass(node);
  const size = printedSize(node.properties, image);
  for (const value of size.misread) notices.add('picture-size', { value }, place);
  const ratio = Math.round((image.widthPx / image.heightPx) * 1e4) / 1e4;
  node.properties = {
    ...node.properties,
    src: image.url,
    // The shape, for the time until the picture is there; how large it is printed is the style's to say.
    width: image.widthPx,
    height: image.heightPx,
    style: `--width: ${size.width}; --ratio: ${ratio}${size.wished ? '; --most: var(--picture-most)' : ''}`,
  };
  return size;
}

/** The visible mark that `--lenient` leaves: a box with the alternative text, else the picture's address. */
function mark(node: Element, source: string): void {
  const words = String(node.properties.alt ?? '').trim() || source;
  node.tagName = 'span';
  node.properties = { className: ['livret-missing-image'] };
  node.children = [{ type: 'text', value: words }];
}
