/**
 * Paged.js fills a page up with elements, and looks whether they still fit from so many letters on as the first page had
 * that it ever set: that was the cover, with a few words, and from then on all was laid out for each element. And it
 * remembers the letters of pages that belong to other flows. Here it looks first where the page is about full by the
 * pages before it in the same flow.
 */
import Chunker from '#pagedjs/chunker/chunker.js';
import Page from '#pagedjs/chunker/page.js';

export function mendLooks(): void {
  const { flow } = Chunker.prototype;
  Chunker.prototype.flow = function (this: Chunker, ...input) {
    this.charsPerBreak = [];
    this.maxChars = undefined;
    return flow.apply(this, input);
  };
  const { layout } = Page.prototype;
  Page.prototype.layout = function (this: Page, ...input) {
    // What is set there once is not set again.
    this.settings.maxChars = undefined;
    return layout.apply(this, input);
  };
}
