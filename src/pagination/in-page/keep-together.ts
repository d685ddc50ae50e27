/**
 * Marks what style sheets cannot tell: lines that must not stand alone at the foot or the head of a page. The
 * style sheet keeps them with `break-after: avoid`.
 */

/** An item with no more letters than this is one line, or hardly more: a line of A5 has seventy-five at most. */
const ONE_LINE = 80;

/** Call with a flow's parsed HTML, before it is laid out. */
export function keepTogether(content: ParentNode): void {
  for (const list of content.querySelectorAll('ul, ol')) {
    // A paragraph directly before a list introduces it.
    const before = list.previousElementSibling;
    if (before?.tagName === 'P') before.classList.add('livret-keep-next');
    const [first, ...others] = list.children;
    const last = others.at(-1);
    if (!first || !last) continue;
    if (isShort(first)) first.classList.add('livret-keep-next');
    if (isShort(last)) last.previousElementSibling!.classList.add('livret-keep-next');
  }
  // A term whose meaning was written below the list instead of in it.
  for (const list of content.querySelectorAll('dl')) {
    if (list.lastElementChild?.textContent?.trim() === '') list.classList.add('livret-keep-next');
  }
}

const isShort = (item: Element): boolean =>
  (item.textContent ?? '').trim().length <= ONE_LINE && !item.querySelector('ul, ol, img, pre, table');
