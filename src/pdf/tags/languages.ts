/** Languages are said where they change, and nowhere else (ISO 14289-1, 7.2). */
import { isTag, type Tag } from './types.ts';

/** @param around the language of what it stands in */
export function plainLanguages(one: Tag, around: string): void {
  const own = one.lang ?? around;
  if (one.lang === around) one.lang = undefined;
  for (const kid of one.kids) if (isTag(kid)) plainLanguages(kid, own);
}
