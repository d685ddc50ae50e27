import { expect, test } from 'vitest';
import { inMemory } from '../../../src/build/keeping/in-memory.ts';

const words = (most: number) => inMemory((word: string) => word.length, most);

test('what was not asked for the longest goes first', async () => {
  const kept = words(8);
  await kept.set('a', 'aaa');
  await kept.set('b', 'bbb');
  expect(await kept.get('a')).toBe('aaa');
  await kept.set('c', 'ccc');
  expect(await kept.get('b')).toBeUndefined();
  expect(await kept.get('a')).toBe('aaa');
  expect(await kept.get('c')).toBe('ccc');
});

test('what is set again takes the place of the other; one that is too large is not kept', async () => {
  const kept = words(8);
  for (let i = 0; i < 5; i += 1) await kept.set('a', 'aaaa');
  await kept.set('b', 'bbbb');
  expect(await kept.get('a')).toBe('aaaa');
  await kept.set('c', '123456789');
  expect(await kept.get('c')).toBeUndefined();
});
