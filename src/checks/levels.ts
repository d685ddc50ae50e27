/** What the configuration makes of what was found: `checks: { code: off | warning | error }`. */
import type { Notice } from '../report/notice.ts';
import type { Levels } from './types.ts';

/** The same notices at the levels that were asked for, without those that nobody wants to hear. */
export const withLevels = (notices: readonly Notice[], levels: Levels): Notice[] =>
  notices.flatMap((notice) => {
    const level = Object.hasOwn(levels, notice.code) ? levels[notice.code] : undefined;
    if (level === 'off') return [];
    return [level === undefined ? notice : { ...notice, level }];
  });
