/** What is said of a translation: chapters that are older than their originals, that are missing, that are more. */
import path from 'node:path';
import type { Code, Params } from '../report/catalogue.ts';
import { notice, type Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { ChapterSource } from './chapter.ts';
import { CHAPTER_LIMIT, readText } from './chapter-text.ts';
import type { Config } from './config.ts';
import type { Languages } from './languages.ts';
import { Lookup } from './lookup.ts';
import { slashed } from './paths.ts';
import type { Shelf, Sources } from './sources.ts';
import { isTranslationMark, translationMark } from './translation-mark.ts';

/** The chapters of an edition that is a translation, and those it translates. */
export interface Translation {
  chapters: readonly ChapterSource[];
  /** Chapters that only the original has. */
  untranslated: readonly string[];
  /** Folders of the edition's language and of the original: of the same groups in the same order, the booklet's last. */
  shelf: Shelf;
  original: Shelf;
  languages: Languages;
}

/** How many names a notice spells out. */
const SPELT_OUT = 5;

const spelt = (names: readonly string[]): { count: number; names: string } => ({
  count: names.length,
  names: names.slice(0, SPELT_OUT).join(', ') + (names.length > SPELT_OUT ? ', …' : ''),
});

/**
 * Compares a translation with its original. What is found goes to the notices, at the level that `checks` gives it.
 *
 * @param where the booklet's folder, real, and as it was given: commands to copy name it so
 */
export async function tellTranslations(
  { chapters, untranslated, shelf, original, languages }: Translation,
  { checks }: Pick<Config, 'checks'>,
  { root, folder }: { root: string; folder: string },
  notices: Notices,
): Promise<void> {
  const tell = teller(checks, notices);
  const { here: language, original: source } = languages;
  const shown = (file: string): string => slashed(path.relative(root, file));
  const asGiven = (file: string): string => slashed(path.join(folder, path.relative(root, file)));
  const each = ({ layers }: Shelf): Lookup[] => layers.map((layer) => new Lookup(root, [layer.folder]));
  const [here, there] = [each(shelf), each(original)];
  const home = shelf.bottom.folder;

  const [unmarked, extra]: [ChapterSource[], ChapterSource[]] = [[], []];
  for (const chapter of chapters) {
    const { file, name, translates } = chapter;
    const own = Math.max(
      0,
      here.findIndex((folder) => folder.find(name).ok),
    );
    // What a group translates may be its own chapter, or the guide's.
    const found = firstIn(there.slice(own), name);
    // A group changed the original, and readers of the translation get what everybody gets.
    const replaced = firstIn(there.slice(0, own), name);
    if (replaced)
      tell('translation-not-replaced', { name: shown(replaced.path), language }, { file: replaced.path });
    if (!found) extra.push(chapter);
    else if (found.path === file) tell('translation-is-original', { name: shown(file), language }, { file });
    else if (!translates) unmarked.push(chapter);
    else if (!isTranslationMark(translates.mark))
      tell('translation-mark', { mark: translates.mark }, { file, line: translates.line });
    else {
      const read = await readText(found.path, found.name, CHAPTER_LIMIT, notices);
      if (read && translationMark(read.text) !== translates.mark.toLowerCase())
        tell(
          'translation-old',
          { original: shown(found.path), path: asGiven(file) },
          { file, line: translates.line },
        );
    }
  }
  if (untranslated.length > 0)
    tell('translation-missing', { ...spelt(untranslated), language, original: source }, { file: home });
  if (extra.length > 0)
    tell('translation-extra', { ...spelt(namesOf(extra)), original: source }, { file: home });
  if (unmarked.length > 0)
    tell('translation-unmarked', { ...spelt(namesOf(unmarked)), folder: asGiven(home) }, { file: home });
}

const firstIn = (folders: readonly Lookup[], name: string) =>
  folders.map((folder) => folder.find(name)).find((found) => found.ok);

/** Chapters that lie in no language's folder. */
export function tellAstray(
  astray: Sources['astray'],
  { checks, languages = [] }: Pick<Config, 'checks' | 'languages'>,
  notices: Notices,
): void {
  const tell = teller(checks, notices);
  for (const { folder: file, names } of astray) {
    if (names.length > 0)
      tell('chapters-astray', { ...spelt(names), folders: languages.join(', ') }, { file });
  }
}

const namesOf = (chapters: readonly ChapterSource[]): string[] => chapters.map(({ name }) => name);

const teller =
  (levels: Config['checks'], notices: Notices) =>
  <C extends Code>(code: C, params: Params<C>, place: Place): void => {
    const level = levels?.[code];
    if (level !== 'off') notices.push(notice(code, params, place, level));
  };
