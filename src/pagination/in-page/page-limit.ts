/**
 * Ends a layout that would go on for ever: Paged.js notices that it begins two pages at the same place of the
 * text, but not that it sets pages of notes, or the same pages again, without getting any further.
 */
import type Chunker from '#pagedjs/chunker/chunker.js';

/** The message of the error that is thrown then. */
export const ENDLESS = 'layout-endless';

/** How many pages may still be set. */
const left = new WeakMap<Chunker, number>();

/**
 * Call before each flow is laid out.
 * @param content all of the flow; each of its elements may begin a page (pictures, forced breaks)
 */
export function limitPages(chunker: Chunker, content: DocumentFragment): void {
  if (!left.has(chunker)) {
    chunker.hooks.beforePageLayout!.hooks.push(() => {
      const pages = left.get(chunker)! - 1;
      left.set(chunker, pages);
      if (pages < 0) throw new Error(ENDLESS);
    });
  }
  left.set(chunker, mostPages(content.textContent?.length ?? 0, content.querySelectorAll('*').length));
}

/** More pages than any text needs: close text takes one for 1,200 letters, words that stand alone one for forty. */
export const mostPages = (letters: number, elements: number): number =>
  50 + Math.ceil(letters / 40) + elements;
