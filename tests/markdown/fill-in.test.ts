import { expect, it } from 'vitest';
import { render } from './support.ts';

const line = (label: string): string =>
  `<span class="livret-fill-in"><span class="livret-fill-in-label">${label}</span></span>`;

it.each([
  ['Lawyer: ________', `<p class="livret-form">${line('Lawyer:')}</p>`],
  ['Lawyer : ____ ', `<p class="livret-form">${line('Lawyer :')}</p>`],
  ['Her **name**: ____', `<p class="livret-form">${line('Her <strong>name</strong>:')}</p>`],
  ['A\u00a0____', `<p class="livret-form">${line('A')}</p>`],
  [
    '- One: ____\n- Two: ____',
    `<ul>\n<li class="livret-form">${line('One:')}</li>\n<li class="livret-form">${line('Two:')}</li>\n</ul>`,
  ],
  ['Name: ____  \nPhone: ____', `<p class="livret-form">${line('Name:')}${line('Phone:')}</p>`],
  ['Name: ____\nPhone: ____', `<p class="livret-form">${line('Name:')}${line('Phone:')}</p>`],
  ['Write here\nName: ____', `<p class="livret-form">${line('Write here\nName:')}</p>`],
  ['From ____ to ____', `<p class="livret-form">${line('From ____ to')}</p>`],
])('%j is a line to write on', async (body, html) => {
  expect((await render(body)).html).toBe(html);
});

it.each([
  ['___', '<p>___</p>'],
  ['Name: ___', '<p>Name: ___</p>'],
  ['____ is a blank', '<p>____ is a blank</p>'],
  ['`____`', '<p><code>____</code></p>'],
  ['# Name: ____', '<h1 id="c1-name-____">Name: ____</h1>'],
])('%j is not', async (body, html) => {
  expect((await render(`Text.\n\n${body}`)).html.replace('<hr>', '<p>___</p>')).toBe(`<p>Text.</p>\n${html}`);
});

it('keeps every word of the label', async () => {
  expect((await render('a *b* `c` [d](https://x.example) e: ______')).chapter.body).toBe('a b c d e:');
});
