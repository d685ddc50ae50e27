/** What an SVG holds that would not be drawn as it was meant, gathered while its tags are read. */

export interface ContentFacts {
  /** Words as text: an SVG sees no font of the booklet's, and is drawn with one of the machine's, if any. */
  hasText?: true;
  /** Another file that it shows: browsers load none for a picture. */
  linked?: string;
}

/** Elements whose words are drawn; `flowRoot` is Inkscape's, and no browser draws it at all. */
const WRITTEN = new Set(['text', 'foreignObject', 'flowRoot']);
/** Elements in them whose words are not. */
const QUIET = new Set(['title', 'desc', 'metadata', 'style', 'script']);
/** Elements that show what lies elsewhere. */
const SHOWING = new Set(['image', 'feImage', 'use']);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export class SvgContents {
  readonly facts: ContentFacts = {};
  /** How deep the outermost open element of each kind stands. */
  #written = Number.POSITIVE_INFINITY;
  #quiet = Number.POSITIVE_INFINITY;

  /** An element begins that has an end. @param depth how many are open around it */
  open(name: string, depth: number): void {
    const local = localName(name);
    if (WRITTEN.has(local)) this.#written = Math.min(this.#written, depth);
    if (QUIET.has(local)) this.#quiet = Math.min(this.#quiet, depth);
  }

  /** An element ends. @param depth how many are open around it */
  close(depth: number): void {
    if (this.#written >= depth) this.#written = Number.POSITIVE_INFINITY;
    if (this.#quiet >= depth) this.#quiet = Number.POSITIVE_INFINITY;
  }

  text(words: string): void {
    if (this.#written < Number.POSITIVE_INFINITY && this.#quiet === Number.POSITIVE_INFINITY)
      if (words.trim() !== '') this.facts.hasText = true;
  }

  /** A tag, whether it has an end or not. @param attributes as they stand in it */
  element(name: string, attributes: string): void {
    if (this.facts.linked !== undefined || !SHOWING.has(localName(name))) return;
    const all = attributesOf(attributes);
    const address = (all.get('href') ?? all.get('xlink:href') ?? '').trim();
    if (address !== '' && !/^(#|data:)/i.test(address)) this.facts.linked = address;
  }
}

/** The attributes of a tag by name, with their values as they are written. */
export function attributesOf(text: string): Map<string, string> {
  const pairs = text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...pairs].map((m) => [m[1]!, m[2] ?? m[3] ?? '']));
}
