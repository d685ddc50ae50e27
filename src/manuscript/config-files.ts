/** booklet.yaml, and the group.yaml of the groups that are laid over it: what holds in all languages. */
import type { Notices } from '../report/notices.ts';
import { configSchema } from './config.ts';
import { type ConfigFile, readConfigFile } from './config-file.ts';
import { type ChainedGroup, readGroupChain } from './group-chain.ts';
import { type Languages, languagesOf } from './languages.ts';

export interface ConfigFiles {
  schema: ReturnType<typeof configSchema>;
  /** The group that was asked for, and after it what it extends. */
  groups: ChainedGroup[];
  booklet: ConfigFile | undefined;
  /** Those of the groups in their order, then the booklet's; undefined where there is none. */
  all: (ConfigFile | undefined)[];
  /** Of a booklet in several languages. */
  languages: Languages | undefined;
}

/**
 * @param root the booklet's real folder
 * @param group the group's name, if one was asked for
 * @param themes the names of the themes there are
 * @param language that of the edition, of a booklet in several
 * @throws {Refusal} if they are so broken that the rest cannot be judged; other faults go to the notices
 */
export async function readConfigFiles(
  root: string,
  group: string | undefined,
  themes: readonly string[],
  notices: Notices,
  language?: string | undefined,
): Promise<ConfigFiles> {
  const schema = schemaFor(themes);
  const booklet = await readConfigFile(root, 'booklet', root, schema, notices);
  if (booklet?.data.extends !== undefined)
    notices.add('booklet-extends', {}, { file: booklet.path, line: booklet.lineOf(['extends']) });
  const groups = group === undefined ? [] : await readGroupChain(root, group, schema, notices);
  const all = [...groups.map(({ settings }) => settings), booklet];
  const there = all.filter((file) => file !== undefined);
  if (there.some(({ usable }) => !usable)) notices.refuseErrors();
  return { schema, groups, booklet, all, languages: languagesOf(there, language, notices) };
}

/** Making one takes longer than reading a file by it, and every edition of hundreds needs it. */
const schemas = new Map<string, ReturnType<typeof configSchema>>();

function schemaFor(themes: readonly string[]): ReturnType<typeof configSchema> {
  const key = JSON.stringify(themes);
  const schema = schemas.get(key) ?? configSchema(themes);
  schemas.set(key, schema);
  return schema;
}
