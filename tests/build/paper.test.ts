import { describe, expect, it } from 'vitest';
import { tellMargins, whiteOf } from '../../src/build/margins.ts';
import { fullPages, type Paper, paperOf, planOf, scaleOf } from '../../src/build/paper.ts';
import { costOf } from '../../src/build/printer.ts';
import { planKind } from '../../src/build/sheet-kinds.ts';
import { notesOn } from '../../src/build/sheet-notes.ts';
import { type Config, configSchema } from '../../src/manuscript/config.ts';
import { type Notice, Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';

const read = (keys: object = {}): { config: Config; paper: Paper } => {
  const config = configSchema(['sober']).parse(keys);
  const placeOf = ([key]: readonly PropertyKey[]) => ({ file: `/b/${String(key)}`, line: 1 });
  return { config, paper: paperOf({ config, placeOf }) };
};
const paper = (keys?: object): Paper => read(keys).paper;
const say = (notices: readonly Notice[]): string[] =>
  notices.map((told) => {
    const { level, code, file, text, hint } = renderNotice(told, 'en', '/b');
    return [level, code, file, text, hint].filter((part) => part !== undefined).join(' | ');
  });
const refusal = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return say(error.notices);
    throw error;
  }
  return [];
};

describe('the scheme', () => {
  it('is a saddle up to 80 pages, and signatures above', () => {
    expect([4, 80, 81, 200].map((pages) => planOf(paper(), pages).scheme)).toEqual([
      ...['saddle', 'saddle', 'signatures', 'signatures'],
    ]);
    expect(planOf(paper({ scheme: 'saddle' }), 200).scheme).toBe('saddle');
  });

  it.each([
    [{}, [4, 4, 8, 8]],
    [{ scheme: 'cut-stack' }, [8, 8, 8, 8]],
    [{ scheme: 'cards' }, [1, 4, 5, 8]],
    [{ scheme: 'two-copies' }, [1, 4, 8, 8]],
    [{ scheme: 'signatures', signatures: 3 }, [12, 12, 12, 12]],
    [{ scheme: 'signatures', signatures: [2, 1] }, [12, 12, 12, 12]],
  ])('%j says how many pages fill the sheets', (keys, full) => {
    expect([1, 4, 5, 8].map((pages) => fullPages(paper(keys), pages))).toEqual(full);
  });

  it('is told when it cannot hold the pages, with the place of its key', () => {
    expect(refusal(() => planOf(paper({ scheme: 'mini-zine' }), 9))).toEqual([
      'error | scheme-too-many-pages | scheme | There are 9 pages; the scheme “mini-zine” holds 8 at most. | Shorten it to 8 pages, or take another scheme: saddle holds any number.',
    ]);
    expect(refusal(() => planOf(paper({ scheme: 'signatures', signatures: [2, 1] }), 16))).toEqual([
      'error | booklet-signatures-few | signatures | These signatures hold 12 pages; the booklet has 16. | Together they need 4 sheets or more. With “signatures: auto” livret finds their sizes.',
    ]);
    expect(refusal(() => planKind('print-mini', { pages: 12, paper: paper() }))).toEqual([
      'error | booklet-mini-too-long | outputs | On the small pages of the mini-zine (print-mini, 148 × 210 mm) the booklet needs 12 pages; there are 8. | Shorten it by about 4 of these pages, choose a larger sheet under paper (on A3 they are twice as large), or take print-mini out of the outputs.',
    ]);
  });
});

describe('paper', () => {
  it('never enlarges pages', () => {
    const scale = (keys: object) => scaleOf(planOf(paper(keys), 8), paper(keys));
    expect(scale({})).toBe('fit');
    expect(scale({ paper: { page: 'A5', sheet: 'A3' } })).toBe('actual');
    expect(scale({ paper: { page: 'A5', sheet: 'Letter' } })).toBe('fit');
    expect(scale({ paper: { page: 'digest', sheet: 'Letter' } })).toBe('fit');
  });

  it('must hold at least a page', () => {
    expect(refusal(() => paper({ paper: { page: 'A4', sheet: 'A5' } }))).toEqual([
      'error | booklet-sheet-small | paper | A sheet of 148 × 210 mm is smaller than one page of the booklet (210 × 297 mm). | Under paper, choose a larger sheet (A4 holds two A5 pages, A3 two A4 pages), or a smaller page.',
    ]);
  });

  it('is bound on the right where a language is written from there', () => {
    expect([paper({ language: 'ar' }).binding, paper({ language: 'fr' }).binding]).toEqual(['right', 'left']);
  });

  it('has the thickness that was measured, else that of its weight', () => {
    expect(paper({ creep: { thickness: 0.11, gsm: 80 } }).thickness).toBe(0.11);
    expect(paper({ creep: { gsm: 90 } }).thickness).toBe(0.12);
    expect(paper().thickness).toBeUndefined();
  });
});

describe('margins', () => {
  const TOKENS = new Map([
    ...[
      ['margin-top', '15mm'] as const,
      ['margin-outer', '14mm'] as const,
      ['margin-bottom', '20mm'] as const,
    ],
    ...[['margin-gutter', '17mm'] as const, ['head-top', '7.5mm'] as const],
  ]);
  const told = (tokens: Map<string, string>, keys?: object) => {
    const notices = new Notices();
    tellMargins(tokens, paper(keys), notices);
    return say(notices.all);
  };

  it('leave white as wide as the narrowest of them', () => {
    expect(whiteOf(TOKENS)).toBe(7.5);
    expect(whiteOf(new Map([...TOKENS, ['head-top', '12mm']]))).toBe(10); // the footer
  });

  it('must keep off the edge that printers do not reach', () => {
    expect(told(TOKENS)).toEqual([]);
    expect(told(TOKENS, { printer: { edge: 7.5 } })).toEqual([]);
    expect(told(new Map([...TOKENS, ['margin-outer', '4mm']]))).toEqual([
      'error | booklet-margin-in-edge | tokens | “margin-outer” is 4 mm, but printers leave 4.2 mm white along the edges of a sheet: what stands there is cut off. | Set it to 4.2mm or more. If your printer reaches further (livret test-sheet shows it), say so under printer (edge).',
    ]);
    expect(told(new Map([...TOKENS, ['margin-outer', '4mm']]), { printer: { edge: 3 } })).toEqual([]);
  });

  it('must keep off it on backs that are moved, too', () => {
    const narrow = new Map([...TOKENS, ['margin-outer', '6mm']]);
    expect(told(narrow, { printer: { shift: [1.5, 3] } })).toEqual([]);
    expect(told(narrow, { printer: { shift: [-2, 0] } })).toEqual([
      'error | booklet-margin-in-edge | tokens | “margin-outer” is 6 mm, but printers leave 4.2 mm white along the edges of a sheet, and the backs are moved by 2 mm because they slip (printer: shift): what stands there is cut off. | Set it to 6.2mm or more. If your printer reaches further (livret test-sheet shows it), say so under printer (edge).',
    ]);
    const codes = (keys: object) => told(TOKENS, keys).map((line) => line.split(' | ').slice(1, 3).join(' '));
    expect(codes({ printer: { shift: [0, 4] } })).toEqual(['booklet-margin-in-edge tokens']); // head-top
    expect(codes({ printer: { shift: [4, 0] } })).toEqual([]);
    // A sheet that stands is turned, so either number may count; one side alone is not moved.
    expect(codes({ printer: { shift: [4, 0] }, scheme: 'cut-stack' })).toEqual([
      'booklet-margin-in-edge tokens',
    ]);
    expect(codes({ printer: { shift: [4, 4] }, scheme: 'mini-zine' })).toEqual([]);
  });

  it('must leave room for text', () => {
    expect(told(TOKENS, { paper: { page: '50x40mm' } })).toEqual([
      'error | booklet-no-room | paper | A page of 50 × 40 mm has no room for text between its margins: 19 × 5 mm are left. | Under paper, choose a larger page, or smaller margins under tokens. Text needs 25 mm each way.',
    ]);
  });
});

describe('what is worth knowing', () => {
  const notes = (pages: number, keys: object = {}, kind: Parameters<typeof planKind>[0] = 'print') => {
    const { config, paper } = read(keys);
    const told = notesOn(kind, planKind(kind, { pages, paper }), { config, white: 7.5 });
    return say(told).map((line) => line.split(' | ').slice(0, 4).join(' | '));
  };

  it('is nothing of a usual booklet', () => {
    expect([notes(8), notes(80), notes(8, {}, 'print-letter')]).toEqual([[], [], []]);
  });

  it('is a word about the stapler', () => {
    expect(notes(96)).toEqual([
      'info | booklet-in-signatures | 96 pages are more than an office stapler goes through (about 20 sheets), so the booklet is made of 6 signatures (sheets: 4, 4, 4, 4, 4, 4). | Fold and staple or sew each by itself, then glue their backs together. For one thick booklet write “scheme: saddle”.',
    ]);
    expect(notes(84, { scheme: 'saddle' })).toEqual([
      'warning | booklet-too-thick | scheme | 21 sheets are folded into each other; an office stapler goes through about 20, and the booklet will not stay shut.',
    ]);
    expect(notes(96, { scheme: 'signatures' })).toEqual([]);
  });

  it('is creep without use, and too much of it', () => {
    expect(notes(8, { creep: { gsm: 80 } })).toEqual([
      'info | creep-without-use | creep | No more than two sheets lie in each other: creep is not seen, and no page is moved for it.',
    ]);
    expect(notes(60, { creep: { thickness: 0.1 } })).toEqual([]);
    expect(notes(60, { creep: { thickness: 0.4 } })).toEqual([
      'warning | booklet-much-creep | creep | For the thickness of the paper the innermost pages are moved 5.6 mm towards the fold: their text comes close to it.',
    ]);
  });

  it('is marks without room, and signatures without use', () => {
    expect(notes(8, { marks: ['fold', 'crop'] })).toEqual([
      'warning | booklet-marks-without-room | marks | There is no paper outside the pages for crop marks, so they are left out.',
    ]);
    expect(notes(8, { marks: ['crop', 'registration'], paper: { sheet: 'A3' } })).toEqual([]);
    expect(notes(8, { signatures: 3 })).toEqual([
      'warning | booklet-without-signatures | signatures | “signatures” changes nothing here: the scheme is “saddle”.',
    ]);
  });

  it('is pages that come out smaller', () => {
    expect(notes(8, { scheme: 'cut-stack' })).toEqual([
      'info | impose-scaled | The pages measure 148 × 210 mm; each is reduced to 70.7% to fit its place on the sheet (105 × 148.5 mm), and centred on it.',
    ]);
    expect(notes(8, { scheme: 'mini-zine' })[0]).toMatch(
      /^warning \| booklet-small \| scheme \| With the scheme “mini-zine” pages are reduced to 50%: type of 10 points becomes 5 points high\.$/,
    );
    expect(notes(8, { scheme: 'cut-stack', paper: { page: 'A6' } })).toEqual([]);
  });
});

describe('cost', () => {
  const SADDLE = { sheets: 2, sides: 4, copiesAtOnce: 1 };

  it('is paper and price, printed on both sides or on one', () => {
    expect(costOf({ perSheet: 0.03, copies: 200 }, SADDLE)).toEqual({
      ...{ copies: 200, duplex: { sheets: 400, price: 12 }, oneSided: { sheets: 800, price: 24 } },
    });
    expect(costOf({ copies: 5 }, { ...SADDLE, copiesAtOnce: 2 })).toEqual({
      ...{ copies: 5, duplex: { sheets: 6 }, oneSided: { sheets: 12 } },
    });
  });

  it('is not known where nobody says how many copies there are to be', () => {
    expect(costOf({ perSheet: 0.03 }, SADDLE)).toBeUndefined();
  });
});
