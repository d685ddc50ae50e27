/**
 * Runs inside the page: looks at every place where a chapter goes on from one page to the next, and tells what
 * stands there alone. It measures what was laid out and knows nothing of how that came about.
 */

/** Something that stands apart from what it belongs to. */
export interface Stranded {
  /** From 1: the page at whose foot or head it stands. */
  page: number;
  what:
    | 'first line'
    | 'last line'
    | 'heading'
    | 'heading far from text'
    | 'introduction'
    | 'first item'
    | 'last item'
    | 'title'
    | 'table head';
  words: string;
}

/** A stretch of text, or a picture, in one block. */
interface Piece {
  block: HTMLElement;
  /** How many lines it has on this page; a picture counts for many. */
  lines: number;
}

const BLOCK =
  'p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, pre, figcaption, caption, blockquote, summary, div, section, aside, address';

/** What stands on a page, from top to bottom. */
function piecesOf(page: Element): Piece[] {
  const content = page.querySelector('.pagedjs_page_content');
  if (!content) return [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found: { block: HTMLElement; boxes: DOMRect[]; picture: boolean }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const picture = node instanceof HTMLImageElement || node instanceof SVGElement;
    if (!picture && !(node instanceof Text && node.data.trim() !== '')) continue;
    const block = (node.parentElement as HTMLElement).closest<HTMLElement>(BLOCK);
    if (!block) continue;
    const range = document.createRange();
    range.selectNode(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (boxes.length === 0) continue;
    const last = found.at(-1);
    if (last?.block === block) {
      last.boxes.push(...boxes);
      last.picture ||= picture;
    } else found.push({ block, boxes, picture });
  }
  return found.map(({ block, boxes, picture }) => ({ block, lines: picture ? 99 : linesIn(boxes) }));
}

/** Boxes side by side are one line, also where a small raised one is among them. */
function linesIn(boxes: readonly DOMRect[]): number {
  let lines = 0;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of [...boxes].sort((a, b) => a.bottom - b.bottom)) {
    if (box.top + box.height * 0.4 >= bottom) lines += 1;
    else continue;
    bottom = box.bottom;
  }
  return lines;
}

const isHeading = ({ block }: Piece): boolean => /^H[1-6]$/.test(block.tagName);
const refOf = (element: Element | null | undefined): string | null =>
  element?.getAttribute('data-ref') ?? null;

/** Whether this is the last thing of the element that goes on after it, or of one inside. */
function nextBegins(next: Piece, selector: string): HTMLElement | null {
  const outer = next.block.closest<HTMLElement>(selector);
  return outer && !outer.hasAttribute('data-split-from') ? outer : null;
}

export function stranded(): Stranded[] {
  const pages = [...document.querySelectorAll('.pagedjs_page')];
  const found: Stranded[] = [];
  for (const [index, page] of pages.entries()) {
    const after = pages[index + 1];
    if (!after?.querySelector('.chapter[data-split-from]')) continue;
    const [here, there] = [piecesOf(page), piecesOf(after)];
    const [foot, head] = [here.at(-1), there[0]];
    if (!foot || !head) continue;
    const tell = (piece: Piece, what: Stranded['what']): void => {
      found.push({
        page: piece === foot ? index + 1 : index + 2,
        what,
        words: (piece.block.textContent ?? '').trim().slice(0, 50),
      });
    };
    const same = refOf(foot.block) === refOf(head.block);
    if (same && !isCell(foot)) {
      if (foot.lines < 2) tell(foot, 'first line');
      if (head.lines < 2) tell(head, 'last line');
    }
    if (isHeading(foot)) tell(foot, 'heading');
    const above = here.at(-2);
    if (same && foot.lines < 2 && above && isHeading(above)) tell(above, 'heading far from text');
    if (foot.block.matches('dt, summary, .livret-aside-title, figcaption:first-child')) tell(foot, 'title');
    if (head.block.matches('figcaption') && !same) tell(head, 'title');
    const list = nextBegins(head, 'ul, ol');
    if (
      list &&
      foot.block.tagName === 'P' &&
      !same &&
      !foot.block.closest('li') &&
      list.previousElementSibling === null
    ) {
      const intro = foot.block;
      const follows =
        intro.nextElementSibling === null && refOf(intro.parentElement) === refOf(list.parentElement);
      if (follows) tell(foot, 'introduction');
    }
    if (foot.block.matches('thead *')) tell(foot, 'table head');
    const [item, nextItem] = [foot.block.closest('li'), head.block.closest('li')];
    if (
      item &&
      nextItem &&
      refOf(item) !== refOf(nextItem) &&
      refOf(item.parentElement) === refOf(nextItem.parentElement)
    ) {
      const single = (piece: Piece, li: Element): boolean =>
        piece.lines === 1 &&
        !li.querySelector('ul, ol') &&
        li.textContent?.trim() === piece.block.textContent?.trim();
      if (
        single(foot, item) &&
        item.parentElement!.firstElementChild === item &&
        !item.parentElement!.hasAttribute('data-split-from')
      )
        tell(foot, 'first item');
      if (
        single(head, nextItem) &&
        nextItem.parentElement!.lastElementChild === nextItem &&
        !goesOnAfter(pages[index + 2], nextItem.parentElement!)
      )
        tell(head, 'last item');
    }
  }
  return found;
}

const isCell = ({ block }: Piece): boolean => block.closest('td, th') !== null;
const goesOnAfter = (page: Element | undefined, list: Element): boolean =>
  page?.querySelector(`[data-ref="${CSS.escape(refOf(list) ?? '')}"]`) != null;

/** The finished document is there for printing only: here it is measured as it was laid out. */
function shown(): Stranded[] {
  const container = document.querySelector<HTMLElement>('.pagedjs_pages:has(> .pagedjs_page)')!;
  container.style.display = 'block';
  if (container.getBoundingClientRect().height === 0) throw new Error('nothing to measure');
  return stranded();
}

Object.assign((globalThis as unknown as { livret: object }).livret, { stranded: shown });
