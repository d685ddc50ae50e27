/**
 * Paged.js takes `break-after: avoid` and `break-before: avoid` out of the style sheets and keeps them itself,
 * but only between the first element past the page and the one before it: of two headings in a row the first
 * stays behind alone (pagedjs#162 and others). The browser, which sets every page as a column, keeps whole
 * chains of them, and knows when to give up. So they stay in the style sheets.
 */
import Breaks from '#pagedjs/modules/paged-media/breaks.js';

export function mendAvoidedBreaks(): void {
  const read = Breaks.prototype.onDeclaration;
  Breaks.prototype.onDeclaration = function (this: Breaks, declaration, ...rest): void {
    const { property, value } = declaration;
    const avoided =
      /^(?:page-)?break-(?:before|after)$/.test(property) && value.children?.first()?.name === 'avoid';
    if (!avoided) read.call(this, declaration, ...rest);
  };
}
