import { expect, it } from 'vitest';
import { readOptions } from '../../bench/options.ts';

it('measures all of it, and writes it, when nothing is said', () => {
  const all = {
    corpora: ['guide', '130', '500', '1500'],
    groups: true,
    inside: true,
    rounds: 5,
    quick: false,
    whole: true,
  };
  expect(readOptions([])).toEqual({ ...all, installPeers: false });
});

it('has a quick form, and choices that only print', () => {
  expect(readOptions(['--quick'])).toMatchObject({
    corpora: ['guide', '130'],
    groups: false,
    inside: true,
    rounds: 3,
    whole: false,
  });
  expect(readOptions(['--only', '500,guide', '--rounds', '7'])).toMatchObject({
    ...{ corpora: ['guide', '500'], rounds: 7, quick: false, whole: false },
  });
  expect(readOptions(['--only', '130', '--quick'])).toMatchObject({ corpora: ['130'], quick: true });
  expect(readOptions(['--only', 'groups'])).toMatchObject({ corpora: [], groups: true, inside: false });
  expect(readOptions(['--only', 'inside'])).toMatchObject({ corpora: [], groups: false, inside: true });
  expect(readOptions(['--install-peers']).installPeers).toBe(true);
});

it('says what it does not understand', () => {
  expect(() => readOptions(['--fast'])).toThrow(/^There is no option “--fast”[\s\S]*--quick/);
  expect(() => readOptions(['--only', '130,200'])).toThrow(
    '--only knows guide, 130, 500, 1500, groups, inside; “200” is none of these.',
  );
  expect(() => readOptions(['--only'])).toThrow('--only knows');
  for (const count of ['0', '-1', 'many', '100', undefined])
    expect(() => readOptions(['--rounds', ...(count === undefined ? [] : [count])])).toThrow('1 to 99');
});
