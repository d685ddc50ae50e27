/**
 * Styles that hang on what an element holds. Where it goes on overleaf, what it holds may have stayed behind: an
 * item without its box to tick would be set further in than it began, and a table in it, whose columns are fixed
 * by then, would stand past the edge of the text and hide what follows. So a class says it, which goes along.
 */

/** What the style sheets ask for, by the class that they ask by (`forms.css`, `lists.css`). */
const HELD: Readonly<Record<string, string>> = {
  'livret-item-boxed': 'li:has(> .livret-box, > p > .livret-box)',
  'livret-list-forms': 'ul:has(> .livret-form)',
};

/** @param content a flow that was not laid out yet */
export function holdStyles(content: ParentNode): void {
  for (const [name, selector] of Object.entries(HELD)) {
    for (const element of content.querySelectorAll(selector)) element.classList.add(name);
  }
}
