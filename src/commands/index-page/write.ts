/** Makes the index page of a folder, and puts it there. */
import fs from 'node:fs';
import path from 'node:path';
import { isIndexPage, makeIndexPage } from '../../index-page/index.ts';
import { checkOutputFolder } from '../../publishing/output-folder.ts';
import { publish } from '../../publishing/publish.ts';
import { refuse } from '../../report/notice.ts';
import type { Notices } from '../../report/notices.ts';
import { displayPath } from '../../report/render.ts';
import { obsoleteCovers, withCovers } from './covers.ts';
import { findReports } from './find-reports.ts';
import { readEdition } from './read-edition.ts';

const NAME = 'index.html';

/** What was written, as reports tell it. */
export interface IndexWritten {
  /** Relative to the working folder, with forward slashes. */
  file: string;
  /** How many it lists. */
  editions: number;
  /** Of the page. */
  bytes: number;
}

export interface IndexInput {
  /** Where the finished booklets are: absolute. */
  folder: string;
  /** The working folder. */
  base: string;
  /** Gets what is left out. */
  notices: Notices;
}

/** @throws {Refusal} where there is no folder, no finished booklet, a page of somebody else's, or no way to write */
export async function writeIndexPage({ folder, base, notices }: IndexInput): Promise<IndexWritten> {
  const shown = displayPath(folder, base);
  if (!fs.statSync(folder, { throwIfNoEntry: false })) refuse('index-folder-missing', { folder: shown });
  checkOutputFolder(folder, shown);
  const page = path.join(folder, NAME);
  if (isSomebodyElses(page)) refuse('index-not-ours', {}, { file: page });
  const found = findReports(folder).flatMap((each) => readEdition(folder, each, notices) ?? []);
  if (found.length === 0) refuse('index-nothing', { folder: shown });
  const { editions, covers } = await withCovers(folder, found, notices);
  const html = makeIndexPage(editions);
  await publish({
    ...{ folder, shown, files: [...covers, { name: NAME, bytes: html }] },
    obsolete: () => obsoleteCovers(folder, covers),
  });
  return { file: displayPath(page, base), editions: editions.length, bytes: Buffer.byteLength(html) };
}

/** Whatever is there and does not say in its beginning that livret wrote it; also a folder, or a link. */
function isSomebodyElses(page: string): boolean {
  const there = fs.lstatSync(page, { throwIfNoEntry: false });
  if (!there) return false;
  if (!there.isFile()) return true;
  const handle = fs.openSync(page, 'r');
  try {
    const beginning = Buffer.alloc(2000);
    return !isIndexPage(beginning.toString('utf8', 0, fs.readSync(handle, beginning)));
  } finally {
    fs.closeSync(handle);
  }
}
