/** Whole builds of what is hostile or careless: a booklet with every letter, or a refusal that says where and what to do. */
import { expect, it } from 'vitest';
import { textsOf } from '../build/pdf.ts';
import { booklet, buildFiles, refusalOf, shareBrowser } from '../build/support.ts';
import { png } from '../manuscript/pictures.ts';

shareBrowser();
const EN = { 'booklet.yaml': 'title: T\nlanguage: en\nlinks: none\n' };

it.each([
  ['twenty thousand marks on a letter', `a${'\u0301'.repeat(20_000)} END`],
  ['a word of twenty thousand letters', `${'word'.repeat(5000)} END`],
  ['signs that turn the direction', `${'\u202e\u2066'.repeat(2000)} END`],
  ['twelve quotations in one another', `${'> '.repeat(12)}deep END`],
  ['twelve lists in one another', `${'- '.repeat(12)}deep END`],
  ['soft hyphens between all letters', `${'a\u00ad'.repeat(3000)} END`],
  ['a formula of a thousand signs', `$${'a+'.repeat(500)}a$ END`],
])('%s: built', async (_, text) => {
  const { read } = await buildFiles({ ...EN, '1.md': `# T\n\n${text}\n` });
  expect(textsOf(read).join(' ')).toMatch(/END|DNE/);
});

it('a picture of a hundred million pixels: built', async () => {
  const { read } = await buildFiles({
    ...EN,
    '1.md': '# T\n\n![White](a.png)\n\nEND\n',
    'a.png': png(10_000, 10_000),
  });
  expect(textsOf(read).join(' ')).toContain('END');
});

it.each([
  [
    'a table of three thousand rows',
    { '1.md': `# T\n\n| a |\n|---|\n${'| x |\n'.repeat(3000)}` },
    'limit-rows',
    2005,
  ],
  ['quotations in one another', { '1.md': `# T\n\n${'>'.repeat(50_000)} a\n` }, 'limit-levels', 3],
  [
    'more pages than allowed',
    {
      'booklet.yaml': `${EN['booklet.yaml']}limits: { pages: 8 }\n`,
      '1.md': '# T\n\nWords. '.repeat(3).concat('\n\n<br>'.repeat(2), '\n\nWords and words.\n\n'.repeat(400)),
    },
    'limit-pages',
    undefined,
  ],
  [
    'far more text than pages',
    {
      'booklet.yaml': `${EN['booklet.yaml']}limits: { pages: 8 }\n`,
      '1.md': 'Words and words.\n\n'.repeat(5000),
    },
    'limit-text',
    undefined,
  ],
  [
    'a picture that says too much',
    {
      'booklet.yaml': `${EN['booklet.yaml']}limits: { megapixels: 1 }\n`,
      '1.md': '# T\n\n![A](a.png)\n',
      'a.png': png(2000, 1000),
    },
    'limit-megapixels',
    3,
  ],
  [
    'a drawing of a million shapes',
    {
      '1.md': '# T\n\n![A](a.svg)\n',
      'a.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(1e6)}</svg>`,
    },
    'image-costly',
    3,
  ],
])('%s: refused', async (_, files, code, line) => {
  const { exit, messages } = await refusalOf(booklet({ ...EN, ...files }));
  expect(exit).toBe(1);
  const message = messages.find((one) => one.code === code);
  expect([message?.code, message?.line]).toEqual([code, line]);
  expect(message?.hint).toBeTruthy();
});
