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
])('%j is a line to write on', async (body, html) => {
  expect((await render(body)).html).toBe(html);
});

const row = (...blanks: [label: string, underscores: number][]): string =>
  `<span class="livret-fill-in-row">${blanks
    .map(([label, count]) => line(label).replace('fill-in"', `fill-in" style="flex-grow:${count}"`))
    .join('')}</span>`;

it.each([
  ['From ____ to ________', row(['From', 4], ['to', 8])],
  ['Name: ____ **Date**: _____ ', row(['Name:', 4], ['<strong>Date</strong>:', 5])],
  ['____ / ____ / ____', row(['', 4], ['/', 4], ['/', 4])],
  ['A __ ____ b ____', row(['A __', 4], ['b', 4])],
  ['One: ____\nTwo: ____ three: ____', line('One:') + row(['Two:', 4], ['three:', 4])],
])('%j holds several lines to write on, side by side', async (body, html) => {
  const made = (await render(body)).html;
  expect(made).toBe(`<p class="livret-form">${html}</p>`);
});

it('reads long rows quickly', async () => {
  const start = performance.now();
  await render(`a ${'____ '.repeat(5000)}b\n\nc ${'_'.repeat(50_000)}\n\nd${'_ '.repeat(5000)}`);
  expect(performance.now() - start).toBeLessThan(4000);
});

it.each([
  ['___', '<p>___</p>'],
  ['Name: ___', '<p>Name: ___</p>'],
  ['____ is a blank', '<p>____ is a blank</p>'],
  ['From ____ to ____ please', '<p>From ____ to ____ please</p>'],
  ['<p></p>', '<p></p>'],
  ['`____`', '<p><code>____</code></p>'],
  ['# Name: ____', '<h1 id="c1-name-____">Name: ____</h1>'],
])('%j is not', async (body, html) => {
  expect((await render(`Text.\n\n${body}`)).html.replace('<hr>', '<p>___</p>')).toBe(`<p>Text.</p>\n${html}`);
});

it('keeps every word of the label', async () => {
  expect((await render('a *b* `c` [d](https://x.example) e: ______')).chapter.body).toBe('a b c d e:');
});
