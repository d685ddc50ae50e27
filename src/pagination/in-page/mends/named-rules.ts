/**
 * Rules on what follows another element, or is the first or last of its kind (`h1 + h2`, `p:first-of-type`), would hold
 * wrongly where a page begins anew. So Paged.js marks the elements before layout and makes the rules ask for the mark.
 * But it names the marks at random in each tab, and adds the rules once more for each flow: a page laid out in one tab
 * would lose those styles in another. Here a mark is named by the place of its rule in the style sheets.
 */
import Following from '#pagedjs/modules/paged-media/following.js';
import NthOfType from '#pagedjs/modules/paged-media/nth-of-type.js';

/** Call before any style is read. */
export function mendNamedRules(): void {
  for (const [{ prototype }, kind] of [
    [Following, 'following'],
    [NthOfType, 'nth-of-type'],
  ] as const) {
    const read = prototype.onRule;
    prototype.onRule = function (this: Following, ...rule: unknown[]): void {
      const known = new Set(Object.keys(this.selectors));
      read.apply(this, rule);
      // A rule asks whether a name occurs among those of an element: none may begin as another does.
      for (const [selector, entry] of Object.entries(this.selectors))
        if (!known.has(selector)) entry[0] = `${kind}(${known.size})`;
    };
  }
}
