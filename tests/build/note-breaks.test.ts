/** A page that ends at a note, wherever that happens to be. */
import { expect, it } from 'vitest';
import { readPages } from './pdf.ts';
import { buildFiles, shareBrowser } from './support.ts';

shareBrowser();

const NOTES = `### Une note, puis une autre

La première note est courte[^courte]. La seconde est longue, avec du code et une liste[^longue]. Un rappel de la première[^courte].

[^longue]: Une note de plusieurs paragraphes.

    - d’abord un point ;
    - puis un autre.

[^courte]: Elle tient sur une ligne.
`;

it('divides no line, begins with no full stop, and leaves no heading behind', async () => {
  const chapters = Array.from({ length: 14 }, (_, i) => [
    `${i + 10}.md`,
    `# Chapitre\n\n${'Une ligne de texte.\n\n'.repeat(i + 10)}${NOTES}`,
  ]);
  const { read } = await buildFiles({
    'booklet.yaml': 'language: fr\ncover: false\ntoc: false\nhyphenate: false\n',
    ...Object.fromEntries(chapters),
  });
  const texts = readPages(read).map(({ lines }) =>
    lines.filter(({ y }) => y > 13 && y < 191).map(({ text }) => text.replace(/\d/g, '').trim()),
  );
  const heads = texts.map((lines) => lines[0] ?? '');
  expect(heads.filter((line) => /^[.,;]/.test(line))).toEqual([]);
  const feet = texts.map((lines) => lines.at(-1) ?? '');
  expect(feet.filter((line) => line.startsWith('UNE NOTE'))).toEqual([]);
  // Both lines of the paragraph are whole, each time, and on one page.
  const pages = texts.map((lines) => lines.join(' '));
  const whole = pages.filter((page) =>
    /La première note est courte\s*\. La seconde est longue, avec du code et une liste\s*\./.test(page),
  );
  expect(whole, pages.slice(0, 3).join(' | ')).toHaveLength(14);
});
