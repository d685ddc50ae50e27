import path from 'node:path';
import { expect, test } from 'vitest';
import {
  chapterInput,
  documentInput,
  headingTexts,
  imageShelf,
  listener,
} from '../../src/build/hand-over.ts';
import { readManuscript } from '../../src/manuscript/read.ts';
import { Notices } from '../../src/report/notices.ts';
import { type Files, place } from '../commands/support.ts';
import { png } from '../manuscript/pictures.ts';

const read = async (files: Files, name = 'b') => {
  const inside = Object.entries(files).map(([file, content]) => [`${name}/${file}`, content]);
  const { cwd } = place(Object.fromEntries(inside));
  return readManuscript(path.join(cwd, name), { notices: new Notices(), themes: ['sober'] });
};

test('chapters are known by their place: names of files must not reach the PDF', async () => {
  const manuscript = await read({ 'a-secret.md': 'One.', 'b-secret.md': 'Two.' });
  const inputs = manuscript.chapters.map(chapterInput);
  expect(inputs.map(({ id, name }) => [id, name])).toEqual([
    ['c1', 'a-secret.md'],
    ['c2', 'b-secret.md'],
  ]);
});

test('the title is the configured one, else the first heading, else the folder’s name', async () => {
  const html = (title?: string) => ({ ...{ id: 'c1', file: '', html: '', body: '', notes: [] }, title });
  const titleOf = async (config: string, ...titles: (string | undefined)[]) => {
    const chapters = titles.map((_, i) => [`${i}.md`, 'Text.']);
    const manuscript = await read({ ...Object.fromEntries(chapters), 'booklet.yaml': config }, 'The folder');
    return documentInput(manuscript, titles.map(html) as never).title;
  };
  expect(await titleOf('title: Set\n', 'Heading')).toBe('Set');
  expect(await titleOf('language: en\n', undefined, 'Second', 'Third')).toBe('Second');
  expect(await titleOf('language: en\n', undefined)).toBe('The folder');
});

test('pictures get an address without their name, one each, however often they are named', async () => {
  const manuscript = await read({ '1.md': 'Text.', 'secret plan.PNG': png(30, 20), 'no.png': 'No.' });
  const shelf = imageShelf(manuscript);
  const [chapter] = manuscript.chapters.map(chapterInput);
  const plan = await shelf.resolve('secret%20plan.PNG', chapter!);
  const url = expect.stringMatching(/^\/files\/[\da-f]{32}\.png$/);
  expect(plan).toEqual({ ok: true, url, widthPx: 30, heightPx: 20 });
  expect(await shelf.resolve('./secret plan.PNG', chapter!)).toBe(plan);
  expect(await shelf.resolve('no.png', chapter!)).toEqual({ ok: false, fault: 'not-an-image' });
  expect(await shelf.resolve('../out.png', chapter!)).toMatchObject({ ok: false, fault: 'outside' });
  expect([...shelf.files.keys()]).toEqual([url]);
  // What is in it makes the address: the same picture has the same one everywhere.
  const copy = await read({ '1.md': 'Text.', 'plan of another.png': png(30, 20), 'b.png': png(31, 20) });
  const other = imageShelf(copy);
  const [again] = copy.chapters.map(chapterInput);
  expect(await other.resolve('plan of another.png', again!)).toEqual(plan);
  expect(await other.resolve('b.png', again!)).not.toEqual(plan);
});

test('the page is listened to for complaints, each told once', () => {
  const heard = listener();
  for (const type of ['log', 'info', 'warn', 'warning', 'error', 'assert', 'uncaught', 'debug'])
    heard.listen(type, `${type} ${'x'.repeat(400)}`);
  const taken = heard.take();
  expect(taken.map((text) => text.split(' ')[0])).toEqual(['warn', 'warning', 'error', 'assert', 'uncaught']);
  expect(taken.every((text) => text.length === 300)).toBe(true);
  expect(heard.take()).toEqual([]);
});

test('headings are read as they were written', () => {
  const flows = [
    { html: '<section><h1>S’organiser <em>vite</em>,\n  ensemble</h1><p>Text</p></section>' },
    { html: '<h2>One</h2><div><h6>&amp; two</h6></div>' },
    { html: `<p><img alt="<h2>none</h2>" title='"<h3>'></p><h2 title="a > b">Three</h2><p>1 &#x3C; 2</p>` },
    { html: '<h2>The <a href="#x">law</a><a class="livret-note-call" href="#n">12</a> here</h2>' },
  ];
  expect(headingTexts(flows)).toEqual([
    'S’organiser vite, ensemble',
    'One',
    '& two',
    'Three',
    { drawn: 'The law12 here', name: 'The law here' },
  ]);
});
