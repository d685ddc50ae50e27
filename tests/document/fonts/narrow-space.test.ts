import * as fontkit from 'fontkit';
import { expect, it } from 'vitest';
import { FAMILIES } from '../../../src/document/fonts/families.ts';
import {
  NARROW_SPACE_FILE,
  narrowSpaceRule,
  WIDTH_IN_FRAMES,
} from '../../../src/document/fonts/narrow-space.ts';
import { fontFile } from './support.ts';

const widthIn = (file: string, point: number): number => {
  const font = fontkit.openSync(file) as fontkit.Font;
  expect(font.hasGlyphForCodePoint(point)).toBe(true);
  return font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm;
};

it('knows how wide the sign is in the font it comes from', () => {
  expect(widthIn(fontFile('dejavu-mono', NARROW_SPACE_FILE), 0x202f)).toBeCloseTo(WIDTH_IN_FRAMES, 3);
});

it.each(
  FAMILIES.filter(({ narrow }) => narrow !== undefined),
)('is a little narrower than a space of $name', (family) => {
  const scale = Number(/size-adjust:([\d.]+)%/.exec(narrowSpaceRule('t', family, '/x'))![1]) / 100;
  const space = widthIn(
    fontFile(family.package, `${family.package}-latin-${family.faces[0]![0]}-normal.woff2`),
    0x20,
  );
  expect((WIDTH_IN_FRAMES * scale) / space).toBeGreaterThan(0.88);
  expect((WIDTH_IN_FRAMES * scale) / space).toBeLessThan(1.002);
});

it('draws nothing else', () => {
  expect(narrowSpaceRule('font-text', undefined, '/fonts/x.woff2')).toBe(
    '@font-face{font-family:"livret narrow space font-text";src:url("/fonts/x.woff2") format("woff2");' +
      'size-adjust:31.6%;unicode-range:U+202f}',
  );
});
