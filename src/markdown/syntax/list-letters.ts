/**
 * Lists that count by letters or Roman numbers (`<ol type="a">`, as laws and statutes do). The layout would draw
 * these itself, as it draws figures, but they are letters, which are held against the text; so they become text.
 */
import type { Element, Root } from 'hast';
import { visit } from '../visit.ts';

export function writeOutListLetters(tree: Root): void {
  visit(tree, 'element', (list: Element) => {
    const write = list.tagName === 'ol' ? WRITTEN[String(list.properties.type)] : undefined;
    if (!write) return;
    const items = list.children.filter((n): n is Element => n.type === 'element' && n.tagName === 'li');
    const down = list.properties.reversed !== undefined && list.properties.reversed !== false;
    let number = whole(list.properties.start) ?? (down ? items.length : 1);
    for (const item of items) {
      number = whole(item.properties.value) ?? number;
      label(item, `${write(number)}.`);
      number += down ? -1 : 1;
    }
    list.properties = {
      className: [...[list.properties.className ?? []].flat().map(String), 'livret-lettered'],
    };
  });
}

function label(item: Element, text: string): void {
  const letter: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['livret-item-letter'] },
    children: [{ type: 'text', value: text }],
  };
  const first = item.children.find((n) => n.type !== 'text' || n.value.trim() !== '');
  const place = first?.type === 'element' && first.tagName === 'p' ? first : item;
  place.children.unshift(letter, { type: 'text', value: ' ' });
  delete item.properties.value;
}

const whole = (value: unknown): number | undefined => {
  const number = Number(value ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : undefined;
};

/** a … z, aa, ab … (CSS Counter Styles 3, "alphabetic"). */
function letters(number: number): string {
  let rest = number;
  let text = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text || String(number);
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Up to 3999 (CSS Counter Styles 3, "lower-roman"); others in figures. */
function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

const WRITTEN: Readonly<Record<string, ((number: number) => string) | undefined>> = {
  a: letters,
  A: (number) => letters(number).toUpperCase(),
  i: roman,
  I: (number) => roman(number).toUpperCase(),
};
