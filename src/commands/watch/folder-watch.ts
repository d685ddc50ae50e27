/** Waits until something in a booklet's folder changes. */
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { differences, type FolderState, folderState } from './folder-state.ts';
import { Hints } from './hints.ts';

export interface Change {
  /** Absolute paths of what came, went or was written anew; at least one. */
  files: readonly string[];
  /** Of the folder, from which the next change is told. */
  state: FolderState;
  /** When it was first seen, as `performance.now()` tells time. */
  since: number;
}

export interface WatchTimes {
  /** A folder is at rest when it looks the same so much later, ms: editors save in several steps. */
  quiet: number;
  /** Whoever never rests is not waited for longer, ms. */
  most: number;
  /** How often is looked without any hint, ms. */
  round: number;
}

const TIMES: WatchTimes = { quiet: 20, most: 2_000, round: 500 };
/** The part of the time that looking may take: in very large folders, or slow ones, it is done less often. */
const SHARE = 1 / 50;

export class FolderWatch {
  readonly #folder: string;
  readonly #times: WatchTimes;
  readonly #hints = new Hints(() => this.#hear());
  /** Whether there was a hint since it was last looked. */
  #heard = false;
  #wake: (() => void) | undefined;
  /** How long the last look took, ms. */
  #took = 0;

  /** @param folder absolute; may be missing for now */
  constructor(folder: string, times: Partial<WatchTimes> = {}) {
    this.#folder = folder;
    this.#times = { ...TIMES, ...times };
  }

  /** From now on nothing is missed. */
  look(): FolderState {
    this.#heard = false;
    const began = performance.now();
    this.#hints.begin();
    const state = folderState(realPath(this.#folder), this.#hints.folder);
    this.#hints.end();
    this.#took = performance.now() - began;
    return state;
  }

  /**
   * Waits until the folder differs from what it was, and is at rest.
   * @param ours whether a file is none of the booklet's, by its real path
   */
  async changed(before: FolderState, ours: (file: string) => boolean): Promise<Change> {
    const sinceBefore = (state: FolderState) => differences(before, state).filter((file) => !ours(file));
    for (let first = true; ; first = false) {
      if (!first) await this.#hint();
      const since = performance.now();
      let state = this.look();
      if (sinceBefore(state).length === 0) continue;
      while (performance.now() - since < this.#times.most) {
        await sleep(this.#times.quiet);
        const last = state;
        state = this.look();
        if (differences(last, state).length === 0) break;
      }
      const files = sinceBefore(state);
      // What came and went again has changed nothing.
      if (files.length > 0) return { files, state, since };
    }
  }

  close(): void {
    this.#hints.close();
  }

  #hear(): void {
    this.#heard = true;
    this.#wake?.();
  }

  #hint(): Promise<void> {
    if (this.#heard) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(clock);
        this.#wake = undefined;
        resolve();
      };
      const clock = setTimeout(done, Math.max(this.#times.round, this.#took / SHARE));
      this.#wake = done;
    });
  }
}

/** The folder may be a link, and lead elsewhere by and by. */
function realPath(folder: string): string {
  try {
    return fs.realpathSync.native(folder);
  } catch {
    return folder;
  }
}
