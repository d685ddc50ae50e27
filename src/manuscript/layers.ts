/** Where an edition's files are looked for: the group's folder before the booklet's, a language's before what all share. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { type Languages, nearLanguage } from './languages.ts';
import { isInside } from './paths.ts';

/** The folder of a group, or the booklet's own. */
export interface Layer {
  /** Absolute and real. In a booklet in several languages it holds what they share, pictures above all. */
  folder: string;
  /** Where its chapters lie: in the folder of the edition's language; undefined if there is none. */
  chapters: string | undefined;
  /** Where those lie that they are translated from; undefined if there are none, or they are the original. */
  original: string | undefined;
}

/**
 * Finds the folders of the languages.
 *
 * @param folders real, of the group first, the booklet's last
 * @param languages undefined: chapters lie in the folders themselves
 * @param place where `languages` is set
 * @throws {Refusal} `language-folder-…`, with all that the notices held before
 */
export function layersOf(
  root: string,
  folders: readonly string[],
  languages: Languages | undefined,
  place: Place,
  notices: Notices,
): Layer[] {
  if (!languages) return folders.map((folder) => ({ folder, chapters: folder, original: undefined }));
  const { here, original } = languages;
  const layers = folders.map((folder): Layer => {
    const found = languageFolder(root, folder, here);
    const source = here === original ? undefined : languageFolder(root, folder, original);
    if (!found.ok && found.fault === 'case')
      notices.add('language-folder-case', { language: here, actual: found.name }, { file: folder });
    if (!found.ok && found.fault === 'outside')
      notices.add('language-folder-outside', { language: here }, { file: path.join(folder, here) });
    return {
      folder,
      chapters: found.ok ? found.folder : undefined,
      original: source?.ok ? source.folder : undefined,
    };
  });
  if (layers.every(({ chapters }) => chapters === undefined) && notices.errors.length === 0) {
    const suggestion = meantFolder(root, here, languages.all) ?? '';
    notices.add('language-folder-missing', { language: here, suggestion }, place);
  }
  // What the folder would hold cannot be judged without it.
  notices.refuseErrors();
  return layers;
}

type LanguageFolder =
  | { ok: true; folder: string }
  | { ok: false; fault: 'missing' | 'case' | 'outside'; name: string };

/**
 * The folder of a language in another one. Names are compared with what the folder lists, as a booklet must build on
 * systems that ignore capital letters and on those that do not.
 */
export function languageFolder(root: string, folder: string, language: string): LanguageFolder {
  const names = namesIn(folder);
  const name = names.find((one) => one === language);
  const alike = name ?? names.find((one) => one.toLowerCase() === language.toLowerCase());
  const missing = { ok: false, fault: 'missing', name: language } as const;
  if (alike === undefined || !isFolder(path.join(folder, alike))) return missing;
  if (name === undefined) return { ok: false, fault: 'case', name: alike };
  const real = realpathSync.native(path.join(folder, name));
  return isInside(root, real) ? { ok: true, folder: real } : { ok: false, fault: 'outside', name };
}

/** `english` or `en-GB`, where `en` is missed. */
const meantFolder = (root: string, language: string, others: readonly string[]): string | undefined =>
  namesIn(root)
    .filter((name) => !name.startsWith('.') && !others.includes(name) && isFolder(path.join(root, name)))
    .find((name) => nearLanguage(name, [language]) === language);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}
