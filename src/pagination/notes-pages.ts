/** Pages that would stay blank to fill the sheets become pages to write on. */
import type { Place } from './arrange.ts';

/**
 * @param places all pages of the booklet; the last one is its back, which nobody writes on
 * @param page what such a page holds; without it nothing is changed
 * @returns the places, and the flows they name that are still to be laid out: one for each page
 */
export function notesPages<F extends { id: string }>(
  places: readonly Place[],
  page: F | undefined,
): { places: Place[]; added: F[] } {
  const added: F[] = [];
  const written = places.map((place, index): Place => {
    if (!page || !('fills' in place) || index === places.length - 1) return place;
    const id = `${page.id}${added.length + 1}`;
    added.push({ ...page, id });
    return { flow: id, index: 0 };
  });
  return { places: written, added };
}
