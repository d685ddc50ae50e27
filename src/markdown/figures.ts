/**
 * Pictures and their captions. A picture that stands alone on its line becomes a figure of its own, also where the
 * author left no empty line around it (“Here is the plan:” and the picture right below); several on one line, or
 * on lines of their own without words between them, stand side by side. In a line of words a picture is as high
 * as the line: it is an icon; a larger one at the line's beginning or end is no icon and stands below or above.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { figureOf } from './figure.ts';
import type { Pictures } from './images.ts';
import { BLOCKS, HOLDERS, isBreak, partsOf, pictureIn, solid } from './picture-runs.ts';
import { visit } from './visit.ts';

/** One higher than this, in mm, is no icon even in the middle of a line; drawings have no size of their own there. */
const LARGEST_IN_LINE = 25;

/** @param pictures all pictures of the chapter that are there */
export function setFigures(tree: Root, pictures: Pictures): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'figure') settleFigure(node, pictures);
  });
  settle(tree, pictures);
  markInLine(tree, pictures);
}

/** A figure written in HTML: livret's own kind if it holds pictures and captions alone, and may not be parted then. */
function settleFigure(figure: Element, pictures: Pictures): void {
  const inside = solid(figure.children).flatMap((child) =>
    child.type === 'element' && /^(p|div|center)$/.test(child.tagName) && onlyPictures(child, pictures)
      ? solid(child.children)
      : [child],
  );
  const images = inside.flatMap((child) => pictureIn(child, pictures) ?? []);
  const rest = inside.filter((child) => pictureIn(child, pictures) === undefined);
  const captions = rest.filter((child) => child.type === 'element' && child.tagName === 'figcaption');
  if (images.length === 0 || captions.length < rest.length) return;
  figureOf(images, captions, pictures, figure);
}

const onlyPictures = ({ children }: Element, pictures: Pictures): boolean =>
  solid(children).every((child) => isBreak(child) || pictureIn(child, pictures) !== undefined);

/** Goes through everything that holds lines of words, and takes the figures out of them. */
function settle(parent: Root | Element, pictures: Pictures): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type !== 'element' || child.tagName === 'figure') {
      children.push(child);
    } else if (child.tagName === 'p') {
      const parts = partsOf(child.children, pictures);
      if (parts.some(({ figure }) => figure)) {
        const made = parts.flatMap(({ figure, nodes }) =>
          figure ? aligned(nodes, child) : [paragraph(child, nodes)],
        );
        keepId(made[0], child);
        children.push(...apart(made.map((node) => [node])));
      } else children.push(child);
    } else {
      settle(child, pictures);
      children.push(child);
    }
  }
  const holds = parent.type === 'root' || HOLDERS.has(parent.tagName);
  parent.children = holds ? apart(partsOf(children, pictures).map(({ nodes }) => nodes)) : children;
}

/** With a line end between them, as between all blocks: words that stood apart are not to run together. */
const apart = (parts: readonly ElementContent[][]): ElementContent[] =>
  parts.flatMap((nodes, i) => (i === 0 ? nodes : [{ type: 'text', value: '\n' }, ...nodes]));

/** What remains of a paragraph beside a figure. */
function paragraph({ properties: { id: _, ...properties } }: Element, children: ElementContent[]): Element {
  const position = children.find((node) => node.position)?.position;
  return { type: 'element', tagName: 'p', properties, children, ...(position ? { position } : {}) };
}

/** What is named by an anchor stays so. */
function keepId(first: ElementContent | undefined, { properties: { id } }: Element): void {
  if (first?.type === 'element' && typeof id === 'string') first.properties.id ??= id;
}

/** `<p align="center">` around pictures means the pictures. */
function aligned(figures: ElementContent[], { properties: { align } }: Element): ElementContent[] {
  if (align === 'center' || align === 'middle')
    for (const figure of figures)
      if (figure.type === 'element') figure.properties.className = [...classesOf(figure), 'center'];
  return figures;
}

const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];

/** The pictures that are left stand in lines: as icons, or by themselves (linked, or in a heading) as they are. */
function markInLine(parent: Root | Element, pictures: Pictures, words = ''): void {
  for (const child of parent.children) {
    if (child.type !== 'element' || child.tagName === 'figure') continue;
    const picture = pictures.get(child);
    if (picture) {
      const small = picture.vector || picture.heightMm <= LARGEST_IN_LINE;
      const icon = words.trim() !== '' && small && !picture.wished;
      child.properties.className = [...classesOf(child), icon ? 'livret-icon' : 'livret-in-line'];
    } else {
      markInLine(child, pictures, BLOCKS.has(child.tagName) ? textOf(child) : words);
    }
  }
}
