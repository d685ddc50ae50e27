import fs from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { book } from '../../bench/corpus/book.ts';
import { GROUPS, writeCorpus, writeGroups } from '../../bench/corpus/index.ts';
import { Random } from '../../bench/corpus/random.ts';
import { wordsFrom } from '../../bench/corpus/words.ts';
import { readManuscript } from '../../src/manuscript/read.ts';
import { Notices } from '../../src/report/notices.ts';
import { temporaryFolder } from '../build/support.ts';

const texts = (chapters: number, seed: number): string[] =>
  [...book({ chapters, seed })].flatMap(([name, text]) => (name.endsWith('.md') ? String(text) : []));

it('gives the same bytes for the same seed, others for another', () => {
  expect(book({ chapters: 2, seed: 7 })).toEqual(book({ chapters: 2, seed: 7 }));
  expect(texts(2, 7)).not.toEqual(texts(2, 8));
});

it('draws the numbers of its generator, on every machine', () => {
  const random = new Random(1);
  // Of the author's own code, for the seed 1.
  expect(Array.from({ length: 3 }, () => Math.floor(random.next() * 2 ** 32))).toEqual([
    2_693_262_067, 11_749_833, 2_265_367_787,
  ]);
  const values = Array.from({ length: 2000 }, () => random.between(2, 4));
  expect([...new Set(values)].sort()).toEqual([2, 3, 4]);
});

it('has prose, notes, lists, tables, code, a picture and references in every chapter', () => {
  for (const text of texts(3, 1)) {
    const calls = text.match(/\[\^\d+\](?!:)/g) ?? [];
    expect(calls.length).toBeGreaterThan(4);
    expect(text.match(/^\[\^\d+\]: \S/gm)).toHaveLength(calls.length);
    expect(text.match(/^## /gm)).toHaveLength(5);
    expect(text).toMatch(/^(?:- |1\. )/m);
    expect(text).toMatch(/^\| --- /m);
    expect(text).toMatch(/^```\n[^`]+^```$/m);
    expect(text).toMatch(/^!\[[^\]]+\]\(\d{3}\.png\)$/m);
    expect(text.split(/\s+/).length).toBeGreaterThan(3000);
  }
});

it('refers only to headings that exist', () => {
  const files = book({ chapters: 3, seed: 2 });
  const links = texts(3, 2).flatMap((text) => [...text.matchAll(/\]\((\d{3}\.md)#([^)]+)\)/g)]);
  expect(links.length).toBeGreaterThan(5);
  for (const [, file = '', anchor = ''] of links) {
    const titles = [...String(files.get(file)).matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
    expect(titles.map((title) => title.toLowerCase().replaceAll(' ', '-'))).toContain(anchor);
  }
});

it('says no word that another language owns: syllables only', () => {
  const words = wordsFrom(new Random(3));
  expect(words.title(4)).toMatch(/^\p{Lu}[\p{Ll} ]+$/u);
  expect(words.sentence()).toMatch(/^\p{Lu}[\p{Ll}, ]+(?:\.| \?)$/u);
  expect(words.paragraph(80).split(' ').length).toBeGreaterThanOrEqual(80);
});

it('draws pictures that are pictures, in colour', () => {
  const bytes = book({ chapters: 1, seed: 4 }).get('001.png') as Uint8Array;
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  expect([width, height]).toEqual([1000, 640]);
  expect(data.some((value, index) => index % 4 === 0 && value !== data[index + 2])).toBe(true);
});

it('copies the guide without its groups, and gives it fifty that livret reads', async () => {
  const folder = temporaryFolder();
  writeCorpus('guide', path.join(folder, 'guide'));
  expect(fs.readdirSync(path.join(folder, 'guide'))).not.toContain('groups');
  const groups = path.join(folder, 'groups');
  writeGroups(groups);
  const names = fs.readdirSync(path.join(groups, 'groups'));
  expect(names).toHaveLength(GROUPS);
  const values = names.map((name) =>
    parse(fs.readFileSync(path.join(groups, 'groups', name, 'group.yaml'), 'utf8')),
  );
  expect(new Set(values.map(({ group }) => group)).size).toBe(GROUPS);
  const notices = new Notices();
  const manuscript = await readManuscript(groups, { group: names[49], notices, themes: ['sober'] });
  expect(notices.all).toEqual([]);
  expect(manuscript.config.url).toBe('www.groupe-50.example');
});
