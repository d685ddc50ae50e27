/** Puts laid-out pages together into the document that is printed: numbers, sides, margins, references. */
import type { Margins } from '../margins.ts';
import { turnTo } from './sides.ts';
import { markForTags } from './tag-marks.ts';

/** One page of the booklet: the page of a flow (`index` from 0), or a blank; and what stands around it. */
export type ComposedPage = ({ flow: string; index: number } | { blank: true }) & { margins: Margins };

export interface ComposeRequest {
  pages: readonly ComposedPage[];
  direction: 'ltr' | 'rtl';
  /** What these pages have to know of the others, where they are not the whole booklet. */
  batch?: BatchOf | undefined;
}

/** Where in the booklet a batch of pages stands. */
export interface BatchOf {
  /** The number of its first page. */
  first: number;
  /** The pages, from 1, that its references lead to. */
  anchors: Readonly<Record<string, number>>;
  /** Where links of its own lead to in other batches (ids), and links of others into it (as in `href`, without #). */
  links: { out: readonly string[]; in: readonly string[] };
}

/** Marks of different batches are told apart by their numbers: no page has so many. */
const MARKS_A_PAGE = 100_000;

/**
 * @param elements the pages in order
 * @param container where they go
 * @returns the page, from 1, of every anchor; of a batch those that were given
 */
export function compose(
  elements: readonly HTMLElement[],
  { pages, direction, batch }: ComposeRequest,
  container: HTMLElement,
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  const first = batch?.first ?? 1;
  for (const [index, page] of elements.entries()) {
    turnTo(page, first + index, direction);
    if (!batch) for (const element of page.querySelectorAll('[id]')) found[element.id] ??= first + index;
    for (const element of page.querySelectorAll('[data-line]')) element.removeAttribute('data-line');
  }
  container.append(...elements);
  const anchors = batch?.anchors ?? found;
  for (const page of elements) fillReferences(page, anchors);
  const heads = elements.flatMap((page, index) => drawMargins(page, pages[index]!.margins) ?? []);
  withoutText(() => abridge(heads));
  markForTags(elements, (first - 1) * MARKS_A_PAGE);
  return anchors;
}

/** Before pages are numbered their references hold a place: see `holdPlaces`. */
function fillReferences(page: HTMLElement, anchors: Readonly<Record<string, number>>): void {
  for (const reference of page.querySelectorAll<HTMLElement>('.livret-page-ref')) {
    const number = anchors[reference.dataset.target ?? ''];
    delete reference.dataset.place;
    reference.textContent = number === undefined ? '' : String(number);
  }
}

/**
 * Room for page numbers that are not known yet: as many of the widest figure as the booklet's highest number
 * may have. Drawn by the style sheet, so it is not among the page's words.
 */
export function holdPlaces(fragment: ParentNode, digits: number): void {
  for (const reference of fragment.querySelectorAll<HTMLElement>('.livret-page-ref')) {
    reference.dataset.place = '8'.repeat(digits);
  }
}

/**
 * Assistive programs and the PDF's tags leave them out: they are no part of the text.
 * @returns the running head, where there is one
 */
function drawMargins(page: HTMLElement, { head, folio, address }: Margins): HTMLElement | undefined {
  const box = page.querySelector('.pagedjs_pagebox');
  if (!box) return undefined;
  const running = head === undefined ? undefined : element('div', 'livret-running-head', head);
  if (running) box.append(running);
  if (folio === undefined) return running;
  const line = element('div', 'livret-footer');
  const parts = [element('span', 'livret-folio', String(folio))];
  if (address !== undefined) parts.push(element('span', 'livret-footer-address', address));
  // The folio stands outermost; in the order of the page, so that it is read as it is seen.
  if (page.classList.contains('pagedjs_right_page')) parts.reverse();
  line.append(...parts.flatMap((part, index) => (index === 0 ? [part] : ['\u2003', part])));
  box.append(line);
  return running;
}

function element(name: 'div' | 'span', className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  if (name === 'div') made.ariaHidden = 'true';
  made.textContent = text;
  return made;
}

/** Calls `work` while nothing but what stands around the text is laid out. */
function withoutText(work: () => void): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.pagedjs_area { display: none !important }');
  document.adoptedStyleSheets.push(sheet);
  work();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
}

/**
 * Heads longer than their line lose their last words, as books do it. All are measured, then all are shortened:
 * each turn from writing to measuring lays out all pages again.
 */
function abridge(heads: readonly HTMLElement[]): void {
  let long = heads.map((line) => ({ line, words: (line.textContent ?? '').split(/(?<=\s)/) }));
  for (;;) {
    long = long.filter(({ line, words }) => words.length > 1 && line.scrollWidth > line.clientWidth);
    if (long.length === 0) return;
    for (const { line, words } of long) {
      words.pop();
      line.textContent = `${words.join('').replace(/[\s,;:–—-]+$/, '')} …`;
    }
  }
}
