/** What is measured: the guide as it is, three generated books, and fifty editions of the guide. */
import fs from 'node:fs';
import path from 'node:path';
import { HOME } from '../../src/home.ts';
import { book, type Files } from './book.ts';
import { groups } from './groups.ts';

/** By the pages they are meant to have; how many they really have is measured. */
export const CORPORA = ['guide', '130', '500', '1500'] as const;
export type Corpus = (typeof CORPORA)[number];

/** Chapters a book needs for its pages, found by counting (about fifteen pages a chapter). */
export const CHAPTERS: Record<Exclude<Corpus, 'guide'>, number> = { '130': 9, '500': 34, '1500': 102 };
export const GROUPS = 50;
const SEED = 20200317;

/** Puts a corpus into a folder that is not there yet. */
export function writeCorpus(corpus: Corpus, folder: string): void {
  if (corpus === 'guide') copyGuide(folder);
  else writeFiles(book({ chapters: CHAPTERS[corpus], seed: SEED }), folder);
}

/** The guide with {@link GROUPS} groups, and with none of its own. */
export function writeGroups(folder: string): void {
  copyGuide(folder);
  writeFiles(groups({ count: GROUPS, seed: SEED }), folder);
}

/** Without its groups: they are no part of the guide itself. */
function copyGuide(folder: string): void {
  const guide = path.join(HOME, 'content');
  fs.cpSync(guide, folder, { recursive: true, filter: (from) => from !== path.join(guide, 'groups') });
}

function writeFiles(files: Files, folder: string): void {
  for (const [name, contents] of files) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, contents);
  }
}
