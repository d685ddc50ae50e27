import { describe, expect, it } from 'vitest';
import { type ContentNames, greyContent } from '../../src/pdf/grey-content.ts';
import { greyOf } from '../../src/pdf/grey-level.ts';
import type { Space } from '../../src/pdf/grey-space.ts';

const SPACES: Record<string, Space> = {
  DeviceGray: { kind: 'grey' },
  G: { kind: 'grey' },
  DeviceRGB: { kind: 'colour', components: 3, grey: greyOf },
  DeviceCMYK: { kind: 'colour', components: 4, grey: greyOf },
  Pattern: { kind: 'pattern' },
  Tinted: { kind: 'pattern', base: { kind: 'colour', components: 3, grey: greyOf } },
  List: {
    kind: 'colour',
    components: 1,
    grey: ([n = 0]) => (n === 0 ? 0.2 : 0.9),
    table: { greys: Uint8Array.of(51, 230) },
  },
};

function grey(text: string, known = true) {
  const left: string[] = [];
  const forms: string[] = [];
  const names: ContentNames = {
    space: (name) => SPACES[name] ?? { kind: 'unknown', name },
    opacity: (name) => ({ half: 0.5, full: 1 })[name],
    opaque: () => 'solid',
    onForm: (name, size) => void forms.push(`${name} ${size}`),
    onLeft: (what) => void left.push(what),
  };
  const bytes = greyContent(Buffer.from(text, 'latin1'), names, known ? 1 : undefined);
  return { text: bytes && Buffer.from(bytes).toString('latin1').replace(/ {2,}/g, ' '), left, forms };
}

describe('colours of a content stream', () => {
  it.each([
    ['0 0 0 RG 0 0 0 rg', '0 G 0 g'],
    ['1 1 1 rg', '1 g'],
    ['1 0 0 rg 0 1 0 rg 0 0 1 RG', '0.3 g 0.59 g 0.11 G'],
    ['0 0 0 1 k 1 0 0 0 K 0 0 0 0 k', '0 g 0.7 G 1 g'],
    ['.5 .5 .5 rg 9 -1 0 rg', '0.5 g 0.3 g'],
    ['/DeviceRGB cs 1 0 0 sc 0 0 0 scn', '0 g 0.3 g 0 g'],
    ['/DeviceCMYK CS 0 0 0 .25 SCN', '0 G 0.75 G'],
    ['/Pattern cs /P1 scn', undefined],
    ['/Tinted cs 1 0 0 /P1 scn', '/Tinted cs 0.3 /P1 scn'],
    ['/List cs 1 sc', '0.2 g 0.9 g'],
    ['/DeviceGray cs .5 sc .3 g .2 G', undefined],
    // Colours are those of the state they were set in.
    ['/DeviceRGB cs q /DeviceGray cs .5 sc Q 1 1 1 sc', '0 g q /DeviceGray cs .5 sc Q 1 g'],
    ['(1 0 0 rg) Tj % 1 0 0 rg', undefined],
    // A number too few.
    ['1 0 rg', '0.59 g'],
  ])('%j', (from, to) => {
    expect(grey(from).text).toBe(to);
  });

  it('are told where they are of a kind that cannot be turned', () => {
    expect(grey('/Gold cs 1 scn').left).toEqual(['Gold']);
    expect(grey('BI /W 1 /H 1 /CS /RGB /BPC 8 ID xyz EI').left).toEqual(['inline picture']);
    expect(grey('BI /W 1 /H 1 /CS /G /BPC 8 ID x EI BI /W 1 /H 1 /IM true ID x EI').left).toEqual([]);
  });

  it('go on into what is drawn, with its size', () => {
    expect(grey('.75 0 0 -.75 0 595 cm q 2 0 0 2 0 0 cm /A Do Q /B Do').forms).toEqual(['A 1.5', 'B 0.75']);
  });
});

describe('small text', () => {
  const page = (colour: string, size: string, show = '(x) Tj') => `${colour} BT ${size} Tf ${show} ET`;

  it.each([
    // Grey and under 10 pt: black, and grey again for what follows.
    [page('.5 g', '/F 9'), '.5 g BT /F 9 Tf 0 g (x) Tj 0.5 g ET'],
    [page('.2 .2 .2 rg', '/F 9'), '0.2 g BT /F 9 Tf 0 g (x) Tj 0.2 g ET'],
    [
      page('.5 g', '/F 9', '(x) Tj 1 0 0 1 5 5 Td (y) Tj'),
      '.5 g BT /F 9 Tf 0 g (x) Tj 1 0 0 1 5 5 Td (y) Tj 0.5 g ET',
    ],
    // A larger word after it, in the same block.
    [page('.5 g', '/F 9', '(x) Tj /F 12 Tf (y) Tj'), '.5 g BT /F 9 Tf 0 g (x) Tj /F 12 Tf 0.5 g (y) Tj ET'],
    // As large as type of 10 pt, by the text's own matrix or the page's.
    [page('.5 g', '/F 10'), undefined],
    [page('.5 g', '/F 1', '12 0 0 12 0 0 Tm (x) Tj'), undefined],
    ['2 0 0 2 0 0 cm .5 g BT /F 6 Tf (x) Tj ET', undefined],
    ['.5 0 0 .5 0 0 cm .5 g BT /F 12 Tf (x) Tj ET', '.5 0 0 .5 0 0 cm .5 g BT /F 12 Tf 0 g (x) Tj 0.5 g ET'],
    // White on black stays white, black stays black.
    [page('1 g', '/F 8'), undefined],
    [page('0 g', '/F 8'), undefined],
    // Not painted by filling.
    [page('.5 g 3 Tr', '/F 8'), undefined],
    // Shining through.
    [page('/half gs', '/F 8'), '/half gs BT /F 8 Tf /solid gs (x) Tj /half gs ET'],
    [page('/half gs .4 g', '/F 8'), '/half gs .4 g BT /F 8 Tf 0 g /solid gs (x) Tj 0.4 g /half gs ET'],
    [page('/half gs /full gs', '/F 8'), undefined],
    [page('q /half gs Q', '/F 8'), undefined],
    [page('/Pattern cs /P scn', '/F 8'), undefined],
  ])('%j', (from, to) => {
    expect(grey(from).text).toBe(to);
  });

  it('stays as it is where its size on the page is not known', () => {
    expect(grey(page('.5 g', '/F 8'), false).text).toBeUndefined();
  });
});
