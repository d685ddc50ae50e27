import { expect, it } from 'vitest';
import type { Place } from '../../src/pagination/arrange.ts';
import { notesPages } from '../../src/pagination/notes-pages.ts';

const PLACES: Place[] = [
  { flow: 'cover', index: 0 },
  { blank: true },
  { blank: true, fills: true },
  { blank: true, fills: true },
  { flow: 'closing', index: 0 },
];
const PAGE = { id: 'notes', html: '<p>Notes</p>' };

it('rules every page that fills the sheets, each as a flow of its own, and no other blank', () => {
  const { places, added } = notesPages(PLACES, PAGE);
  expect(places).toEqual([
    ...[PLACES[0], PLACES[1]],
    ...[
      { flow: 'notes1', index: 0 },
      { flow: 'notes2', index: 0 },
    ],
    PLACES[4],
  ]);
  expect(added).toEqual([
    { ...PAGE, id: 'notes1' },
    { ...PAGE, id: 'notes2' },
  ]);
});

it('leaves the back of the booklet blank', () => {
  const { places, added } = notesPages(PLACES.slice(0, 4), PAGE);
  expect(places.at(-1)).toEqual({ blank: true, fills: true });
  expect(added).toHaveLength(1);
});

it('changes nothing where no such page is wanted', () => {
  expect(notesPages(PLACES, undefined)).toEqual({ places: PLACES, added: [] });
});
