/**
 * Styles of an element's own that come back from text as they are. What is set through `style` is written by the browser
 * with six figures: a column would then be narrower by a hair on pages that went through text than on others.
 */

/** Sets these and no others. */
export function setExactStyle(element: Element, style: Readonly<Record<string, string>>): void {
  const declarations = Object.entries(style).map(([property, value]) => `${property}: ${value}`);
  element.setAttribute('style', declarations.join('; '));
}
