/**
 * What stands on a page after a picture with words beside it: `pictures.css` has it drawn after them. A style that asks
 * what elements before hold (`:has(…) ~ *`) would be asked of every element each time that anything is laid out.
 */

/** @param page laid out: what an element holds may go on overleaf */
export function markAfterBeside(page: Element): void {
  for (const beside of page.querySelectorAll('.livret-beside')) {
    let element: Element | null = beside.parentElement;
    for (; element && !element.matches('.pagedjs_area'); element = element.parentElement)
      for (let next = element.nextElementSibling; next; next = next.nextElementSibling)
        next.classList.add('livret-after-beside');
  }
}
