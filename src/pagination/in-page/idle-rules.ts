/**
 * Rules that Paged.js adds for each flow. It sets its counters to zero on the container of all pages, again and again:
 * numbers are written into the pages here, so nothing shows those counters, and each copy makes the styles slower.
 */

const COUNTERS = /^\.pagedjs_pages \{ counter-reset: [^{}]*\}$/;

/**
 * Call after each flow.
 * @returns whether no other rules were added, to which its pages owe their looks
 */
export function dropIdleRules(sheet: CSSStyleSheet): boolean {
  for (let index = sheet.cssRules.length - 1; index >= 0; index -= 1)
    if (COUNTERS.test(sheet.cssRules[index]!.cssText)) sheet.deleteRule(index);
  return sheet.cssRules.length === 0;
}
