/** That HTML of a chapter runs, loads and sends nothing, read as a browser reads it. */
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { expect } from 'vitest';

/** Elements that run, load or send. */
const ACTING =
  /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|form|svg|template|video|audio|source|track|portal)$/;
/** Attributes that do, as hast names them. */
const LOADING = /^(?:on.+|srcSet|background|poster|ping|formAction|action|srcDoc|httpEquiv)$/i;

export function expectNothingActs(html: string): void {
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
    // The squares of a QR code, which livret draws itself.
    if (tagName === 'svg' && String(properties.className) === 'livret-code-drawing') return SKIP;
    expect(tagName).not.toMatch(ACTING);
    expect(Object.keys(properties).filter((key) => LOADING.test(key))).toEqual([]);
    // Sizes, which livret measures.
    if (properties.style !== undefined) expect(properties.style).toMatch(/^[\w\s:;.%-]*$/);
    // What is left to load is livret's own; what is left to follow is a web address or an anchor.
    if (properties.src !== undefined) expect(properties.src).toMatch(/^\/files\//);
    if (properties.href !== undefined) expect(properties.href).toMatch(/^(?:#|https?:|mailto:|tel:)/);
    return undefined;
  });
}
