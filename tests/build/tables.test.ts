/** Tables of all shapes, as a reader finds them. */
import { describe, expect, it } from 'vitest';
import {
  head,
  pagesOf,
  pagesWith,
  placesOf,
  repeat,
  row,
  words,
} from '../pagination/in-page/table-support.ts';
import { readPages, textsOf } from './pdf.ts';
import { picturesOf } from './pictures-in-pdf.ts';
import { booklet, buildFiles, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

/** Cells of single words, so that a table is as wide as they are. */
const wide = (columns: number, rows: number, word = 'locataire'): string =>
  head(...Array.from({ length: columns }, (_, c) => `T${c}.`)) +
  repeat(rows, (r) => row(...Array.from({ length: columns }, (_, c) => (c === 0 ? `r${r}.` : word))));

describe('a table that is too wide', () => {
  it('is set smaller, but not smaller than 7.5 pt', async () => {
    const size = async (columns: number): Promise<number> =>
      placesOf((await pagesOf(`# A\n\n${wide(columns, 3)}`))[0]!, 'T0.')[0]!.size;
    const sizes = [await size(5), await size(9), await size(10)];
    expect(sizes[0]).toBeCloseTo(8.98, 1);
    expect(sizes[1]!).toBeLessThan(sizes[0]!);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.49);
  });

  it('breaks long words only at the smallest size', async () => {
    const account = 'FR7630006000011234567890189'.repeat(3);
    const [page] = await pagesOf(`# A\n\n${head('a', 'b', 'c')}${row('mot', account, 'autre')}`);
    const right = Math.max(...page!.signs.map((sign) => sign.right));
    expect(right).toBeLessThanOrEqual(148 - 14 + 0.5);
    expect(placesOf(page!, 'mot')[0]!.size).toBeCloseTo(7.5, 1);
  });

  it('is turned, head on the left, on pages of its own, its text in order', async () => {
    const pages = await pagesOf(`# A\n\nAvant.\n\n## Titre\n\n${wide(11, 30)}\nAprès.\n`);
    const [first = 0] = pagesWith(pages, 'T1.');
    expect(pagesWith(pages, 'TITRE')).toEqual([first]);
    expect(pagesWith(pages, 'Avant')).toEqual([first - 1]);
    const last = pagesWith(pages, 'T1.').at(-1)!;
    expect(pagesWith(pages, 'Après')).toEqual([last + 1]);
    expect(last).toBeGreaterThan(first);
    const page = pages[first - 1]!;
    const [title, cell] = [placesOf(page, 'T1.')[0]!, placesOf(page, 'r0.')[0]!];
    expect(title.x).toBeLessThan(cell.x);
    // Written upwards: the second letter stands above the first.
    const second = page.signs[page.signs.indexOf(cell) + 1]!;
    expect(second.y).toBeLessThan(cell.y);
    expect(second.x).toBeCloseTo(cell.x, 3);
    const rows = pages.flatMap(({ signs }) => [
      ...signs
        .map(({ char }) => char)
        .join('')
        .matchAll(/r(\d+)\./g),
    ]);
    expect(rows.map((match) => Number(match[1]))).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });

  it('is turned below the title of its chapter, in a list, and with notes', async () => {
    const titled = await pagesOf(`# Chapitre\n\n${wide(11, 5)}\nAprès.\n`);
    expect([pagesWith(titled, 'T1.'), pagesWith(titled, 'CHAPITRE'), pagesWith(titled, 'Après')]).toEqual([
      [1],
      [1],
      [2],
    ]);
    const listed = await pagesOf(
      `# A\n\n- point\n\n${wide(11, 20).replace(/^/gm, '  ')}\n  suite\n- autre\n`,
    );
    expect(pagesWith(listed, 'r19.').length).toBe(1);
    const noted = await pagesOf(
      `# A\n\nAvant.\n\n${wide(11, 12).replace(/r(\d+)\./g, 'r$1.[^$1]')}\n${repeat(12, (i) => `[^${i}]: Note${i}. ${words(12)}\n\n`)}`,
    );
    for (let i = 0; i < 12; i += 1) {
      expect(pagesWith(noted, `Note${i}.`)).toEqual(pagesWith(noted, `r${i}.`));
    }
  });

  it('is refused where nothing helps, with file, line and what to do', async () => {
    const folder = booklet({
      'booklet.yaml': 'language: en\n',
      '1.md': `# A\n\nText.\n\n${wide(60, 2, 'valeur')}`,
    });
    const { exit, messages } = await refusalOf(folder);
    expect(exit).toBe(1);
    expect(messages.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      'table-too-wide b/1.md:5',
    ]);
    expect(messages[0]!.text).toBe(
      'This table does not fit a page, neither upright nor turned sideways, not even in the smallest type (60 columns).',
    );
    expect(messages[0]!.hint).toContain('make two tables of it');
  });
});

describe('columns', () => {
  it('that need little get what they need; a small table is as wide as its words', async () => {
    const [page] = await pagesOf(
      `# A\n\n${head('Le', 'Ce', 'Quoi')}${row('12 janvier 2024', '1 250,00 euros', words(40))}\n\n${head('Petit', 'Z9')}${row('a', 'b')}`,
    );
    const lines = page!.lines.map(({ text }) => text);
    expect(lines.find((line) => line.startsWith('12'))).toContain('euros');
    expect(placesOf(page!, 'Z9')[0]!.x).toBeLessThan(60);
  });

  it('to be written in keep their room, an empty head is none', async () => {
    const [page] = await pagesOf(`# A\n\n| | |\n|---|---|\n${row('Nom', '')}${row('', '')}${row('Fin', '')}`);
    const [name, end] = [placesOf(page!, 'Nom')[0]!, placesOf(page!, 'Fin')[0]!];
    expect(end.y - name.y).toBeGreaterThan(12);
  });
});

describe('tables in other things', () => {
  it('go on over pages in lists and quotations, with all their rows', async () => {
    const rows = repeat(60, (i) => row(`n${i}.`, words(6)));
    const pages = await pagesOf(
      `# A\n\n- point\n\n${`${head('Liste', 'x')}${rows}`.replace(/^/gm, '  ')}\n  suite\n- autre\n\n${`${head('Cité', 'x')}${rows}`.trim().replace(/^/gm, '> ')}\n`,
    );
    expect(pagesWith(pages, 'Liste').length).toBeGreaterThan(2);
    expect(pagesWith(pages, 'Cité').length).toBeGreaterThan(1);
    expect(pagesWith(pages, 'n59.').length).toBe(2);
  });

  it('set notes at the foot of the page of their call; a repeated head calls none', async () => {
    const { read, faults } = await buildFiles({
      'booklet.yaml': 'title: T\nlanguage: fr\ncover: false\n',
      '1.md': `# A\n\n${head('Tête[^t]', 'x')}${repeat(60, (i) => row(`n${i}.${i % 5 === 0 ? `[^${i}]` : ''}`, words(6)))}\n[^t]: De la tête.\n\n${repeat(60, (i) => (i % 5 === 0 ? `[^${i}]: Note${i}. ${words(8)}\n\n` : ''))}`,
    });
    expect(faults).toEqual([]);
    const pages = readPages(read);
    for (let i = 0; i < 60; i += 5) expect(pagesWith(pages, `Note${i}.`)).toEqual(pagesWith(pages, `n${i}.`));
    expect(pagesWith(pages, 'Tête').length).toBeGreaterThan(1);
    expect(pagesWith(pages, 'Tête1')).toEqual([1]);
  });

  it('with a foot before the rows lose nothing', async () => {
    const rows = repeat(60, (i) => `<tr><td>${words(6)}</td><td>c${i}.</td></tr>`);
    const pages = await pagesOf(
      `# A\n\n<table><thead><tr><th>a</th><th>b</th></tr></thead><tfoot><tr><td>Total</td><td>9</td></tr></tfoot><tbody>${rows}</tbody></table>\n`,
    );
    expect(pagesWith(pages, 'Total').length).toBe(1);
  });

  it('right to left, with the head again on the next page', async () => {
    const rows = repeat(60, (i) => row('دار السلام', String(i)));
    const { faults, report } = await buildFiles({
      'booklet.yaml': 'title: دار\nlanguage: ar\ncover: false\n',
      '1.md': `# دار\n\n${head('اسم', 'دار')}${rows}`,
    });
    expect(faults).toEqual([]);
    expect(report.pages).toBe(4);
  });

  it('with boxes to tick, drawn as sharp as print is', async () => {
    const { read, faults } = await buildFiles({
      'booklet.yaml': 'title: T\nlanguage: en\ncover: false\n',
      '1.md': `# A\n\n${head('', 'Task')}${row('[x]', 'done')}${row('[ ] open', '[x] ticked')}\n\n- [x] in a list\n`,
    });
    expect(faults).toEqual([]);
    expect(textsOf(read).join(' ')).not.toContain('[');
    expect(picturesOf(read)).toEqual([]);
  });
});
