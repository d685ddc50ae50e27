/** In which language the page speaks, and in which order its booklets stand. */
import type { MessageLanguage } from '../report/render.ts';
import type { IndexEdition } from './types.ts';

/**
 * The one of livret's two languages that most booklets are in, of as many the first; English where none is. A
 * translation counts for its original's language: the guide is one, in however many it comes.
 */
export function pageLanguage(editions: readonly IndexEdition[]): MessageLanguage {
  const spoken = editions.flatMap(({ language, original }) => spokenOf(original) ?? spokenOf(language) ?? []);
  const french = spoken.filter((name) => name === 'fr').length;
  const english = spoken.length - french;
  if (french === english) return spoken[0] ?? 'en';
  return french > english ? 'fr' : 'en';
}

function spokenOf(language = ''): MessageLanguage | undefined {
  const [, name] = /^(fr|en)(?![a-z])/i.exec(language) ?? [];
  return name?.toLowerCase() as MessageLanguage | undefined;
}

/** What a booklet is looked for by. */
export const nameOf = ({ group, title }: IndexEdition): string => group ?? title;

/** As an index of names, `2` before `10`; those of one name by title, then by folder. */
export function inOrder(editions: readonly IndexEdition[], language: MessageLanguage): IndexEdition[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return editions.toSorted(
    (a, b) =>
      compare(nameOf(a), nameOf(b)) ||
      compare(a.title, b.title) ||
      (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0),
  );
}
