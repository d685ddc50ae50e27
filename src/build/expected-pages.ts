/** About how many pages a booklet will have: for the bar that shows how far its layout is, for nothing else. */
import { millimetres } from '../document/tokens.ts';
import type { BookletDocument } from '../document/types.ts';

/** An average letter of running text with its share of spaces, of the size of the type. */
const LETTER = 0.45;
/** Of a page's lines those that are full, where headings, lists and the ends of paragraphs take their part. */
const FILLED = 0.85;

/** Where a theme gives them in other units, pt. */
const USUAL = { size: 10, leading: 14 };

/** Each flow begins on a page of its own. */
export function expectedPages({
  flows,
  tokens,
  page,
}: Pick<BookletDocument, 'flows' | 'tokens' | 'page'>): number {
  const [gutter, outer, top, bottom] = ['gutter', 'outer', 'top', 'bottom'].map((side) =>
    millimetres(tokens, `margin-${side}`),
  ) as [number, number, number, number];
  const size = millimetresOf(tokens.get('size-text'), USUAL.size);
  const leading = millimetresOf(tokens.get('leading'), USUAL.leading);
  const letters = (page.width - gutter - outer) / (size * LETTER);
  const lines = (page.height - top - bottom) / leading;
  const aPage = letters * lines * FILLED;
  return flows.reduce((sum, { body, notes }) => {
    const all = notes.reduce((length, { text }) => length + text.length, body.length);
    return sum + Math.max(1, Math.ceil(all / aPage));
  }, 0);
}

const millimetresOf = (length = '', usual: number): number =>
  ((/^[\d.]+pt$/.test(length) ? Number.parseFloat(length) : usual) * 25.4) / 72;
