/** Several programs doing the same work in turns. */
import type { Ran, Started } from './run.ts';

export interface Contestant {
  name: string;
  /** What is made ready before each run and is not counted, such as an empty cache. */
  before?: (round: number) => void | Promise<void>;
  start: (round: number) => Started | Promise<Started>;
}

export interface Result {
  name: string;
  /** By round; nothing where it was not run any more. */
  runs: readonly (Ran | undefined)[];
  /** Why it was given up; it did not run again then. */
  failure?: string;
}

export interface TurnOptions {
  /** How a run is waited for. */
  wait?: (started: Started) => Promise<Ran>;
  /** Whoever takes longer, ms, does not run again; but those that the others are compared with do. */
  slow?: number;
  /** How many of them these are: the first ones. */
  always?: number;
  onRun?: (name: string, round: number) => void;
}

/**
 * @param rounds in each of which every contestant runs once; each round begins with another one, so that none always
 *   runs behind the same neighbour
 */
export async function takeTurns(
  contestants: readonly Contestant[],
  rounds: number,
  options: TurnOptions = {},
): Promise<Result[]> {
  const { wait = ({ done }) => done, slow = Number.POSITIVE_INFINITY, always = 2, onRun } = options;
  const runs = new Map<string, (Ran | undefined)[]>(
    contestants.map(({ name }) => [name, Array.from({ length: rounds }, () => undefined)]),
  );
  const failures = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const index = (turn + round) % contestants.length;
      const { name, before, start } = contestants[index]!;
      if (failures.has(name) || (index >= always && runs.get(name)!.some((run) => run && run.ms > slow)))
        continue;
      onRun?.(name, round);
      try {
        await before?.(round);
        runs.get(name)![round] = await wait(await start(round));
      } catch (error) {
        failures.set(name, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return contestants.map(({ name }) => {
    const failure = failures.get(name);
    return { name, runs: runs.get(name)!, ...(failure === undefined ? {} : { failure }) };
  });
}

/** The times of a result, ms, by round. */
export const times = ({ runs }: Result): (number | undefined)[] => runs.map((run) => run?.ms);
