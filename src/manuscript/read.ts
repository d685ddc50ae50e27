/**
 * A booklet's folder as data: the one stage that knows how it lies on the disk. It reads texts and names;
 * nothing in the folder is ever run.
 */
import path from 'node:path';
import { type Place, refuse } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { type ChapterSource, readChapter } from './chapter.ts';
import { type Choice, orderChapters } from './chapters.ts';
import type { Config } from './config.ts';
import { MB } from './files.ts';
import { openFolder } from './folder.ts';
import { replacingIn, tellAloneChapters, tellNearMisses } from './group-files.ts';
import { guessLanguage } from './guess-language.ts';
import type { Languages } from './languages.ts';
import type { Limits } from './limits.ts';
import { readTemplates, type TemplateSources } from './own-templates.ts';
import { judgeLimits } from './raised-limits.ts';
import { createResolver, type FileResult } from './resolve.ts';
import { overlay, type Scan } from './scan.ts';
import { readSettings } from './settings.ts';
import { readSources } from './sources.ts';
import { tellAstray, tellTranslations } from './translations.ts';
import { type Values, valuesOf } from './values.ts';

export type { ChapterSource } from './chapter.ts';
export { listGroups } from './group.ts';
export type { FileResult } from './resolve.ts';

/** A booklet before anything is made of it. */
export interface Manuscript {
  /** The booklet's folder, absolute and real. */
  folder: string;
  /** Its name as it was given: a title of last resort. */
  folderName: string;
  /** The folder name of the group whose edition this is. */
  group: string | null;
  /** Of a booklet in several languages; the edition's own is `config.language`. */
  languages?: Languages;
  /** Chapters that only the original has, by name. */
  untranslated?: readonly string[];
  config: Config;
  /** What `{{ name }}` in a chapter says, by name. */
  values: Values;
  /** Its own cover and closing page, as they were written. */
  templates: TemplateSources;
  /** In reading order; at least one. */
  chapters: ChapterSource[];
  /** What a reference in a chapter (`images/a.png`, `/03.md#x`) points to. */
  resolveFile: (reference: string, chapter: { name: string; file: string }) => FileResult;
  /** Where a key of the configuration stands (`['fonts', 0]`). */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads the configuration, the chapters and the group's changes to them.
 *
 * @param folder the booklet's folder
 * @param options.group the name of a folder in `groups/`
 * @param options.language of a booklet in several languages, that of the edition; without it the original's
 * @param options.themes the names of the themes there are
 * @throws {Refusal} with everything that was found wrong in the folder
 */
export async function readManuscript(
  folder: string,
  options: {
    group?: string | undefined;
    language?: string | undefined;
    notices: Notices;
    themes: readonly string[];
  },
): Promise<Manuscript> {
  const { notices, themes } = options;
  const { root, name: folderName } = await openFolder(folder);
  const settings = await readSettings(root, options.group, themes, notices, options.language);
  const { config, chapterList, chapterChanges, languageSaid, placeOf, groups, languages } = settings;
  judgeLimits(config.limits, placeOf, notices);

  const { chapters: shelf, files, original, astray } = await readSources(root, settings.layers, languages);
  tellNearMisses(files.above, root, notices);
  const replacing = replacingIn(shelf.above, shelf.bottom.scan.files);
  const order = { listed: chapterList, changes: chapterChanges, replacing, original };
  const { choices, natural, untranslated } = await orderChapters(shelf.lookup, order, shelf.names, notices);
  if (natural) {
    const beneath = overlay(shelf.bottom.scan.files, original?.shelf.bottom.scan.files ?? []);
    tellAloneChapters(shelf.above, beneath, chapterChanges, notices);
    for (const layer of files.layers) tellUnsearched(layer.scan, layer.folder, notices);
    if (choices.length === 0 && notices.errors.length === 0) {
      const folder = languages ? `${folderName}/${languages.here}` : folderName;
      refuse('folder-without-markdown', { folder }, { file: shelf.bottom.folder });
    }
  }
  const searched = files.layers.map(({ folder, scan }) => ({ folder, files: scan.files }));
  const templates = await readTemplates(root, searched, notices);
  const chapters = await readAll(choices, config.limits, notices);
  tellAstray(astray, config, notices);
  notices.refuseErrors();
  if (chapters.length === 0) {
    notices.add('chapters-all-empty', {}, { file: shelf.bottom.folder });
    notices.refuseErrors();
  }
  if (languages && original) {
    const translation = { chapters, untranslated, shelf, original: original.shelf, languages };
    await tellTranslations(translation, config, { root, folder }, notices);
    notices.refuseErrors();
  }
  if (!languageSaid) {
    config.language = guessLanguage(chapters.map((chapter) => chapter.body)) ?? config.language;
    notices.add('language-assumed', { language: config.language });
  }
  const resolveFile = createResolver(files.lookup, files.names);
  return {
    folder: root,
    folderName,
    group: groups[0]?.name ?? null,
    ...(languages ? { languages, untranslated } : {}),
    config,
    values: valuesOf(config),
    templates,
    chapters,
    resolveFile,
    placeOf,
  };
}

async function readAll(choices: Choice[], limits: Limits, notices: Notices): Promise<ChapterSource[]> {
  const chapters: ChapterSource[] = [];
  let total = 0;
  let waiting: Choice['part'];
  for (const choice of choices) {
    // A part whose first chapter is empty begins with the next one.
    const part = choice.part ?? waiting;
    const wanted = part ? { ...choice, part } : choice;
    const { bytes, source } = await readChapter(wanted, notices, limits.chapter);
    waiting = source ? undefined : part;
    total += bytes;
    if (total > limits.text * MB) {
      notices.add('chapters-too-large', { limit: limits.text }, { file: choice.path });
      return chapters;
    }
    if (source) chapters.push(source);
  }
  return chapters;
}

/** Folders in which there may be chapters that nobody looked for. */
function tellUnsearched(scan: Scan, root: string, notices: Notices): void {
  for (const name of scan.linkedFolders)
    notices.add('folder-link', { name }, { file: path.join(root, name) });
  for (const name of scan.unreadable) {
    notices.add(
      'folder-unreadable',
      { folder: name || path.basename(root) },
      { file: path.join(root, name) },
    );
  }
}
