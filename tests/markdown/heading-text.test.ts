import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { headingText } from '../../src/markdown/heading-text.ts';

it.each([
  ['<h1>a <em>b <b>c</b></em> d</h1>', 'a b c d'],
  ['<h1>a<a class="livret-note-call">1</a> b<a class="livret-note-again">1</a></h1>', 'a b'],
  ['<h1>a<a class="note">1</a></h1>', 'a1'],
  ['<h1><img alt="x"></h1>', ''],
])('%s says %j', (html, text) => {
  expect(headingText(fromHtml(html, { fragment: true }).children[0] as Element)).toBe(text);
});
