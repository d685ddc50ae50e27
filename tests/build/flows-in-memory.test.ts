import { expect, test } from 'vitest';
import { flowsInMemory } from '../../src/build/flows-in-memory.ts';

const flow = (page: string) => ({ pages: [page], facts: [], faults: [] });

test('what was not asked for the longest goes first', async () => {
  const flows = flowsInMemory(8);
  await flows.set('a', flow('aaa'));
  await flows.set('b', flow('bbb'));
  expect(await flows.get('a')).toEqual(flow('aaa'));
  await flows.set('c', flow('ccc'));
  expect(await flows.get('b')).toBeUndefined();
  expect(await flows.get('a')).toEqual(flow('aaa'));
  expect(await flows.get('c')).toEqual(flow('ccc'));
});

test('a flow that is set again takes the place of the other; one that is too large is not kept', async () => {
  const flows = flowsInMemory(8);
  for (let i = 0; i < 5; i += 1) await flows.set('a', flow('aaaa'));
  await flows.set('b', flow('bbbb'));
  expect(await flows.get('a')).toEqual(flow('aaaa'));
  await flows.set('c', flow('123456789'));
  expect(await flows.get('c')).toBeUndefined();
});
