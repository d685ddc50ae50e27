/** One configuration file: found, read and checked. */
import { realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Notices } from '../report/notices.ts';
import { readBytes } from './files.ts';
import { isInside } from './paths.ts';
import { decodeText } from './text.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** Which file: the booklet's, a group's, or that of one language of either. */
export type Stem = 'booklet' | 'group' | 'language';

/** What a configuration file says. */
export interface ConfigFile {
  path: string;
  /** The keys without those that have faults; keys set to nothing are undefined. */
  data: Record<string, unknown>;
  /** Whether chapters and languages are known: not if the file could not be understood. */
  usable: boolean;
  /** The line of a key or list item. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Keys without which the rest cannot be judged. */
const DECISIVE: ReadonlySet<unknown> = new Set(['chapters', 'languages', 'original']);

/** More than any configuration needs; beyond it the file is something else. */
const LARGEST = 256 * 1024;

/**
 * Reads `STEM.yaml` or `STEM.yml` of a folder. Faults go to the notices.
 *
 * @param folder the booklet's folder, a group's, or that of a language in one of them
 * @param stem the name without its ending
 * @param root the booklet's real folder, which the file must lie in
 * @returns undefined if there is none
 */
export async function readConfigFile(
  folder: string,
  stem: Stem,
  root: string,
  schema: z.ZodType,
  notices: Notices,
): Promise<ConfigFile | undefined> {
  // A folder that cannot be read is told when its chapters are looked for.
  const names = await readdir(folder).catch((): string[] => []);
  const exact = [`${stem}.yaml`, `${stem}.yml`].filter((name) => names.includes(name));
  const [name, second] = exact;
  if (name === undefined) {
    warnMisnamed(folder, stem, names, notices);
    return undefined;
  }
  const file = path.join(folder, name);
  const unusable: ConfigFile = { path: file, data: {}, usable: false, lineOf: () => undefined };
  if (second !== undefined) {
    notices.add('config-twice', { first: name, second }, { file });
    return unusable;
  }
  const text = await readText(file, root, name, notices);
  if (text === undefined) return unusable;

  const yaml = parseYaml(text);
  if (!yaml.ok) {
    for (const { line, ...params } of yaml.faults) notices.add('config-broken', params, { file, line });
    return unusable;
  }
  const { faults, data } = validate(schema, yaml);
  const lined = faults.map((fault) => ({ ...fault, line: yaml.lineOf(fault.path) }));
  for (const { line, key, problem, detail, suggestion } of lined.sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  )) {
    const at = { file, line };
    if (problem === 'unknown-key') notices.add('config-unknown-key', { key, suggestion }, at);
    else notices.add('config-value', { key, problem, detail, suggestion }, at);
  }
  const usable = faults.every((fault) => !DECISIVE.has(fault.path[0]));
  return { path: file, data, usable, lineOf: yaml.lineOf };
}

/** The text of a file inside the folder. */
async function readText(
  file: string,
  root: string,
  name: string,
  notices: Notices,
): Promise<string | undefined> {
  let real: string | undefined;
  try {
    real = realpathSync.native(file);
  } catch {
    // A link that leads nowhere is told below, like one that leads outside.
  }
  const read = real !== undefined && isInside(root, real) ? await readBytes(real, LARGEST) : undefined;
  if (!read?.ok) {
    notices.add('config-unreadable', { name }, { file });
    return undefined;
  }
  const decoded = decodeText(read.bytes);
  if (!decoded.ok) {
    notices.add('config-encoding', { name }, { file, line: decoded.line });
    return undefined;
  }
  return decoded.text;
}

/** What people call such a file. */
const LIKELY: Record<Stem, string> = {
  booklet: 'booklet',
  group: 'group|booklet',
  language: 'languages?|langues?|group|booklet',
};

/** Says when a file was surely meant as configuration but has another name, as it would be silently ignored. */
function warnMisnamed(folder: string, stem: Stem, names: string[], notices: Notices): void {
  const expected = `${stem}.yaml`;
  const likely = new RegExp(`^(${LIKELY[stem]})\\.ya?ml(\\.txt)?$`, 'i');
  for (const found of names.filter((name) => likely.test(name))) {
    notices.add('config-misnamed', { found, expected }, { file: path.join(folder, found) });
  }
}
