import { PDFContext } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Box, pageBoxes, readBox } from '../../src/imposition/boxes.ts';

const box = (left: number, bottom: number, right: number, top: number): Box => ({ left, bottom, right, top });

describe('readBox', () => {
  const context = PDFContext.create();
  const read = (...numbers: (number | string)[]) => readBox(context.obj(numbers), context);

  it('takes the corners in any order, below zero as well', () => {
    expect(read(0, 0, 420, 595)).toEqual(box(0, 0, 420, 595));
    expect(read(420, 595, 0, 0)).toEqual(box(0, 0, 420, 595));
    expect(read(100, -595, -320, 0)).toEqual(box(-320, -595, 100, 0));
  });

  it('finds numbers by reference', () => {
    const width = context.register(context.obj(420));
    expect(readBox(context.obj([0, 0, width, 595]), context)).toEqual(box(0, 0, 420, 595));
  });

  it.each([
    ['three numbers', [0, 0, 420]],
    ['a word among them', [0, 0, 'A5', 595]],
    ['no width', [10, 0, 10, 595]],
    ['no number', [0, 0, Number.NaN, 595]],
    ['a width of thousands of km', [0, 0, 1e12, 595]],
  ])('takes %s for no box', (_name, numbers) => {
    expect(read(...numbers)).toBeUndefined();
  });

  it('takes nothing for no box', () => {
    expect(readBox(undefined, context)).toBeUndefined();
    expect(readBox(context.obj('A5'), context)).toBeUndefined();
  });
});

describe('pageBoxes', () => {
  const media = box(0, 0, 500, 700);
  const crop = box(10, 10, 490, 690);
  const trim = box(40, 50, 460, 645);

  it('takes the trim box, else the crop box, else the media box', () => {
    expect(pageBoxes({ media, crop, trim }).page).toEqual(trim);
    expect(pageBoxes({ media, crop }).page).toEqual(crop);
    expect(pageBoxes({ media }).page).toEqual(media);
  });

  it('takes US Letter for a page without any, as viewers do', () => {
    expect(pageBoxes({}).page).toEqual(box(0, 0, 612, 792));
  });

  it('does not bring back what was cropped away', () => {
    expect(pageBoxes({ media, trim: media, crop }).page).toEqual(crop);
  });

  it('cuts boxes to the media box, and passes over those outside it', () => {
    expect(pageBoxes({ media, crop: box(-50, -50, 600, 300) }).page).toEqual(box(0, 0, 500, 300));
    expect(pageBoxes({ media, crop: box(900, 900, 950, 950) }).page).toEqual(media);
    expect(pageBoxes({ media, crop, trim: box(495, 0, 500, 5) }).page).toEqual(crop);
  });

  it('shows the bleed around a trim box, and nothing beyond it', () => {
    const bleed = box(30, 40, 470, 655);
    expect(pageBoxes({ media, trim, bleed })).toEqual({ page: trim, seen: bleed });
    expect(pageBoxes({ media, bleed }).seen).toEqual(media);
    expect(pageBoxes({ media, trim, bleed: box(50, 60, 450, 600) }).seen).toEqual(trim);
  });
});
