/** The results as a page of Markdown. */
import { type Result, times as timesOf } from '../measure/rounds.ts';
import { ratio } from '../measure/statistics.ts';
import { goalsOf } from './goals.ts';
import { figureOf, ms, seconds, spread, times } from './numbers.ts';
import { type Cell, table } from './table.ts';
import { type CorpusResult, LIMIT, type Measured, PUPPETEER } from './types.ts';

export function resultsPage(measured: Measured): string {
  const { corpora } = measured;
  const parts = [
    `# Measured\n\nWritten by \`npm run bench\`; livret ${measured.machine.livret}.`,
    `## The goals\n\nRatios; the median of the rounds, least and most. At most the goal is good.\n\n${goals(measured)}${inTheWay(measured)}`,
    `## On what\n\n${machine(measured)}`,
    ...corpora.map((result) => `## ${heading(result)}\n\n${corpusTable(result)}${failures(result)}`),
    ...(measured.memory ? [`## Memory at 500 pages\n\n${memory(measured)}`] : []),
    ...(measured.edits ? [`## An edit, seen at once\n\n${edits(measured)}`] : []),
    ...(measured.editions ? [`## Editions\n\n${editions(measured)}`] : []),
    ...(measured.inside ? [`## The inside\n\n${inside(measured)}`] : []),
    `## Where livret’s time goes\n\nMedians of the cold builds, in ms.\n\n${stages(corpora)}`,
    HOW,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The same without what explains it. */
export const resultsInShort = (measured: Measured): string =>
  [
    goals(measured),
    ...measured.corpora.map(corpusInShort),
    ...(measured.edits ? [edits(measured)] : []),
    ...(measured.inside ? [inside(measured)] : []),
    ...(measured.corpora.length > 0 ? [stages(measured.corpora)] : []),
  ].join('\n\n');

/** One corpus, told as soon as it is measured: what comes later may be interrupted. */
export const corpusInShort = (result: CorpusResult): string =>
  `${heading(result)}\n\n${corpusTable(result)}${failures(result)}`;

const heading = ({ corpus }: CorpusResult): string =>
  corpus === 'guide' ? 'The guide' : `About ${Number(corpus).toLocaleString('en')} pages`;

const goals = (measured: Measured): string =>
  table(
    ['', 'measured', 'spread', 'goal', ''],
    goalsOf(measured).map(({ what, most, value }) => [
      what,
      value ? times(value.median) : undefined,
      value ? spread(value, times) : undefined,
      `≤ ${times(most)}`,
      value ? (value.median <= most ? 'met' : 'not met') : 'not measured',
    ]),
  );

/** Of those that were measured and not met. */
function inTheWay(measured: Measured): string {
  const missed = goalsOf(measured).filter(({ most, value }) => value && value.median > most);
  const lines = missed.map(({ what, inTheWay }) => `- **${what}**: ${inTheWay}.`);
  return lines.length === 0
    ? ''
    : `\n\nWhat stands in the way of those that are not met:\n\n${lines.join('\n')}`;
}

function machine({ machine: m, peers, skipped }: Measured): string {
  const lines = [
    `${m.processor}, ${m.cores} cores, ${m.memory} GB of memory; ${m.system}`,
    `Node ${m.node}, Chromium ${m.chromium}`,
    ...peers.map(({ name, version }) => `${name} ${version}`),
    ...skipped.map(({ name, why }) => `${name}: left out, ${why}`),
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function corpusTable({ results, pages }: CorpusResult): string {
  const limits = [LIMIT, PUPPETEER].map((limit) => results.find(({ name }) => name === limit));
  return table(
    [
      ...['', 'pages', 'seconds', 'spread'],
      ...['against Chromium alone', 'against Chromium by a script', 'seconds per 100 pages'],
    ],
    results.map((result) => {
      const ran = figureOf(timesOf(result));
      const count = pages[result.name] || undefined;
      const against = limits.map((limit) => limit && ratio(timesOf(result), timesOf(limit))?.median);
      return [
        result.name,
        ...[count, ran && seconds(ran.median), ran && spread(ran, seconds)],
        ...against.map((value) => (value === undefined ? undefined : times(value))),
        ran && count && seconds((ran.median / count) * 100),
      ];
    }),
  );
}

/** Why a program did not run to its end, or was not run. */
function failures({ results, leftOut }: CorpusResult): string {
  const failed = results.filter(({ failure }) => failure !== undefined);
  const lines = [
    ...failed.map(
      ({ name, failure = '' }) => `- ${name} failed: ${failure.replace(/\s+/g, ' ').slice(-200)}`,
    ),
    ...leftOut.map(({ name, why }) => `- ${name} is left out: on a book of this length ${why}.`),
  ];
  return lines.length === 0 ? '' : `\n\n${lines.join('\n')}`;
}

const memory = ({ memory: results = [] }: Measured): string =>
  table(
    ['', 'MB', 'spread'],
    results.map(({ name, runs }) => {
      const peak = figureOf(runs.map((run) => run?.peak));
      return [name, peak?.median.toFixed(0), peak && spread(peak, (value) => value.toFixed(0))];
    }),
  );

const edits = ({ edits: both }: Measured): string =>
  table(['', 'seconds', 'spread', 'runs'], [both?.cold, both?.edit].map(rowOf));

function editions({ editions: all }: Measured): string {
  const [one, every] = [all?.one, all?.all].map((result) => result && figureOf(timesOf(result))?.median);
  const more = all && one !== undefined && every !== undefined ? (every - one) / (all.count - 1) : undefined;
  const rows = [all?.one, all?.all].map(rowOf);
  const last = more === undefined ? [] : [['one edition more', seconds(more)]];
  return table(['', 'seconds', 'spread', 'runs'], [...rows, ...last]);
}

function rowOf(result: Result | undefined): Cell[] {
  const ran = result && figureOf(timesOf(result));
  return [result?.name, ran && seconds(ran.median), ran && spread({ ...ran, runs: 5 }, seconds), ran?.runs];
}

const inside = ({ inside: parts = [] }: Measured): string =>
  table(
    ['', 'of', 'ms', 'spread', 'runs'],
    parts.map((part) => [
      part.name,
      part.to,
      ms(part.median),
      `${ms(part.least)}–${ms(part.most)}`,
      part.runs,
    ]),
  );

function stages(corpora: readonly CorpusResult[]): string {
  const names = [...new Set(corpora.flatMap((result) => Object.keys(result.stages)))];
  return table(
    ['', ...corpora.map(heading)],
    names.map((name) => [
      name,
      ...corpora.map((result) => figureOf(result.stages[name] ?? [])?.median.toFixed(0)),
    ]),
  );
}

const HOW = `## How it was measured

Whole processes from start to end, in turns, one run of each in every round; each round begins with another program. Shown is the median; a ratio is the median of the rounds’ ratios, so that a slow minute of the machine slows both sides. Who takes longer than a minute runs once, as “one run” says; a peer that takes more than five minutes is stopped and left out.

- **livret**: \`livret build\` with both default outputs and all checks, everything forgotten that it kept of earlier builds (its browser stays unpacked).
- **The limit, twice.** *Chromium alone*: the one livret uses and started as livret starts it, from its start to its end, printing the document that livret lays out as one file of HTML: all text, styles, fonts and pictures, tagged, with bookmarks. That is the document *before* it is laid out: what Paged.js and livret make of it (pages, running heads, folios, notes at the foot of the page of their call, page numbers in contents and references) is what livret takes longer for. Notes stand at the end of their chapter there. Making that file is not counted. Chromium is told what to do over a pipe, by the command that stands behind its option \`--print-to-pdf\`; no other process is in between.
  *By a script in Node*: the same file printed by ten lines of Node and Puppeteer, with their start: as near to Chromium alone as a program in Node comes without doing anything else. Goals that name the limit are shown against both.
- **Peers** get the same file of HTML, with folios and page numbers in contents and references by \`counter(page)\` and \`target-counter()\`; no sheets, no checks. Those that need a browser use the same one. Typst gets the same Markdown, rewritten in its own language before; it sets it in a face of its own, with footnotes, so it has other page counts.
- **Corpora**: the guide, and books of invented words made by \`bench/corpus\` from a fixed seed: headings, prose, footnotes, lists, tables, code, quotations, references, a picture for each chapter (about fifteen pages), a list of contents.
- **One changed chapter**: the book was built before; then a sentence in its middle is changed, before each run.
- **An edit**: \`livret build --watch\` has built the guide, a sentence in its middle is changed, and the clock runs until both new PDFs are in the place of the old ones: noticing the change and waiting until it is whole (20 ms) included. Cold builds and edits take turns; the first five edits are not counted.
- **One edition more**: (all editions − one) / (their count − 1), whole processes: what it costs to make the guide once more, with other values, while everything is warm.
- **Memory**: the most that the process and all it started held at one moment, looked at every 40 ms: the sum of their proportional set sizes (PSS in /proc, Linux), which counts shared memory once. Measured apart from the times.
- **Stages**: as livret’s report tells them (\`timings\`).
- **The inside**: single parts, by Tinybench, in one process and one thread, each again and again for a second at least, after it has run until it was quick: so they take less than in a build, where all code is new. Median, least and most.`;
