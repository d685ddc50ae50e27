/**
 * The anchor that a link names: as GitHub makes it from the heading (`#garde-à-vue`), or as other programs do
 * and many people write it: without accents, capitals and signs (`#garde-a-vue`), if only one is meant by that.
 */
import type { ChapterTree } from './types.ts';

export function namedAnchor(name: string, { anchors }: ChapterTree): string | undefined {
  const exact = anchors.get(name);
  if (exact !== undefined || plain(name) === '') return exact;
  const alike = [...anchors].filter(([known]) => plain(known) === plain(name));
  return alike.length === 1 ? alike[0]![1] : undefined;
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
