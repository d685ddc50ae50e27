/** The files that builds have written: they may lie in the booklet's folder, and are no change of it. */
import fs from 'node:fs';
import path from 'node:path';
import type { IndexReport, Report } from '../../report/report.ts';
import { COVERS } from '../index-page/covers.ts';

export class Written {
  readonly #base: string;
  readonly #files = new Set<string>();
  /** Folders that hold nothing else. */
  readonly #folders = new Set<string>();

  /** @param base the folder that paths in reports are relative to */
  constructor(base: string) {
    this.#base = base;
  }

  /** Remembers the files of finished editions, and of those that only left a page of their checks. */
  add(reports: readonly Report[], index: IndexReport | undefined): void {
    for (const { outputs, checks } of reports) {
      for (const { file } of outputs) {
        this.#add(this.#files, file);
        this.#add(this.#files, path.posix.join(path.posix.dirname(file), 'report.json'));
      }
      if (checks?.file !== undefined) this.#add(this.#files, checks.file);
    }
    for (const { file } of index?.pages ?? []) {
      this.#add(this.#files, file);
      this.#add(this.#folders, path.posix.join(path.posix.dirname(file), COVERS));
    }
  }

  /** @param file its real path */
  readonly has = (file: string): boolean => this.#files.has(file) || this.#folders.has(path.dirname(file));

  #add(to: Set<string>, file: string): void {
    const full = path.resolve(this.#base, file);
    try {
      to.add(path.join(fs.realpathSync.native(path.dirname(full)), path.basename(full)));
    } catch {
      // Its folder is gone already: then so is the file.
    }
  }
}
