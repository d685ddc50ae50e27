/** Addresses in a numbered list, at the end of their chapter or of the booklet; `[3]` behind a link's words. */
import type { Element } from 'hast';
import { addressLink, putBehind, text, type WebLink } from './web-links.ts';

/** A list to which addresses are added while the chapters are gone through; each has its number once. */
export class AddressList {
  readonly #id: string;
  readonly #numbers: Map<string, number>;

  /**
   * @param id begins the anchors of the entries: the chapter's id, or the list's own
   * @param numbers of addresses that have one already, in their order
   */
  constructor(id: string, numbers: Iterable<readonly [href: string, number: number]> = []) {
    this.#id = id;
    this.#numbers = new Map(numbers);
  }

  get empty(): boolean {
    return this.#numbers.size === 0;
  }

  /** Writes the numbers behind the links. */
  add(links: readonly WebLink[]): void {
    for (const link of links) {
      const number = this.#numbers.get(link.href) ?? this.#numbers.size + 1;
      this.#numbers.set(link.href, number);
      putBehind(link, [
        text('\u00a0'),
        {
          type: 'element',
          tagName: 'a',
          properties: { href: `#${this.#anchor(number)}`, className: ['livret-address-call'] },
          children: [text(`[${number}]`)],
        },
      ]);
    }
  }

  /** The entries: numbers are text, so that they are found and copied. */
  entries(): Element {
    return {
      type: 'element',
      tagName: 'ol',
      properties: { className: ['livret-addresses'] },
      children: [...this.#numbers].map(([href, number]) => ({
        type: 'element',
        tagName: 'li',
        properties: { id: this.#anchor(number) },
        children: [
          {
            type: 'element',
            tagName: 'span',
            properties: { className: ['livret-address-number'] },
            children: [text(`[${number}]`)],
          },
          text(' '),
          addressLink(href),
        ],
      })),
    };
  }

  /** No anchor of an author's is like it: theirs follow a hyphen. */
  #anchor(number: number): string {
    return `${this.#id}_address-${number}`;
  }
}
