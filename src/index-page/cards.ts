/** One booklet as the template shows it. */
import { directionOf } from '../direction.ts';
import { OUTPUT_KINDS } from '../report/report.ts';
import { nameOf } from './order.ts';
import { amount, counted, fill } from './phrases.ts';
import type { IndexEdition, IndexFile } from './types.ts';
import type { IndexWords } from './words.ts';

export interface CardContext {
  words: IndexWords;
  /** The page is headed by it: what needs not be said again. */
  commonTitle: string | undefined;
  /** Whether the booklets' languages differ. */
  languages: boolean;
  /** Whether name, title and language are those of another booklet too. */
  isAmbiguous: (edition: IndexEdition) => boolean;
}

/** What has a button of its own, in this order; all else is listed below. */
const MAIN = ['read', 'print'];

/** @param n its number on the page, from 1 */
export function cardOf(edition: IndexEdition, n: number, context: CardContext) {
  const { words } = context;
  const { title, language, group, cover } = edition;
  const files = edition.files.toSorted((a, b) => OUTPUT_KINDS.indexOf(a.kind) - OUTPUT_KINDS.indexOf(b.kind));
  return {
    n,
    name: nameOf(edition),
    /** A group's name may be in any language: it is known only of titles. */
    nameLanguage: group === undefined ? language : '',
    nameDirection: group === undefined ? directionOf(language) : 'auto',
    title: group === undefined || title === context.commonTitle ? '' : title,
    ...{ language, direction: directionOf(language) },
    languageName: context.languages ? languageName(language) : '',
    folder: context.isAmbiguous(edition) ? edition.folder : '',
    facts: factsOf(edition, words),
    /** On an empty sheet, where there is no cover. */
    sheetTitle: title,
    cover: cover
      ? {
          ...{ href: hrefOf(cover.path), width: cover.width, height: cover.height },
          alt: group === undefined ? fill(words.cover, { title }) : fill(words.coverOf, { title, group }),
        }
      : false,
    main: files.filter(({ kind }) => MAIN.includes(kind)).map((file) => linkOf(file, words)),
    others: files.filter(({ kind }) => !MAIN.includes(kind)).map((file) => linkOf(file, words)),
  };
}

function factsOf(
  { pages, sheets = 0, copiesAtOnce: copies, sheet, files }: IndexEdition,
  words: IndexWords,
): string {
  // Sheets are counted of those that are folded in the usual way: others say it in their own file.
  const printed = sheets > 0 && files.some(({ kind }) => kind === 'print');
  const sentence = copies === 1 ? words.sheets : words.sheetsForCopies;
  return [
    ...(pages === undefined ? [] : [counted(words.pages, pages)]),
    ...(printed ? [counted(sentence, sheets, { sheet, copies })] : []),
  ].join(' · ');
}

const linkOf = ({ kind, path, bytes }: IndexFile, words: IndexWords) => ({
  ...{ kind, href: hrefOf(path), words: words.kinds[kind] },
  size: `${/\.png$/i.test(path) ? 'PNG' : 'PDF'}, ${amount(bytes, words)}`,
});

/** A path as the address of a link: each of its names percent-encoded. */
export const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** As those call it who read it; empty where it has no name. */
function languageName(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language) ?? '';
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return '';
  }
}
