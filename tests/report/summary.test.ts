import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { summary } from '../../src/report/summary.ts';

const output = (kind: 'read' | 'print') => ({
  kind,
  file: `dist/T-${kind}.pdf`,
  pages: 8,
  bytes: 1,
  sha256: '',
});
const report: Report = {
  livret: '0.1.0',
  ok: true,
  title: 'S’organiser',
  language: 'fr',
  group: null,
  pages: 8,
  blankPages: [2, 7],
  sheets: 2,
  outputs: [output('read'), output('print')],
  messages: [],
  timings: { totalMs: 1, stages: [] },
};

describe('summary', () => {
  it('says which files there are and how to print them', () => {
    expect(summary(report, 'en')).toBe(
      '“S’organiser”: 8 pages (blank: 2, 7), 2 sheets of A4 a copy.\n' +
        '  To read:  dist/T-read.pdf\n' +
        '  To print: dist/T-print.pdf\n' +
        '  Print both sides, flipped on the short edge, at 100 % (no “fit to page”). Fold the stack, staple in the fold.',
    );
  });

  it('says it in French, with its spaces', () => {
    expect(summary(report, 'fr')).toBe(
      '«\u00a0S’organiser\u00a0»\u00a0: 8 pages (blanches\u00a0: 2, 7), 2 feuilles A4 par exemplaire.\n' +
        '  À lire\u00a0:     dist/T-read.pdf\n' +
        '  À imprimer\u00a0: dist/T-print.pdf\n' +
        '  Imprimez recto verso, en retournant sur le bord court, à 100\u00a0% (sans «\u00a0ajuster à la page\u00a0»). Pliez la pile, agrafez dans le pli.',
    );
  });

  it.each([
    [
      'en',
      '“T”: 4 pages (blank: 3), 1 sheet of A4 a copy.',
      'Nothing was written: these were the checks alone.',
    ],
    [
      'fr',
      '«\u00a0T\u00a0»\u00a0: 4 pages (blanche\u00a0: 3), 1 feuille A4 par exemplaire.',
      'Rien n’a été écrit\u00a0: c’étaient les vérifications seules.',
    ],
  ] as const)('counts one thing as one, and says when nothing was written (%s)', (language, first, second) => {
    const one = { ...report, title: 'T', pages: 4, sheets: 1, blankPages: [3], outputs: [] };
    expect(summary(one, language)).toBe(`${first}\n  ${second}`);
  });

  it('says nothing of blanks and files that are not there', () => {
    const readOnly = summary({ ...report, blankPages: [], outputs: [output('read')] }, 'en');
    expect(readOnly).toBe('“S’organiser”: 8 pages, 2 sheets of A4 a copy.\n  To read:  dist/T-read.pdf');
  });

  it('lets no title steer the terminal', () => {
    expect(summary({ ...report, title: 'a\u001b[2Jb' }, 'en')).toContain('“a\ufffd[2Jb”');
  });
});
