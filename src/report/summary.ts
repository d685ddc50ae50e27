/** What is said when a build is done: which files, how many sheets, how to print them. */
import { plain } from './print.ts';
import type { MessageLanguage } from './render.ts';
import type { Report } from './report.ts';

export function summary(report: Report, language: MessageLanguage): string {
  return (language === 'fr' ? french : english)(report);
}

const file = (report: Report, kind: string): string | undefined =>
  report.outputs.find((o) => o.kind === kind)?.file;

function english(report: Report): string {
  const { pages = 0, sheets = 0, blankPages = [] } = report;
  const lines = [
    `“${plain(report.title ?? '')}”: ${count(pages, 'page', 'pages')}${blanksEn(blankPages)}, ${count(sheets, 'sheet', 'sheets')} of A4 a copy.`,
  ];
  const [read, print] = [file(report, 'read'), file(report, 'print')];
  if (read) lines.push(`  To read:  ${read}`);
  if (print) {
    lines.push(`  To print: ${print}`);
    lines.push(
      '  Print both sides, flipped on the short edge, at 100 % (no “fit to page”). Fold the stack, staple in the fold.',
    );
  }
  if (!read && !print) lines.push('  Nothing was written: these were the checks alone.');
  return lines.join('\n');
}

function french(report: Report): string {
  const { pages = 0, sheets = 0, blankPages = [] } = report;
  const lines = [
    `« ${plain(report.title ?? '')} » : ${count(pages, 'page', 'pages')}${blanksFr(blankPages)}, ${count(sheets, 'feuille', 'feuilles')} A4 par exemplaire.`,
  ];
  const [read, print] = [file(report, 'read'), file(report, 'print')];
  if (read) lines.push(`  À lire :     ${read}`);
  if (print) {
    lines.push(`  À imprimer : ${print}`);
    lines.push(
      '  Imprimez recto verso, en retournant sur le bord court, à 100 % (sans « ajuster à la page »). Pliez la pile, agrafez dans le pli.',
    );
  }
  if (!read && !print) lines.push('  Rien n’a été écrit : c’étaient les vérifications seules.');
  return lines.join('\n');
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const blanksEn = (blanks: readonly number[]): string =>
  blanks.length === 0 ? '' : ` (blank: ${blanks.join(', ')})`;
const blanksFr = (blanks: readonly number[]): string =>
  blanks.length === 0 ? '' : ` (${blanks.length === 1 ? 'blanche' : 'blanches'} : ${blanks.join(', ')})`;
