/** Several editions in one call, side by side. */
import path from 'node:path';
import { type ExitCode, notice, refuse } from '../report/notice.ts';
import type { BuildCommandOptions } from './build.ts';
import { buildOne } from './build-one.ts';
import { areSeveral, type WantedEdition } from './editions.ts';
import { jobsFor } from './jobs.ts';
import { planEditions } from './plan-editions.ts';
import type { Session } from './session.ts';
import { inShard, readShard } from './shard.ts';
import { sideBySide } from './side-by-side.ts';
import { EditionsTeller, type NamedEdition } from './tell-editions.ts';

export interface SeveralBuilt {
  /** In the order of the list; fewer than were wanted, if it was interrupted. */
  editions: NamedEdition[];
  /** That of the first that failed. */
  exit: 0 | ExitCode;
  /** Says what is to be said of all of them together. */
  tell: () => void;
}

/**
 * One that is refused does not stop the others.
 *
 * @param wanted all there are to be, on whichever machine (`--shard`)
 * @throws {Refusal} before anything is built: two would be written to one folder, a part that cannot be
 */
export async function buildSeveral(
  session: Session,
  folder: string,
  wanted: readonly WantedEdition[],
  options: BuildCommandOptions,
): Promise<SeveralBuilt> {
  const shard = options.shard === undefined ? undefined : readShard(options.shard);
  if (shard && !areSeveral(options, wanted)) refuse('shard-of-one', {});
  const out = options.out === undefined ? undefined : path.resolve(options.out);
  const all = await planEditions(folder, wanted, { out, base: session.base });
  const first = all.find(({ spoken }) => spoken)?.spoken;
  if (first) session.learn(first);
  const mine = shard ? inShard(all, shard) : all;
  if (shard && mine.length === 0)
    session.show(
      session.messages([notice('shard-empty', { shard: `${shard.nth}/${shard.of}`, editions: all.length })]),
    );

  const checked = options.publish === false;
  // What is only checked leaves no files to tell of.
  session.finished = { done: 0, of: checked ? 0 : mine.length };
  const names = mine.map(({ name }) => name);
  const teller = new EditionsTeller(session, names, checked);
  const most = jobsFor(options.jobs);
  session.shared.sideBySide = Math.min(most, Math.max(1, mine.length));
  const editions = await sideBySide(mine, {
    most,
    stopped: () => session.interrupted,
    work: (edition, index) =>
      session.part(teller.progress(index), async (work): Promise<NamedEdition> => {
        const built = await buildOne(work, folder, edition, options);
        const named = { ...built, name: edition.name, language: work.language };
        if (built.exit === 0) session.finished.done += 1;
        teller.ended(index, named);
        return named;
      }),
    onResult: (edition) => teller.tell(edition),
  });
  return {
    editions,
    exit: editions.find(({ exit }) => exit !== 0)?.exit ?? 0,
    tell: () => teller.all(editions),
  };
}
