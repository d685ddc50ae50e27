/** What leads from one flow to another: links, references, and the places they lead to. */

/** Of one flow. */
export interface FlowAnchors {
  /** The ids on each of its pages. */
  ids: string[][];
  /** Where its links within the booklet lead: as it stands in `href`, without the #. Each once. */
  links: string[];
  /** Whose page numbers it refers to. Each once. */
  references: string[];
}

/** @param pages of a flow, not yet composed */
export const anchorsOf = (pages: readonly HTMLElement[]): FlowAnchors => ({
  ids: pages.map((page) => all(page, '[id]', ({ id }) => id)),
  links: each(pages, 'a[href^="#"]', (link) => (link.getAttribute('href') ?? '').slice(1)),
  references: each(pages, '.livret-page-ref', ({ dataset }) => dataset.target ?? ''),
});

type Read = (element: HTMLElement) => string;

const all = (page: HTMLElement, selector: string, read: Read): string[] =>
  Array.from(page.querySelectorAll<HTMLElement>(selector), read);

const each = (pages: readonly HTMLElement[], selector: string, read: Read): string[] => [
  ...new Set(pages.flatMap((page) => all(page, selector, read))),
];

/**
 * Chromium makes a link of the PDF only where the document has the place it leads to, and names a place only where
 * a link of the document leads there. So what is in another batch of the booklet stands for it here, never drawn: then
 * both are written, under the same name.
 */
export function signpostsFor(links: { out: readonly string[]; in: readonly string[] }): HTMLElement {
  const posts = document.createElement('div');
  posts.hidden = true;
  // Styles of authors may show what is hidden.
  posts.style.setProperty('display', 'none', 'important');
  for (const id of links.out) posts.append(Object.assign(document.createElement('i'), { id }));
  for (const name of links.in) {
    const link = document.createElement('a');
    link.setAttribute('href', `#${name}`);
    posts.append(link);
  }
  return posts;
}
