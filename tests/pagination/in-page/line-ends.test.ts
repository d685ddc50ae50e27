import { expect, it } from 'vitest';
import { french } from '../french.ts';
import { CSS, hyphenate } from '../hyphenated.ts';
import { inPage, shareBrowser } from '../support.ts';

shareBrowser();

interface Found {
  /** Lines whose end the quick way found, and all lines. */
  quick: number;
  all: number;
  /** Where the quick way says something else than the slow one. */
  wrong: string[];
}

/** Asks for the end of every line of every text, both ways, with a guess that is off by up to nine letters. */
const LOOK = `globalThis.livret = { look() {
  const { boxes, endAround, endByHalves } = parts;
  const found = { quick: 0, all: 0, wrong: [] };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const tops = [...new Set([...boxes(text, 0, text.length)].map(({ top }) => top))].sort((a, b) => a - b);
    let start = 0;
    for (const [i, top] of tops.slice(0, -1).entries()) {
      const sought = (guess) => ({ start, guess, top, next: tops[i + 1] });
      const end = endByHalves(text, sought(start + 60));
      const guess = Math.max(start, end - 9 + (found.all % 19));
      const near = endAround(text, sought(guess));
      found.all += 1;
      if (near !== undefined) found.quick += 1;
      if (near !== undefined && near !== end) found.wrong.push(text.data.slice(Math.min(near, end) - 9, Math.max(near, end) + 9));
      start = end;
    }
  }
  return found;
} };`;

const look = (paragraphs: string[], more = ''): Promise<Found> =>
  inPage(
    `<style>${CSS} p { width: 118mm; } ${more}</style>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
    ['line-ends.ts'],
    async (tab) => {
      await tab.inject(LOOK);
      return tab.call<Found>('look');
    },
  );

const { random, paragraph } = french(5);
const texts = Array.from({ length: 80 }, () => paragraph(1 + Math.floor(random() * 7)));

it('finds the end of nearly every line at once, and where it says one it is right', async () => {
  const { quick, all, wrong } = await look(texts.map((text) => hyphenate(text)));
  expect(wrong).toEqual([]);
  expect(all).toBeGreaterThan(300);
  expect(quick).toBeGreaterThan(all * 0.7);
});

it.each([
  ['without hyphens', (text: string) => text, ''],
  [
    'with elements in words',
    (text: string) => hyphenate(text).replace(/ensemble|ment\b/g, '<em>$&</em>'),
    '',
  ],
  [
    'with hyphens and dashes',
    (text: string) => text.replaceAll(/(?<=e) /g, '-').replaceAll(' de', ' — de'),
    '',
  ],
  [
    'with wide letters',
    (text: string) => text,
    'p { letter-spacing: 4px; word-spacing: 30px; text-align: start; }',
  ],
  [
    'from right to left',
    (text: string) => text.replaceAll(/ (?=d)/g, ' أهلا وسهلا '),
    'p { direction: rtl; }',
  ],
  ['with spaces that count', (text: string) => text.replaceAll(' ', '  '), 'p { white-space: pre-wrap; }'],
  [
    'in words that break anywhere',
    (text: string) => text.replaceAll(' ', ''),
    'p { word-break: break-all; }',
  ],
])('is right %s', async (_name, change, css) => {
  const { all, wrong } = await look(texts.slice(0, 30).map(change), css);
  expect(all).toBeGreaterThan(90);
  expect(wrong).toEqual([]);
});
