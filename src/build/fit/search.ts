/** Finds the mildest of several ways to set a booklet that reaches its goal, with few layouts. */
import type { Goal, Step } from './steps.ts';

/** What a layout comes to. */
export interface Size {
  /** With blanks. */
  pages: number;
  /** Pages added to fill the sheets. */
  blanks: number;
  sheets: number;
}

export interface SearchInput<R extends Size> {
  goal: Goal;
  /** From the mildest to the strongest. */
  steps: readonly Step[];
  /** As the booklet is without any. */
  first: Size;
  /** Lays the booklet out; undefined where it cannot be set that way. */
  attempt: (step: Step) => Promise<R | undefined>;
}

export interface Found<R> {
  step: Step;
  result: R;
  /** How many layouts it took. */
  attempts: number;
}

/**
 * The strongest step is tried first: if it is not enough, nothing is. Then the ways are halved (binary search):
 * 16 take 5 layouts at most. Closer is taken for shorter, which a line broken otherwise may belie; what is found
 * does reach the goal, and a milder one that was tried did not.
 *
 * @returns undefined where the goal is reached already or by no step
 */
export async function fitBooklet<R extends Size>(input: SearchInput<R>): Promise<Found<R> | undefined> {
  const { steps, attempt } = input;
  const judge = judgeOf(input);
  if (!judge || steps.length === 0) return undefined;
  let found: Omit<Found<R>, 'attempts'> | undefined;
  let attempts = 0;
  let [low, high] = [0, steps.length - 1];
  let next = high;
  while (low <= high) {
    const step = steps[next]!;
    const result = await attempt(step);
    attempts += 1;
    const judged = result ? judge(result) : 'too-much';
    if (result && judged === 'enough') found = { step, result };
    if (judged === 'too-little') low = next + 1;
    else high = next - 1;
    next = Math.floor((low + high) / 2);
  }
  return found && { ...found, attempts };
}

/** Undefined where there is nothing to reach. */
function judgeOf({ goal, first }: Pick<SearchInput<Size>, 'goal' | 'first'>) {
  if (goal === 'sheets') {
    if (first.sheets <= 1) return undefined;
    return ({ sheets }: Size) => (sheets < first.sheets ? 'enough' : 'too-little');
  }
  if (first.blanks === 0) return undefined;
  return ({ sheets, blanks }: Size) => {
    if (sheets > first.sheets) return 'too-much';
    return blanks === 0 ? 'enough' : 'too-little';
  };
}
