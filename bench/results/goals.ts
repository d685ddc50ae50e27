/** What livret is to reach: each goal with its value as it was measured. */
import type { Corpus } from '../corpus/index.ts';
import { times as timesOf } from '../measure/rounds.ts';
import { type Figure, ratio } from '../measure/statistics.ts';
import { figureOf } from './numbers.ts';
import { CHANGED, type CorpusResult, LIMIT, LIVRET, type Measured, PUPPETEER } from './types.ts';

export interface Goal {
  what: string;
  /** The ratio is to be no more than this. */
  most: number;
  /** Nothing where it was not measured. */
  value: Figure | undefined;
  /** What stands in its way, as profiles show it. */
  inTheWay: string;
}

const ALL_CHECKS =
  'what the limit ends with is the beginning of the rest: page boxes, greys, tags and bookmarks are put right, sheets are drawn, and every finished file is read back and checked';
const TWICE =
  'Paged.js lays every page out in JavaScript, where the limit’s one layout is the browser’s own, and the pages it makes are laid out once more to be printed';
const WHOLE_BOOK =
  'what did not change is not laid out, printed or read back again, but a browser starts, and the whole book is joined, put right, drawn on sheets, written and compared with what was meant';

type Row = [what: string, most: number, value: Figure | undefined, inTheWay: string];

export function goalsOf(measured: Measured): Goal[] {
  const of = (corpus: Corpus) => measured.corpora.find((result) => result.corpus === corpus);
  const against = (corpus: Corpus, other: string) => compare(of(corpus), LIVRET, other);
  const rows: Row[] = [
    [
      'the guide, cold, against Chromium alone',
      1.15,
      against('guide', LIMIT),
      `half of the time is Node’s, which Chromium alone does without: loading the program, reading Markdown, talking to the browser; and ${ALL_CHECKS}`,
    ],
    [
      'the guide, cold, against Chromium by a script in Node',
      1.15,
      against('guide', PUPPETEER),
      `the script reads no Markdown and lays nothing out; and ${ALL_CHECKS}`,
    ],
    ['the guide against pagedjs-cli', 0.3, against('guide', 'pagedjs-cli'), ALL_CHECKS],
    ['the guide against WeasyPrint (text only, no checks)', 0.75, against('guide', 'WeasyPrint'), ALL_CHECKS],
    ...(['130', '500'] as const).flatMap((corpus): Row[] => [
      [`${corpus} pages against Chromium alone`, 1.4, against(corpus, LIMIT), `${TWICE}; and ${ALL_CHECKS}`],
      [
        `${corpus} pages against Chromium by a script in Node`,
        1.4,
        against(corpus, PUPPETEER),
        `${TWICE}; and ${ALL_CHECKS}`,
      ],
    ]),
    [
      'time per 100 pages at 1,500 against at 130',
      1.15,
      growth(of('1500'), of('130')),
      'what is done to the whole document at once grows faster than its pages',
    ],
    [
      'time per 100 pages at 500 against Typst',
      1,
      compare(of('500'), LIVRET, 'Typst', perPage),
      `Typst is one compiled program without a browser, and ends where livret’s checks begin; here ${TWICE}`,
    ],
    [
      'one changed chapter of 500 pages, rebuilt, against cold',
      0.12,
      compare(of('500'), CHANGED, LIVRET),
      WHOLE_BOOK,
    ],
    [
      'an edit of the guide, process warm, to the new PDFs, against cold',
      0.2,
      measured.edits && ratio(timesOf(measured.edits.edit), timesOf(measured.edits.cold)),
      `the chapters are read, and the pages printed, as a whole; and ${ALL_CHECKS}`,
    ],
    [
      'peak memory at 500 pages against Chromium alone',
      1.3,
      memory(measured),
      'two programs hold the book: the browser its pages, in as many tabs as there are processors, and Node the finished files, taken apart to be checked',
    ],
  ];
  return rows.map(([what, most, value, inTheWay]) => ({ what, most, value, inTheWay }));
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
