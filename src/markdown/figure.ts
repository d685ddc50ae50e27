/** One figure: its picture or pictures, its caption, and where it stands on the page. */
import type { Element, ElementContent } from 'hast';
import type { Pictures } from './images.ts';
import { rowStyles } from './picture-rows.ts';

/** Classes that say how a picture stands; they belong to the figure with its caption. */
const STANDING = new Set(['full-page', 'bleed', 'cover', 'left', 'right', 'center', 'small']);

/**
 * Makes a figure of pictures.
 *
 * @param captions as written in HTML; a picture's Markdown title is one too
 * @param figure the element that becomes it; a new one without it
 */
export function figureOf(
  images: readonly Element[],
  captions: readonly ElementContent[],
  pictures: Pictures,
  figure: Element = { type: 'element', tagName: 'figure', properties: {}, children: [] },
): Element {
  const titles = images.flatMap((image) => captionOf(image));
  const { position } = images[0]!;
  if (figure.position === undefined && position) figure.position = position;
  const standing = images.flatMap(takeStanding);
  const own = Array.isArray(figure.properties.className) ? figure.properties.className : [];
  figure.properties.className = ['livret-picture', ...new Set([...own, ...standing])];
  // To screen readers the picture is the figure; what is around it only keeps it together with its caption.
  figure.properties.role = 'group';
  const row: Element = { type: 'element', tagName: 'div', properties: {}, children: [...images] };
  if (images.length > 1) {
    row.properties.className = ['livret-row'];
    rowStyles(images, images, pictures);
  }
  // Beside text the figure itself is as wide as its picture, and its caption no wider.
  const beside = standing.concat(own.map(String)).some((name) => name === 'left' || name === 'right');
  if (images.length === 1 && beside) {
    const style = String(images[0]!.properties.style);
    figure.properties.style = style;
    // The figure has taken the share of the column; of the figure the picture takes all.
    images[0]!.properties.style = style.replace(/--width: [^;]*%/, '--width: 100%');
  }
  const above = figure.children.length > 0 && captions[0] === figure.children.find(isElement);
  const shown = images.length > 1 ? [row] : images;
  figure.children = above ? [...captions, ...shown, ...titles] : [...shown, ...titles, ...captions];
  return figure;
}

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** The Markdown title, which is taken off the picture. */
function captionOf({ properties, position }: Element): Element[] {
  const { title } = properties;
  delete properties.title;
  if (typeof title !== 'string' || title.trim() === '') return [];
  const children: ElementContent[] = [{ type: 'text', value: title }];
  return [
    { type: 'element', tagName: 'figcaption', properties: {}, children, ...(position ? { position } : {}) },
  ];
}

/** HTML's old `align` means the same as the classes. */
export function alignToClass({ properties }: Element): void {
  const align = { left: 'left', right: 'right', center: 'center' }[String(properties.align)];
  delete properties.align;
  if (align !== undefined)
    properties.className = [...(Array.isArray(properties.className) ? properties.className : []), align];
}

/** Whether text is to run beside a picture. */
export const standsBeside = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && (className.includes('left') || className.includes('right'));

/** Takes the classes that are the figure's off a picture. */
function takeStanding({ properties }: Element): string[] {
  const classes = (Array.isArray(properties.className) ? properties.className : []).map(String);
  const others = classes.filter((name) => !STANDING.has(name));
  if (others.length > 0) properties.className = others;
  else delete properties.className;
  return classes.filter((name) => STANDING.has(name));
}

/** The class by which a picture or a figure asks for a page of its own. */
export function pageWish({ properties: { className } }: Element): string | undefined {
  const classes = Array.isArray(className) ? className.map(String) : [];
  return classes.find((name) => name === 'bleed') ?? classes.find((name) => name === 'full-page');
}
