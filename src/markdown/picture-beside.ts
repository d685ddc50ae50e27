/**
 * Pictures that text runs beside (`left`, `right`) are put into one block with that text, which is not parted:
 * Paged.js looks past what floats when it ends a page, and a picture that no longer fits would vanish from both
 * pages. How much text that is follows from the picture's height and the width that remains.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { standsBeside } from './figure.ts';

/** The text block of an A5 page, mm, and what of it a picture may take. */
const MEASURE = 117;
const WIDEST = MEASURE / 2;
const GAP = 4;
/** Of the default theme's text and captions: a line's height and a letter's width, mm. */
const LINE = 4.8;
const LETTER = 1.73;
const CAPTION_LINE = 3.9;
const CAPTION_LETTER = 1.5;
/** More letters than this in one paragraph are most of a page: the picture then stands above it. */
const LONGEST = 2500;
/** What may run beside a picture; words without an element as well (in list items). */
const RUNNING = new Set(['p', 'ul', 'ol', 'em', 'strong', 'a', 'code', 'span', 'br', 'sup', 'sub', 'b', 'i']);

export function setBeside(tree: Root): void {
  const walk = (parent: Root | Element): void => {
    const children: ElementContent[] = [];
    const waiting = [...(parent.children as ElementContent[])];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (next.type !== 'element') children.push(next);
      else if (next.tagName === 'figure' && standsBeside(next)) children.push(...block(next, waiting));
      else {
        walk(next);
        children.push(next);
      }
    }
    parent.children = children;
  };
  walk(tree);
}

/** Takes what runs beside the figure off what follows it. */
function block(figure: Element, following: ElementContent[]): ElementContent[] {
  const { lines, letters } = room(figure);
  const beside: ElementContent[] = [];
  for (let taken = 0; taken < lines && following.length > 0; ) {
    const next = following[0]!;
    if (next.type === 'element' && !RUNNING.has(next.tagName)) break;
    const count = textOf(next).length;
    if (count > LONGEST && beside.every((node) => node.type === 'text' && node.value.trim() === '')) {
      figure.properties.className = (figure.properties.className as string[]).filter(
        (name) => name !== 'left' && name !== 'right',
      );
      return [figure, ...beside];
    }
    if (count > LONGEST) break;
    beside.push(following.shift()!);
    taken += next.type === 'element' && !/^(p|ul|ol)$/.test(next.tagName) ? 0 : Math.ceil(count / letters);
  }
  const { position } = figure;
  return [
    {
      type: 'element',
      tagName: 'div',
      properties: { className: ['livret-beside'] },
      children: [figure, ...beside],
      ...(position ? { position } : {}),
    },
  ];
}

/** How many lines a figure is high, and how many letters a line beside it has. */
function room(figure: Element): { lines: number; letters: number } {
  const style = String(figure.properties.style ?? '');
  const [, digits = '', unit] = /--width: ([\d.]+)(mm|%)/.exec(style) ?? [];
  const asked = Number(digits || MEASURE) * (unit === '%' ? MEASURE / 100 : 1);
  const width = Math.min(asked, WIDEST);
  const ratio = Number(/--ratio: ([\d.]+)/.exec(style)?.[1] ?? 1);
  const captions = figure.children.filter((c) => c.type === 'element' && c.tagName === 'figcaption');
  const words = captions.reduce((sum, caption) => sum + textOf(caption).length, 0);
  const caption = Math.ceil((words * CAPTION_LETTER) / Math.max(width, 25)) * CAPTION_LINE;
  return {
    lines: Math.ceil((width / ratio + caption) / LINE),
    letters: Math.max(1, Math.floor((MEASURE - width - GAP) / LETTER)),
  };
}
