/**
 * Left or right, and which number: known only when all flows are laid out. Every page is laid out as a right
 * one; margins are mirrored, so the text block has the same size on both sides and nothing in it moves.
 */
import Page from '#pagedjs/chunker/page.js';

/** Paged.js takes the first page of every flow for page 1, and gives each page a side as it comes. */
export function layOutAsRightPages(): void {
  const index = Page.prototype.index;
  Page.prototype.index = function (this: Page, position: number): void {
    index.call(this, position);
    this.element.classList.remove('pagedjs_first_page', 'pagedjs_left_page');
    this.element.classList.add('pagedjs_right_page');
  };
}

/** Gives a page its number and side. Odd pages are rectos: right-hand ones, left-hand where books open to the right. */
export function turnTo(page: HTMLElement, number: number, direction: 'ltr' | 'rtl'): void {
  const right = (number % 2 === 1) === (direction === 'ltr');
  page.classList.toggle('pagedjs_first_page', number === 1);
  page.classList.toggle('pagedjs_right_page', right);
  page.classList.toggle('pagedjs_left_page', !right);
  page.id = `page-${number}`;
  page.dataset.pageNumber = String(number);
}
