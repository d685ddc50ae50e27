/** The folder a command is given for a booklet: in which language to speak of it, and whether it is one at all. */
import fs from 'node:fs';
import path from 'node:path';
import { bookletAround, configIn, type Spoken, spokenIn } from '../manuscript/spoken.ts';
import { howCalled } from '../report/called.ts';
import { refuse } from '../report/notice.ts';
import { displayPath } from '../report/render.ts';
import { inCommand } from '../report/shell-word.ts';
import type { Work } from './work.ts';

/** Where a command looks that is given no folder; relative to the working folder. */
export const DEFAULT_FOLDER = 'content';

/**
 * Where neither `--lang` nor the system names a language livret speaks, the booklet's is spoken, from the first word on.
 *
 * @param folder the booklet's, or any path in it; where there is nothing, the booklet of the working folder is asked
 */
export function learnFromFolder(work: Work, folder: string): void {
  const spoken = spokenNear(folder, work.base);
  if (spoken) work.learn(spoken);
}

/** The same for whoever has no session yet. @param args of a command that nobody has understood */
export const spokenAmong = (args: readonly string[], base: string): Spoken | undefined =>
  // Also a value of an option is asked: what is no booklet does not answer.
  args
    .filter((arg) => !arg.startsWith('-') && fs.existsSync(path.resolve(base, arg)))
    .map((arg) => spokenOf(path.resolve(base, arg)))
    .find((spoken) => spoken !== undefined) ?? spokenNear(DEFAULT_FOLDER, base);

function spokenNear(folder: string, base: string): Spoken | undefined {
  const file = path.resolve(base, folder);
  // What is there speaks for itself, even if it says nothing.
  if (fs.existsSync(file)) return spokenOf(file);
  return spokenIn(path.resolve(base, DEFAULT_FOLDER)) ?? spokenIn(base);
}

function spokenOf(file: string): Spoken | undefined {
  const root = bookletAround(file);
  return root === undefined ? undefined : spokenIn(root);
}

/** What is run with a booklet's folder, and how that folder is named to it. */
export type FolderCommand = 'build' | 'check' | 'new group';

/**
 * What people give, or stand in, in place of a booklet's folder.
 *
 * @param folder as it was given
 * @throws {Refusal} `folder-is-here`, `folder-of-group`, with the command that was meant
 */
export function judgeFolder(folder: string, command: FolderCommand, base: string): void {
  const full = path.resolve(base, folder);
  const here = folder === DEFAULT_FOLDER && !fs.existsSync(full);
  const place = here ? base : full;
  const group = command === 'new group' ? undefined : groupOf(place);
  if (group !== undefined) {
    const booklet = displayPath(path.dirname(path.dirname(place)), base);
    refuse(
      'folder-of-group',
      {
        name: group,
        command: `${howCalled(base)} ${command} ${inCommand(booklet)} --group ${inCommand(group)}`,
      },
      { file: place },
    );
  }
  if (here && configIn(base, 'booklet') !== undefined)
    refuse('folder-is-here', {
      folder,
      command: `${howCalled(base)} ${command} ${command === 'new group' ? '--folder ' : ''}.`,
    });
}

/** The name of the group whose folder it is: one in `groups`, with a group.yaml, and no booklet by itself. */
function groupOf(folder: string): string | undefined {
  const isGroup =
    path.basename(path.dirname(folder)) === 'groups' &&
    configIn(folder, 'group') !== undefined &&
    configIn(folder, 'booklet') === undefined;
  return isGroup ? path.basename(folder) : undefined;
}
