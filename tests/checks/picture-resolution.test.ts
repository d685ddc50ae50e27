import { expect, it } from 'vitest';
import { pictureResolution } from '../../src/checks/picture-resolution.ts';
import { painted, picture, SPOT } from './marks.ts';
import { said } from './support.ts';

const lineArt = { pictures: () => [{ id: 'p', bytes: 1, notes: [], isLineArt: () => true }] };

it.each([200, 300, 400, 600])('%i pixels an inch are right', (ppi) => {
  expect(said(pictureResolution, { reading: painted([{ pictures: [picture(ppi)] }]) })).toEqual([]);
});

it('fewer and more are told, each kind once, by the worst', () => {
  const reading = painted([
    { pictures: [picture(150), picture(72), picture(900, { id: 'q' })] },
    { pictures: [picture(60), picture(180)] },
  ]);
  expect(said(pictureResolution, { reading })).toEqual([
    'error picture-coarse p.2: A picture has only 60 pixels an inch at this size (pages 1, 2): on paper it breaks up into steps.',
    'warning picture-soft p.1: A picture has 150 pixels an inch at this size (pages 1, 2): on paper it looks a little soft, and small words in it blur.',
    'warning picture-fine p.1: A picture has 900 pixels an inch at this size, more than any printer can show: the file is larger than it need be.',
  ]);
  expect(said(pictureResolution, { reading }, 'fr')[0]).toBe(
    'error picture-coarse p.2: Une image n’a que 60 pixels par pouce à cette taille (pages 1, 2)\u00a0: sur le papier, on en verra les carrés.',
  );
});

it('one that stands in two places is as fine as the larger one needs it', () => {
  const reading = painted([{ pictures: [picture(900), picture(350)] }]);
  expect(said(pictureResolution, { reading })).toEqual([]);
});

it('drawings of pure black and white need 400, and may have more than others', () => {
  const codes = (ppi: number, bits: number, facts = {}) =>
    pictureResolution({ reading: painted([{ pictures: [picture(ppi, { bits })] }], facts) }).map(
      ({ code }) => code,
    );
  expect(codes(300, 1)).toEqual(['line-art-soft']);
  expect(codes(300, 8, lineArt)).toEqual(['line-art-soft']);
  expect(codes(1200, 1)).toEqual([]);
  expect(codes(80, 1)).toEqual(['picture-coarse']);
});

it('dots and single colours are no pictures', () => {
  const dot = picture(50, { area: { ...SPOT, width: 10, height: 10 } });
  const spread = picture(2, { width: 1, height: 1 });
  expect(said(pictureResolution, { reading: painted([{ pictures: [dot, spread] }]) })).toEqual([]);
});
