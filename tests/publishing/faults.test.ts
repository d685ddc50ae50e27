import { expect, it } from 'vitest';
import { explained } from '../../src/publishing/faults.ts';
import { notice, Refusal } from '../../src/report/notice.ts';

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['ENOTDIR', 'out-not-a-folder'],
  ['EEXIST', 'out-not-a-folder'],
  ['EACCES', 'out-not-writable'],
  ['EROFS', 'out-not-writable'],
  ['EBUSY', 'out-not-writable'],
])('%s is told as %s', (code, told) => {
  const cause = Object.assign(new Error('x'), { code });
  const refusal = explained(cause, 'dist') as Refusal;
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal.notices[0]).toMatchObject({ code: told, params: { folder: 'dist' } });
  expect(refusal.cause).toBe(cause);
});

it('leaves alone what is no fault of the system’s', () => {
  const bug = new TypeError('x');
  const refusal = new Refusal([notice('out-busy', { folder: 'dist' })]);
  expect(explained(bug, 'dist')).toBe(bug);
  expect(explained(refusal, 'dist')).toBe(refusal);
});
