/** The files that builds have written: they may lie in the booklet's folder, and are no change of it. */
import fs from 'node:fs';
import path from 'node:path';
import type { IndexReport, Report } from '../../report/report.ts';

export class Written {
  readonly #base: string;
  readonly #files = new Set<string>();

  /** @param base the folder that paths in reports are relative to */
  constructor(base: string) {
    this.#base = base;
  }

  /** Remembers the files of finished editions, and of those that only left a page of their checks. */
  add(reports: readonly Report[], index: IndexReport | undefined): void {
    for (const { outputs, checks } of reports) {
      const files = [
        ...outputs.map(({ file }) => file),
        ...(checks?.file === undefined ? [] : [checks.file]),
      ];
      const folders = new Set(outputs.map(({ file }) => path.posix.dirname(file)));
      for (const file of [...files, ...[...folders].map((folder) => `${folder}/report.json`)])
        this.#add(file);
    }
    for (const { file } of index?.pages ?? []) this.#add(file);
  }

  /** @param file its real path */
  readonly has = (file: string): boolean => this.#files.has(file);

  #add(file: string): void {
    const full = path.resolve(this.#base, file);
    try {
      this.#files.add(path.join(fs.realpathSync.native(path.dirname(full)), path.basename(full)));
    } catch {
      // Its folder is gone already: then so is the file.
    }
  }
}
