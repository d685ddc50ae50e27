import { expect, it } from 'vitest';
import { limitPages, mostPages } from '../../../src/pagination/in-page/page-limit.ts';

type Limited = Parameters<typeof limitPages>;
const chunkerOf = (hooks: (() => void)[]) =>
  ({ hooks: { beforePageLayout: { hooks } } }) as unknown as Limited[0];
const flowOf = (letters: number, elements: number) =>
  ({ textContent: 'a'.repeat(letters), querySelectorAll: () => Array(elements) }) as unknown as Limited[1];

it('ends a layout that sets page after page, and counts anew for each flow', () => {
  const hooks: (() => void)[] = [];
  const chunker = chunkerOf(hooks);
  const setPages = (count: number): void => {
    for (let page = 0; page < count; page += 1) for (const hook of hooks) hook();
  };
  limitPages(chunker, flowOf(400, 5));
  expect(mostPages(400, 5)).toBe(65);
  setPages(65);
  expect(() => setPages(1)).toThrow('layout-endless');
  limitPages(chunker, flowOf(0, 0));
  expect(hooks).toHaveLength(1);
  setPages(50);
  expect(() => setPages(1)).toThrow('layout-endless');
});
