/** `livret impose --grey`: any coloured PDF comes out in black and greys, as it was in every other way. */
import fs from 'node:fs';
import path from 'node:path';
import { cmyk, PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { writeColourJpeg } from '../../src/manuscript/picture-codecs.ts';
import { readSides } from '../imposition/helpers.ts';
import { coloursIn, inksOf } from '../pdf/colour-facts.ts';
import { livret, place } from './support.ts';

/** Four A5 pages with coloured shapes, words and a photograph. */
async function coloured(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const pixels = Uint8Array.from({ length: 16 * 16 * 3 }, (_, i) => [200, 40, 90][i % 3]!);
  const photo = await pdf.embedJpg(
    await writeColourJpeg({ width: 16, height: 16, channels: 3, data: pixels }, 90),
  );
  for (let n = 1; n <= 4; n++) {
    const page = pdf.addPage([419.53, 595.28]);
    page.drawRectangle({ x: 40, y: 400, width: 100, height: 80, color: rgb(0.9, 0.1, 0.1) });
    page.drawEllipse({ x: 250, y: 440, xScale: 50, yScale: 30, color: cmyk(0.9, 0.1, 0, 0.1) });
    page.drawImage(photo, { x: 40, y: 200, width: 100, height: 100 });
    page.drawText(String(n), { x: 200, y: 300, size: 12, font, color: rgb(0, 0.2, 0.8) });
  }
  return pdf.save();
}

test('the sheets are grey with it, and keep their colours without', async () => {
  const where = place({ 'in.pdf': await coloured() });
  const read = (name: string) => new Uint8Array(fs.readFileSync(path.join(where.cwd, name)));
  for (const [out, ...more] of [['colour.pdf'], ['grey.pdf', '--grey'], ['again.pdf', '--grey']] as const) {
    const run = await livret(where, ['impose', 'in.pdf', '--out', out, '--json', ...more]);
    expect([run.exit, run.json.messages]).toEqual([0, []]);
    expect(run.json.outputs[0]!.bytes).toBe(read(out).length);
  }
  const [colour, grey] = [read('colour.pdf'), read('grey.pdf')];
  expect(coloursIn(colour)).not.toEqual([]);
  expect(coloursIn(grey)).toEqual([]);
  // Cyan, magenta, yellow: none on any side.
  for (const inks of inksOf(colour)) expect(Math.max(...inks.slice(0, 3))).toBeGreaterThan(0);
  for (const inks of inksOf(grey)) expect(inks.slice(0, 3)).toEqual([0, 0, 0]);
  expect(readSides(grey)).toEqual(readSides(colour));
  expect(readSides(grey)).toEqual(['4|1', '2|3']);
  expect(Buffer.from(read('again.pdf')).equals(Buffer.from(grey))).toBe(true);
});
