/**
 * The system's word that something may have changed in a folder: only a hint to look at once, for it may come late,
 * twice, or not at all (disks of other machines, more folders than the system watches, folders that went and came
 * back). Whoever waits looks now and then all the same.
 */
import fs from 'node:fs';

/**
 * Only these watch a folder with all that is below it. (Node does it for Linux in JavaScript, and in version 20 misses
 * what is put into new folders, and ends the process when files go quickly: nodejs/node#48437, #52018.)
 */
const WATCHES_BELOW = process.platform === 'win32' || process.platform === 'darwin';

export class Hints {
  readonly #tell: () => void;
  readonly #watched = new Map<string, { which: string; watcher: fs.FSWatcher }>();
  readonly #seen = new Set<string>();

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** A round of {@link Hints.folder} begins. */
  begin(): void {
    this.#seen.clear();
  }

  /** @param which another where another folder has taken its place */
  readonly folder = (folder: string, which: string): void => {
    if (WATCHES_BELOW && this.#seen.size > 0) return;
    this.#seen.add(folder);
    const known = this.#watched.get(folder);
    if (known?.which === which) return;
    this.#drop(folder);
    try {
      const watcher = fs.watch(folder, { recursive: WATCHES_BELOW }, this.#tell);
      this.#watched.set(folder, { which, watcher });
      watcher.on('error', () => {
        if (this.#watched.get(folder)?.watcher === watcher) this.#drop(folder);
        this.#tell();
      });
    } catch {
      // It went meanwhile, or there are more than the system watches.
    }
  };

  /** Folders that were not named in this round are there no more. */
  end(): void {
    for (const folder of this.#watched.keys()) if (!this.#seen.has(folder)) this.#drop(folder);
  }

  close(): void {
    for (const folder of this.#watched.keys()) this.#drop(folder);
  }

  #drop(folder: string): void {
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }
}
