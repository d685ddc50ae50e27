/**
 * Pictures: found in the booklet's folder, given an address that the page may ask for, and their size, so that
 * the layout is settled before they are drawn. A picture alone in its paragraph becomes a figure, its Markdown
 * title the caption. One that cannot be had is an error; with `--lenient` its place is marked on the page.
 * Every `src` an author wrote is replaced or taken away: the sanitiser counts on it.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { decode } from './decode.ts';
import { placeOf } from './place.ts';
import type { MarkdownChapter, MarkdownContext, ResolvedImage } from './types.ts';

export async function resolveImages(
  tree: Root,
  chapter: MarkdownChapter,
  context: MarkdownContext,
): Promise<void> {
  const found: Element[] = [];
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'img') found.push(node);
  });
  for (const node of found) {
    const source = typeof node.properties.src === 'string' ? node.properties.src.trim() : '';
    delete node.properties.src;
    const place = placeOf(node, chapter);
    if (source === '' || /^data:/i.test(source)) {
      context.notices.add(source === '' ? 'image-unnamed' : 'image-embedded', {}, place);
      mark(node, '');
      continue;
    }
    const image = await context.resolveImage(source, chapter);
    if (image.ok) {
      node.properties = { ...node.properties, src: image.url, ...sizeOf(node, image) };
    } else {
      report(image, decode(source).slice(0, 200), place, context.notices);
      mark(node, source);
    }
  }
  makeFigures(tree);
}

/** The author's size where it makes sense, in whole px; the side that is not given follows the picture's shape. */
function sizeOf(
  { properties }: Element,
  { widthPx, heightPx }: Extract<ResolvedImage, { ok: true }>,
): { width: number; height: number } {
  const [width, height] = [pixels(properties.width), pixels(properties.height)];
  if (width !== undefined) {
    return { width, height: height ?? Math.max(1, Math.round((width * heightPx) / widthPx)) };
  }
  return height === undefined
    ? { width: widthPx, height: heightPx }
    : { width: Math.max(1, Math.round((height * widthPx) / heightPx)), height };
}

function pixels(value: unknown): number | undefined {
  const number = Number(/^\s*(\d{1,5})(?:px)?\s*$/i.exec(String(value ?? ''))?.[1] ?? Number.NaN);
  return number > 0 ? number : undefined;
}

function report(
  image: Extract<ResolvedImage, { ok: false }>,
  source: string,
  place: Place,
  notices: Notices,
): void {
  const { fault, suggestion } = image;
  if (fault === 'remote') notices.add('image-remote', { image: source }, place);
  else if (fault === 'outside') notices.add('image-outside', { image: source }, place);
  else if (fault === 'not-an-image') notices.add('image-unreadable', { image: source }, place);
  else if (suggestion === undefined) notices.add('image-missing', { image: source }, place);
  else if (fault === 'case') notices.add('image-case', { image: source, suggestion }, place);
  else notices.add('image-missing-near', { image: source, suggestion }, place);
}

/** The visible mark that `--lenient` leaves: a box with the alternative text, else the picture's address. */
function mark(node: Element, source: string): void {
  const words = String(node.properties.alt ?? '').trim() || source;
  node.tagName = 'span';
  node.properties = { className: ['livret-missing-image'] };
  node.children = [{ type: 'text', value: words }];
}

function makeFigures(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'p') return;
    const solid = node.children.filter((n) => !(n.type === 'text' && n.value.trim() === ''));
    const image = solid[0];
    if (solid.length !== 1 || image?.type !== 'element' || image.tagName !== 'img') return;
    const caption = image.properties.title;
    delete image.properties.title;
    node.tagName = 'figure';
    const children: ElementContent[] = [image];
    if (typeof caption === 'string' && caption.trim() !== '') {
      children.push({
        type: 'element',
        tagName: 'figcaption',
        properties: {},
        children: [{ type: 'text', value: caption }],
      });
    }
    node.children = children;
  });
}
