/**
 * Descriptions for those who cannot see a picture. `![](a.png)` gives none, and it is asked for; a picture that only
 * decorates says so by `{.decorative}` or, in HTML, by `alt=""`, and is then passed over by screen readers.
 */
import type { Element } from 'hast';
import type { Root } from 'mdast';
import { visit } from './visit.ts';

/** Markdown cannot leave a description away: an empty one is taken for none, unlike HTML's `alt=""`. */
export function forgetEmptyAlt(tree: Root): void {
  visit(tree, (node) => {
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) node.alt = null;
  });
}

/** Settles a picture's `alt`. @returns whether it is missing */
export function settleAlt({ properties }: Element): boolean {
  const { alt, className } = properties;
  if (Array.isArray(className) && className.includes('decorative')) properties.alt = '';
  else if (typeof alt !== 'string') return true;
  // Spaces alone say nothing, and are no sign of decoration either.
  else if (alt !== '' && alt.trim() === '') delete properties.alt;
  return properties.alt === undefined;
}
