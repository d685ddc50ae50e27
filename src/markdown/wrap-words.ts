/** Puts words of a run into an element of their own. */
import type { Element, ElementContent, Parents, Properties, Text } from 'hast';
import type { Run } from './run.ts';

/** Words already in such an element, and words that lie in two nodes, stay as they are. */
export function wrapWords(
  run: Run,
  stretches: readonly (readonly [from: number, to: number])[],
  tagName: string,
  properties: Properties,
): void {
  if (stretches.length === 0) return;
  run.write();
  const spots = run.locate(stretches.flatMap(([from, to]) => [from, to - 1]));
  const cuts = new Map<Text, { parent: Parents; at: [from: number, to: number][] }>();
  for (let index = 0; index < spots.length; index += 2) {
    const [first, last] = [spots[index], spots[index + 1]];
    if (!first?.parent || first.node !== last?.node || isAlready(first.parent, tagName, properties)) continue;
    const cut = cuts.get(first.node) ?? { parent: first.parent, at: [] };
    cut.at.push([first.offset, last.offset + 1]);
    cuts.set(first.node, cut);
  }
  for (const parent of new Set([...cuts.values()].map((cut) => cut.parent))) {
    // Text stands nowhere but in elements and the root, which hold the same things here.
    const { children } = parent as Element;
    (parent as Element).children = children.flatMap((child) => {
      const cut = child.type === 'text' ? cuts.get(child) : undefined;
      return cut ? parts(child as Text, cut.at, tagName, properties) : [child];
    });
  }
}

function isAlready(parent: Parents, tagName: string, { className }: Properties): boolean {
  if (parent.type !== 'element') return false;
  if (tagName === 'sup') return parent.tagName === 'sup' || parent.tagName === 'sub';
  return parent.tagName === tagName && String(parent.properties.className) === String(className);
}

function parts(
  { value, position }: Text,
  at: readonly [number, number][],
  tagName: string,
  properties: Properties,
): ElementContent[] {
  const made: ElementContent[] = [];
  const text = (from: number, to: number): Text => ({
    type: 'text',
    value: value.slice(from, to),
    ...(position && { position }),
  });
  let done = 0;
  for (const [from, to] of at) {
    if (from > done) made.push(text(done, from));
    made.push({ type: 'element', tagName, properties: { ...properties }, children: [text(from, to)] });
    done = to;
  }
  if (done < value.length) made.push(text(done, value.length));
  return made;
}
