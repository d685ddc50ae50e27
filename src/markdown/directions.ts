/**
 * The way words run follows their language: `<span lang="ar">` and `lang=ar` are written from right to left
 * without a `dir` of their own. (HTML alone takes the direction from `dir` only.)
 */
import type { Element, Root } from 'hast';
import { directionOf } from '../direction.ts';

type Direction = 'ltr' | 'rtl';

/** @param languages of the chapter, if it has its own, and of the booklet (BCP 47) */
export function setDirections(
  tree: Root,
  languages: { chapter?: string | undefined; booklet: string },
): void {
  const booklet = directionOf(languages.booklet);
  const chapter = languages.chapter === undefined ? booklet : directionOf(languages.chapter);
  const walk = (parent: Root | Element, around: Direction | undefined): void => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      const { properties } = node;
      const note = hasClass(node, 'livret-note');
      // Notes are moved to the foot of the page, out of their chapter: they say themselves what it says.
      if (note && languages.chapter !== undefined) properties.lang ??= languages.chapter;
      const outside = note ? booklet : around;
      if (typeof properties.lang === 'string' && properties.dir === undefined) {
        const own = directionOf(properties.lang);
        if (own !== outside) properties.dir = own;
      }
      const { dir } = properties;
      // What runs by its first letter (`auto`) runs nobody knows how.
      walk(node, dir === 'ltr' || dir === 'rtl' ? dir : dir === undefined ? outside : undefined);
    }
  };
  walk(tree, chapter);
}

const hasClass = (node: Element, name: string): boolean =>
  Array.isArray(node.properties.className) && node.properties.className.includes(name);
