/**
 * Paged.js waits for a frame of the screen between two pages, so that people can watch, and looks whether a finished
 * page changes its size later, which nothing here does: fonts are loaded before, pictures are waited for.
 */
import type Chunker from '#pagedjs/chunker/chunker.js';
import Page from '#pagedjs/chunker/page.js';

/** Call once, before the first flow. */
export function layOutWithoutWaiting(chunker: Chunker): void {
  chunker.q.tick = (task) => queueMicrotask(task);
  Page.prototype.addListeners = () => true;
}
