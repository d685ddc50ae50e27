import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { dropProfiles } from '../../src/pdf/profiles.ts';
import { sweep } from '../../src/pdf/sweep.ts';
import { unpacked } from '../imposition/helpers.ts';

test('pictures are in plain colours; the profiles, with the name of who made them, are gone', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([100, 100]);
  const { context } = pdf;
  const spaces = [1, 3, 4, 2].map((N) => {
    const profile = context.register(context.stream(`Google/Skia ${N}`, { N }));
    return context.obj([PDFName.of('ICCBased'), profile]);
  });
  const picture = context.register(context.stream('x', { Subtype: 'Image', ColorSpace: spaces[1]! }));
  const indexed = context.obj([PDFName.of('Indexed'), spaces[0]!, 255, PDFName.of('x')]);
  const shared = context.register(spaces[2]!);
  page.node.set(
    PDFName.of('Resources'),
    context.obj({ XObject: { a: picture }, ColorSpace: { b: indexed, c: shared, d: spaces[3]! } }),
  );
  dropProfiles(context);
  sweep(context);
  const text = await unpacked(await pdf.save({ useObjectStreams: false }));
  expect(text).toMatch(/\/ColorSpace \/DeviceRGB/);
  expect(text).toMatch(/\/Indexed\s+\/DeviceGray/);
  expect(text).toMatch(/\/DeviceCMYK/);
  expect(text).not.toMatch(/Skia [134]/);
  // Two components have no plain colours: such a profile is none that Chromium makes, and is left.
  expect(text).toContain('Skia 2');
});
