import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { visit as libraryVisit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { EXIT, SKIP, visit } from '../../src/markdown/visit.ts';

interface Tree extends Node {
  name: number;
  children?: Tree[];
}

const tree = fc.letrec<{ node: Tree }>((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom('a', 'b', 'c'),
      name: fc.nat(50),
      children: fc.array(tie('node'), { maxLength: 4 }),
    },
    { requiredKeys: ['type', 'name'] },
  ),
})).node;

/** What a visitor does, chosen by the node: whatever one may say, and changes to the list it stands in. */
function visitor(seen: unknown[]) {
  return (node: Node, index?: number, parent?: Parent) => {
    const { name } = node as Tree;
    seen.push([node.type, name, index, parent?.type]);
    if (name % 13 === 1) return SKIP;
    if (name % 29 === 2) return EXIT;
    if (!parent || index === undefined) return undefined;
    if (name % 11 === 3) {
      parent.children.splice(index, 1);
      return index;
    }
    if (name % 11 === 4) {
      parent.children.splice(index, 1);
      return [SKIP, index] as [typeof SKIP, number];
    }
    if (name % 17 === 5) parent.children = [...parent.children, { type: 'a', name: 6 } as Tree];
    return name % 7 === 6 ? true : undefined;
  };
}

it('sees and changes what the library’s sees and changes', () => {
  fc.assert(
    fc.property(
      tree,
      fc.constantFrom<string | string[] | undefined>('a', ['a', 'b'], undefined),
      (root, test) => {
        const [ours, theirs] = [structuredClone(root), structuredClone(root)];
        const [saw, expected]: unknown[][] = [[], []];
        for (const [one, at, seen] of [
          [visit, ours, saw],
          [libraryVisit, theirs, expected],
        ] as [typeof libraryVisit, Tree, unknown[]][]) {
          if (test === undefined) one(at as Node, visitor(seen));
          else one(at as Node, test, visitor(seen));
        }
        expect(saw).toEqual(expected);
        expect(ours).toEqual(theirs);
      },
    ),
    { numRuns: 500 },
  );
});
