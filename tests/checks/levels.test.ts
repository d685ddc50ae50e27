import { expect, it } from 'vitest';
import { withLevels } from '../../src/checks/levels.ts';
import { notice } from '../../src/report/notice.ts';

const found = [
  notice('picture-soft', { ppi: 150, pages: '' }, { page: 3 }),
  notice('line-thin', { width: 0.1, least: 0.25, pages: '' }),
  notice('text-pale', { ratio: 2, least: 4.5, pages: '' }),
];

it('makes of what was found what the configuration says', () => {
  const levels = { 'picture-soft': 'error', 'line-thin': 'off' } as const;
  expect(withLevels(found, levels).map(({ code, level, page }) => `${code} ${level} ${page}`)).toEqual([
    'picture-soft error 3',
    'text-pale warning undefined',
  ]);
  expect(withLevels(found, {})).toEqual(found);
});
