/** One more edition in a process that is warm: fifty of them against one. */
import { GROUPS, writeGroups } from '../corpus/index.ts';
import { livret, makeCold } from '../livret.ts';
import type { Place } from '../place.ts';
import type { Measured } from '../results/types.ts';
import { takeTurns } from './rounds.ts';
import { start } from './run.ts';

export async function measureEditions(
  place: Place,
  rounds: number,
  say: (line: string) => void,
): Promise<NonNullable<Measured['editions']>> {
  const booklet = place.of('corpora', 'groups');
  writeGroups(booklet);
  const [out, cache] = [place.of('out', 'groups'), place.of('cache')];
  const contestant = (name: string, more: readonly string[]) => ({
    name,
    before: () => makeCold(cache, out),
    start: () => start(livret(booklet, out, cache, more)),
  });
  const [one, all] = await takeTurns(
    [contestant('one edition', ['--group', 'groupe-01']), contestant('all editions', ['--all-groups'])],
    rounds,
    { onRun: (name, round) => say(`groups: ${name}, run ${round + 1} of ${rounds}`) },
  );
  return { count: GROUPS, one: one!, all: all! };
}
