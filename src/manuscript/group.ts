/** Local groups' editions: folders in `groups/`. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../report/notice.ts';
import { openFolder } from './folder.ts';
import { tellsWhyUnfit } from './group-name.ts';
import { nearest } from './nearest.ts';
import { compareNames } from './order.ts';
import { isInside } from './paths.ts';

/**
 * The names of the groups a booklet has, in natural order.
 *
 * @param folder the booklet's folder
 * @param options.examples also those that begin with `_`, which are there to be copied, not built
 * @throws {Refusal} if the folder is missing
 */
export async function listGroups(folder: string, options: { examples?: boolean } = {}): Promise<string[]> {
  const { root } = await openFolder(folder);
  const names = await groupFolders(root);
  return names.filter((name) => options.examples === true || !name.startsWith('_'));
}

/** Where a group lies. */
export interface GroupFolder {
  /** Absolute and real. */
  folder: string;
  /** As the folder in `groups/` has it. */
  name: string;
}

/**
 * A group's folder and its name as the folder has it.
 *
 * @param root the booklet's real folder
 * @throws {Refusal} if there is no such group, or its name cannot be one
 */
export async function findGroup(root: string, group: string): Promise<GroupFolder> {
  if (/[/\\\0]/.test(group) || group.trim() === '' || group.startsWith('.')) {
    refuse('group-name', { name: group.replaceAll('\0', '�') });
  }
  const names = await groupFolders(root);
  const name =
    names.find((n) => n === group) ?? names.find((n) => n.normalize('NFC') === group.normalize('NFC'));
  const file = path.join(root, 'groups');
  if (name === undefined) {
    // One that begins with what was typed is meant, however much longer it is.
    const begins = names.filter((one) => folded(one).startsWith(folded(group)));
    const suggestion = nearest(group, names) ?? (begins.length === 1 ? begins[0]! : '');
    const groups = names.filter((one) => !one.startsWith('_')).slice(0, 10);
    return refuse('group-missing', { name: group, suggestion, groups: groups.join(', ') }, { file });
  }
  const unfit = tellsWhyUnfit(name);
  if (unfit) refuse('group-name-unfit', { name, why: unfit }, { file: path.join(file, name) });
  const twin = names.find((other) => other !== name && folded(other) === folded(name));
  if (twin !== undefined) refuse('group-twins', { name, twin }, { file: path.join(file, name) });
  const folder = await realpath(path.join(root, 'groups', name));
  if (!isInside(root, folder)) refuse('group-outside', { name }, { file: path.join(file, name) });
  return { folder, name };
}

/** Names that are one and the same on systems that ignore capital letters, or how accents are stored. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** All folders in `groups/`, links to folders among them, hidden ones not. */
export async function groupFolders(root: string): Promise<string[]> {
  const groups = path.join(root, 'groups');
  const entries = await readdir(groups, { withFileTypes: true }).catch(() => []);
  const folders: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    // Asked of links alone: there may be hundreds of groups, and each of them asks for all.
    const found = entry.isSymbolicLink()
      ? await stat(path.join(groups, entry.name)).catch(() => undefined)
      : entry;
    if (found?.isDirectory()) folders.push(entry.name);
  }
  return folders.sort(compareNames);
}
