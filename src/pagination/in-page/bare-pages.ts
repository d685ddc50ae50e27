/**
 * Pages without the boxes that Paged.js draws around the text block. livret draws its own when the pages are put
 * together; sixty empty elements on every page are styled and laid out again and again, and printing them takes long.
 */
import type Chunker from '#pagedjs/chunker/chunker.js';
import AtPage from '#pagedjs/modules/paged-media/atpage.js';

/** Call before anything is laid out. */
export function layOutBarePages(chunker: Chunker): void {
  const around = chunker.pageTemplate.content.querySelectorAll(
    '.pagedjs_bleed, .pagedjs_pagebox > :not(.pagedjs_area)',
  );
  for (const box of around) box.remove();
}

/** Call once, before handlers are made: the boxes in the margins have no contents to be given room. */
export function leaveMarginsAlone(): void {
  AtPage.prototype.finalizePage = () => {};
}
