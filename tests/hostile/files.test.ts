/** Folders that were made to trap whoever walks through them. Each ends within seconds. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { attempt, makeFolder, namesOf, type Tree } from '../manuscript/support.ts';

const codes = (told: string[]): string[] => told.map((line) => line.split(' | ')[1]!);

it.each<[string, Tree, string[]]>([
  ['a pipe that nobody writes to', { 'a.md': '# A', 'b.md': 'pipe!' }, ['chapter-not-a-file']],
  ['a link to a device without end', { 'a.md': '# A', 'b.md': { link: '/dev/zero' } }, ['chapter-outside']],
  [
    'a configuration that is a device',
    { 'a.md': '# A', 'booklet.yaml': { link: '/dev/zero' } },
    ['config-unreadable'],
  ],
  ['a configuration that is a pipe', { 'a.md': '# A', 'booklet.yaml': 'pipe!' }, ['config-unreadable']],
  ['a link to itself', { 'a.md': '# A', 'b.md': { link: 'b.md' } }, ['chapter-link-broken']],
  ['a list of chapters that is a pipe', { 'a.md': '# A', 'SUMMARY.md': 'pipe!' }, ['chapter-not-a-file']],
])('%s is refused', async (_, tree, expected) => {
  const { told, exitCode } = await attempt(makeFolder(tree));
  expect(codes(told)).toEqual(expected);
  expect(exitCode).toBeGreaterThan(0);
});

it('circles of links are not walked', async () => {
  const folder = makeFolder({ 'a.md': '# A', 'b/c.md': '# C', loop: { link: '.' }, 'b/up': { link: '..' } });
  const read = await attempt(folder);
  expect(namesOf(read)).toEqual(['a.md', 'b/c.md']);
  expect(codes(read.told)).toEqual(['folder-link', 'folder-link']);
});

it('two thousand chapters are read, and folders deeper than any are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`d${i % 20}/${i}.md`, '# A']));
  expect(namesOf(await attempt(makeFolder(many)))).toHaveLength(2000);
  const deep = await attempt(makeFolder({ 'a.md': '# A', [`${'d/'.repeat(60)}b.md`]: '# B' }));
  expect([codes(deep.told), deep.exitCode]).toEqual([['folder-too-large'], 1]);
});

it('names may hold anything a file system allows', async () => {
  const names = [
    'a\nb.md',
    'c\u001b[31m.md',
    'd\u202e.md',
    `${'e'.repeat(240)}.md`,
    'f\'"`$(x).md',
    '-g.md',
    '%2e%2e.md',
  ];
  const folder = makeFolder(Object.fromEntries(names.map((name) => [name, `# ${name.length}`])));
  const read = await attempt(folder);
  expect(namesOf(read).sort()).toEqual([...names].sort());
});

it('a name that is no text in any encoding is passed over or told, never a crash', async () => {
  const folder = makeFolder({ 'a.md': '# A' });
  fs.writeFileSync(
    Buffer.concat([Buffer.from(`${folder}${path.sep}`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]),
    '# B',
  );
  const { told, exitCode } = await attempt(folder);
  expect([0, 1]).toContain(exitCode);
  expect(told.every((line) => /^(?:error|warning) \| chapter-/.test(line))).toBe(true);
});

it('limits of the configuration hold, and the message names them', async () => {
  const text = 'Words. '.repeat(200_000);
  const one = await attempt(
    makeFolder({ 'a.md': text, 'booklet.yaml': 'language: en\nlimits: { chapter: 1 }\n' }),
  );
  expect(one.told).toEqual([
    'error | chapter-too-large | a.md | “a.md” is larger than 1 MB. | Divide it into several files.',
  ]);
  const all = await attempt(
    makeFolder({ 'a.md': text, 'b.md': text, 'booklet.yaml': 'language: en\nlimits: { text: 2 }\n' }),
  );
  expect(codes(all.told)).toEqual(['chapters-too-large']);
  const wrong = await attempt(
    makeFolder({ 'a.md': 'A', 'booklet.yaml': 'limits: { levels: 500, row: 3 }\n' }),
  );
  expect([codes(wrong.told), wrong.exitCode]).toEqual([['config-value', 'config-unknown-key'], 2]);
  expect(wrong.told.join()).toContain('a whole number from 5 to 90');
  expect(wrong.told.join()).toContain('Did you mean “rows”');
});
