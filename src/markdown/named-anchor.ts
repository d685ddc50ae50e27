/**
 * The anchor that a link names: as GitHub makes it from the heading (`#garde-à-vue`), or as other programs do
 * and many people write it: without accents, capitals and signs (`#garde-a-vue`), if only one is meant by that.
 */
import type { NamedChapter } from './types.ts';

export function namedAnchor(name: string, { anchors }: Pick<NamedChapter, 'anchors'>): string | undefined {
  const exact = anchors.get(name);
  if (exact !== undefined) return exact;
  const wanted = plain(name);
  if (wanted === '') return undefined;
  const known = plainNames.get(anchors) ?? namesOf(anchors);
  return known.get(wanted);
}

/** Names without accents, capitals and signs → the anchor, where only one has it. */
const plainNames = new WeakMap<NamedChapter['anchors'], Map<string, string | undefined>>();

function namesOf(anchors: NamedChapter['anchors']): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const [known, anchor] of anchors) {
    const name = plain(known);
    names.set(name, names.has(name) ? undefined : anchor);
  }
  plainNames.set(anchors, names);
  return names;
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
