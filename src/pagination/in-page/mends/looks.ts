/**
 * Paged.js fills a page up with elements, and looks whether they still fit from so many letters on as the first page had
 * that it ever set: that was the cover, with a few words, and from then on all was laid out for each element. And it
 * remembers the letters of pages that belong to other flows. Here it looks first where the page is about full by the
 * pages before it in the same flow.
 */
import type Chunker from '#pagedjs/chunker/chunker.js';

/** Call once, when there is a chunker. */
export function mendLooks(chunker: Chunker): void {
  const flow = chunker.flow;
  chunker.flow = function (this: Chunker, ...input) {
    this.charsPerBreak = [];
    this.maxChars = undefined;
    return flow.apply(this, input);
  };
  // What is set there once is not set again.
  chunker.hooks.beforePageLayout!.hooks.push(() => {
    chunker.settings.maxChars = undefined;
  });
}
