/**
 * Paged.js numbers the pages of a flow from 1, and takes odd pages for right-hand ones in every language
 * (its `handleBreaks` says so). Here flows are laid out one by one, each for the pages it will have in the
 * booklet, and booklets that open to the right have their odd pages on the left.
 */
import Chunker from '#pagedjs/chunker/chunker.js';
import Page from '#pagedjs/chunker/page.js';

/** Makes the next flow begin on page `firstPage` (from 1) of a booklet read in `direction`. */
export function beginAt(chunker: Chunker, firstPage: number): void {
  offsets.set(chunker, firstPage - 1);
}

const offsets = new WeakMap<Chunker, number>();
let rightToLeft = false;

export function mendPageSides(direction: 'ltr' | 'rtl'): void {
  rightToLeft = direction === 'rtl';
  // `total` is what numbers a new page, and what forced breaks to a left or right page count from.
  Object.defineProperty(Chunker.prototype, 'total', {
    configurable: true,
    get(this: Chunker) {
      return (offsets.get(this) ?? 0) + (this.pages?.length ?? 0);
    },
    set() {
      // Derived from the pages: there is nothing to store.
    },
  });
  // addPage() puts a page into the list before numbering it, so `total` is then one too high.
  const addPage = Chunker.prototype.addPage;
  Chunker.prototype.addPage = function (this: Chunker, blank?: boolean): Page {
    const page = addPage.call(this, blank);
    page.index(this.total - 1);
    return page;
  };
  const index = Page.prototype.index;
  Page.prototype.index = function (this: Page, position: number): void {
    index.call(this, position);
    const odd = position % 2 === 0;
    this.element.classList.toggle('pagedjs_first_page', position === 0);
    this.element.classList.toggle('pagedjs_right_page', odd !== rightToLeft);
    this.element.classList.toggle('pagedjs_left_page', odd === rightToLeft);
  };
}
