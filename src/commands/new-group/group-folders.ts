/** The folders of a booklet's groups: which names are taken, and what a new one is called. */
import path from 'node:path';
import { refuse } from '../../report/notice.ts';
import { displayPath } from '../../report/render.ts';
import { folderName, freeName, isSafe, isTaken } from './folder-name.ts';

/** A folder that is there already, as people know it, and a name like it that is free. */
export interface Taken {
  shown: string;
  free: string;
}

export class GroupFolders {
  readonly #groups: string;
  readonly #shown: (name: string) => string;
  readonly #fallback: string;

  /**
   * @param root the booklet's real folder
   * @param given the same as it was given: messages name it so
   * @param base the working folder
   * @param fallback the name for a group whose own has neither letter nor digit
   */
  constructor(root: string, given: string, base: string, fallback: string) {
    this.#groups = path.join(root, 'groups');
    this.#shown = (name) => displayPath(path.join(path.resolve(given), 'groups', name), base);
    this.#fallback = fallback;
  }

  /** The folder of a name that is free, absolute, and as messages show it. */
  at(name: string): { folder: string; shown: string } {
    return { folder: path.join(this.#groups, name), shown: this.#shown(name) };
  }

  /** What is in the way of a folder for this name. */
  takenBy(text: string): Taken | undefined {
    const name = this.#nameFor(text);
    return isTaken(this.#groups, name)
      ? { shown: this.#shown(name), free: freeName(this.#groups, name) }
      : undefined;
  }

  /** A free name for the folder of a group of this name. */
  propose(text: string): string {
    const name = folderName(text, this.#fallback);
    return this.takenBy(name)?.free ?? name;
  }

  /** @returns the name of the folder @throws {Refusal} `new-group-taken` */
  free(text: string): string {
    const taken = this.takenBy(text);
    return taken ? refuse('new-group-taken', { folder: taken.shown, free: taken.free }) : this.#nameFor(text);
  }

  /** As it was typed where that is safe. */
  #nameFor(text: string): string {
    return isSafe(text) ? text : folderName(text, this.#fallback);
  }
}
