/**
 * Paged.js cuts once where the page overflows and believes the rest fits. But what remains is set anew: a hyphen
 * is added, a line end moves, two last lines must stay together; and then a line may stand past the page again,
 * where it is cut off (pagedjs#87, #168). So the page is looked at again after every cut, until nothing overflows.
 */
import type BreakToken from '#pagedjs/chunker/breaktoken.js';
import Layout from '#pagedjs/chunker/layout.js';

/** More cuts than any page needed (two, in books of 500 pages); a limit, so that nothing goes on for ever. */
const CUTS = 12;

export function mendCuts(): void {
  const find = Layout.prototype.findBreakToken;
  Layout.prototype.findBreakToken = function (
    this: Layout,
    rendered: Element,
    source: Node,
    bounds: DOMRect = this.bounds,
    previous?: BreakToken,
    extract = true,
  ): BreakToken | undefined {
    let token = find.call(this, rendered, source, bounds, previous, extract);
    for (let cuts = 0; extract && cuts < CUTS; cuts += 1) {
      if (!token?.node || token.equals(previous) || !this.hasOverflow(rendered, bounds)) break;
      const earlier = find.call(this, rendered, source, bounds, previous, extract);
      // Nothing of the page would be left: better an overfull page, which the checks refuse by name.
      if (!earlier?.node || earlier.equals(previous)) break;
      token = earlier;
    }
    return token;
  };
}
