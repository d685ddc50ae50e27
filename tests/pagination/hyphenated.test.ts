import { describe, expect, it } from 'vitest';
import { readPages } from '../build/pdf.ts';
import { CSS, expectNothingLost, hyphenate } from './hyphenated.ts';
import { chapter, layOut, shareBrowser } from './support.ts';

shareBrowser();

describe('justified, hyphenated French', () => {
  it('of thirty pages: no letter lost, none repeated, every hyphen where a word may be divided', async () => {
    const { pages, dividedPages } = await expectNothingLost(11, 150);
    expect(pages).toBeGreaterThanOrEqual(30);
    // Else it shows nothing: the fault is in pages that end inside a word.
    expect(dividedPages).toBeGreaterThan(5);
  });
});

describe('soft hyphens, once the lines are final', () => {
  const word = 'anticonstitutionnellement';
  const text = `<p>${hyphenate(`${word} `.repeat(60))}</p>`;

  it('leave whole words whole, and one hyphen in divided ones', async () => {
    const { pages, pdf } = await layOut([chapter('c1', text)], CSS);
    const lines = readPages(pdf)[0]!.lines.map((line) => line.text);
    expect(lines.some((line) => line.includes(word))).toBe(true);
    expect(lines.some((line) => line.endsWith('-'))).toBe(true);
    // A divided word is found when its lines are put together, as search in PDF readers does.
    expect(lines.join(' ').replaceAll('- ', '').split(' ')).toEqual(Array.from({ length: 60 }, () => word));
    expect(pages[0]!.parts[0]!.body).not.toContain('\u00ad');
  });

  it('are kept by a paragraph whose lines would change without them', async () => {
    // Nothing is drawn at the line end here, so nothing can be put in the soft hyphen’s place.
    const bare = `${CSS} .bare { hyphenate-character: ""; }`;
    const html = `${text.replace('<p', '<p class="bare"')}${text}`;
    const { pages, pdf } = await layOut([chapter('c1', html)], bare);
    const body = pages[0]!.parts[0]!.body;
    expect(body.slice(0, 200)).toContain('\u00ad');
    expect(body.slice(-200)).not.toContain('\u00ad');
    const drawn = readPages(pdf).flatMap(({ lines }) => lines.map(({ text }) => text.replace(/[^a-z]/g, '')));
    expect(drawn.join('')).toBe(word.repeat(120));
  });
});
