/** Which editions one call of `livret build` makes, in the order in which they are told. */
import { THEMES } from '../home.ts';
import { canonicalLanguage } from '../manuscript/language.ts';
import { refuseUnlisted } from '../manuscript/languages.ts';
import { listLanguages } from '../manuscript/list-languages.ts';
import { listGroups } from '../manuscript/read.ts';
import { refuse } from '../report/notice.ts';

/** One edition: the booklet of a group, or the booklet as it is; in one of its languages. */
export interface WantedEdition {
  /** The group's folder name; undefined: the booklet itself. */
  group: string | undefined;
  /** Its tag; undefined: the booklet comes in one language. */
  language: string | undefined;
}

/** What of the command line chooses editions. */
export interface EditionChoice {
  group?: string[] | undefined;
  allGroups?: boolean | undefined;
  /**
   * Of a booklet in several languages only these. Not called `--language`: that is too near to `--lang`, the language
   * of messages, and who mixes them up would get all editions without a word, or none.
   */
  bookletLanguage?: string[] | undefined;
}

/**
 * Whether the call asks for several: its report then lists editions, also where only one is left of them, or none (of
 * a part of them, see `shard.ts`).
 */
export const areSeveral = (
  { allGroups, group = [] }: EditionChoice,
  wanted: readonly WantedEdition[],
): boolean => allGroups === true || each(group).length > 1 || wanted.length > 1;

/** What people call it where several are told. @param booklet the name of the booklet's folder */
export const editionName = ({ group, language }: WantedEdition, booklet: string): string =>
  language === undefined ? (group ?? booklet) : `${group ?? booklet} (${language})`;

/** @throws {Refusal} `groups-none`, `languages-none`, `language-not-listed`, or what is wrong with the folder */
export async function wantedEditions(folder: string, choice: EditionChoice): Promise<WantedEdition[]> {
  const { bookletLanguage = [] } = choice;
  const asked = [...new Set(bookletLanguage.map((tag) => canonicalLanguage(tag.trim()) ?? tag.trim()))];
  const editions: WantedEdition[] = [];
  const known = new Set<string>();
  let unknown = false;
  for (const group of await wantedGroups(folder, choice)) {
    const list = await listLanguages(folder, group, THEMES);
    // What cannot be told is told when it is built.
    if (list === undefined) unknown = true;
    for (const language of list ?? []) known.add(language);
    const wanted =
      asked.length === 0 || list === undefined ? list : list.filter((one) => asked.includes(one));
    const chosen = wanted === undefined || (wanted.length === 0 && asked.length === 0) ? [undefined] : wanted;
    editions.push(...chosen.map((language) => ({ group, language })));
  }
  const missing = asked.find((language) => !known.has(language));
  return missing === undefined || unknown ? editions : refuseUnlisted(missing, [...known]);
}

async function wantedGroups(
  folder: string,
  { allGroups, group = [] }: EditionChoice,
): Promise<(string | undefined)[]> {
  if (!allGroups) return group.length === 0 ? [undefined] : each(group);
  const groups = await listGroups(folder);
  return groups.length > 0 ? groups : refuse('groups-none', { folder });
}

/** Names as they were typed; one that is named again, however its accents are stored, is the same edition. */
function each(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(name.normalize('NFC'))) known.set(name.normalize('NFC'), name);
  return [...known.values()];
}
