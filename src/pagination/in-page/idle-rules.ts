/**
 * Rules that Paged.js adds for each flow. It sets its counters to zero on the container of all pages, again and again:
 * numbers are written into the pages here, so nothing shows those counters, and each copy makes the styles slower. What
 * it makes of the style sheets (`mends/named-rules.ts`) is the same for every flow, and there from the beginning.
 */
import type Chunker from '#pagedjs/chunker/chunker.js';

const COUNTERS = /^\.pagedjs_pages \{ counter-reset: [^{}]*\}$/;

/**
 * Adds the rules that every flow has, so that pages which come from elsewhere find them too. Call once, when the styles
 * have been read.
 * @param sheet where Paged.js adds them
 * @returns to be called after each flow: drops what was added again, and says whether no other rules were added, to
 *   which the flow's pages owe their looks
 */
export async function addCommonRules(chunker: Chunker, sheet: CSSStyleSheet): Promise<() => boolean> {
  await chunker.hooks.afterParsed!.trigger(document.createDocumentFragment(), chunker);
  drop(sheet, (rule) => COUNTERS.test(rule));
  const common = new Set([...sheet.cssRules].map(({ cssText }) => cssText));
  const count = sheet.cssRules.length;
  return () => {
    drop(sheet, (rule) => COUNTERS.test(rule) || common.has(rule), count);
    return sheet.cssRules.length === count;
  };
}

function drop(sheet: CSSStyleSheet, isIdle: (rule: string) => boolean, from = 0): void {
  for (let index = sheet.cssRules.length - 1; index >= from; index -= 1)
    if (isIdle(sheet.cssRules[index]!.cssText)) sheet.deleteRule(index);
}
