/**
 * Room on the page for what must stand with a picture: a heading right above it, which may not stay behind, and a
 * caption. A caption too long to be one is set as text below its picture, so that pages can be turned in it.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Notices } from '../report/notices.ts';
import { pageWish, standsBeside } from './figure.ts';
import { placeOf } from './place.ts';
import type { MarkdownChapter } from './types.ts';

/** Letters. Between paragraphs that is two thirds of a page in a caption's type. */
const LONGEST = 1500;
/** In a list, a cell, beside text or beside another picture. */
const LONGEST_IN_NARROW = 400;

/** How high a heading is at most, mm: of its lines, and around them; and the letters that fit on a line at least. */
const HEADINGS: Record<string, { line: number; around: number; letters: number }> = {
  h1: { line: 10.5, around: 12, letters: 28 },
  h2: { line: 6, around: 8, letters: 45 },
  h3: { line: 5.5, around: 6, letters: 50 },
  h4: { line: 5, around: 4.5, letters: 50 },
  h5: { line: 5, around: 4.5, letters: 50 },
  h6: { line: 5, around: 4.5, letters: 50 },
};

export function giveRoom(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  const walk = (parent: Root | Element, narrow: boolean): void => {
    let above = 0;
    for (const child of parent.children as ElementContent[]) {
      if (child.type !== 'element') continue;
      const heading = HEADINGS[child.tagName];
      if (heading) {
        above += heading.around + heading.line * Math.ceil(textOf(child).length / heading.letters);
        continue;
      }
      const held = hasClass(child, 'livret-picture') || hasClass(child, 'livret-row');
      if (held && above > 0 && pageWish(child) === undefined)
        child.properties.style = `--above: ${above}mm;${String(child.properties.style ?? '')}`;
      above = 0;
      if (hasClass(child, 'livret-picture')) settleCaption(child, narrow);
      else
        walk(child, narrow || !/^(div|section|center)$/.test(child.tagName) || hasClass(child, 'livret-row'));
    }
  };
  const settleCaption = (figure: Element, narrow: boolean): void => {
    const captions = figure.children.filter((c) => c.type === 'element' && c.tagName === 'figcaption');
    const letters = captions.reduce((sum, caption) => sum + textOf(caption).length, 0);
    const most = narrow || standsBeside(figure) ? LONGEST_IN_NARROW : LONGEST;
    if (letters <= most) return;
    notices.add('caption-long', { letters, most }, placeOf(figure, chapter));
    figure.properties.className = ['livret-figure'];
    delete figure.properties.style;
  };
  walk(tree, false);
}

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);
