/**
 * How much a browser has to draw for an SVG. A few lines can ask for milliards of shapes: a group shows another ten
 * times, which shows another ten times (`<use>`, patterns, masks, markers). Gathered while its tags are read.
 */
import { attributesOf } from './svg-contents.ts';

/** Shapes, counted each time they are shown. Maps of whole cities have tens of thousands. */
const MOST_SHAPES = 200_000;
/** Elements in one another. Drawing programs stay below fifty. */
const MOST_LEVELS = 400;
/** A filter's noise: each octave costs as much as the one before, and none after the tenth is seen. */
const MOST_OCTAVES = 10;

/** Something that others may show by its name, and the whole drawing. */
interface Part {
  /** Elements in it that belong to no part of their own. */
  shapes: number;
  /** Parts that stand in it. */
  parts: Part[];
  /** Names of the parts that it shows, each time it does. */
  shown: string[];
}

const newPart = (): Part => ({ shapes: 0, parts: [], shown: [] });

export class SvgCost {
  readonly #whole = newPart();
  readonly #named = new Map<string, Part>();
  /** The part that each open element belongs to, outermost first. */
  readonly #open: Part[] = [this.#whole];
  #tooOdd = false;

  /** A tag. @param ends whether it is empty, so that nothing stands in it */
  element(name: string, attributes: string, ends: boolean): void {
    const all = attributesOf(attributes);
    const id = all.get('id');
    let part = this.#open.at(-1)!;
    if (id !== undefined) {
      const named = newPart();
      part.parts.push(named);
      this.#named.set(id, named);
      part = named;
    }
    part.shapes += 1;
    for (const [key, value] of all) {
      if (/^(?:xlink:)?href$/.test(key) && value.trim().startsWith('#'))
        part.shown.push(value.trim().slice(1));
      for (const [, target = ''] of value.matchAll(/url\(\s*["']?#([^"')\s]{1,200})/g))
        part.shown.push(target);
    }
    if (name.endsWith('feTurbulence') && Number(all.get('numOctaves') ?? 1) > MOST_OCTAVES)
      this.#tooOdd = true;
    if (ends) return;
    this.#open.push(part);
    if (this.#open.length > MOST_LEVELS) this.#tooOdd = true;
  }

  close(): void {
    this.#open.pop();
  }

  /** Whether drawing it would take unreasonably long. */
  get tooMuch(): boolean {
    try {
      return this.#tooOdd || this.#shapesOf(this.#whole, new Map()) > MOST_SHAPES;
    } catch (error) {
      // A chain of so many that JavaScript gives up: so would the browser.
      if (error instanceof RangeError) return true;
      throw error;
    }
  }

  /** What shows itself is not drawn again: browsers leave it out. Known ones are looked up, so this is linear. */
  #shapesOf(part: Part, known: Map<Part, number>): number {
    const before = known.get(part);
    if (before !== undefined) return before;
    known.set(part, 0);
    let shapes = part.shapes;
    for (const inner of part.parts) shapes += this.#shapesOf(inner, known);
    for (const name of part.shown) {
      const shown = this.#named.get(name);
      if (shown) shapes += this.#shapesOf(shown, known);
    }
    known.set(part, shapes);
    return shapes;
  }
}

/**
 * Whether a document type declares entities that stand for others, or for files: Illustrator's are plain words. Only
 * bombs and thieves need more.
 */
export const hasOddEntities = (doctype: string): boolean => {
  const entities = doctype.match(/<!ENTITY/gi)?.length ?? 0;
  const plain = doctype.match(/<!ENTITY\s+[\w.-]+\s+(?:"[^"&%]{0,500}"|'[^'&%]{0,500}')\s*>/g)?.length ?? 0;
  return entities > plain;
};
