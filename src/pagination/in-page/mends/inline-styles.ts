/**
 * Paged.js takes every element with a `style` of its own for one that is not displayed (`UndisplayedFilter`
 * asks whether the style is silent about it, where it should ask whether it says `none`). Such elements are
 * passed over where headings are kept with what follows: a heading stays behind when a table with fixed
 * columns goes to the next page. Here only what is not displayed is marked.
 */
import UndisplayedFilter from '#pagedjs/modules/filters/undisplayed.js';

export function mendInlineStyles(): void {
  UndisplayedFilter.prototype.filter = function (this: UndisplayedFilter, content: DocumentFragment): void {
    const { matches, selectors } = this.sortDisplayedSelectors(content, this.displayRules);
    for (const [index, element] of matches.entries()) {
      const inline = (element as HTMLElement).style?.display;
      if (!inline && selectors[index]!.at(-1)?.value === 'none') mark(element);
    }
    for (const element of content.querySelectorAll<HTMLElement>('[style]')) {
      if (element.style.display === 'none') mark(element);
    }
  };
}

const mark = (element: Element): void => element.setAttribute('data-undisplayed', 'undisplayed');
