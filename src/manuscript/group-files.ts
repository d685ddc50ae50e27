/** What groups' files do to the booklet's: which they replace, and which miss what they were meant for. */
import path from 'node:path';
import type { Notices } from '../report/notices.ts';
import { type ChangesIn, sameNumber } from './chapter-changes.ts';
import { Lookup } from './lookup.ts';
import { nearestFile } from './nearest.ts';
import { chaptersAmong, type Scan } from './scan.ts';

/** A group's folder and what lies in it. */
export interface GroupLayer {
  /** Absolute and real. */
  folder: string;
  scan: Scan;
}

/** Whether a file of a group stands in the place of one beneath. @param layers those that win first */
export function replacingIn(
  layers: readonly GroupLayer[],
  booklet: readonly string[],
): (name: string) => boolean {
  const beneath = new Set(booklet.map(plain));
  const replaced = new Set<string>();
  for (const { scan } of [...layers].reverse()) {
    for (const name of scan.files.map(plain)) {
      if (beneath.has(name)) replaced.add(name);
      beneath.add(name);
    }
  }
  return (name) => replaced.has(plain(name));
}

/** Files that were surely meant to replace one beneath, but differ in capital letters. */
export function tellNearMisses(layers: readonly GroupLayer[], root: string, notices: Notices): void {
  for (const [index, { folder, scan }] of layers.entries()) {
    const beneath = new Lookup(root, [...layers.slice(index + 1).map((layer) => layer.folder), root]);
    for (const name of scan.files) {
      const found = beneath.find(name);
      if (found.ok || found.fault !== 'case') continue;
      notices.add('group-file-case', { name, original: found.name }, { file: path.join(folder, name) });
    }
  }
}

/**
 * Chapters of a group that neither replace one beneath nor are named by its group.yaml: the guide may have
 * renamed the chapter they were made for.
 *
 * @param booklet the names of the booklet's own files
 */
export function tellAloneChapters(
  layers: readonly GroupLayer[],
  booklet: readonly string[],
  changes: readonly ChangesIn[],
  notices: Notices,
): void {
  const named = new Set(
    changes.flatMap(({ changes: { add = [] } }) =>
      add.map((entry) => plain(typeof entry === 'string' ? entry : entry.file)),
    ),
  );
  let beneath = [...booklet];
  for (const { folder, scan } of [...layers].reverse()) {
    const known = new Set(beneath.map(plain));
    const folded = new Set(beneath.map((name) => plain(name).toLowerCase()));
    const chapters = chaptersAmong(scan.files);
    const replaced = new Set(chapters.map(plain));
    const free = chaptersAmong(beneath).filter((name) => !replaced.has(plain(name)));
    for (const name of chapters) {
      // Names that differ in capital letters have a message of their own.
      if (known.has(plain(name)) || named.has(plain(name)) || folded.has(plain(name).toLowerCase())) continue;
      const suggestion = sameNumber(name, free) ?? nearestFile(name, free) ?? '';
      notices.add('group-chapter-alone', { name, suggestion }, { file: path.join(folder, name) });
    }
    beneath = [...beneath, ...scan.files];
  }
}

const plain = (name: string): string => name.normalize('NFC');
