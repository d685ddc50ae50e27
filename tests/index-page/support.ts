/** Editions for an index page, and the page taken apart by a parser. */
import type { IndexEdition } from '../../src/index-page/index.ts';
import { elements, words } from '../checks-page/support.ts';

export const edition = (change: Partial<IndexEdition> = {}): IndexEdition => ({
  ...{ folder: 'kitchen', title: 'Our rights', language: 'en', group: 'Kitchen' },
  ...{ pages: 8, sheets: 2, copiesAtOnce: 1, sheet: 'A4' },
  cover: { path: 'index-covers/0123456789abcdef.png', width: 383, height: 544 },
  files: [
    { kind: 'read', path: 'kitchen/Our-rights-read.pdf', bytes: 81_234 },
    { kind: 'print', path: 'kitchen/Our-rights-print.pdf', bytes: 1_260_000 },
  ],
  ...change,
});

/** What the page shows of each booklet, in order; no-break spaces as plain ones. */
export const cards = (html: string): string[] =>
  elements(html, 'li')
    .filter(({ properties }) => `${properties.className}` === 'edition')
    .map((card) => words(card).replaceAll('\u00a0', ' '));

/** Where links lead, in order. */
export const links = (html: string): string[] =>
  elements(html, 'a').map(({ properties }) => String(properties.href));

/** All words of the elements of these names. */
export const texts = (html: string, ...names: string[]): string[] =>
  elements(html, ...names).map((element) => words(element).replaceAll('\u00a0', ' '));
