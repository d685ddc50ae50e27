/** What holds together stays together; where it cannot, nothing is lost and nothing goes on for ever. */
import { describe, expect, it } from 'vitest';
import { letters } from '../../src/letters.ts';
import { strandedOn, told } from './stranded.ts';
import { chapter, layOut, shareBrowser } from './support.ts';

shareBrowser();

// The text block is 175 mm high: 41 lines.
const CSS = `
@page { size: 148mm 210mm; margin: 15mm 13mm 20mm 17mm; }
h2, h3, p, ul, dl, dd { margin: 0; padding: 0; font: 12px/16px serif; orphans: 2; widows: 2; }
h2, h3, dt, .livret-keep-next { break-after: avoid; }
h2, h3 { break-inside: avoid; }
.livret-note { float: footnote; }
`;
const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>ligne ${i}</p>`).join('');
/** A paragraph of this many lines. */
const high = (count: number): string =>
  `<p>${Array.from({ length: count }, (_, i) => `rang ${i}`).join('<br>')}</p>`;

/** The first words of each page, and what stands alone. */
async function look(html: string, notes = ''): Promise<{ starts: string[]; alone: string[] }> {
  let alone: string[] = [];
  const { pages } = await layOut([chapter('c1', html)], CSS, async (tab) => {
    alone = told(await strandedOn(tab));
  });
  const bodies = pages.flatMap(({ parts }) => parts.map(({ body }) => body));
  const plain = html.replace(/<[^>]*>/g, ' ');
  expect(letters(bodies.join('') + notes)).toBe(letters(plain));
  return { starts: bodies.map((body) => /^\s*\S+ \d+/.exec(body)?.[0].trim() ?? ''), alone };
}

describe('the end of a page', () => {
  it.each([
    [
      'two headings in a row go over with their text',
      `${lines(39)}<h2>titre 1</h2><h3>titre 2</h3>${high(4)}`,
      'titre 1',
    ],
    [
      'a heading goes over when one line of its text would fit',
      `${lines(39)}<h2>titre 1</h2>${high(4)}`,
      'titre 1',
    ],
    ['a heading stays with two lines of its text', `${lines(38)}<h2>titre 1</h2>${high(4)}`, 'rang 2'],
    ['a paragraph of three lines goes over whole', `${lines(39)}${high(3)}`, 'rang 0'],
    ['a paragraph of four lines is divided in the middle', `${lines(39)}${high(4)}`, 'rang 2'],
    ['a paragraph of five has two on the next page', `${lines(38)}${high(5)}`, 'rang 3'],
    [
      'a list takes its introduction along',
      `${lines(39)}<p>introduction 1 :</p><ul><li>long 1<br>et<br>long</li><li>b 2</li></ul>`,
      'introduction 1',
    ],
    [
      'a short first item goes over with the second, and with what introduces them',
      `${lines(39)}<ul><li>a 1</li><li>b 2<br>b<br>b</li><li>c 3</li></ul>`,
      'ligne 38',
    ],
  ])('%s', async (_what, html, start) => {
    const { starts, alone } = await look(html);
    expect(alone).toEqual([]);
    expect(starts.length).toBe(2);
    expect(starts[1]).toBe(start);
  });

  it('keeps a term with what was written below its list', async () => {
    const { starts, alone } = await look(`${lines(40)}<dl><dt>terme 1</dt><dd></dd></dl>${high(2)}`);
    expect(alone).toEqual([]);
    expect(starts[1]).toBe('terme 1');
  });

  it('moves an item of two lines whole, with its note', async () => {
    const call = '<a class="livret-note-call" data-note="n1" href="#n1">1</a>';
    const note = '<section class="livret-notes"><div class="livret-note" id="n1"><p>note</p></div></section>';
    const { starts, alone } = await look(
      `${lines(37)}<ul><li class="livret-keep-next">point 1<br>suite${call}</li><li>point 2<br>b<br>b</li></ul>${note}`,
      'note',
    );
    expect(alone).toEqual([]);
    expect(starts.length).toBe(2);
  });

  it('gives up where all of a page, and more, would have to stay together', async () => {
    const { starts } = await look(`${lines(5)}${'<h2>titre 1</h2>'.repeat(100)}${lines(3)}`);
    expect(starts.length).toBe(4);
    const kept = Array.from({ length: 100 }, (_, i) => `<p>intro ${i}</p><ul><li>a</li></ul>`).join('');
    expect((await look(kept)).starts.length).toBeGreaterThan(4);
  });

  it('keeps every line of a paragraph of line breaks, and of one longer than a page', async () => {
    expect((await look(`${lines(20)}${high(80)}`)).starts.length).toBe(3);
    expect((await look(`${lines(40)}${high(300)}${lines(2)}`)).starts.length).toBe(9);
  });
});
