import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { withLock } from '../../src/publishing/lock.ts';
import { Refusal } from '../../src/report/notice.ts';
import { namesIn, place } from '../commands/support.ts';

afterEach(() => vi.restoreAllMocks());

const NAME = '.livret-lock';
/** A folder with this in its lock. */
function locked(owner: string, ageMs = 0): string {
  const { cwd } = place({ [NAME]: owner });
  const then = new Date(Date.now() - ageMs);
  fs.utimesSync(path.join(cwd, NAME), then, then);
  return cwd;
}
const gone = (): string => String(spawnSync('true').pid);

test('holds the lock while publishing, with its owner’s number in it, and gives it back', async () => {
  const { cwd } = place();
  const seen = await withLock(cwd, 'dist', () => fs.readFileSync(path.join(cwd, NAME), 'utf8'));
  expect(seen).toBe(String(process.pid));
  expect(namesIn(cwd)).toEqual([]);
});

test('gives it back when publishing fails', async () => {
  const { cwd } = place();
  const fail = () => {
    throw new Error('mine');
  };
  await expect(withLock(cwd, 'dist', fail)).rejects.toThrow('mine');
  expect(namesIn(cwd)).toEqual([]);
});

test('waits for another build, and is refused when that never ends', async () => {
  const cwd = locked(String(process.ppid));
  const refusal = await withLock(cwd, 'dist', () => 'published', 150).catch((error) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal.exitCode).toBe(3);
  expect(refusal.notices[0]).toMatchObject({ code: 'out-busy', params: { folder: 'dist' } });
  expect(namesIn(cwd)).toEqual([NAME]);
});

test.each([
  ['of a process that is gone', () => locked(gone())],
  [
    'of this very process, which does not hold it: numbers begin anew in each container',
    () => locked(String(process.pid)),
  ],
  ['without an owner, of a build that was killed the moment it made it', () => locked('', 3000)],
  ['so old that its owner’s number must be another’s by now', () => locked(String(process.ppid), 400_000)],
])('a lock %s is taken away', async (_what, make) => {
  const cwd = make();
  expect(await withLock(cwd, 'dist', () => 'published', 500)).toBe('published');
  expect(namesIn(cwd)).toEqual([]);
});

test('a lock just made, whose owner has not yet written its number, is left', async () => {
  const cwd = locked('');
  await expect(withLock(cwd, 'dist', () => 'published', 100)).rejects.toThrow(Refusal);
  expect(namesIn(cwd)).toEqual([NAME]);
});

test('a lock that cannot be written on a full disk is not left behind', async () => {
  const { cwd } = place();
  vi.spyOn(fs, 'writeFileSync').mockImplementation(() => {
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  });
  await expect(withLock(cwd, 'dist', () => 'published')).rejects.toThrow('ENOSPC');
  vi.restoreAllMocks();
  expect(namesIn(cwd)).toEqual([]);
});

test('many at once in one folder take turns', async () => {
  const { cwd } = place({ [NAME]: gone() });
  let inside = 0;
  const turns = await Promise.all(
    Array.from({ length: 12 }, (_, i) => withLock(cwd, 'dist', () => [++inside, inside--, i] as const)),
  );
  expect(turns.every(([most]) => most === 1)).toBe(true);
  expect(namesIn(cwd)).toEqual([]);
});
