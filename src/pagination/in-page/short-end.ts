/**
 * A chapter that ends with a line or two on a page of their own. Where all of it set closer by a hundredth saves
 * that page, it is set closer: nobody sees it, and a page is saved.
 */

/** The class under which the style sheet sets a flow closer. */
export const TIGHT = 'livret-tight';

/** Fewer lines than these are no page. */
const LEAST = 3;

/** Whether a flow's last page holds so little. @param pages in the document, in order */
export function endsShort(pages: readonly Element[]): boolean {
  const last = pages.at(-1)?.querySelector('.pagedjs_page_content');
  // Anything but running text is left alone: a picture is as large as it is, and notes need their room.
  if (
    pages.length < 2 ||
    !last?.querySelector('.chapter') ||
    last.querySelector('img, svg, table, figure, pre')
  )
    return false;
  const walker = document.createTreeWalker(last, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: DOMRect[] = [];
  while (walker.nextNode()) {
    if ((walker.currentNode as Text).data.trim() === '') continue;
    range.selectNode(walker.currentNode);
    for (const box of range.getClientRects()) {
      // Boxes side by side are one line.
      const known = lines.some(({ bottom }) => Math.abs(bottom - box.bottom) < box.height / 2);
      if (box.width > 0 && !known) lines.push(box);
    }
    if (lines.length >= LEAST) return false;
  }
  return lines.length > 0;
}

/** Sets a flow closer. @param content its parsed HTML, before it is laid out */
export function tighten(content: ParentNode): void {
  for (const chapter of content.querySelectorAll('.chapter')) chapter.classList.add(TIGHT);
}
