/** The booklet's own fonts, from what `fonts:` in its configuration names. */
import path from 'node:path';
import type { Place } from '../../../report/notice.ts';
import type { Notices } from '../../../report/notices.ts';
import { OwnFamily } from './family.ts';
import { FORMATS, type FontFault, LARGEST, OwnFile, openFont } from './file.ts';
import { findPackage, isPackageName, packageFiles } from './package.ts';

/** What this stage needs of the others to find fonts; `build.ts` provides it. */
export interface FontSource {
  /** The entries of `fonts:` with the place where each stands. */
  wishes: readonly { entry: string; place: Place }[];
  /** Finds a file in the booklet's folder: its real path, or why there is none. */
  findFile: (
    reference: string,
  ) => { ok: true; path: string } | { ok: false; fault: string; suggestion?: string };
  /** Folders from which packages are looked for, each followed by those above it. */
  from: readonly string[];
  /** Where a sign stands first in the booklet, if it was written as itself. */
  placeOf: (sign: string) => Place | undefined;
}

/** Fonts that the browser cannot be given by themselves, or not at all; named so that the message can say so. */
const OTHER_FONTS = ['.ttc', '.otc', '.dfont', '.pfb', '.pfa', '.eot', '.svg', '.zip'];

/** Faults go to the notices; what is sound is given all the same. */
export function loadOwnFonts({ wishes, findFile, from }: FontSource, notices: Notices): OwnFamily[] {
  const groups: OwnFile[][] = [];
  const byFamily = new Map<string, OwnFile[]>();
  for (const { entry, place } of wishes) {
    const ending = path.extname(entry).toLowerCase();
    if (ending in FORMATS) {
      const found = fontFile(entry, place, findFile, notices);
      if (!found) continue;
      // Regular and bold are files of their own.
      const group = byFamily.get(found.family) ?? [];
      if (group.length === 0) groups.push(group);
      byFamily.set(found.family, group);
      group.push(found.file);
    } else if (OTHER_FONTS.includes(ending)) {
      tellUnusable(
        entry,
        ending === '.ttc' || ending === '.otc' ? 'collection' : 'not-a-font',
        place,
        notices,
      );
    } else if (isPackageName(entry)) {
      const folder = findPackage(entry, from);
      if (folder === undefined) {
        notices.add('font-package-missing', { name: entry }, place);
        continue;
      }
      const { files, fault } = packageFiles(folder, entry);
      if (fault === 'empty') notices.add('font-package-empty', { name: entry }, place);
      else if (fault) tellUnusable(entry, fault, place, notices);
      else groups.push(files);
    } else {
      notices.add('font-entry', { entry }, place);
    }
  }
  return groups.map((files, index) => new OwnFamily(index + 1, files));
}

function fontFile(
  entry: string,
  place: Place,
  findFile: FontSource['findFile'],
  notices: Notices,
): { family: string; file: OwnFile } | undefined {
  const found = findFile(entry);
  if (!found.ok) {
    if (found.fault === 'outside' || found.fault === 'remote')
      notices.add('font-file-outside', { name: entry }, place);
    else notices.add('font-file-missing', { name: entry, suggestion: found.suggestion ?? '' }, place);
    return undefined;
  }
  const opened = openFont(found.path);
  if (!opened.ok) {
    tellUnusable(entry, opened.fault, place, notices);
    return undefined;
  }
  const { family, weight, style } = opened.font;
  return { family, file: new OwnFile(found.path, weight, style) };
}

/** Faults that showed only when a file of a package was opened for a sign. */
export function tellFaulty(families: readonly OwnFamily[], notices: Notices): void {
  for (const file of families.flatMap((family) => family.faulty()))
    tellUnusable(path.basename(file.path), file.fault!, { file: file.path }, notices);
}

function tellUnusable(name: string, fault: FontFault, place: Place, notices: Notices): void {
  const instead = /^@fontsource-variable\//.test(name) ? name.replace('-variable/', '/') : '';
  notices.add('font-unusable', { name, fault, instead, limit: LARGEST }, place);
}
