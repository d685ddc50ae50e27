/**
 * Finds a file by the name people wrote, in the group's folder first and then in the booklet's.
 *
 * Names are compared with what the folder lists, never by asking the system whether a path exists: that
 * answers differently on systems that ignore capital letters, and a booklet must build everywhere.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isInside } from './paths.ts';

export type LookupFault = 'missing' | 'outside' | 'case' | 'not-a-file' | 'broken-link' | 'unreadable';

/** `path` is real; `name` is as the folders list it, with slashes. With the fault `case` it is the right name. */
export type Found =
  | { ok: true; path: string; name: string }
  | { ok: false; fault: LookupFault; name: string };

export class Lookup {
  readonly root: string;
  readonly #layers: readonly string[];
  readonly #listed = new Map<string, string[] | 'outside'>();

  /**
   * @param root the booklet's real folder: nothing outside it is ever listed or found
   * @param layers the folders to look in, those that win first
   */
  constructor(root: string, layers: readonly string[]) {
    this.root = root;
    this.#layers = layers;
  }

  /** The folder that has the last word: the booklet's own. */
  get bottom(): string {
    return this.#layers.at(-1) ?? this.root;
  }

  /** @param name a path with slashes, without `.` and `..` */
  find(name: string): Found {
    if (name === '') return { ok: false, fault: 'not-a-file', name };
    let worse: Found | undefined;
    for (const layer of this.#layers) {
      const match = this.#match(layer, name.split('/'));
      if (match.how === 'exact') return this.#settle(path.join(layer, match.name), match.name);
      if (match.how !== 'missing') worse ??= { ok: false, fault: match.how, name: match.name };
    }
    return worse ?? { ok: false, fault: 'missing', name };
  }

  /** The name in one folder, level by level. */
  #match(
    layer: string,
    parts: readonly string[],
  ): { how: 'exact' | 'case' | 'outside' | 'missing'; name: string } {
    const actual: string[] = [];
    let how: 'exact' | 'case' = 'exact';
    for (const part of parts) {
      const entries = this.#list(path.join(layer, ...actual));
      if (entries === 'outside') return { how: 'outside', name: parts.join('/') };
      const same =
        entries.find((e) => e === part) ?? entries.find((e) => e.normalize('NFC') === part.normalize('NFC'));
      const alike = same ?? entries.find((e) => folded(e) === folded(part));
      if (alike === undefined) return { how: 'missing', name: parts.join('/') };
      if (same === undefined) how = 'case';
      actual.push(alike);
    }
    return { how, name: actual.join('/') };
  }

  /** A folder's names; none if it is no folder. Listed once in a build. */
  #list(folder: string): string[] | 'outside' {
    const known = this.#listed.get(folder);
    if (known !== undefined) return known;
    let names: string[] | 'outside';
    try {
      const real = realpathSync.native(folder);
      names = isInside(this.root, real) ? readdirSync(real) : 'outside';
    } catch {
      names = [];
    }
    this.#listed.set(folder, names);
    return names;
  }

  /** Follows links to the end and judges what lies there. */
  #settle(file: string, name: string): Found {
    try {
      const real = realpathSync.native(file);
      if (!isInside(this.root, real)) return { ok: false, fault: 'outside', name };
      return statSync(real).isFile()
        ? { ok: true, path: real, name }
        : { ok: false, fault: 'not-a-file', name };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const fault = code === 'ENOENT' || code === 'ELOOP' ? 'broken-link' : 'unreadable';
      return { ok: false, fault, name };
    }
  }
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();
