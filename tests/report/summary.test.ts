import { describe, expect, it } from 'vitest';
import { SCHEME_NAMES } from '../../src/imposition/schemes/index.ts';
import type { OutputKind, Report } from '../../src/report/report.ts';
import { summary } from '../../src/report/summary.ts';

const output = (kind: OutputKind) => ({
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

  const sheets = (kind: OutputKind, pages: number) => ({ ...output(kind), pages, sheets: 2 });
  const last = (change: Partial<Report>, language: 'en' | 'fr' = 'en') =>
    summary({ ...report, ...change }, language)
      .split('\n')
      .at(-1);

  it('lists every kind of file in a column', () => {
    const outputs = (['read', 'print', 'print-letter', 'read-large', 'cover', 'proof'] as const).map(output);
    const lines = summary({ ...report, blankPages: [], outputs }, 'en')
      .split('\n')
      .slice(1, 7);
    expect(lines).toEqual([
      '  To read:     dist/T-read.pdf',
      '  To print:    dist/T-print.pdf',
      '  US Letter:   dist/T-print-letter.pdf',
      '  Large print: dist/T-read-large.pdf',
      '  Cover:       dist/T-cover.pdf',
      '  Proof:       dist/T-proof.pdf',
    ]);
  });

  it('says how each kind of sheets is printed, and what becomes of them', () => {
    expect(last({ outputs: [sheets('print-long-edge', 4)] })).toContain('flipped on the long edge');
    expect(last({ outputs: [sheets('print-fronts', 2), sheets('print-backs', 2)] })).toContain(
      'turn the whole stack over on its short edge',
    );
    const zine = last({ scheme: 'mini-zine', outputs: [sheets('print', 2)] });
    expect(zine).toBe(
      '  Print one side, at 100 % (no “fit to page”). Fold along all lines, cut the middle one, push the ends together.',
    );
    expect(last({ scheme: 'perfect', outputs: [sheets('print', 4)] }, 'fr')).toBe(
      '  Imprimez recto verso, en retournant sur le bord court, à 100\u00a0% (sans «\u00a0ajuster à la page\u00a0»). Pliez chaque feuille à part, empilez-les dans l’ordre, collez les plis.',
    );
  });

  it('has words for every scheme', () => {
    for (const scheme of SCHEME_NAMES) {
      for (const language of ['en', 'fr'] as const)
        expect(last({ scheme, outputs: [sheets('print', 4)] }, language), scheme).toMatch(/\. \p{Lu}.*\.$/u);
    }
  });

  it('names the paper, and copies that are printed together', () => {
    const two = { ...report, blankPages: [], copiesAtOnce: 2, paper: { page: 'A6', sheet: 'A4' } };
    expect(summary(two, 'en')).toContain('8 pages, 2 sheets of A4 for 2 copies.');
    expect(summary({ ...two, copiesAtOnce: 1, paper: { page: 'A5', sheet: 'Letter' } }, 'fr')).toContain(
      '2 feuilles Letter par exemplaire.',
    );
  });

  it('says what the copies cost, on both sides and on one', () => {
    const cost = { copies: 200, duplex: { sheets: 400, price: 12 }, oneSided: { sheets: 800, price: 24 } };
    expect(summary({ ...report, cost }, 'en')).toContain(
      '\n  200 copies: 400 sheets for 12.00, printed on both sides (800 sheets for 24.00 if on one side only).\n',
    );
    expect(summary({ ...report, cost }, 'fr')).toContain(
      '\n  200 exemplaires\u00a0: 400 feuilles pour 12,00, en recto verso (800 feuilles pour 24,00, sur une seule face).\n',
    );
    const zine = { copies: 1, duplex: { sheets: 1 }, oneSided: { sheets: 1 } };
    expect(summary({ ...report, cost: zine }, 'en')).toContain('\n  1 copy: 1 sheet, printed on one side.\n');
  });

  it('names the page of the checks where there is something to look at, or where it is all there is', () => {
    const checks = { file: 'dist/T-checks.html', ok: true, found: 0, list: [] };
    expect(summary({ ...report, checks }, 'en')).not.toContain('checks.html');
    const found = { ...report, checks: { ...checks, found: 2 } };
    expect(summary(found, 'en').split('\n').slice(1, 4)).toEqual([
      '  To read:    dist/T-read.pdf',
      '  To print:   dist/T-print.pdf',
      '  To look at: dist/T-checks.html',
    ]);
    expect(summary(found, 'fr')).toContain('\n  À regarder\u00a0: dist/T-checks.html\n');
    expect(
      summary({ ...report, blankPages: [], outputs: [], checks }, 'en')
        .split('\n')
        .slice(1),
    ).toEqual([
      '  To look at: dist/T-checks.html',
      '  Only this page was written: these were the checks alone.',
    ]);
  });

  it('lets no title steer the terminal', () => {
    expect(summary({ ...report, title: 'a\u001b[2Jb' }, 'en')).toContain('“a\ufffd[2Jb”');
  });
});
