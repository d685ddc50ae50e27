/** Words that are found nowhere by chance, each planted in one place and named after it. */
import type { Plant } from './pictures.ts';

export class Planted {
  readonly #byPlace = new Map<string, string>();
  readonly #beginning: string;

  /** @param beginning of all the words: letters, so many that one look for them tells whether any of them is there */
  constructor(beginning = 'qzkanarikanari') {
    this.#beginning = beginning;
  }

  /** The word for a place; the same one if it is asked for again. */
  word(place: string): string {
    const known = this.#byPlace.get(place);
    if (known) return known;
    const word = `${this.#beginning}${this.#byPlace.size}x${place.toLowerCase().replace(/[^a-z]/g, '')}zq`;
    this.#byPlace.set(place, word);
    return word;
  }

  /** Plants in places that belong to one thing. */
  in(thing: string): Plant {
    return (place) => this.word(`${thing} ${place}`);
  }

  get words(): string[] {
    return [...this.#byPlace.values()];
  }
}
