/**
 * Notes stand at the foot of a page, but are read where they are called: behind the paragraph, heading, item or
 * table cell with the call. Each has a name of its own, as tags want it (ISO 14289-1, 7.9).
 */
import { EITHER, holdsBlocks } from './roles.ts';
import { allTags, isTag, type Kid, type Tag } from './types.ts';

/** They may not hold a note beside what they are made of. */
const CLOSED = new Set(['L', 'LI', 'Table', 'TR', 'TOC', 'TOCI', 'Ruby']);
const PARAGRAPH = /^(?:P|H[1-6]|Caption)$/;

/** @param root shaped */
export function placeNotes(root: Tag): void {
  const notes = new Map<number, Tag>();
  for (const one of allTags(root)) {
    if (one.type !== 'Note') continue;
    one.id = `note${String(notes.size + 1).padStart(8, '0')}`;
    notes.set(one.mark?.key ?? -notes.size - 1, one);
  }
  const homes = new Map<Kid, Tag[]>();
  const found = new Set<Tag>();
  for (const { home, note } of callsIn(root, undefined, notes)) {
    if (found.has(note)) continue;
    found.add(note);
    homes.set(home, [...(homes.get(home) ?? []), note]);
  }
  takeOut(root, found);
  putBehind(root, homes);
}

/** Calls in their order, each with what its note is to stand behind. */
function* callsIn(
  one: Tag,
  home: Home | undefined,
  notes: ReadonlyMap<number, Tag>,
): Generator<{ home: Kid; note: Tag }> {
  const called = one.mark?.calls === undefined ? undefined : notes.get(one.mark.calls);
  if (called && home) yield { home: home.kid, note: called };
  for (const kid of one.kids) if (isTag(kid)) yield* callsIn(kid, homeIn(one, kid, home), notes);
}

/** What a note stands behind, and whether nothing within is nearer. */
interface Home {
  kid: Kid;
  last: boolean;
}

function homeIn(one: Tag, kid: Tag, home: Home | undefined): Home | undefined {
  if (home?.last || CLOSED.has(one.type)) return home;
  // Words without a paragraph of their own are not interrupted.
  if (EITHER.has(one.type) && !holdsBlocks(one)) return { kid: one.kids.at(-1)!, last: true };
  return { kid, last: PARAGRAPH.test(kid.type) };
}

function takeOut(one: Tag, notes: ReadonlySet<Tag>): void {
  one.kids = one.kids.filter((kid) => !isTag(kid) || !notes.has(kid));
  for (const kid of one.kids) if (isTag(kid)) takeOut(kid, notes);
}

function putBehind(one: Tag, homes: ReadonlyMap<Kid, Tag[]>): void {
  const kids = one.kids;
  one.kids = [];
  for (const kid of kids) {
    one.kids.push(kid);
    if (isTag(kid)) putBehind(kid, homes);
    for (const note of homes.get(kid) ?? []) {
      one.kids.push(note);
      putBehind(note, homes);
    }
  }
}
