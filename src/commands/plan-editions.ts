/** What is known of editions before any of them is built: their languages, and that none overwrites another. */
import fs from 'node:fs';
import path from 'node:path';
import { outputFolder } from '../build/output-folder.ts';
import { THEMES } from '../home.ts';
import type { Config } from '../manuscript/config.ts';
import { openFolder } from '../manuscript/folder.ts';
import { readSettings } from '../manuscript/settings.ts';
import { Refusal, refuse } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import { displayPath } from '../report/render.ts';
import { editionName, type WantedEdition } from './editions.ts';

/** Stands for the key `out` of editions whose configuration cannot be read. */
const DEFAULT_OUT = 'dist';

export interface Planned extends WantedEdition {
  /** What people call it. */
  name: string;
  /** Which languages it wants messages in; undefined where that cannot be had: the build of the edition tells why. */
  spoken: { lang?: 'fr' | 'en' | undefined; language: string } | undefined;
}

/**
 * @param options.out `--out`, absolute
 * @param options.base the working folder
 * @throws {Refusal} `editions-one-folder`; what is wrong with the booklet's folder
 */
export async function planEditions(
  folder: string,
  wanted: readonly WantedEdition[],
  { out, base }: { out?: string | undefined; base: string },
): Promise<Planned[]> {
  const { root, name: booklet } = await openFolder(folder);
  const taken = new Map<string, string>();
  const planned: Planned[] = [];
  for (const edition of wanted) {
    const settings = await settingsOf(root, edition);
    const name = editionName(edition, booklet);
    planned.push({ ...edition, name, spoken: settings?.spoken });
    // Twins cannot be read at all; those that differ by more than capital letters have folders that do.
    const place = settings ?? { ...edition, config: { out: DEFAULT_OUT }, group: edition.group ?? null };
    const target = outputFolder({ ...place, out, base });
    const key = keyOf(target);
    const other = taken.get(key);
    if (other !== undefined)
      refuse('editions-one-folder', { one: other, other: name, folder: displayPath(target, base) });
    taken.set(key, name);
  }
  return planned;
}

async function settingsOf(
  root: string,
  { group, language }: WantedEdition,
): Promise<
  | (Pick<Planned, 'spoken'> & { config: Config; group: string | null; language: string | undefined })
  | undefined
> {
  try {
    const { config, groups, languages } = await readSettings(root, group, THEMES, new Notices(), language);
    const spoken = { lang: config.lang, language: languages?.original ?? config.language };
    return { config, group: groups[0]?.name ?? null, language: languages?.here, spoken };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The same for folders that are one and the same here, or may be on a computer the files are brought to. */
function keyOf(folder: string): string {
  let existing = folder;
  while (!fs.existsSync(existing) && path.dirname(existing) !== existing) existing = path.dirname(existing);
  const real = path.join(fs.realpathSync.native(existing), path.relative(existing, folder));
  return real.normalize('NFC').toLowerCase();
}
