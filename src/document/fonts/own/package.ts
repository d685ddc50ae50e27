/**
 * npm packages of fonts, as Fontsource makes them (https://fontsource.org): `files/ID-SUBSET-WEIGHT-STYLE.woff2`,
 * and in `unicode.json` the characters of each subset. A package of Chinese has over a hundred subsets, known
 * by numbers. Nothing in a package is run.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseSpans, type Spans } from '../spans.ts';
import { type FontFault, OwnFile, openFont } from './file.ts';

/** A name as npm allows it: it can lead nowhere but below `node_modules`. */
const NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

export const isPackageName = (entry: string): boolean => NAME.test(entry);

/** More than the largest package has. */
const MOST_FILES = 5000;

/**
 * The package's folder: below the first `node_modules` that has it.
 *
 * @param from folders to look from, in this order, each followed by those above it
 */
export function findPackage(name: string, from: readonly string[]): string | undefined {
  for (const start of from) {
    for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
      const candidate = path.join(folder, 'node_modules', name);
      if (fs.existsSync(path.join(candidate, 'package.json'))) return fs.realpathSync(candidate);
      if (path.dirname(folder) === folder) break;
    }
  }
  return undefined;
}

/** Its font files, or why there are none that can be used. @param folder its real folder */
export function packageFiles(
  folder: string,
  name: string,
): { files: OwnFile[]; fault?: FontFault | 'empty' } {
  let names: string[] = [];
  try {
    names = fs.readdirSync(path.join(folder, 'files')).filter((file) => file.endsWith('.woff2'));
  } catch {
    // Told below: a package without fonts.
  }
  const id = name.slice(name.lastIndexOf('/') + 1);
  const ranges = declaredRanges(folder);
  const files: OwnFile[] = [];
  let fault: FontFault | 'empty' = 'empty';
  for (const file of names.sort().slice(0, MOST_FILES)) {
    const full = path.join(folder, 'files', file);
    if (!isInside(folder, full)) continue;
    const [, subset, weight, style] = /^(.*)-(\d{3}|[a-z]+)-(normal|italic)\.woff2$/.exec(file) ?? [];
    if (weight !== undefined && subset !== undefined && /\d/.test(weight)) {
      const key = subset.startsWith(`${id}-`) ? subset.slice(id.length + 1) : subset;
      const declared = ranges.get(key) ?? ranges.get(`[${key}]`);
      files.push(new OwnFile(full, Number(weight), style === 'italic' ? 'italic' : 'normal', declared));
    } else {
      // Not Fontsource's way of naming: the file itself must tell.
      const opened = openFont(full);
      if (opened.ok) files.push(new OwnFile(full, opened.font.weight, opened.font.style));
      else fault = opened.fault;
    }
  }
  return files.length > 0 ? { files } : { files, fault };
}

function declaredRanges(folder: string): Map<string, Spans> {
  try {
    const ranges: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'unicode.json'), 'utf8'));
    return new Map(
      Object.entries(ranges as Record<string, unknown>).flatMap(([subset, range]): [string, Spans][] =>
        typeof range === 'string' ? [[subset, parseSpans(range)]] : [],
      ),
    );
  } catch {
    return new Map(); // Then every file is opened.
  }
}

/** Links must not lead out of the package. */
function isInside(folder: string, file: string): boolean {
  try {
    return fs.realpathSync(file).startsWith(folder + path.sep);
  } catch {
    return false;
  }
}
