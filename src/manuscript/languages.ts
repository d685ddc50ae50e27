/** Which languages a booklet comes in, which of them an edition is in, and what they are translated from. */
import { type Place, refuse } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { ConfigFile } from './config-file.ts';
import { canonicalLanguage, meantLanguage } from './language.ts';
import { languagesKey } from './language-keys.ts';
import { nearest } from './nearest.ts';

/** Of a booklet in several languages. All are BCP 47 tags in their usual spelling. */
export interface Languages {
  /** That of this edition. */
  here: string;
  /** What the others are translated from. */
  original: string;
  /** Those that are built, in their order: the group's own choice, if it makes one. */
  list: readonly string[];
  /** These and all the booklet has: each has a folder, which holds nothing of the others. */
  all: readonly string[];
}

/**
 * @param files those that win first, the booklet's last
 * @param asked the edition's language; without it the original's, or the first there is
 * @returns undefined for a booklet in one language, which says nothing of `languages`
 * @throws {Refusal} `language-not-listed`, `original-not-listed`
 */
export function languagesOf(
  files: readonly ConfigFile[],
  asked: string | undefined,
  notices: Notices,
): Languages | undefined {
  const lists = files.flatMap(({ data }) =>
    Array.isArray(data.languages) ? [languagesKey().parse(data.languages) ?? []] : [],
  );
  const [list, own] = [lists[0], lists.at(-1)];
  const original = originalOf(files, own, notices);
  if (list === undefined || own === undefined) {
    return asked === undefined ? undefined : refuseUnlisted(asked, [], { file: files[0]?.path });
  }
  const here = asked ?? (list.includes(original ?? '') ? original! : list[0]!);
  if (!list.includes(here)) refuseUnlisted(here, list, placeOfList(files));
  return { here, original: original ?? own[0]!, list, all: [...new Set(lists.flat())] };
}

/** @param listed the languages there are @throws {Refusal} always */
export function refuseUnlisted(language: string, listed: readonly string[], place: Place = {}): never {
  if (listed.length === 0) refuse('languages-none', { language }, place);
  return refuse(
    'language-not-listed',
    { language, suggestion: nearLanguage(language, listed) ?? '', names: listed.join(', ') },
    place,
  );
}

/** Of those there are, the one that was probably meant: `anglais` and `en-GB` mean `en`. */
export function nearLanguage(language: string, listed: readonly string[]): string | undefined {
  const tag = canonicalLanguage(language) ?? meantLanguage(language);
  const base = (text: string | undefined): string | undefined => text?.split('-')[0];
  return (
    listed.find((one) => one === tag) ??
    listed.find((one) => base(one) === base(tag)) ??
    nearest(language, listed)
  );
}

function originalOf(
  files: readonly ConfigFile[],
  own: readonly string[] | undefined,
  notices: Notices,
): string | undefined {
  const file = files.find(({ data }) => typeof data.original === 'string');
  if (!file) return undefined;
  const original = canonicalLanguage(String(file.data.original).trim())!;
  if (own?.includes(original)) return original;
  const suggestion = nearLanguage(original, own ?? []) ?? '';
  notices.add(
    'original-not-listed',
    { language: original, suggestion, names: (own ?? []).join(', ') },
    { file: file.path, line: file.lineOf(['original']) },
  );
  notices.refuseErrors();
  return undefined;
}

function placeOfList(files: readonly ConfigFile[]): Place {
  const file = files.find(({ data }) => Array.isArray(data.languages));
  return { file: file?.path, line: file?.lineOf(['languages']) };
}
