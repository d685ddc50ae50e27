import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byLine } from '../../src/report/by-line.ts';
import { type Notice, notice } from '../../src/report/notice.ts';

const at = (file?: string, line?: number): Notice =>
  notice('foreign-syntax', { written: 'x', tool: 'y' }, { file, line });
const shown = (notices: readonly Notice[]): string =>
  notices.map(({ file, line }) => `${file ?? ''}${line ?? ''}`).join(' ');

it('what is said of a file goes from line to line, all else stays where it was', () => {
  const notices = [at('a', 9), at(), at('b', 2), at('a', 4), at('a'), at('b', 1), at('a', 4)];
  expect(shown(byLine(notices))).toBe('a4  b1 a4 a b2 a9');
});

it('what is said of one line stays in its order', () => {
  const [first, second] = [at('a', 4), at('a', 4)];
  expect(byLine([at('a', 7), first, second])[0]).toBe(first);
  expect(byLine([at('a', 7), first, second])[1]).toBe(second);
});

it('loses nothing, and changes nothing that was sorted', () => {
  const some = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', undefined), fc.option(fc.nat(9), { nil: undefined })),
  );
  fc.assert(
    fc.property(some, (places) => {
      const notices = places.map(([file, line]) => at(file, line));
      const sorted = byLine(notices);
      expect(new Set(sorted)).toEqual(new Set(notices));
      expect(sorted).toHaveLength(notices.length);
      expect(byLine(sorted)).toEqual(sorted);
    }),
  );
});
