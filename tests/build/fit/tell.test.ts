import { describe, expect, it } from 'vitest';
import type { Sheets } from '../../../src/build/fit/fullness.ts';
import { tellFitted, tellNearly, tellUnfitted } from '../../../src/build/fit/tell.ts';
import type { FlowLength } from '../../../src/pagination/index.ts';
import { Notices } from '../../../src/report/notices.ts';
import { renderNotice } from '../../../src/report/render.ts';

const chapter = (flow: string, pages: number, lines: number): FlowLength => ({
  ...{ flow, kind: 'chapter', start: 'page', pages, file: `/b/${flow}.md`, last: { lines, free: 0 } },
});
const told = (tell: (notices: Notices) => void) => {
  const notices = new Notices();
  tell(notices);
  const words = (language: 'en' | 'fr') => notices.all.map((n) => renderNotice(n, language, '/b'));
  return { en: words('en'), fr: words('fr') };
};
const nearly = (lengths: FlowLength[], printing: Sheets & { copies?: number } = {}, ruled = false) =>
  told((notices) => tellNearly({ lengths, folder: '/b', ruled, tryFit: true }, printing, notices));

describe('a sheet nearly saved', () => {
  it('names the chapters where there are several, with the lines of each', () => {
    const { en, fr } = nearly([chapter('01', 5, 2), chapter('02', 5, 1)], { copies: 50 });
    expect(en).toEqual([
      {
        level: 'info',
        code: 'sheets-nearly',
        text: '10 pages make 3 sheets with 2 blank pages. 3 lines less, in 01.md (2), 02.md (1), and it is 8 pages on 2 sheets: 50 sheets saved on 50 copies.',
        hint: 'Shorten the text, or write “fit: sheets” in booklet.yaml: livret then sets it a little closer, if that is enough.',
      },
    ]);
    expect(fr[0]).toMatchObject({
      text: '10 pages occupent 3 feuilles, avec 2 pages blanches. 3 lignes de moins, dans 01.md (2), 02.md (1), et la brochure tient en 8 pages sur 2 feuilles\u00a0: 50 feuilles économisées sur 50 exemplaires.',
      hint: 'Raccourcissez le texte, ou écrivez «\u00a0fit: sheets\u00a0» dans booklet.yaml\u00a0: livret le resserre alors un peu, si cela suffit.',
    });
  });

  it('counts one of each in words that fit one', () => {
    const { en, fr } = nearly([chapter('a', 2, 3), ...['b', 'c', 'd'].map((id) => chapter(id, 1, 3))]);
    expect(en[0]?.text).toBe(
      '5 pages make 2 sheets with 3 blank pages. 3 lines less and it is 4 pages on 1 sheet: 1 sheet saved on each copy.',
    );
    expect(fr[0]?.text).toBe(
      '5 pages occupent 2 feuilles, avec 3 pages blanches. 3 lignes de moins et la brochure tient en 4 pages sur 1 feuille\u00a0: 1 feuille économisée par exemplaire.',
    );
    expect(en[0]?.file).toBe('a.md');
  });

  it('counts copies that are printed at once, and no blank where there are pages to write on', () => {
    const planFor = (pages: number) => ({ sheets: Math.ceil(pages / 4), copies: 2 });
    const said = (copies?: number) =>
      nearly([chapter('a', 9, 2)], { planFor, ...(copies ? { copies } : {}) }, true);
    expect(said().en[0]?.text).toBe(
      '9 pages make 3 sheets. 2 lines less and it is 8 pages on 2 sheets: 1 sheet saved on 2 copies.',
    );
    expect(said(201).en[0]?.text).toMatch(/: 101 sheets saved on 201 copies\.$/);
  });
});

describe('what was changed', () => {
  const tokens = new Map(
    Object.entries({
      ...{ 'size-text': '10.2pt', leading: '13.6pt', tracking: '0.01em' },
      ...{ 'margin-top': '15mm', 'margin-outer': '10mm', 'margin-bottom': '20mm', 'margin-gutter': '17mm' },
    }),
  );
  const size = { pages: 12, blanks: 3, sheets: 3, copiesAtOnce: 1 };
  const step = {
    tokens: { 'size-text': '9.95pt', tracking: '0em', 'margin-top': '14.25mm' },
    hyphenate: true,
  };

  it('is told with its numbers', () => {
    const made = { goal: 'sheets', step, tokens, hyphenated: false } as const;
    const { en, fr } = told((notices) =>
      tellFitted(made, [size, { pages: 8, blanks: 0, sheets: 2 }], {}, notices),
    );
    expect(en[0]?.text).toBe(
      'Set a little closer, the booklet has 8 pages on 2 sheets instead of 12 on 3: 1 sheet saved on each copy. Changed: type 10.2 → 9.95 pt, between letters −1%, margins −0.75 mm, words hyphenated.',
    );
    expect(fr[0]?.text).toBe(
      'Un peu resserrée, la brochure a 8 pages sur 2 feuilles au lieu de 12 sur 3\u00a0: 1 feuille économisée par exemplaire. Ce qui change\u00a0: caractère 10,2 → 9,95\u00a0pt, entre les lettres −1\u00a0%, marges −0,75\u00a0mm, mots coupés en fin de ligne.',
    );
  });

  it('is told of pages that are filled', () => {
    const fill = { tokens: { leading: '14pt', 'margin-top': '16mm' }, hyphenate: true };
    const made = { goal: 'fill', step: fill, tokens, hyphenated: true } as const;
    const { en, fr } = told((notices) => tellFitted(made, [size, { ...size, blanks: 0 }], {}, notices));
    expect(en[0]?.text).toBe(
      'Set a little looser, the text fills the 12 pages: the 3 blank pages are gone. Changed: from line to line 13.6 → 14 pt, margins +1 mm.',
    );
    expect(fr[0]?.text).toBe(
      'Un peu desserré, le texte remplit les 12 pages\u00a0: les 3 pages blanches ont disparu. Ce qui change\u00a0: d’une ligne à l’autre 13,6 → 14\u00a0pt, marges +1\u00a0mm.',
    );
  });

  it('is nothing where it cannot be had', () => {
    const { en, fr } = told((notices) => {
      tellUnfitted('sheets', size, notices);
      tellUnfitted('fill', size, notices);
      tellUnfitted('fill', { ...size, blanks: 0 }, notices);
    });
    expect(en.map(({ code }) => code)).toEqual(['fit-impossible', 'fill-impossible']);
    expect(en[1]?.text).toBe(
      '3 blank pages stay: no change that “fit” may make fills the sheets exactly. The booklet is set as usual.',
    );
    expect(fr[1]?.text).toBe(
      '3 pages restent blanches\u00a0: aucun changement permis à «\u00a0fit\u00a0» ne remplit exactement les feuilles. La brochure est composée comme d’habitude.',
    );
  });
});
