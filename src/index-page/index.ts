/**
 * The page that lists finished booklets: data in, one page of HTML out, to be put on a website with the folder it
 * stands in. It has no script, asks for nothing but the covers beside it, and names nothing but what readers may
 * have. The same booklets give the same bytes.
 */
import { type CardContext, cardOf } from './cards.ts';
import { inOrder, nameOf, pageLanguage } from './order.ts';
import { counted } from './phrases.ts';
import { renderPage } from './template.ts';
import type { IndexEdition } from './types.ts';
import { indexWords } from './words.ts';

export type { IndexCover, IndexEdition, IndexFile } from './types.ts';

/** Says whose page it is: what does not say so is never overwritten. */
const MARK = '<meta name="generator" content="livret">';

/** Whether livret wrote this page. @param html its beginning is enough: 2000 bytes */
export const isIndexPage = (html: string): boolean => html.includes(MARK);

/** @param editions at least one @returns a whole document */
export function makeIndexPage(editions: readonly IndexEdition[]): string {
  const language = pageLanguage(editions);
  const words = indexWords(language);
  const ordered = inOrder(editions, language);
  const [first] = ordered;
  const same = ordered.every(({ title, language: of }) => title === first!.title && of === first!.language);
  const context: CardContext = {
    words,
    commonTitle: same ? first!.title : undefined,
    languages: new Set(ordered.map((edition) => edition.language)).size > 1,
    isAmbiguous: ambiguous(ordered),
  };
  return renderPage({
    ...{ language, words, mark: MARK },
    heading: context.commonTitle ?? words.heading,
    headingLanguage: same ? first!.language : language,
    lead: counted(words.lead, ordered.length),
    cards: ordered.map((edition, index) => cardOf(edition, index + 1, context)),
    howToPrint: canSayHow(ordered) ? words.howToPrint : '',
  });
}

/** Those that nothing but the folder tells apart. */
function ambiguous(editions: readonly IndexEdition[]): CardContext['isAmbiguous'] {
  const keyOf = (each: IndexEdition): string => JSON.stringify([nameOf(each), each.title, each.language]);
  const counts = new Map<string, number>();
  for (const each of editions) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return (edition) => counts.get(keyOf(edition))! > 1;
}

/** One sentence for all of them: only where all are folded and stapled in the usual way. */
function canSayHow(editions: readonly IndexEdition[]): boolean {
  const printed = editions.filter(({ files }) => files.some(({ kind }) => kind === 'print'));
  return printed.length > 0 && printed.every(({ scheme }) => scheme === undefined);
}
