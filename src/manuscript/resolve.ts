/** What a reference in a chapter points to: a file of the booklet, or why not. Nothing is opened. */
import path from 'node:path';
import type { Lookup } from './lookup.ts';
import { nearestFile } from './nearest.ts';
import { folderOf, isAbsolutePath, normalisePath, slashed } from './paths.ts';

/**
 * `path` is the real file, `name` its path in the booklet's folder, with slashes. A `suggestion` is written
 * as the reference should be, relative to the chapter.
 */
export type FileResult =
  | { ok: true; path: string; name: string }
  | { ok: false; fault: 'missing' | 'outside' | 'remote' | 'not-a-file' | 'case'; suggestion?: string };

/** The two names a chapter goes by: `name` in the booklet, `file` on the disk (a group's may lie elsewhere). */
interface Origin {
  name: string;
  file: string;
}

/**
 * @param lookup finds files by name
 * @param names all files of the booklet, from which suggestions are taken
 */
export function createResolver(lookup: Lookup, names: readonly string[]) {
  return (reference: string, chapter: Origin): FileResult => {
    // «C:» looks like a scheme of one letter: it is a disk.
    if (/^[a-z]:/i.test(reference) || reference.startsWith('\\\\')) return { ok: false, fault: 'outside' };
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(reference.trim())) return { ok: false, fault: 'remote' };

    const wanted = decode(reference.replace(/[?#].*$/s, ''));
    const result = find(wanted, chapter);
    if (result.ok || result.fault !== 'missing') return result;
    const suggestion = meant(reference, wanted, chapter);
    return suggestion === undefined ? result : { ...result, suggestion };
  };

  function find(wanted: string, chapter: Origin): FileResult {
    if (wanted === '' || wanted.includes('\0')) return { ok: false, fault: 'missing' };
    if (wanted.includes('\\')) {
      const way = normalisePath(path.posix.join(folderOf(chapter.name), wanted.replaceAll('\\', '/')));
      return { ok: false, fault: way === undefined ? 'outside' : 'missing' };
    }
    let worst: FileResult | undefined;
    for (const name of namesOf(wanted, chapter)) {
      const found = name === undefined ? ({ ok: false, fault: 'outside' } as const) : lookup.find(name);
      if (found.ok) return found;
      if (found.fault === 'case')
        return { ok: false, fault: 'case', suggestion: written(found.name, wanted, chapter) };
      const fault = found.fault === 'broken-link' || found.fault === 'unreadable' ? 'missing' : found.fault;
      // Seen from one place it may lead out, and from the other be merely missed.
      if (worst === undefined || fault !== 'outside') worst = { ok: false, fault };
    }
    return worst ?? { ok: false, fault: 'missing' };
  }

  /**
   * Where a reference leads in the booklet's folder; undefined where it leads out of it. A group's chapter
   * stands for the one it replaces, so that comes first; seen from where its file really lies comes after,
   * for those who wrote it looking at their own folder.
   */
  function namesOf(wanted: string, chapter: Origin): (string | undefined)[] {
    if (wanted.startsWith('/')) return [normalisePath(wanted)];
    const onDisk = slashed(path.relative(lookup.root, chapter.file));
    const bases = onDisk === chapter.name ? [chapter.name] : [chapter.name, onDisk];
    return bases.map((base) => normalisePath(`${folderOf(base)}/${wanted}`));
  }

  /** A file that was probably meant. */
  function meant(reference: string, wanted: string, chapter: Origin): string | undefined {
    const slashes = wanted.replaceAll('\\', '/');
    if (slashes !== wanted && !isAbsolutePath(slashes) && find(slashes, chapter).ok) return slashes;
    // A name with «#» or «?» must be written with their codes.
    const whole = decode(reference);
    if (whole !== wanted && find(whole, chapter).ok)
      return encodeURI(whole).replace(/#/g, '%23').replace(/\?/g, '%3F');
    const name = namesOf(slashes, chapter).find((one) => one !== undefined);
    const near = name === undefined || name === '' ? undefined : nearestFile(name, names);
    return near === undefined || near === name ? undefined : written(near, wanted, chapter);
  }
}

/** A file of the booklet as a reference from a chapter: from the top if that is how the other was written. */
function written(name: string, wanted: string, chapter: Origin): string {
  return wanted.startsWith('/') ? `/${name}` : path.posix.relative(folderOf(chapter.name), name);
}

/** Percent codes to signs. What is no such code stays: names with a plain «%» are common. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
