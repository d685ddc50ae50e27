/**
 * Goes through a tree as `unist-util-visit` does, and takes what it takes and gives what it gives. That makes two
 * functions for each node and notes what it stands in, which with thirty visits of every chapter was a tenth of the
 * time; nobody here asks for more than the parent.
 */
import type { Node, Parent } from 'unist';
import type { visit as libraryVisit } from 'unist-util-visit';

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

type Action = typeof CONTINUE | typeof EXIT | typeof SKIP;
/** What a visitor says: what to do next, the place in the parent to go on at, or both. */
type Answer = Action | number | readonly [Action, (number | undefined)?] | null | undefined;
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => Answer;
type Test = string | readonly string[] | undefined;

function walk(
  node: Node & { children?: Node[] },
  test: Test,
  visitor: Visitor,
  index?: number,
  parent?: Parent,
): number | undefined | typeof EXIT {
  let next: number | undefined;
  if (test === undefined || (typeof test === 'string' ? node.type === test : test.includes(node.type))) {
    const answer = visitor(node, index, parent);
    const [action, place] =
      typeof answer === 'object' && answer !== null
        ? answer
        : typeof answer === 'number'
          ? [CONTINUE, answer]
          : [answer, undefined];
    if (action === EXIT) return EXIT;
    next = place;
    if (action === SKIP) return next;
  }
  // A visitor may change the list, or put another in its place.
  if (node.children) {
    for (let at = 0; at > -1 && at < node.children.length; ) {
      const went = walk(node.children[at]!, test, visitor, at, node as Parent);
      if (went === EXIT) return EXIT;
      at = typeof went === 'number' ? went : at + 1;
    }
  }
  return next;
}

/** @param test a type of node, or several; without it every node is visited */
export const visit = ((tree: Node, test: Test | Visitor, visitor?: Visitor): void => {
  if (typeof test === 'function') walk(tree, undefined, test);
  else walk(tree, test, visitor!);
}) as typeof libraryVisit;
