/**
 * Laid-out pages as text, to be kept or put together in another tab. As HTML where that comes back the same; else as
 * XML: an HTML parser tears apart what was moved by DOM operations, such as a note with paragraphs inside a paragraph,
 * and an XML parser makes spaces of the line ends in attributes.
 */

const serializer = new XMLSerializer();
const parser = new DOMParser();
/** XML begins with the name of its namespace. */
const XML = /^<div xmlns="/;

/** @returns undefined where a page would not come back the same to the last sign */
export function pagesAsText(pages: readonly HTMLElement[]): string[] | undefined {
  const texts: string[] = [];
  for (const page of pages) {
    let text = page.outerHTML;
    if (!pageFromText(text)?.isEqualNode(page)) text = serializer.serializeToString(page);
    if (XML.test(text) && !pageFromText(text)?.isEqualNode(page)) return undefined;
    texts.push(text);
  }
  return texts;
}

/** @returns undefined where the text is no page */
export function pageFromText(text: string): HTMLElement | undefined {
  const page = XML.test(text) ? fromXml(text) : fromHtml(text);
  return page?.classList.contains('pagedjs_page') ? document.adoptNode(page) : undefined;
}

/** A damaged text gives what could be read of it, with an element that says so. */
function fromXml(text: string): HTMLElement | undefined {
  const { documentElement } = parser.parseFromString(text, 'application/xhtml+xml');
  return documentElement.querySelector('parsererror') ? undefined : documentElement;
}

function fromHtml(text: string): HTMLElement | undefined {
  const template = document.createElement('template');
  template.innerHTML = text;
  return (template.content.firstElementChild ?? undefined) as HTMLElement | undefined;
}
