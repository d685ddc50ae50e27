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

/** @throws {Refusal} `groups-none`, or what is wrong with the folder */
export async function wantedEditions(
  folder: string,
  { allGroups, group = [] }: EditionChoice,
): Promise<WantedEdition[]> {
  if (!allGroups) return group.length === 0 ? [{ group: undefined }] : named(new Set(group));
  const groups = await listGroups(folder);
  return groups.length > 0 ? named(groups) : refuse('groups-none', { folder });
}

const named = (groups: Iterable<string>): WantedEdition[] => [...groups].map((group) => ({ group }));
