import { expect, it } from 'vitest';
import { render } from './support.ts';

it.each([
  ['Text', '<h1 id="c1-the-title">The title</h1><p>Text</p>'],
  ['## Other', '<h1 id="c1-the-title">The title</h1><h2 id="c1-other">Other</h2>'],
  ['## The title', '<h1 id="c1-the-title">The title</h1>'],
  ['# Own', '<h1 id="c1-own">Own</h1>'],
  ['Text\n\n# Own', '<p>Text</p>\n<h1 id="c1-own">Own</h1>'],
  ['<div align="center"><h1>Own</h1></div>', '<div align="center"><h1 id="c1-own">Own</h1></div>'],
  [
    'Text\n\n## The title',
    '<h1 id="c1-the-title">The title</h1><p>Text</p>\n<h2 id="c1-the-title-1">The title</h2>',
  ],
])('sets a title above %j where it has none', async (body, html) => {
  expect((await render(body, { title: 'The title' })).html).toBe(html);
});

it('knows the title again although it calls a note', async () => {
  const { html } = await render('## The title[^1]\n\n[^1]: n', { title: 'The title' });
  expect(html).toMatch(/^<h1 id="c1-the-title">The title<a /);
  expect(html.match(/<h[12]/g)).toHaveLength(1);
});

it('does not read HTML in a title', async () => {
  expect((await render('x', { title: '<img src=x onerror=y> & more' })).html).toBe(
    '<h1 id="c1-img-srcx-onerrory--more">&#x3C;img src=x onerror=y> &#x26; more</h1><p>x</p>',
  );
});
