/**
 * How much of a page its notes take is a custom property of the page, and such a property is handed down: each time it
 * changes, Paged.js has every element of the page given its styles anew. Here it reaches only the two parts of the page
 * that ask for it.
 */

/** Call once, before any style is read. */
export function mendNoteRoom(): void {
  CSS.registerProperty({
    name: '--pagedjs-footnotes-height',
    syntax: '<length>',
    inherits: false,
    initialValue: '0px',
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.pagedjs_page_content, .pagedjs_footnote_area { --pagedjs-footnotes-height: inherit }');
  document.adoptedStyleSheets.push(sheet);
}
