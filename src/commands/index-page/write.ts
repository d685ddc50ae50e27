/** Makes the index page of a folder, and puts it there. */
import fs from 'node:fs';
import path from 'node:path';
import { isIndexPage, makeIndexPage } from '../../index-page/index.ts';
import { explained } from '../../publishing/faults.ts';
import { checkNewFolder, makeNewFolder, type NewContent } from '../../publishing/new-folder.ts';
import { checkOutputFolder } from '../../publishing/output-folder.ts';
import { publish } from '../../publishing/publish.ts';
import { refuse } from '../../report/notice.ts';
import { Notices } from '../../report/notices.ts';
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
  /** How many files were copied beside the page: those to read and to print, without the covers. Into a new folder only. */
  copied?: number;
}

export interface IndexInput {
  /** Where the finished booklets are: absolute. */
  folder: string;
  /** The working folder. */
  base: string;
  /** Where the page and what it lists are to be put instead, a new folder: absolute. */
  out?: string | undefined;
  /** Gets what is left out. */
  notices: Notices;
}

/** A build that goes on beside this one may finish editions meanwhile; it makes the page itself when it is done. */
const MOST_TRIES = 3;

/** @throws {Refusal} where there is no folder, no finished booklet, a page of somebody else's, or no way to write */
export async function writeIndexPage(input: IndexInput): Promise<IndexWritten> {
  const { folder, base } = input;
  for (let tries = 1; ; tries++) {
    const notices = new Notices();
    try {
      const before = stateOf(folder);
      const written = await writeOnce({ ...input, notices });
      if (tries < MOST_TRIES && input.out === undefined && stateOf(folder) !== before) continue;
      input.notices.push(...notices.all);
      return written;
    } catch (error) {
      input.notices.push(...notices.all);
      throw explained(error, displayPath(folder, base));
    }
  }
}

/** Which reports there are, and when they were written. Two pages made at once: the later one then lists all. */
const stateOf = (folder: string): string =>
  !isFolder(folder)
    ? ''
    : findReports(folder)
        .map((each) => {
          const stat = fs.statSync(path.join(folder, each, 'report.json'), { throwIfNoEntry: false });
          return `${each}/${stat?.mtimeMs}/${stat?.ino}`;
        })
        .join('\n');

const isFolder = (folder: string): boolean =>
  fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;

async function writeOnce({ folder, base, out, notices }: IndexInput): Promise<IndexWritten> {
  const shown = displayPath(folder, base);
  if (!isFolder(folder)) refuse('index-folder-missing', { folder: shown });
  const page = path.join(out ?? folder, NAME);
  const shownOut = displayPath(out ?? folder, base);
  checkOutputFolder(out ?? folder, shownOut);
  if (out !== undefined) checkNewFolder(out, shownOut);
  else if (isSomebodyElses(page)) refuse('index-not-ours', {}, { file: page });
  const found = findReports(folder).flatMap((each) => readEdition(folder, each, notices) ?? []);
  if (found.length === 0) refuse('index-nothing', { folder: shown });
  const { editions, covers } = await withCovers(folder, found, notices);
  const html = makeIndexPage(editions);
  const files = [...covers, { name: NAME, bytes: html }];
  const bytes = Buffer.byteLength(html);
  const written = { file: displayPath(page, base), editions: editions.length, bytes };
  if (out === undefined) {
    await publish({ folder, shown, files, obsolete: () => obsoleteCovers(folder, covers) });
    return written;
  }
  const copied = new Set(editions.flatMap((edition) => edition.files.map(({ path: name }) => name)));
  const all = new Map<string, NewContent>(files.map(({ name, bytes }) => [name, bytes]));
  for (const name of copied) all.set(name, { from: path.join(folder, name) });
  makeNewFolder({ folder: out, shown: shownOut, files: all });
  return { ...written, copied: copied.size };
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
