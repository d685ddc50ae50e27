/** Justified, hyphenated French with long words, laid out and read back from the PDF by another program. */
import hyphen from 'hyphen/fr/index.js';
import { expect } from 'vitest';
import { letters } from '../../src/letters.ts';
import { readPages } from '../build/pdf.ts';
import { french } from './french.ts';
import { chapter, layOut } from './support.ts';

export const hyphenate = hyphen.hyphenateSync;

export const CSS = `
@page { size: 148mm 210mm; margin: 15mm 13mm 20mm 17mm; }
p { margin: 0 0 5pt; font: 10pt/13pt serif; font-variant-ligatures: no-common-ligatures; text-align: justify;
  hyphens: manual; hyphenate-character: "-"; orphans: 2; widows: 2; overflow-wrap: break-word; }
em { font-style: normal; }
`;

/** Where a word may be divided: how many letters stand before each place. */
function places(word: string): number[] {
  let count = 0;
  const found: number[] = [];
  for (const sign of hyphenate(word)) {
    if (sign === '\u00ad') found.push(count);
    else count += 1;
  }
  return found;
}

export interface Hyphenated {
  pages: number;
  /** Pages that end inside a word. */
  dividedPages: number;
}

/** Lays this many paragraphs out and expects every letter on its page, once, and hyphens where they belong. */
export async function expectNothingLost(seed: number, count: number): Promise<Hyphenated> {
  const { random, paragraph } = french(seed);
  const texts = Array.from({ length: count }, () => paragraph(1 + Math.floor(random() * 7)));
  // Some words in elements of their own, also in the middle of a word.
  const html = texts.map((text) => {
    const marked = hyphenate(text).replace(/ensemble|consti(?=\u00ad?tution)/g, '<em>$&</em>');
    return `<p>${marked}</p>`;
  });
  const { pages, pdf, complaints } = await layOut([chapter('c1', html.join(''))], CSS);
  expect(complaints).toEqual([]);
  const own = pages.filter(({ parts }) => parts.length > 0);
  const read = readPages(pdf).slice(0, own.length);
  const claimed = own.map(({ parts }) => letters(parts.map(({ body }) => body).join('')));
  expect(claimed.join('')).toBe(letters(texts.join('')));
  expect(read.map(({ lines }) => letters(lines.map(({ text }) => text).join('')))).toEqual(claimed);

  const lines = read.flatMap((page) => page.lines);
  expect(lines.filter(({ text }) => /[\u00ad\u2010\u2011]/.test(text))).toEqual([]);
  // Nothing stands out of the text block, which ends 13 mm from the right and 20 mm from the bottom.
  expect(lines.filter(({ right, y }) => right > 135.3 || y > 190)).toEqual([]);
  const wrong = lines.flatMap(({ text }, index) => {
    const next = lines[index + 1]?.text ?? '';
    if (!text.endsWith('-')) return [];
    const before = /([\p{L}’]+)-$/u.exec(text)?.[1] ?? '';
    const after = /^[\p{L}’]+/u.exec(next)?.[0] ?? '';
    const right =
      places(before + after).includes(before.length) || texts.some((t) => t.includes(`${before}-${after}`));
    return right ? [] : [`${text} / ${next}`];
  });
  expect(wrong).toEqual([]);
  return {
    pages: own.length,
    dividedPages: read.filter((page) => page.lines.at(-1)!.text.endsWith('-')).length,
  };
}
