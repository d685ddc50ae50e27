/** What livret is to reach: each goal with its value as it was measured. */
import type { Corpus } from '../corpus/index.ts';
import { times as timesOf } from '../measure/rounds.ts';
import { type Figure, ratio } from '../measure/statistics.ts';
import { figureOf } from './numbers.ts';
import { CHANGED, type CorpusResult, LIMIT, LIVRET, type Measured } from './types.ts';

export interface Goal {
  what: string;
  /** The ratio is to be no more than this. */
  most: number;
  /** Nothing where it was not measured. */
  value: Figure | undefined;
}

export function goalsOf(measured: Measured): Goal[] {
  const of = (corpus: Corpus) => measured.corpora.find((result) => result.corpus === corpus);
  const against = (corpus: Corpus, other: string) => compare(of(corpus), LIVRET, other);
  const rows: [string, number, Figure | undefined][] = [
    ['the guide, cold, against the limit', 1.15, against('guide', LIMIT)],
    ['the guide against pagedjs-cli', 0.3, against('guide', 'pagedjs-cli')],
    ['the guide against WeasyPrint (text only, no checks)', 0.75, against('guide', 'WeasyPrint')],
    ['130 pages against the limit', 1.4, against('130', LIMIT)],
    ['500 pages against the limit', 1.4, against('500', LIMIT)],
    ['time per 100 pages at 1,500 against at 130', 1.15, growth(of('1500'), of('130'))],
    ['time per 100 pages at 500 against Typst', 1, compare(of('500'), LIVRET, 'Typst', perPage)],
    ['one changed chapter of 500 pages, rebuilt, against cold', 0.12, compare(of('500'), CHANGED, LIVRET)],
    ['one more edition of the guide, process warm, against cold', 0.2, warm(measured)],
    ['peak memory at 500 pages against the limit', 1.3, memory(measured)],
  ];
  return rows.map(([what, most, value]) => ({ what, most, value }));
}

type Values = (result: CorpusResult, name: string) => (number | undefined)[];

const plain: Values = ({ results }, name) => {
  const result = results.find((each) => each.name === name);
  return result ? timesOf(result) : [];
};

const perPage: Values = (result, name) => {
  const pages = result.pages[name];
  return plain(result, name).map((ms) => (ms === undefined || !pages ? undefined : ms / pages));
};

const compare = (result: CorpusResult | undefined, one: string, other: string, values = plain) =>
  result && ratio(values(result, one), values(result, other));

/** Not in the same rounds: medians are compared. */
function growth(long: CorpusResult | undefined, short: CorpusResult | undefined): Figure | undefined {
  const [a, b] = [long, short].map((result) => result && figureOf(perPage(result, LIVRET))?.median);
  return a === undefined || b === undefined ? undefined : figureOf([a / b]);
}

function warm({ editions }: Measured): Figure | undefined {
  if (!editions) return undefined;
  const [one, all] = [timesOf(editions.one), timesOf(editions.all)];
  const more = all.map((ms, round) => {
    const first = one[round];
    return ms === undefined || first === undefined ? undefined : (ms - first) / (editions.count - 1);
  });
  return ratio(more, one);
}

function memory({ memory: results }: Measured): Figure | undefined {
  const [livret, limit] = [LIVRET, LIMIT].map((name) => results?.find((result) => result.name === name));
  return (
    livret &&
    limit &&
    ratio(
      livret.runs.map((run) => run?.peak),
      limit.runs.map((run) => run?.peak),
    )
  );
}
