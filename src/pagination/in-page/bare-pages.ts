/**
 * Pages without the boxes that Paged.js draws around the text block. livret draws its own when the pages are put
 * together; sixty empty elements on every page are styled and laid out again and again, and printing them takes long.
 */
import type Chunker from '#pagedjs/chunker/chunker.js';
import Page from '#pagedjs/chunker/page.js';
import AtPage from '#pagedjs/modules/paged-media/atpage.js';

/** Call before anything is laid out. */
export function layOutBarePages(chunker: Chunker): void {
  const around = chunker.pageTemplate.content.querySelectorAll(
    '.pagedjs_bleed, .pagedjs_pagebox > :not(.pagedjs_area)',
  );
  for (const box of around) box.remove();
}

/**
 * Paged.js measures the text block of every page when it is made, before it has a name: all are the same, and each time
 * everything is laid out for it. Call once.
 */
export function measurePagesOnce(): void {
  let size: { width: number; height: number } | undefined;
  Page.prototype.create = function (this: Page, _template: unknown, after?: Element): HTMLElement {
    const made = document.importNode(this.pageTemplate.content, true);
    const page = made.querySelector<HTMLElement>('.pagedjs_page')!;
    if (after) after.after(page);
    else this.pagesArea.append(page);
    const area = page.querySelector<HTMLElement>('.pagedjs_page_content')!;
    size ??= area.getBoundingClientRect();
    this.width = Math.round(size.width);
    this.height = Math.round(size.height);
    area.style.columnWidth = `${this.width}px`;
    area.style.columnGap = COLUMN_GAP;
    Object.assign(this, { element: page, area });
    this.pagebox = page.querySelector('.pagedjs_pagebox')!;
    this.footnotesArea = page.querySelector('.pagedjs_footnote_area')!;
    return page;
  };
}

/** What Paged.js puts between a page and what is past it. */
const COLUMN_GAP =
  'calc(var(--pagedjs-margin-right) + var(--pagedjs-margin-left) + var(--pagedjs-bleed-right) + var(--pagedjs-bleed-left) + var(--pagedjs-column-gap-offset))';

/** Call once, before handlers are made: the boxes in the margins have no contents to be given room. */
export function leaveMarginsAlone(): void {
  AtPage.prototype.finalizePage = () => {};
}
