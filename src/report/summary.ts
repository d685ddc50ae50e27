/** What is said when a build is done: which files, how many sheets, how to print them. */
import { plain } from './print.ts';
import type { MessageLanguage } from './render.ts';
import type { Cost, Report } from './report.ts';
import { type SummaryWords, summaryWords } from './summary-words.ts';

export function summary(report: Report, language: MessageLanguage): string {
  const words = summaryWords(language);
  const { pages = 0, sheets = 0, blankPages = [], copiesAtOnce = 1, cost } = report;
  const counts = {
    pages: words.pages(pages) + words.blanks(blankPages),
    sheets: words.sheets(sheets, report.paper?.sheet ?? 'A4'),
  };
  return [
    words.head(plain(report.title ?? ''), counts, copiesAtOnce),
    ...(cost ? [`  ${costLine(cost, words)}`] : []),
    ...files(report, words),
    ...(report.outputs.length > 0
      ? howTo(report, words).map((line) => `  ${line}`)
      : [nothingOf(report, words)]),
  ].join('\n');
}

/** The page of the checks, by itself: of a booklet that is refused nothing else is said. */
export const pageLine = (file: string, language: MessageLanguage): string =>
  `${summaryWords(language).look} ${file}`;

const nothingOf = ({ checks }: Report, words: SummaryWords): string =>
  `  ${checks?.file === undefined ? words.nothing : words.onlyPage}`;

/** The files, each after what it is for, in a column. */
function files({ outputs, checks }: Report, words: SummaryWords): string[] {
  const rows = outputs.map(({ kind, file }) => ({ label: words.labels[kind], file }));
  if (checks?.file !== undefined && (outputs.length === 0 || checks.found > 0))
    rows.push({ label: words.look, file: checks.file });
  const widest = Math.max(words.leastLabel, ...rows.map(({ label }) => label.length));
  return rows.map(({ label, file }) => `  ${label.padEnd(widest)} ${file}`);
}

/** How the sheets of an edition are printed and folded; nothing where there are none. */
export const printingLines = (report: Report, language: MessageLanguage): string[] =>
  howTo(report, summaryWords(language));

/** How the first of the sheets is printed, and what becomes of the stack. */
function howTo({ outputs, scheme = 'saddle' }: Report, words: SummaryWords): string[] {
  const find = (kind: string) => outputs.find((output) => output.kind === kind);
  const sheets = find('print') ?? find('print-letter') ?? find('print-long-edge');
  const finish = words.finish[scheme] ?? '';
  if (sheets) {
    // Backs are printed unless there are no more sides than sheets.
    const bothSides = sheets.pages > (sheets.sheets ?? 0);
    const way = sheets.kind === 'print-long-edge' ? words.longEdge : words.shortEdge;
    return [`${bothSides ? way : words.oneSide} ${finish}`];
  }
  return find('print-fronts') ? [`${find('print-backs') ? words.apart : words.oneSide} ${finish}`] : [];
}

/** Sheets and price on both sides of the paper, and, where it differs, on one. */
function costLine({ copies, duplex, oneSided }: Cost, words: SummaryWords): string {
  const priced = ({ sheets, price }: Cost['duplex']): string =>
    price === undefined ? words.count(sheets) : words.priced(sheets, price);
  return duplex.sheets === oneSided.sheets
    ? words.costOfOneSide(copies, priced(duplex))
    : words.cost(copies, priced(duplex), priced(oneSided));
}
