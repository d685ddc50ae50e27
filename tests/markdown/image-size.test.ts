import { expect, it } from 'vitest';
import { printedSize } from '../../src/markdown/image-size.ts';

const picture = { ok: true, url: '/files/1.png', widthPx: 600, heightPx: 300 } as const;
const size = (properties: Record<string, string>, more: object = {}) =>
  printedSize(properties, { ...picture, ...more });

it('takes 150 pixels of a picture for an inch: 691 px fill the text of an A5 page', () => {
  expect(size({})).toEqual({
    ...{ width: '101.6mm', widthMm: 101.6, heightMm: 50.8 },
    ...{ wished: false, vector: false, misread: [] },
  });
  expect(size({}, { widthPx: 691 }).widthMm).toBeCloseTo(117, 0);
});

it('takes 96 for an inch in a drawing, as CSS does: 60 mm are 60 mm', () => {
  const px = (60 / 25.4) * 96;
  expect(size({}, { widthPx: px, heightPx: px, vector: true })).toMatchObject({
    width: '60mm',
    vector: true,
  });
});

it.each([
  ['300', '50.8mm'],
  ['300px', '50.8mm'],
  ['60mm', '60mm'],
  ['6cm', '60mm'],
  ['6 CM', '60mm'],
  ['2.5in', '63.5mm'],
  ['2,5 cm', '25mm'],
  ['72pt', '25.4mm'],
  ['6pc', '25.4mm'],
  ['50%', '50%'],
  ['33.3%', '33.3%'],
  ['250%', '100%'],
  ['.5in', '12.7mm'],
  ['1', '0.17mm'],
  ['999999mm', '999999mm'],
])('reads a width of %s as %s', (width, expected) => {
  expect(size({ width })).toMatchObject({ width: expected, wished: true, misread: [] });
});

it.each(['', ' ', 'auto'])('has no wish in %j', (width) => {
  expect(size({ width, height: width })).toMatchObject({ width: '101.6mm', wished: false, misread: [] });
});

it.each([
  '0',
  '0%',
  '-5',
  '1e9',
  'large',
  '10 em',
  '5mm;color:red',
  '9'.repeat(50),
  '1.2.3',
  '%',
  'mm',
])('does not understand %s', (width) => {
  expect(size({ width })).toMatchObject({
    ...{ width: '101.6mm', wished: false },
    misread: [width.slice(0, 40)],
  });
});

it('keeps the shape: what has width and height fits into both', () => {
  expect(size({ width: '40mm', height: '40mm' })).toMatchObject({ width: '40mm', heightMm: 20 });
  expect(size({ width: '40mm', height: '10mm' })).toMatchObject({ width: '20mm', heightMm: 10 });
  expect(size({ height: '10mm' })).toMatchObject({ width: '20mm', heightMm: 10, wished: true });
  expect(size({ width: '50%', height: '10mm' })).toMatchObject({ width: '50%', heightMm: 10 });
  expect(size({ width: '50%', height: '100%' })).toMatchObject({ width: '50%', misread: [] });
});
