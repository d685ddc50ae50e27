/** What lies in a folder and below: names only, nothing is opened. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../report/notice.ts';

export interface Scan {
  /** Everything that is not a folder, by its path with slashes, in no order. Links among them are unjudged. */
  files: string[];
  /** Links to folders: they are not entered, so a circle of links cannot trap us. */
  linkedFolders: string[];
  /** Folders that could not be read. */
  unreadable: string[];
}

/** More names than any booklet has: someone gave a whole disk. */
const MOST_FILES = 20_000;
const MOST_LEVELS = 40;

/** Folders at the top that are not text, and the one that package managers fill wherever they run. */
const NOT_AT_TOP = new Set(['groups', 'templates', 'styles']);
const NOWHERE = new Set(['node_modules']);

/** Of a folder that is not there. */
export const emptyScan = (): Scan => ({ files: [], linkedFolders: [], unreadable: [] });

/**
 * @param root the booklet's folder, a group's, or that of a language
 * @param apart names at the top that are left out: folders of languages
 * @throws {Refusal} if it holds more than a booklet can
 */
export async function scanFolder(root: string, apart: readonly string[] = []): Promise<Scan> {
  const scan = emptyScan();
  await scanInto(scan, root, '', new Set([...NOT_AT_TOP, ...apart]));
  return scan;
}

async function scanInto(
  scan: Scan,
  root: string,
  folder: string,
  notHere: ReadonlySet<string>,
  level = 0,
): Promise<void> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    scan.unreadable.push(folder);
    return;
  }
  for (const entry of entries) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') || NOWHERE.has(entry.name)) continue;
    if (level === 0 && notHere.has(entry.name)) continue;
    if (scan.files.length >= MOST_FILES || level > MOST_LEVELS) {
      refuse('folder-too-large', { folder: path.basename(root), limit: MOST_FILES }, { file: root });
    }
    if (entry.isDirectory()) await scanInto(scan, root, name, notHere, level + 1);
    else if (entry.isSymbolicLink() && (await leadsToFolder(path.join(root, name)))) {
      scan.linkedFolders.push(name);
    } else scan.files.push(name);
  }
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory();
  } catch {
    return false;
  }
}

/** Whether a name is one of Markdown. */
export const isMarkdown = (name: string): boolean => /\.(md|markdown)$/i.test(name);

/** The Markdown files among some, without the list of chapters. */
export const chaptersAmong = (files: readonly string[]): string[] =>
  files.filter((name) => isMarkdown(name) && !/(^|\/)SUMMARY\.md$/.test(name));

/**
 * The names of the booklet with a group's laid over them. Names that differ only in how accents are stored
 * (NFC, NFD) are the same file for people, and for macOS.
 */
export function overlay(booklet: readonly string[], group: readonly string[]): string[] {
  const known = new Set(booklet.map((name) => name.normalize('NFC')));
  return [...booklet, ...group.filter((name) => !known.has(name.normalize('NFC')))];
}
