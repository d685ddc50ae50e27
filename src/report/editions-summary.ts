/** What a person reads of several editions: a line for each, and at the end one for all. */
import pc from 'picocolors';
import { EDITIONS_WORDS } from './editions-words.ts';
import { plain } from './print.ts';
import type { MessageLanguage } from './render.ts';
import type { Report } from './report.ts';
import { printingLines } from './summary.ts';
import { summaryWords } from './summary-words.ts';
import { countsOf } from './table-frame.ts';

/** One edition, and what people call it. */
export interface NamedReport {
  name: string;
  report: Report;
}

/** `✓ kitchen: 8 pages (blank: 7), 2 sheets of A4 (dist/kitchen)`. */
export function editionLine({ name, report }: NamedReport, language: MessageLanguage): string {
  const words = EDITIONS_WORDS[language];
  const { pages = 0, blankPages = [], sheets = 0 } = report;
  const { pages: counted, blanks, sheets: onPaper } = summaryWords(language);
  const text = report.ok
    ? words.built(
        counted(pages) + blanks(blankPages),
        onPaper(sheets, report.paper?.sheet ?? 'A4'),
        folderOf(report),
      )
    : words.refused;
  return `${report.ok ? pc.green('✓') : pc.red('✗')} ${pc.bold(plain(name))}${words.colon}${text}`;
}

/** The folder of the files, as messages call it; undefined where there are none. */
export const folderOf = ({ outputs }: Report): string | undefined => outputs[0]?.file.replace(/\/[^/]*$/, '');

/** Why an edition was refused, in one line: the first of its errors, and how many more there are. */
export function reasonOf({ messages }: Report, language: MessageLanguage): string {
  const errors = messages.filter(({ level }) => level === 'error');
  const { text = '', file, line } = errors[0] ?? {};
  const { colon, more } = EDITIONS_WORDS[language];
  const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}${colon}`;
  return `${place}${text}${errors.length > 1 ? more(errors.length - 1) : ''}`;
}

export const hasWarnings = ({ messages }: Pick<Report, 'messages'>): boolean =>
  messages.some(({ level }) => level === 'warning');

/** How many were built, and how many refused. */
export function editionsCount(
  editions: readonly NamedReport[],
  language: MessageLanguage,
  checked: boolean,
): string {
  const counts = countsOf(
    editions.map(({ report }) => ({ state: report.ok ? 'done' : 'refused', warned: hasWarnings(report) })),
  );
  return `${EDITIONS_WORDS[language].counts(counts, checked)}.`;
}

/** Which were refused and why (those with one and the same reason together), and how to print the others. */
export function editionsSummary(editions: readonly NamedReport[], language: MessageLanguage): string[] {
  const words = EDITIONS_WORDS[language];
  const reasons = new Map<string, string[]>();
  for (const { name, report } of editions) {
    if (report.ok) continue;
    const reason = reasonOf(report, language);
    reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  }
  const ways = new Set(editions.flatMap(({ report }) => printingLines(report, language)));
  return [
    ...[...reasons].map(([reason, names]) => `  ${plain(names.join(', '))}${words.colon}${plain(reason)}`),
    ...[...ways].map((line) => `  ${line}`),
  ];
}
