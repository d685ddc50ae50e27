import { expect, test } from 'vitest';
import { renderedChapters } from '../../src/build/rendered.ts';
import { renderChapters } from '../../src/markdown/index.ts';
import type { MarkdownChapter, MarkdownContext, PictureUse } from '../../src/markdown/types.ts';
import { Notices } from '../../src/report/notices.ts';

const LIMITS = { levels: 100, rows: 100, notes: 100, headings: 100, seconds: 10 };
const chapter = (id: string, body: string): MarkdownChapter => ({
  ...{ id, body, file: `/b/${id}.md`, name: `${id}.md`, firstLine: 1 },
});
const BOOK = [
  chapter('c1', '# One\n\nWords, and [a dead link](nowhere.md).\n\n![A map](map.png)\n'),
  chapter('c2', '# Two\n\nMore.\n'),
];

function ask(more: Partial<MarkdownContext> = {}, url = '/files/1.png') {
  const notices = new Notices({ lenient: true });
  const uses: [string, PictureUse][] = [];
  const images: string[] = [];
  const context: MarkdownContext = {
    ...{ notices, language: 'en', links: 'notes', qr: false, hyphenate: false },
    resolveImage: async (reference, { id }) => {
      images.push(`${reference} in ${id}`);
      return { ok: true, url, widthPx: 30, heightPx: 20 };
    },
    usePicture: (...use) => void uses.push(use),
    ...more,
  };
  return { context, told: () => ({ codes: notices.all.map(({ code }) => code), uses, images }) };
}

test('what is asked for again is not rendered again, and everything is told as the first time', async () => {
  const render = renderedChapters();
  const [first, second] = [ask(), ask()];
  const made = await render(BOOK, first.context, LIMITS);
  expect(made.map(({ title }) => title)).toEqual(['One', 'Two']);
  const again = await render(structuredClone(BOOK), second.context, LIMITS);
  expect(again[0]).toBe(made[0]);
  expect(second.told()).toEqual(first.told());
  expect(first.told().codes).toContain('link-file');
  expect(first.told().uses).toHaveLength(1);
  expect(first.told().images).toContain('map.png in c1');
});

test('it is rendered again for other words, another language, another picture', async () => {
  const render = renderedChapters();
  const made = await render(BOOK, ask().context, LIMITS);
  const others = [
    await render([{ ...BOOK[0]!, firstLine: 2 }, BOOK[1]!], ask().context, LIMITS),
    await render(BOOK, ask({ language: 'fr' }).context, LIMITS),
    await render(BOOK, ask({ links: 'none' }).context, LIMITS),
    await render(BOOK, ask({ hyphenate: true }).context, LIMITS),
    await render(BOOK, ask({ untranslated: ['3.md'] }).context, LIMITS),
    await render(BOOK, ask({}, '/files/2.png').context, LIMITS),
    await render(BOOK, ask().context, { ...LIMITS, rows: 99 }),
  ];
  for (const other of others) expect(other[0]).not.toBe(made[0]);
});

test('what others say only matters to a chapter whose links lead there', async () => {
  const render = renderedChapters();
  const book = (second: string) => [
    chapter('c1', '# One\n\n[There](c2.md#there), [or](#elsewhere).\n'),
    chapter('c2', second),
    chapter('c3', '# Three\n\n[Two](c2.md)\n'),
  ];
  const made = await render(book('# Two\n\n## There\n'), ask().context, LIMITS);
  const other = await render(book('# Two, too\n\n## There\n\nMore.\n'), ask().context, LIMITS);
  expect(other.map((one, i) => one === made[i])).toEqual([true, false, true]);
  const [renamed, fresh] = [ask(), ask()];
  const third = await render(book('# Two\n\n## Their\n'), renamed.context, LIMITS);
  expect(third.map((one, i) => one === made[i])).toEqual([false, false, true]);
  expect(third).toEqual(await renderChapters(book('# Two\n\n## Their\n'), fresh.context));
  expect(renamed.told()).toEqual(fresh.told());
});

test('values only matter to chapters that say one', async () => {
  const render = renderedChapters();
  const values = (contact: string) => ask({ values: { 'group.contact': contact } }).context;
  const plain = await render(BOOK, values('one'), LIMITS);
  expect((await render(BOOK, values('two'), LIMITS))[0]).toBe(plain[0]);
  const saying = [chapter('c1', '# One\n\nWrite to {{ group.contact }}.\n')];
  const [one] = await render(saying, values('one'), LIMITS);
  const [two] = await render(saying, values('two'), LIMITS);
  expect([one!.body, two!.body].map((body) => /Write to \w+/.exec(body)?.[0])).toEqual([
    'Write to one',
    'Write to two',
  ]);
});

test('what is refused is refused again', async () => {
  const render = renderedChapters();
  for (let i = 0; i < 2; i += 1)
    await expect(
      render([chapter('c1', `${'>'.repeat(200)} deep\n`)], ask().context, LIMITS),
    ).rejects.toMatchObject({
      notices: expect.arrayContaining([expect.objectContaining({ level: 'error' })]),
    });
});
