/** The room for notes at the foot of a page: measured and given. In px. */

const ROOM = '--pagedjs-footnotes-height';
const INNER = '.pagedjs_footnote_inner_content';

/** The part of a page that text and notes share. */
export const areaOf = (page: HTMLElement): DOMRect =>
  page.querySelector('.pagedjs_area')!.getBoundingClientRect();

/** The height that notes ask for, with what surrounds them. @param inner what holds the notes */
export function heightOf(inner: HTMLElement): number {
  if (inner.childNodes.length === 0) return 0;
  const { height, columnWidth } = inner.style;
  // What is written is laid out anew, also where it says the same.
  const free = isFree(height) && isFree(columnWidth);
  if (!free) Object.assign(inner.style, { height: 'auto', columnWidth: 'auto' });
  const natural = inner.getBoundingClientRect().height;
  if (!free) Object.assign(inner.style, { height, columnWidth });
  return Math.ceil(around(inner.parentElement!) + natural);
}

const isFree = (length: string): boolean => length === '' || length === 'auto';

/** The space and the rule above a page's notes. */
export const surround = (inner: HTMLElement): number => {
  const { height, marginBottom, borderTopWidth } = getComputedStyle(inner, '::before');
  return around(inner.parentElement!) + sum(height, marginBottom, borderTopWidth);
};

/** Gives notes their part of a page. Where they ask for more, what is past it stands in a second column. */
export function giveRoom(area: HTMLElement, height: number, wanted: number): void {
  const room = `${height}px`;
  if (area.style.getPropertyValue(ROOM) !== room) area.style.setProperty(ROOM, room);
  const inner = area.querySelector<HTMLElement>(INNER)!;
  const own = height < wanted ? `${height - around(inner.parentElement!)}px` : 'auto';
  if (inner.style.height !== own) inner.style.height = own;
}

/** What they were given, px. */
export const roomGiven = (area: HTMLElement): number =>
  Number.parseFloat(area.style.getPropertyValue(ROOM)) || 0;

function around(content: HTMLElement): number {
  const s = getComputedStyle(content);
  return sum(
    s.marginTop,
    s.marginBottom,
    s.paddingTop,
    s.paddingBottom,
    s.borderTopWidth,
    s.borderBottomWidth,
  );
}

const sum = (...lengths: string[]): number =>
  lengths.reduce((total, length) => total + (Number.parseFloat(length) || 0), 0);
