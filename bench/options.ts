/** What the bench is asked to do. */
import { CORPORA, type Corpus } from './corpus/index.ts';

export interface BenchOptions {
  corpora: readonly Corpus[];
  /** Whether fifty editions are measured, too. */
  groups: boolean;
  /** Whether single parts of livret are measured by themselves, too. */
  inside: boolean;
  /** Runs of each program, of a book of 1,500 pages {@link MOST_LONG} at most. */
  rounds: number;
  /** Only what ends within a minute. */
  quick: boolean;
  /** All of it: only then the results are written. */
  whole: boolean;
  installPeers: boolean;
}

/** So many runs of the longest book, and of fifty editions: each takes minutes. */
export const MOST_LONG = 3;
const STANDARD = 5;
/** Beside the corpora: fifty editions of the guide, and single parts of livret. */
const GROUPS = 'groups';
const INSIDE = 'inside';
const PARTS: readonly string[] = [...CORPORA, GROUPS, INSIDE];

export const USAGE = `npm run bench -- [options]
  --quick            the guide three times and 130 pages once, against the limit and what is quick, and the inside: within a minute
  --only LIST        some of: ${PARTS.join(', ')}
  --rounds N         runs of each program (default: ${STANDARD}; of 1500 and groups at most ${MOST_LONG})
  --install-peers    install the programs that livret is compared with, outside the project, and end
Without --quick, --only and --rounds the results are written to bench/RESULTS.md.`;

/** @throws {Error} that says what is wrong with them */
export function readOptions(args: readonly string[]): BenchOptions {
  const quick = args.includes('--quick');
  const options = {
    corpora: quick ? (['guide', '130'] as readonly Corpus[]) : CORPORA,
    ...{ groups: !quick, inside: true },
    ...{ rounds: quick ? 3 : STANDARD, quick, whole: args.length === 0, installPeers: false },
  };
  const rest = [...args];
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    if (name === '--only') Object.assign(options, partsIn(rest.shift()));
    else if (name === '--rounds') options.rounds = roundsIn(rest.shift());
    else if (name === '--install-peers') options.installPeers = true;
    else if (name !== '--quick') throw new Error(`There is no option “${name}”.\n\n${USAGE}`);
  }
  return options;
}

function partsIn(list = ''): Pick<BenchOptions, 'corpora' | 'groups' | 'inside'> {
  const names = list.split(',');
  const strange = names.find((name) => !PARTS.includes(name));
  if (strange !== undefined)
    throw new Error(`--only knows ${PARTS.join(', ')}; “${strange}” is none of these.`);
  return {
    corpora: CORPORA.filter((corpus) => names.includes(corpus)),
    groups: names.includes(GROUPS),
    inside: names.includes(INSIDE),
  };
}

function roundsIn(text = ''): number {
  if (!/^[1-9]\d?$/.test(text)) throw new Error('--rounds takes a number from 1 to 99.');
  return Number(text);
}
