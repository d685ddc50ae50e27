import { expect, it } from 'vitest';
import { crossings } from '../../src/pagination/crossings.ts';
import type { FlowAnchors } from '../../src/pagination/in-page/anchors.ts';

const page = (flow: string, index = 0) => ({ flow, index, margins: {} });
const flow = (ids: string[][], links: string[] = [], references: string[] = []): FlowAnchors => ({
  ...{ ids, links, references },
});
const batches = [
  { from: 0, pages: [page('a'), page('a', 1), { blank: true as const, margins: {} }], flows: ['a'] },
  { from: 3, pages: [page('b'), page('c')], flows: ['b', 'c'] },
];

it('each batch learns the numbers it prints, and what leads out of it and into it', () => {
  const { anchors, batchOf } = crossings(
    batches,
    new Map([
      ['a', flow([['a', 'x'], ['y']], ['x', 'b', 'été', 'nowhere'], ['b', 'y'])],
      ['b', flow([['b', 'été']], ['c', 'y'], ['nowhere'])],
      ['c', flow([['c']], ['%C3%A9t%C3%A9', '%'])],
    ]),
  );
  expect(anchors).toEqual({ a: 1, x: 1, y: 2, b: 4, été: 4, c: 5 });
  expect(batchOf).toEqual([
    { first: 1, anchors: { b: 4, y: 2 }, links: { out: ['b', 'été'], in: ['y'] } },
    { first: 4, anchors: {}, links: { out: ['y'], in: ['b', 'été'] } },
  ]);
});

it('of a name that is there twice the first counts, as in one document', () => {
  const twice = new Map([
    ['a', flow([[], ['same']])],
    ['b', flow([['same']], ['same'], ['same'])],
    ['c', flow([[]])],
  ]);
  const { anchors, batchOf } = crossings(batches, twice);
  expect(anchors).toEqual({ same: 2 });
  expect(batchOf[1]!.anchors).toEqual({ same: 2 });
  // The one in its own batch is nearer to the browser; the joined list of places knows the first alone.
  expect(batchOf[0]!.links.in).toEqual(['same']);
});

it('names that mean something to JavaScript are names', () => {
  const odd = new Map([
    ['a', flow([['__proto__'], ['constructor']], [], ['__proto__'])],
    ['b', flow([[]], ['constructor'])],
    ['c', flow([[]])],
  ]);
  const { anchors, batchOf } = crossings(batches, odd);
  expect(Object.entries(anchors)).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
  expect(Object.keys(batchOf[0]!.anchors)).toEqual(['__proto__']);
  expect(batchOf[1]!.links.out).toEqual(['constructor']);
});
