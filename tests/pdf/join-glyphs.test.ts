/** What Chromium prints, before and after. */
import { expect, test } from 'vitest';
import { joinGlyphs } from '../../src/pdf/join-glyphs.ts';
import { loadPdf } from '../../src/pdf/load.ts';
import { LooseStreams } from '../../src/pdf/loose-streams.ts';
import { writePdf } from '../../src/write-pdf.ts';
import { readPages } from '../build/pdf.ts';
import { unpacked } from '../imposition/helpers.ts';
import { chapter, layOut, shareBrowser } from '../pagination/support.ts';

shareBrowser();

const HTML = `<h1>AVATAR Tofu, « Voilà ! »</h1>
<p>Une phrase longue, avec <em>de l’italique</em>, <strong>du gras</strong>, <code>du code</code>, et des
<span style="letter-spacing: 0.08em">lettres espacées</span>, qui va à la ligne plus d’une fois.</p>
<p style="text-align: justify">Une phrase justifiée, assez longue pour que ses lignes aient toutes la même longueur, sauf
la dernière, qui finit où elle finit : c’est ainsi.</p>
<p dir="rtl" lang="he">שָׁלוֹם וברכה, hello</p>
<p style="font-variant-numeric: tabular-nums">01 23 45 67 89</p>
<div style="transform: rotate(20deg) scale(1.3)">De travers</div>`;

test('every letter stands where Chromium put it, and is shown with its line', async () => {
  const { pdf } = await layOut([chapter('a', HTML)], 'body { font: 11pt serif; width: 90mm }');
  const document = await loadPdf(pdf);
  const streams = new LooseStreams(document.context);
  await joinGlyphs(document, streams);
  await streams.settle();
  const joined = await writePdf(document);

  const [before] = readPages(pdf);
  const [after] = readPages(joined);
  const letters = before!.signs.filter(({ char }) => /\S/.test(char));
  const same = after!.signs.filter(({ char }) => /\S/.test(char));
  expect(letters.length).toBeGreaterThan(250);
  expect(same.map(({ char }) => char).join('')).toBe(letters.map(({ char }) => char).join(''));
  for (const [index, { x, y }] of letters.entries()) {
    expect(Math.abs(same[index]!.x - x)).toBeLessThan(0.05);
    expect(Math.abs(same[index]!.y - y)).toBeLessThan(0.05);
  }
  const shown = (text: string): number => text.match(/ T[jJ]\b/g)!.length;
  const [one, other] = [await unpacked(pdf), await unpacked(joined)];
  expect(shown(one)).toBeGreaterThan(250);
  expect(shown(other)).toBeLessThan(60);
});
