/** A booklet may raise its limits so far and no further; who runs livret may let it. */
import { expect, test } from 'vitest';
import { limits } from '../../src/manuscript/limits.ts';
import { judgeLimits } from '../../src/manuscript/raised-limits.ts';
import { Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';

function judged(wanted: object, env: NodeJS.ProcessEnv = {}) {
  const notices = new Notices();
  let exit = 0;
  try {
    judgeLimits(limits().parse(wanted), ([, key]) => ({ file: `/b/${String(key)}`, line: 3 }), notices, env);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    exit = error.exitCode;
  }
  return { exit, said: notices.all.map((n) => [n.code, n.file, renderNotice(n, 'en', '/').text]) };
}

test('the usual limits, and stricter ones, are not spoken of', () => {
  expect(judged({})).toEqual({ exit: 0, said: [] });
  expect(judged({ rows: 100, chapter: 1 })).toEqual({ exit: 0, said: [] });
});

test('raised ones are told, up to ten times the usual', () => {
  const text =
    'The booklet raises its own limits: rows 20000 (2000), seconds 60 (6). In brackets, the usual ones.';
  expect(judged({ seconds: 60, rows: 20_000 })).toEqual({
    exit: 0,
    said: [['limits-raised', '/b/rows', text]],
  });
});

test('beyond that each is refused by name, with what it may be', () => {
  expect(judged({ seconds: 61, rows: 1_000_000, notes: 2001 })).toEqual({
    exit: 2,
    said: [
      [
        ...['limit-raised-too-far', '/b/rows'],
        'The booklet raises its limit “rows” to 1000000; by itself it may raise it to 20000.',
      ],
      [
        ...['limit-raised-too-far', '/b/seconds'],
        'The booklet raises its limit “seconds” to 61; by itself it may raise it to 60.',
      ],
    ],
  });
});

test('the user may trust it, and only by a clear yes', () => {
  expect(judged({ seconds: 3600 }, { LIVRET_TRUST_LIMITS: '1' })).toMatchObject({
    exit: 0,
    said: [['limits-raised', '/b/seconds', expect.stringContaining('seconds 3600 (6)')]],
  });
  for (const no of ['', '0', 'no']) expect(judged({ seconds: 61 }, { LIVRET_TRUST_LIMITS: no }).exit).toBe(2);
});
