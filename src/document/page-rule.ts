/**
 * The one place that writes `@page`: the size of the page, its margins, and what stands in them. Margins are
 * mirrored; the folio and the address stand on the outer side, so that a thumb finds them.
 */
import type { Size } from '../geometry.ts';
import { millimetres } from './tokens.ts';

export interface PageRuleOptions {
  /** Trim size, mm. */
  page: Size;
  tokens: ReadonlyMap<string, string>;
  /** The address at the foot of every text page, as it is printed. */
  url: string | undefined;
}

export function pageRule({ page, tokens, url }: PageRuleOptions): string {
  const mm = (name: string) => millimetres(tokens, name);
  const [top, outer, bottom, gutter] = [
    mm('margin-top'),
    mm('margin-outer'),
    mm('margin-bottom'),
    mm('margin-gutter'),
  ];
  // A recto lies on the right where books open to the left, on the left where they open to the right; which
  // is which is settled in the page (`in-page/mends/first-page.ts`). Here: the fold is on a right page's left.
  const footer = (folioFirst: boolean) => {
    const parts = ['counter(page)', ...(url === undefined ? [] : [cssString(url)])];
    return (folioFirst ? parts : parts.reverse()).join(' "\\2003" ');
  };
  return `
:root { --page-width: ${page.width}mm; --page-height: ${page.height}mm; }
@page { size: ${page.width}mm ${page.height}mm; margin: ${top}mm ${outer}mm ${bottom}mm ${gutter}mm; }
@page :left {
  margin: ${top}mm ${gutter}mm ${bottom}mm ${outer}mm;
  @bottom-left { content: ${footer(true)}; }
}
@page :right {
  margin: ${top}mm ${outer}mm ${bottom}mm ${gutter}mm;
  @bottom-right { content: ${footer(false)}; }
}
@page :blank { @bottom-left { content: none; } @bottom-right { content: none; } }
@page cover { @bottom-left { content: none; } @bottom-right { content: none; } }
@page closing { @bottom-left { content: none; } @bottom-right { content: none; } }
`;
}

/** A CSS string: quotes and backslashes escaped, line breaks as spaces. */
export function cssString(text: string): string {
  return `"${text.replace(/[\r\n\f]+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
