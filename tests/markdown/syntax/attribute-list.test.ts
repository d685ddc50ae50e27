import { expect, it } from 'vitest';
import { asProperties, readAttributes } from '../../../src/markdown/syntax/attribute-list.ts';

it.each([
  ['#id', { id: 'id' }],
  [' #liens-utiles  .a .b-c ', { id: 'liens-utiles', className: ['a', 'b-c'] }],
  [': .a', { className: ['a'] }],
  ['lang=ar dir="rtl"', { lang: 'ar', dir: 'rtl' }],
  ["width='50%' HEIGHT=3cm", { width: '50%', height: '3cm' }],
  ['class="a b" id=x', { id: 'x', className: ['a', 'b'] }],
  ['align=right', { className: ['right'] }],
  ['qr', { className: ['qr'] }],
  ['qr=true', { className: ['qr'] }],
  ['qr=false', {}],
  ['-', { className: ['unnumbered'] }],
  ['#garde-à-vue', { id: 'garde-à-vue' }],
])('{%s}', (text, properties) => {
  expect(asProperties(readAttributes(text)!)).toEqual({ properties, unknown: [] });
});

it.each([
  '',
  ' ',
  'word',
  'two words',
  '.a, .b',
  '.a\\',
  '#',
  'a=',
  '="x"',
  'a="b',
  '.a{',
  'x'.repeat(500),
])('{%s} is no list', (text) => expect(readAttributes(text)).toBeUndefined());

it('names what means nothing here', () => {
  expect(asProperties(readAttributes('target=_blank loading=lazy')!).unknown).toEqual(['target', 'loading']);
});
