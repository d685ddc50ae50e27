/**
 * The one place that writes `@page`: the size of the page and its mirrored margins. What stands in the margins
 * (running heads, folios) is drawn when the pages are put together, as only then side and number are known.
 */
import type { Size } from '../geometry.ts';
import { millimetres } from './tokens.ts';

export interface PageRuleOptions {
  /** Trim size, mm. */
  page: Size;
  tokens: ReadonlyMap<string, string>;
}

export function pageRule({ page, tokens }: PageRuleOptions): string {
  const mm = (name: string) => millimetres(tokens, name);
  const [top, outer, bottom, gutter] = [
    mm('margin-top'),
    mm('margin-outer'),
    mm('margin-bottom'),
    mm('margin-gutter'),
  ];
  // A recto lies on the right where books open to the left, on the left where they open to the right; which
  // is which is settled in the page (`in-page/sides.ts`). Here: the fold is on a right page's left.
  return `
:root { --page-width: ${page.width}mm; --page-height: ${page.height}mm; }
@page { size: ${page.width}mm ${page.height}mm; margin: ${top}mm ${outer}mm ${bottom}mm ${gutter}mm; }
@page :left { margin: ${top}mm ${gutter}mm ${bottom}mm ${outer}mm; }
@page :right { margin: ${top}mm ${outer}mm ${bottom}mm ${gutter}mm; }
@page bleed { margin: 0; }
`;
}
