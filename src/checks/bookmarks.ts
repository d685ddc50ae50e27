/** Bookmarks lead to pages, and the list of contents says the same as they do. */
import { letters } from '../letters.ts';
import { type Notice, notice } from '../report/notice.ts';
import { sameLetters } from './compare.ts';
import type { Check, CheckContext, Intent } from './types.ts';

export const bookmarks: Check = ({ reading, intent }) => [
  ...reading.facts.deadBookmarks.map((title) =>
    notice('bookmark-dangling', { title: title.slice(0, 100) }, { file: reading.file }),
  ),
  ...(intent ? contents(reading, intent) : []),
];

/** Each entry of the contents is a link: with the number that is printed on the page it leads to, and a bookmark. */
function contents(reading: CheckContext['reading'], { pages, direction }: Intent): Notice[] {
  const own = new Set(
    pages.filter(({ parts }) => parts.some(({ flow }) => flow === 'contents')).map(({ number }) => number),
  );
  const { innerLinks, bookmarks: titles, bookmarkPages } = reading.facts;
  // An entry of several lines has an area for each of them: only the one with the number says where it leads.
  return innerLinks.flatMap(({ page, to, area }) => {
    if (!own.has(page) || !area) return [];
    const text = reading.text(page, area);
    const number = /(\d+)\s*$/.exec(direction === 'rtl' ? '' : text)?.[1];
    if (number === undefined) return [];
    const leads = (title: string): boolean =>
      titles.some((bookmark, index) => bookmarkPages[index] === to && endsWith(bookmark, title));
    // A title may end with a figure, and readers join what stands on one line: “Chapter 27” and “31” as 2731.
    const end = String(to);
    if (number.endsWith(end) && leads(letters(text.slice(0, text.lastIndexOf(end))))) return [];
    return number === end
      ? [notice('contents-bookmark', { to }, { file: reading.file, page, area })]
      : [notice('contents-page', { said: Number(number), page: to }, { file: reading.file, page, area })];
  });
}

/** The last line of an entry is the end of its title. */
const endsWith = (bookmark: string, title: string): boolean =>
  letters(bookmark).endsWith(title) || sameLetters(bookmark, title);
