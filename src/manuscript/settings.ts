/** The booklet's configuration with a group's laid over it. */
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { type Config, configSchema } from './config.ts';
import { type ConfigFile, readConfigFile } from './config-file.ts';
import { mergeKeys } from './merge.ts';

export interface Settings {
  config: Config;
  /** Whether a configuration file names the language; else `config.language` is only the default. */
  languageSaid: boolean;
  /** The file whose list of chapters holds, if one has a list. */
  chapterList: ConfigFile | undefined;
  /** Where a key or list item stands: in the group's file if it is set there, else in the booklet's. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * @param root the booklet's real folder
 * @param groupFolder the group's, if one was asked for
 * @param themes the names of the themes there are
 * @throws {Refusal} if the configuration is so broken that the rest cannot be judged; other faults go to
 *   the notices, and the keys concerned keep their defaults meanwhile
 */
export async function readSettings(
  root: string,
  groupFolder: string | undefined,
  themes: readonly string[],
  notices: Notices,
): Promise<Settings> {
  const schema = configSchema(themes);
  const booklet = await readConfigFile(root, 'booklet', root, schema, notices);
  const group = groupFolder ? await readConfigFile(groupFolder, 'group', root, schema, notices) : undefined;
  if (booklet?.usable === false || group?.usable === false) notices.refuseErrors();

  const config = schema.parse(mergeKeys(mergeKeys({}, booklet?.data ?? {}), group?.data ?? {}));
  const languageSaid = (booklet?.data.language ?? group?.data.language) !== undefined;
  const chapterList = [group, booklet].find((file) => file?.data.chapters !== undefined);
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (const file of [group, booklet]) {
      const line = file?.lineOf(path);
      if (file && line !== undefined) return { file: file.path, line };
    }
    return { file: (group ?? booklet)?.path };
  };
  return { config, placeOf, languageSaid, chapterList: config.chapters ? chapterList : undefined };
}
