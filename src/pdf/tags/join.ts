/** What goes on overleaf is one element: a paragraph, a list, a table, a note. */
import { isTag, type Kid, type Tag } from './types.ts';

/** Puts the later pieces of every element into the first. */
export function joinPieces(root: Tag): void {
  const first = new Map<number, Tag>();
  const settle = (kids: readonly Kid[]): Kid[] => {
    const kept: Kid[] = [];
    for (const kid of kids) {
      const begun = isTag(kid) && kid.mark?.key !== undefined ? first.get(kid.mark.key) : undefined;
      if (!isTag(kid)) kept.push(kid);
      else if (begun && begun.type === kid.type) {
        begun.kids.push(...settle(kid.kids));
        begun.joined = true;
      } else {
        if (kid.mark?.key !== undefined) first.set(kid.mark.key, kid);
        const inner = kid.kids;
        kid.kids = [];
        // Pieces inside may add to it while it is gone through.
        const own = settle(inner);
        kid.kids = [...own, ...kid.kids];
        kept.push(kid);
      }
    }
    return kept;
  };
  root.kids = settle(root.kids);
}
