/** The booklet's configuration with a group's laid over it, and what either says for one language alone. */
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { ChangesIn } from './chapter-changes.ts';
import { changesSchema, type ListedChapters, listSchema } from './chapter-keys.ts';
import { type Config, DEFAULT_THEME } from './config.ts';
import type { ConfigFile } from './config-file.ts';
import { readConfigFiles } from './config-files.ts';
import type { ChainedGroup } from './group-chain.ts';
import { readLanguageFile, tellLanguageKeys } from './language-file.ts';
import type { Languages } from './languages.ts';
import { type Layer, layersOf } from './layers.ts';
import { mergeKeys } from './merge.ts';
import { isRecord } from './validate.ts';

export interface Settings {
  config: Config;
  /** Whether a configuration file names the language; else `config.language` is only the default. */
  languageSaid: boolean;
  /** The list of chapters that holds, and its file; undefined if none has one. */
  chapterList: { file: ConfigFile; chapters: ListedChapters } | undefined;
  /** Changes to that list: what a group extends comes first, the group itself last. */
  chapterChanges: ChangesIn[];
  /** The group that was asked for, and after it what it extends. */
  groups: ChainedGroup[];
  /** Of a booklet in several languages. */
  languages: Languages | undefined;
  /** Where files are looked for: the groups in their order, then the booklet. */
  layers: Layer[];
  /** Where a key or list item stands: in the group's file if it is set there, else in the booklet's. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * @param root the booklet's real folder
 * @param groupName the group's, if one was asked for
 * @param themes the names of the themes there are
 * @param language that of the edition, of a booklet in several
 * @throws {Refusal} if the configuration is so broken that the rest cannot be judged; other faults go to
 *   the notices, and the keys concerned keep their defaults meanwhile
 */
export async function readSettings(
  root: string,
  groupName: string | undefined,
  themes: readonly string[],
  notices: Notices,
  language?: string | undefined,
): Promise<Settings> {
  const { schema, groups, booklet, all, languages } = await readConfigFiles(
    ...([root, groupName, themes, notices, language] as const),
  );
  const folders = [...groups.map(({ folder }) => folder), root];
  const general = all.filter((file) => file !== undefined);
  const layers = layersOf(root, folders, languages, placeOfLanguage(general, languages), notices);
  if (languages) tellLanguageKeys(general, booklet, languages, notices);
  const files: ConfigFile[] = [];
  for (const [index, { chapters }] of layers.entries()) {
    const one =
      languages && chapters !== undefined
        ? await readLanguageFile(chapters, root, schema, notices)
        : undefined;
    files.push(...[one, all[index]].filter((file) => file !== undefined));
  }
  if (files.some(({ usable }) => !usable)) notices.refuseErrors();

  const { chapters, ...merged } = files.reduceRight(
    (under, { data }) => mergeKeys(inTheme(under, data.theme), data),
    {} as Record<string, unknown>,
  );
  const config = schema.parse({ ...merged, ...(languages ? { language: languages.here } : {}) });
  const languageSaid = languages !== undefined || files.some(({ data }) => data.language !== undefined);
  const { chapterList, chapterChanges } = chapterKeys(files);
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (const file of files) {
      const line = saysSo(file, path) ? file.lineOf(path) : undefined;
      if (line !== undefined) return { file: file.path, line };
    }
    return { file: files[0]?.path };
  };
  return { config, placeOf, languageSaid, chapterList, chapterChanges, groups, languages, layers };
}

/** Where the list of languages names the edition's. */
function placeOfLanguage(files: readonly ConfigFile[], languages: Languages | undefined): Place {
  const file = files.find(({ data }) => data.languages);
  const index = languages?.list.indexOf(languages.here) ?? 0;
  return { file: file?.path, line: file?.lineOf(['languages', index]) };
}

/** Sizes and spaces were chosen for a theme: with another one they make no sense, and would undo what it is for. */
function inTheme(under: Record<string, unknown>, theme: unknown): Record<string, unknown> {
  if (theme === undefined || theme === (under.theme ?? DEFAULT_THEME)) return under;
  const { tokens: _, ...rest } = under;
  return rest;
}

/** Whether a file has the very key or item: its line alone cannot tell, as that falls back on what is above. */
function saysSo({ data }: ConfigFile, path: readonly PropertyKey[]): boolean {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = value[key as keyof typeof value];
  }
  return true;
}

/**
 * The first file with a whole list (or with the key emptied) has the say; changes hold for what lies beneath
 * them, so those under the list are forgotten.
 *
 * @param files those that win first
 */
function chapterKeys(files: readonly ConfigFile[]): Pick<Settings, 'chapterList' | 'chapterChanges'> {
  const chapterChanges: ChangesIn[] = [];
  for (const file of files) {
    if (!Object.hasOwn(file.data, 'chapters')) continue;
    const { chapters } = file.data;
    if (isRecord(chapters)) {
      chapterChanges.unshift({ file, changes: changesSchema().parse(chapters) });
      continue;
    }
    const chapterList = chapters === undefined ? undefined : { file, chapters: listSchema().parse(chapters) };
    return { chapterList, chapterChanges };
  }
  return { chapterList: undefined, chapterChanges };
}
