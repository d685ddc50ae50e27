/** Which editions one call of `livret build` makes, in the order in which they are told. */
import { listGroups } from '../manuscript/read.ts';
import { refuse } from '../report/notice.ts';

/** One edition: the booklet of a group, or the booklet as it is. */
export interface WantedEdition {
  /** The group's folder name; undefined: the booklet itself. */
  group: string | undefined;
}

/** What of the command line chooses editions. */
export interface EditionChoice {
  group?: string[] | undefined;
  allGroups?: boolean | undefined;
}

/**
 * Whether the call asks for several: its report then lists editions, also where only one is left of them, or none (of
 * a part of them, see `shard.ts`).
 */
export const areSeveral = (
  { allGroups, group = [] }: EditionChoice,
  wanted: readonly WantedEdition[],
): boolean => allGroups === true || group.length > 1 || wanted.length > 1;

/** What people call it where several are told. @param title of the booklet, or its folder's name */
export const editionName = ({ group }: WantedEdition, title: string): string => group ?? title;

/** @throws {Refusal} `groups-none`, `edition-twice`, or what is wrong with the folder */
export async function wantedEditions(
  folder: string,
  { allGroups, group = [] }: EditionChoice,
): Promise<WantedEdition[]> {
  if (!allGroups) return group.length === 0 ? [{ group: undefined }] : named(each(group));
  const groups = await listGroups(folder);
  return groups.length > 0 ? named(groups) : refuse('groups-none', { folder });
}

const named = (groups: Iterable<string>): WantedEdition[] => [...groups].map((group) => ({ group }));

/** Names as they were typed, none of them twice, however its accents are stored. */
function each(names: readonly string[]): readonly string[] {
  const known = new Set<string>();
  for (const name of names) {
    if (known.has(name.normalize('NFC'))) refuse('edition-twice', { name });
    known.add(name.normalize('NFC'));
  }
  return names;
}
