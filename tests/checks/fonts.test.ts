import { describe, expect, it } from 'vitest';
import { fonts } from '../../src/checks/fonts.ts';
import { good, pdf, said, sheetsOf, TEXTS } from './support.ts';

const font = (name: string, embedded = true, subtype = 'CIDFontType2') => ({ name, subtype, embedded });
const withFonts = (...list: ReturnType<typeof font>[]) => pdf(TEXTS, { facts: { fonts: list } });

describe('fonts', () => {
  it.each([
    'Vollkorn-Bold',
    'Vollkorn Italic',
    'SofiaSansExtraCondensed-Black',
    'SOFIA SANS EXTRA CONDENSED',
  ])('%s is bundled', (name) => {
    expect(said(fonts, { ...good(), reading: withFonts(font(name)) })).toEqual([]);
  });

  it('must be the bundled ones, told once each', () => {
    const reading = withFonts(font('DejaVuSans'), font('DejaVuSans'), font('Vollkorn'), font(''));
    expect(said(fonts, { ...good(), reading })).toEqual([
      'error font-foreign: Some characters were drawn with DejaVuSans, a font of this machine and not of the booklet.',
      'error font-foreign: Some characters were drawn with , a font of this machine and not of the booklet.',
    ]);
    expect(said(fonts, { ...good(), reading: withFonts(font('DejaVuSans')) }, 'fr')).toEqual([
      'error font-foreign: Des caractères ont été dessinés avec DejaVuSans, une police de cette machine et non de la brochure.',
    ]);
  });

  it('must stand in the file, of the sheets as well', () => {
    const sheets = sheetsOf(undefined, { fonts: [font('Vollkorn', false)] });
    expect(said(fonts, { ...good(), sheets })).toEqual([
      'error font-not-embedded: The font Vollkorn is not in the file: another machine will use a different one.',
    ]);
  });

  it('of any PDF may be any, if they are there', () => {
    expect(said(fonts, { reading: withFonts(font('DejaVuSans')) })).toEqual([]);
    expect(
      said(fonts, { reading: withFonts(font('Helvetica', false, 'Type1'), font('', false, 'Type1')) }),
    ).toEqual([
      'error font-not-embedded: The font Helvetica is not in the file: another machine will use a different one.',
      'error font-not-embedded: The font ? is not in the file: another machine will use a different one.',
    ]);
  });

  it('of Type 3 are warned of', () => {
    expect(said(fonts, { reading: withFonts(font('', true, 'Type3')) })).toEqual([
      'warning font-type3: The font ? is of Type 3, which some printers draw coarsely.',
    ]);
  });
});
