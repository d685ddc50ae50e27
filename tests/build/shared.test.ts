/** Editions that are built one after the other share work; each is what it would be if it were built alone. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { share } from '../../src/build/shared.ts';
import { picturePng } from './checks-picture.ts';
import { booklet, buildFolder, shareBrowser } from './support.ts';

shareBrowser();

const WORDS = 'Nobody has to leave because a letter says so, and nobody has to answer it alone. ';
const FILES = {
  'booklet.yaml':
    'title: Staying\nlanguage: en\ngroup: Nobody\nclosing: { statement: We stay., url: www.a.example }\n',
  '1.md': `# First\n\n${WORDS.repeat(30)}[^1]\n\n[^1]: A note.\n`,
  '2.md': `# Second\n\n${WORDS.repeat(20)}\n\n![A field](field.png)\n`,
  '3.md': '# Third\n\nAsk us: {{ group.contact }}.\n',
  'field.png': picturePng(800, 500),
  'groups/one/group.yaml': 'group: One\ncontact: one@a.example\nurl: www.one.example\n',
  'groups/two/group.yaml':
    'group: Two\ncontact: two@a.example\nlogo: field.png\ntokens: { size-text: 11pt }\n',
  'groups/three/group.yaml': 'group: Three\ncontact: three@a.example\nlogo: field.png\n',
  'groups/three/field.png': picturePng(600, 600),
  'groups/three/2.md': `# Another\n\n${WORDS.repeat(5)}\n\n![A field](field.png)\n`,
};

test('the same bytes, in whatever order', async () => {
  const folder = booklet(FILES);
  const groups = [undefined, 'one', 'two', 'three'];
  const bytes = async (group: string | undefined, shared?: ReturnType<typeof share>) => {
    const { read, print, faults, out } = await buildFolder(folder, { group, shared });
    const names = fs.readdirSync(out).filter((name) => name.endsWith('.pdf'));
    expect(names.map((name) => path.extname(name))).toEqual(['.pdf', '.pdf']);
    return { group, faults, pdfs: [read, print].map((pdf) => Buffer.from(pdf).toString('base64')) };
  };
  const alone = [];
  for (const group of groups) alone.push(await bytes(group));
  expect(new Set(alone.map(({ pdfs }) => pdfs[0])).size).toBe(groups.length);

  const shared = share();
  const together = [];
  for (const group of groups) together.push(await bytes(group, shared));
  expect(together).toEqual(alone);
  const again = await Promise.all([...groups].reverse().map((group) => bytes(group, shared)));
  expect(again.reverse()).toEqual(alone);
});
