/**
 * Pictures: found in the booklet's folder, given an address that the page may ask for, and their size, so that
 * the layout is settled before they are drawn. A picture alone in its paragraph becomes a figure, its Markdown
 * title the caption. One that cannot be had is an error; with `--lenient` its place is marked on the page.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Notices } from '../report/notices.ts';
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
    const source = typeof node.properties.src === 'string' ? node.properties.src : '';
    const image = await context.resolveImage(source, chapter);
    if (image.ok) {
      node.properties.src = image.url;
      node.properties.width ??= image.widthPx;
      node.properties.height ??= image.heightPx;
    } else {
      report(image, source, node, chapter, context.notices);
      mark(node, source);
    }
  }
  makeFigures(tree);
}

function report(
  image: Extract<ResolvedImage, { ok: false }>,
  source: string,
  node: Element,
  chapter: MarkdownChapter,
  notices: Notices,
): void {
  const place = placeOf(node, chapter);
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
