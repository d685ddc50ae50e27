/** Translations noted as up to date: which files get which mark. Nothing is written here. */
import { lstatSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { displayPath } from '../report/render.ts';
import { sameNumber } from './chapter-changes.ts';
import { CHAPTER_LIMIT, readText } from './chapter-text.ts';
import { MB, readBytes } from './files.ts';
import { setFrontMatterKey } from './front-matter-edit.ts';
import { Lookup } from './lookup.ts';
import { nearestFile } from './nearest.ts';
import { chaptersAmong, isMarkdown, scanFolder } from './scan.ts';
import { type TranslatedPlace, translatedPlace } from './translated-place.ts';
import { translationMark } from './translation-mark.ts';

/** One chapter that is to be noted. */
export interface Translated {
  /** Absolute and real. */
  file: string;
  original: string;
  mark: string;
  /** The whole file with the mark; undefined if it has that mark already. */
  text: string | undefined;
}

/** What every step needs. */
interface Work {
  /** The working folder, that messages name files from. */
  base: string;
  themes: readonly string[];
  notices: Notices;
}

/**
 * @param paths translated chapters, or folders of languages: then all chapters in them that have an original
 * @returns each chapter once
 * @throws {Refusal} if a path is no place for translations; faults of single chapters go to the notices
 */
export async function translatedChapters(paths: readonly string[], work: Work): Promise<Translated[]> {
  const found = new Map<string, Translated>();
  for (const given of paths) {
    for (const one of await chaptersAt(path.resolve(work.base, given), work)) found.set(one.file, one);
  }
  return [...found.values()];
}

async function chaptersAt(file: string, work: Work): Promise<Translated[]> {
  const { base, themes, notices } = work;
  const shown = displayPath(file, base);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat)
    return refuse('translated-missing', { path: shown, suggestion: await nearTo(file, base) }, { file });
  if (stat.isSymbolicLink() && isMarkdown(file)) refuse('translated-link', { path: shown }, { file });
  const real = realpathSync.native(file);
  const isFolder = lstatSync(real).isDirectory();
  if (!isFolder && !isMarkdown(real)) refuse('translated-not-markdown', { path: shown }, { file });
  const place = await translatedPlace(real, shown, themes);
  if (!isFolder) {
    const one = await translatedOne(real, place, work);
    return one ? [one] : [];
  }
  const all: Translated[] = [];
  for (const name of chaptersAmong((await scanFolder(real)).files)) {
    const chapter = path.join(real, name);
    const within = { ...place, name: path.posix.join(place.name, name) };
    if (lstatSync(chapter).isSymbolicLink() || !findOriginal(within).ok) {
      notices.add('translated-passed-over', { path: displayPath(chapter, base) });
      continue;
    }
    const one = await translatedOne(chapter, within, work);
    if (one) all.push(one);
  }
  return all;
}

async function translatedOne(
  file: string,
  place: TranslatedPlace,
  { base, notices }: Work,
): Promise<Translated | undefined> {
  const shown = displayPath(file, base);
  const original = findOriginal(place);
  if (!original.ok) {
    const names = await originalNames(place);
    const near = nearestFile(place.name, names) ?? sameNumber(place.name, names);
    const suggestion = original.fault === 'case' ? original.name : (near ?? '');
    notices.add('translated-no-original', { path: shown, suggestion }, { file });
    return undefined;
  }
  if (original.path === file) {
    notices.add('translated-original', { path: shown, language: place.language }, { file });
    return undefined;
  }
  const source = await readText(original.path, original.name, CHAPTER_LIMIT, notices);
  // Read as chapters are, so that what is no text is told as it is there.
  const known = await readText(file, place.name, CHAPTER_LIMIT, notices);
  const bytes = await readBytes(file, CHAPTER_LIMIT * MB);
  if (!source || !known || !bytes.ok) return undefined;
  const mark = translationMark(source.text);
  const before = bytes.bytes.toString('utf8');
  const edited = setFrontMatterKey(before, 'translates', mark);
  if (edited.ok) {
    const text = edited.text === before ? undefined : edited.text;
    return { file, original: original.path, mark, text };
  }
  if (edited.fault === 'unclosed') notices.add('front-matter-unclosed', {}, { file, line: 1 });
  else if (edited.fault === 'not-yaml')
    notices.add('front-matter-not-yaml', { mark: edited.mark }, { file, line: 1 });
  else if (edited.fault === 'broken')
    for (const { line, ...params } of edited.faults)
      notices.add('front-matter-broken', params, { file, line });
  else notices.add('translated-by-hand', { line: edited.line }, { file, line: edited.at });
  return undefined;
}

/** In the same group's folder, then in what that rests on. */
const findOriginal = ({ root, settings, name }: TranslatedPlace) =>
  new Lookup(root, foldersOf(settings)).find(name);

const foldersOf = ({ layers }: TranslatedPlace['settings']): string[] =>
  layers.map(({ original }) => original).filter((folder) => folder !== undefined);

async function originalNames({ settings }: TranslatedPlace): Promise<string[]> {
  const scans = await Promise.all(foldersOf(settings).map((folder) => scanFolder(folder)));
  return chaptersAmong(scans.flatMap(({ files }) => files));
}

/** A chapter beside it that is spelt alike. */
async function nearTo(file: string, base: string): Promise<string> {
  const names = await readdir(path.dirname(file)).catch(() => []);
  const near = nearestFile(path.basename(file), names);
  return near === undefined ? '' : displayPath(path.join(path.dirname(file), near), base);
}
