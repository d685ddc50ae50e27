/** The blocks that a chapter has besides prose, as Markdown. */
import type { Random } from './random.ts';
import type { Words } from './words.ts';

export interface Source {
  random: Random;
  words: Words;
}

/** Points, numbers, or boxes to tick. */
export function list({ random, words }: Source): string {
  const sign = random.pick(['- ', '1. ', '- [ ] ']);
  const items = Array.from(
    { length: random.between(3, 7) },
    () => sign + words.paragraph(random.between(5, 18)),
  );
  return items.join('\n');
}

export function table({ random, words }: Source): string {
  const row = (cell: () => string): string => `| ${Array.from({ length: 4 }, cell).join(' | ')} |`;
  const rows = Array.from({ length: random.between(4, 9) }, () =>
    row(() => words.line(random.between(1, 4))),
  );
  return [row(() => words.title(1)), `|${' --- |'.repeat(4)}`, ...rows].join('\n');
}

/** Lines that are narrow enough for an A5 page. */
export function code({ random, words }: Source): string {
  const line = (): string => {
    const [name, argument] = words.line(2).split(' ');
    return `${'  '.repeat(random.between(0, 3))}${name}(${argument}, ${random.between(1, 99)});`;
  };
  return ['```', ...Array.from({ length: random.between(4, 12) }, line), '```'].join('\n');
}

export const quotation = ({ words, random }: Source): string =>
  `> ${words.paragraph(random.between(20, 50))}`;
