/** What a booklet's folder looks like at one moment: enough to see that something in it has changed since. */
import fs from 'node:fs';
import path from 'node:path';

/** Of each file below the folder, by its absolute path, something that is another once it is written anew. */
export type FolderState = ReadonlyMap<string, string>;

/** Package managers fill it; no booklet is read from there (`manuscript/scan.ts`). */
const NOWHERE = 'node_modules';
/** More than a booklet may hold: someone gave a whole disk, and livret refuses it. */
const MOST_FILES = 25_000;

/**
 * What is hidden is never part of a booklet. The others come and go while editors save: a copy of what was there
 * before (`a.md~`, `#a.md#`), a name to try whether a folder can be written to (vim's 4913), a file that will get the
 * name of the old one.
 */
const PASSING = /^\.|^#.*#$|~$|^4913$|\.tmp$|___jb_(?:tmp|old)___$/;

/**
 * Looks at every file; links to folders are not entered, as they are not read.
 *
 * @param folder absolute; where it is not there the state is empty
 * @param onFolder told each folder, and which it is, before it is read: what is put into it later than that is not seen
 */
export function folderState(
  folder: string,
  onFolder: (folder: string, which: string) => void = () => {},
): FolderState {
  const state = new Map<string, string>();
  const look = (each: string): void => {
    const there = fs.statSync(each, { throwIfNoEntry: false });
    if (!there) return;
    onFolder(each, `${there.dev} ${there.ino}`);
    for (const entry of fs.readdirSync(each, { withFileTypes: true })) {
      if (PASSING.test(entry.name) || entry.name === NOWHERE) continue;
      if (state.size >= MOST_FILES) return;
      const full = path.join(each, entry.name);
      if (entry.isDirectory()) quietly(() => look(full));
      else quietly(() => state.set(full, versionOf(full)));
    }
  };
  quietly(() => look(folder));
  return state;
}

/** Written anew in place, or another in its place: both show here. A link that leads nowhere is there, too. */
function versionOf(file: string): string {
  const { size, mtimeMs, ino } = fs.statSync(file, { throwIfNoEntry: false }) ?? fs.lstatSync(file);
  return `${size} ${mtimeMs} ${ino}`;
}

/** What is gone, or may not be read, between two looks is as if it were not there: the build says what is wrong. */
function quietly(look: () => void): void {
  try {
    look();
  } catch {
    // See above.
  }
}

/** The paths of files that came, went or were written anew. */
export function differences(before: FolderState, after: FolderState): string[] {
  const changed = [...after].filter(([file, version]) => before.get(file) !== version).map(([file]) => file);
  const gone = [...before.keys()].filter((file) => !after.has(file));
  return [...changed, ...gone];
}
