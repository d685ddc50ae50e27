import { describe, expect, it } from 'vitest';
import { colour } from '../../src/checks/colour.ts';
import { contrast } from '../../src/checks/contrast.ts';
import { glyphs } from '../../src/checks/glyphs.ts';
import { lines } from '../../src/checks/lines.ts';
import { onPage } from '../../src/checks/on-page.ts';
import { qrCodes } from '../../src/checks/qr-codes.ts';
import { textSize } from '../../src/checks/text-size.ts';
import { transparency } from '../../src/checks/transparency.ts';
import { painted, SPOT, words } from './marks.ts';
import { good, INTENT, said } from './support.ts';

it('a booklet as it should be gives no reason to speak', () => {
  const reading = painted([{ text: [words()], lines: [{ width: 0.25, area: SPOT }], tones: { grey: SPOT } }]);
  for (const check of [colour, contrast, glyphs, lines, onPage, qrCodes, textSize, transparency])
    expect(said(check, { reading, intent: { ...INTENT, grey: true } })).toEqual([]);
});

describe('signs that a font does not have', () => {
  const reading = painted([{}, { text: [words({ missing: 2 })] }, { text: [words({ missing: 1 })] }]);

  it('are counted, and told where they first are', () => {
    expect(said(glyphs, { ...good(), reading })).toEqual([
      'error glyph-missing p.2: 3 signs are not in the font Vollkorn-Regular and would be printed as an empty box, or not at all (pages 2, 3).',
    ]);
    expect(glyphs({ reading })[0]).toMatchObject({ level: 'warning', area: SPOT });
  });
});

describe('words', () => {
  it('over the edge of the page are told, those wholly off it are not', () => {
    const at = (left: number) => painted([{ text: [words({ area: { ...SPOT, left } })] }]);
    expect(said(onPage, { ...good(), reading: at(350) })).toEqual([
      'error text-outside p.1: Words run over the edge of the page and would be cut off.',
    ]);
    expect(said(onPage, { reading: at(-30) })[0]).toMatch(/^warning text-outside/);
    for (const left of [0, 298, 500, -200]) expect(said(onPage, { reading: at(left) })).toEqual([]);
  });

  it('under 7 pt are told, marks of a few signs are not', () => {
    const reading = painted([{ text: [words({ size: 6.9, signs: 5 }), words({ size: 3, signs: 1 })] }]);
    expect(said(textSize, { reading })).toEqual([]);
    const small = painted([{ text: [words({ size: 6.5 })] }, {}, { text: [words({ size: 5 })] }]);
    expect(said(textSize, { reading: small }, 'fr')).toEqual([
      'warning text-small p.1: Des mots ne font que 5 points (pages 1, 3)\u00a0: en dessous de 7, beaucoup ne peuvent pas les lire, et les copies de copies les perdent.',
    ]);
  });

  it('of the running text have 9 pt; sizes that a font does not tell do not count', () => {
    const of = (size: number) =>
      painted([{ text: [words({ size, signs: 600 }), words({ size: Number.NaN })] }]);
    expect(said(textSize, { reading: of(9) })).toEqual([]);
    expect(said(textSize, { reading: of(8.5) })).toEqual([
      'warning body-small p.1: The running text is 8.5 points high: under 9, reading it is tiring, and many people cannot.',
    ]);
  });

  it('on pages of a pocket’s size may be smaller', () => {
    const page = { width: 74, height: 105 };
    const of = (size: number) =>
      painted([{ text: [words({ size, signs: 600 })] }], { pages: [{ media: page, trim: page }] });
    expect(said(textSize, { reading: of(7.5) })).toEqual([]);
    expect(textSize({ reading: of(5.5) }).map(({ code }) => code)).toEqual(['text-small', 'body-small']);
  });

  it('that are small stand out from their ground', () => {
    const told = (level: number, ground: number | undefined, size = 9) =>
      said(contrast, { reading: painted([{ text: [words({ level, ground, size })] }]) });
    for (const [level, ground] of [
      [0, 1],
      [1, 0],
      [0, 0.8],
      [0.4, 1],
      [0, undefined],
    ] as const)
      expect(told(level, ground)).toEqual([]);
    expect(told(0.6, 1)).toEqual([
      'warning text-pale p.1: Small words hardly stand out from what is beneath them: their contrast is 2.8, and should be 4.5 or more. In print they break up into dots.',
    ]);
    expect(told(0, 0.3)).toHaveLength(1);
    expect(told(0.6, 1, 20)).toEqual([]);
    // White on white is not meant to be read.
    expect(told(1, 1)).toEqual([]);
  });
});

it('lines under a quarter of a point are told', () => {
  const reading = painted([{}, { lines: [{ width: 0.1, area: SPOT }] }]);
  expect(said(lines, { reading })).toEqual([
    'warning line-thin p.2: A line is only 0.1 points thick: it may break up or vanish when copied.',
  ]);
  expect(said(lines, { reading: painted([{ lines: [{ width: 0, area: SPOT }] }]) })[0]).toMatch(
    'as thin as the machine',
  );
});

it('colour is told where grey was asked for, and noted in files of other programs', () => {
  const reading = painted([{ tones: { neutral: SPOT } }, { tones: { colour: SPOT, grey: SPOT } }]);
  expect(said(colour, { reading, intent: { ...INTENT, grey: true } })).toEqual([
    'warning colour-printed p.1: Something is still in colour (pages 1, 2): a copier may bill it as a colour page.',
  ]);
  expect(said(colour, { reading, intent: { ...INTENT, grey: false } })).toEqual([]);
  expect(said(colour, { reading })).toEqual([
    'info colour-used p.2: This page has colour in it: copiers bill it as a colour page.',
  ]);
});

it.each(['opacity', 'mask', 'blend'] as const)('what shines through by %s is told', (veil) => {
  const pages = [1, 2, 3, 5].includes.bind([1, 2, 3, 5]);
  const reading = painted([1, 2, 3, 4, 5].map((n) => (pages(n) ? { veils: { [veil]: SPOT } } : {})));
  expect(said(transparency, { reading })).toEqual([
    'warning transparency p.1: Something on this page lets what lies beneath it show through (pages 1–3, 5): office printers manage, but some print shops refuse it.',
  ]);
});

it('QR codes that cannot be read, or lead into a machine, are told', () => {
  const of = (text: string | undefined) => painted([{}], { codes: [{ page: 1, area: SPOT, text }] });
  expect(said(qrCodes, { reading: of('https://a.example') })).toEqual([]);
  expect(said(qrCodes, { reading: of('bread') })).toEqual([]);
  expect(said(qrCodes, { reading: of(undefined) })).toEqual([
    'error code-unreadable p.1: A QR code on this page cannot be read.',
  ]);
  expect(said(qrCodes, { reading: of('file:///home/ana') })[0]).toMatch('error link-unsafe p.1');
});
