/** How full a page is, in lines of its own text: tells how little stands between a booklet and a page less. */

/** In lines of the page's running text, to a tenth. */
export interface Fullness {
  /** From the top of the text block to the end of what stands there, notes added. */
  lines: number;
  /** What is left below. */
  free: number;
}

const PICTURES = 'img, svg, hr, table';
/** Where CSS says `normal`: the usual height of a line, by its font size. */
const USUAL = 1.2;

/** @param page laid out, in the document */
export function fullnessOf(page: Element): Fullness {
  const area = page.querySelector('.pagedjs_area')!.getBoundingClientRect();
  const content = page.querySelector('.pagedjs_page_content')!;
  const notes = page.querySelector('.pagedjs_footnote_content');
  const used =
    endOf(content, area.top) - area.top + (notes?.textContent ? notes.getBoundingClientRect().height : 0);
  const line = lineOf(content.querySelector('.chapter') ?? content);
  const tenths = (px: number): number => Math.max(0, Math.round((px / line) * 10) / 10);
  return { lines: tenths(used), free: tenths(area.height - used) };
}

/** The lowest edge of words and pictures, px; Paged.js stretches the elements around them to the whole height. */
function endOf(content: Element, top: number): number {
  let end = top;
  const reach = ({ width, bottom }: DOMRect): void => {
    if (width > 0) end = Math.max(end, bottom);
  };
  for (const picture of content.querySelectorAll(PICTURES)) reach(picture.getBoundingClientRect());
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    if ((walker.currentNode as Text).data.trim() === '') continue;
    range.selectNode(walker.currentNode);
    for (const box of range.getClientRects()) reach(box);
  }
  return end;
}

function lineOf(element: Element): number {
  const { lineHeight, fontSize } = getComputedStyle(element);
  const height = Number.parseFloat(lineHeight);
  return Number.isFinite(height) ? height : Number.parseFloat(fontSize) * USUAL;
}
