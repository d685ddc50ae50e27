/** A group with the groups it extends: a town extends its region, a region its federation. */
import type { z } from 'zod';
import { refuse } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { type ConfigFile, readConfigFile } from './config-file.ts';
import { findGroup, type GroupFolder, groupFolders } from './group.ts';
import { nearest } from './nearest.ts';

/** One group of a chain. */
export interface ChainedGroup extends GroupFolder {
  /** Its group.yaml, if it has one. */
  settings: ConfigFile | undefined;
}

/** More than any federation of federations has. */
const MOST = 10;

/**
 * Follows `extends:` from a group to the last one it rests on.
 *
 * @param root the booklet's real folder
 * @param group the name that was asked for
 * @returns the group itself first, what it extends after it
 * @throws {Refusal} if a group is missing, cannot be one, or extends itself by a detour; faults within the
 *   files go to the notices
 */
export async function readGroupChain(
  root: string,
  group: string,
  schema: z.ZodType,
  notices: Notices,
): Promise<ChainedGroup[]> {
  const chain: ChainedGroup[] = [];
  let next: GroupFolder | undefined = await findGroup(root, group);
  while (next) {
    const settings: ConfigFile | undefined = await readConfigFile(
      next.folder,
      'group',
      root,
      schema,
      notices,
    );
    chain.push({ ...next, settings });
    next = settings && (await extendedBy(root, settings, chain));
  }
  return chain;
}

async function extendedBy(
  root: string,
  { path: file, data, lineOf }: ConfigFile,
  chain: readonly ChainedGroup[],
): Promise<GroupFolder | undefined> {
  const wanted = data.extends;
  if (typeof wanted !== 'string') return undefined;
  const at = { file, line: lineOf(['extends']) };
  const names = await groupFolders(root);
  const name = names.find((one) => one.normalize('NFC') === wanted.normalize('NFC'));
  const own = chain.at(-1)!.name;
  if (name === undefined) {
    const suggestion =
      nearest(
        wanted,
        names.filter((one) => one !== own),
      ) ?? '';
    return refuse('group-extends-missing', { name: wanted, suggestion }, at);
  }
  const first = chain.findIndex((one) => one.name === name);
  if (first >= 0) {
    const circle = [...chain.slice(first).map((one) => one.name), name].join(' → ');
    refuse('group-extends-circle', { circle }, at);
  }
  if (chain.length >= MOST) refuse('group-extends-deep', { limit: MOST }, at);
  return findGroup(root, name);
}
