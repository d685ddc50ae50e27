import { expect, it } from 'vitest';
import { goalsOf } from '../../bench/results/goals.ts';
import { figureOf, seconds, spread } from '../../bench/results/numbers.ts';
import { table } from '../../bench/results/table.ts';
import {
  CHANGED,
  type CorpusResult,
  LIMIT,
  LIVRET,
  type Measured,
  PUPPETEER,
} from '../../bench/results/types.ts';
import { resultsInShort, resultsPage } from '../../bench/results/write.ts';

const result = (name: string, ...times: number[]) => ({
  name,
  runs: times.map((ms) => ({ ms, stdout: '' })),
});

const guide: CorpusResult = {
  corpus: 'guide',
  results: [
    result(LIVRET, 1000, 1100, 1200, 1000, 1000),
    result(LIMIT, 1000, 1000, 1000, 1000, 1000),
    result(PUPPETEER, 1250, 1250, 1250, 1250, 1250),
    result('pagedjs-cli', 5000),
    { name: 'WeasyPrint', runs: [undefined], failure: 'exit 1: no\nfonts | none' },
  ],
  pages: { [LIVRET]: 8, [LIMIT]: 10, 'pagedjs-cli': 10, WeasyPrint: 0 },
  leftOut: [],
  stages: { read: [30, 40, 50, 30, 30], paginate: [400, 500, 450, 400, 410] },
};
const book = (
  corpus: '130' | '500' | '1500',
  pages: number,
  ms: number,
  more: CorpusResult['results'] = [],
) => ({
  ...{ corpus, stages: {}, leftOut: corpus === '1500' ? [{ name: 'pagedjs-cli', why: 'it fails' }] : [] },
  results: [result(LIVRET, ms), result(LIMIT, ms / 2), ...more],
  pages: { [LIVRET]: pages, [LIMIT]: pages, Typst: pages / 2 },
});
const measured: Measured = {
  machine: {
    ...{ livret: '0.1.0', cores: 2, processor: 'P', memory: 8, system: 'Linux 6.1 x64', node: '20.1.0' },
    chromium: '147.0.1',
  },
  peers: [{ name: 'pagedjs-cli', version: '0.4.3' }],
  skipped: [{ name: 'Typst', why: 'not installed' }],
  corpora: [
    guide,
    book('130', 130, 1300),
    book('500', 500, 6000, [result('Typst', 1500), result(CHANGED, 600)]),
    book('1500', 1500, 30_000),
  ],
  memory: [LIVRET, LIMIT].map((name, index) => ({
    name,
    runs: [{ ms: 1, stdout: '', peak: index === 0 ? 600 : 500 }],
  })),
  edits: { cold: result('cold', 1000, 1200), edit: result('an edit', 150, 180) },
  inside: [{ name: 'a PDF written', to: '137 pages', median: 12.345, least: 0.5, most: 123.4, runs: 40 }],
  editions: { count: 50, one: result('one edition', 1000), all: result('all editions', 10_800) },
};

it('makes tables, with a dash for what is not there and numbers on the right', () => {
  expect(
    table(
      ['a', 'b'],
      [
        ['x|y', 1],
        ['two\nlines', undefined],
      ],
    ),
  ).toBe('| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n| two lines | – |');
});

it('shows three figures, least and most, and says how few runs there were', () => {
  expect([417.2, 12_345, 123_456].map(seconds)).toEqual(['0.42', '12.3', '123']);
  const five = figureOf([1000, 2000, 3000, undefined, 1000, 1000])!;
  expect(spread(five, seconds)).toBe('1.00–3.00');
  expect(spread({ ...five, runs: 3 }, seconds)).toBe('1.00–3.00, 3 runs');
  expect(spread({ ...five, runs: 1 }, seconds)).toBe('one run');
  expect(figureOf([undefined])).toBeUndefined();
});

it('says what stands in the way of goals that are not met, and of no others', () => {
  const page = resultsPage(measured);
  const told = [...page.matchAll(/^- \*\*(.+?)\*\*: .+\.$/gm)].map(([, what]) => what);
  const missed = goalsOf(measured).filter(({ most, value }) => value && value.median > most);
  expect(missed.length).toBeGreaterThan(1);
  for (const { what, most, value } of goalsOf(measured))
    expect(told.includes(what), what).toBe(value !== undefined && value.median > most);
});

it('has a value for every goal that was measured', () => {
  const values = goalsOf(measured).map(({ what, value }) => [what, value?.median]);
  expect(Object.fromEntries(values)).toEqual({
    'the guide, cold, against Chromium alone': 1,
    'the guide, cold, against Chromium by a script in Node': 0.8,
    'the guide against pagedjs-cli': 0.2,
    'the guide against WeasyPrint (text only, no checks)': undefined,
    '130 pages against Chromium alone': 2,
    '130 pages against Chromium by a script in Node': undefined,
    '500 pages against Chromium alone': 2,
    '500 pages against Chromium by a script in Node': undefined,
    'time per 100 pages at 1,500 against at 130': 2,
    // livret 12 ms a page, Typst 1500 / 250 = 6.
    'time per 100 pages at 500 against Typst': 2,
    'one changed chapter of 500 pages, rebuilt, against cold': 0.1,
    'an edit of the guide, process warm, to the new PDFs, against cold': 0.15,
    'peak memory at 500 pages against Chromium alone': 1.2,
  });
});

it('says which goals are met, which are not, and which were not measured', () => {
  const page = resultsPage(measured);
  expect(page).toContain('| the guide, cold, against Chromium alone | 1.00 | 1.00–1.20 | ≤ 1.15 | met |');
  expect(page).toContain('| 130 pages against Chromium alone | 2.00 | one run | ≤ 1.40 | not met |');
  expect(page).toContain(
    '| the guide against WeasyPrint (text only, no checks) | – | – | ≤ 0.75 | not measured |',
  );
});

it('writes the machine, each corpus, what failed and why, stages, and how it was measured', () => {
  const page = resultsPage(measured);
  expect(page).toContain('- P, 2 cores, 8 GB of memory; Linux 6.1 x64\n- Node 20.1.0, Chromium 147.0.1\n');
  expect(page).toContain('- pagedjs-cli 0.4.3\n- Typst: left out, not installed');
  expect(page).toContain('| livret | 8 | 1.00 | 1.00–1.20 | 1.00 | 0.80 | 12.5 |');
  expect(page).toContain('| WeasyPrint | – | – | – | – | – | – |');
  expect(page).toContain('- WeasyPrint failed: exit 1: no fonts | none');
  expect(page).toContain('- pagedjs-cli is left out: on a book of this length it fails.');
  expect(page).toContain('| an edit | 0.17 | 0.15–0.18 | 2 |');
  // (10800 − 1000) / 49 = 200.
  expect(page).toContain('| one edition more | 0.20 | – | – |');
  expect(page).toContain('| a PDF written | 137 pages | 12.3 | 0.500–123 | 40 |');
  expect(page).toContain('## About 1,500 pages');
  expect(page).toContain('| paginate | 410 | – | – | – |');
  expect(page).toContain('## How it was measured');
  // No date, no clock: the page tells the version.
  expect(page).not.toMatch(/\b20\d\d-\d\d|\d\d:\d\d/);
});

it('does without what was not measured', () => {
  const { memory: _, edits: __, editions: ___, inside: ____, ...rest } = measured;
  const page = resultsPage({ ...rest, corpora: [guide] });
  expect(page).not.toContain('Memory at');
  expect(page).not.toContain('## The inside');
  expect(page).not.toContain('undefined');
  expect(page).not.toContain('NaN');
  expect(resultsInShort({ ...rest, corpora: [] })).toContain('not measured');
});
