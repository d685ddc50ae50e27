/** Booklets of many shapes, built whole and read back: what a folder may be, and where its pages come to lie. */
import { describe, expect, test } from 'vitest';
import { inkFromEdges, readPages, sidesOf, textsOf } from './pdf.ts';
import { booklet, buildFiles, buildFolder, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Each page in one line. */
const flatPages = (pdf: Uint8Array): string[] => textsOf(pdf).map(flat);
const codes = (messages: { code: string }[]): string[] => messages.map(({ code }) => code);
/** A paragraph of this many sentences. */
const sentences = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `On day ${i + 1} neighbours met in the yard, spoke of the rent, and signed a letter.`,
  ).join(' ');

describe('a folder of plain Markdown', () => {
  test('needs nothing else: files in natural order, folders in turn, the first heading as title', async () => {
    const { report, read, faults } = await buildFiles({
      '10-ten.md': '# Ten\n\nLast of the files.\n',
      '2-two.md': '# Two\n\nFirst of the files.\n',
      '3-part/b.md': '# B\n\nInside.\n',
      '3-part/a.md': '# A\n\nInside too.\n',
      'notes.txt': 'Not a chapter.',
    });
    expect(faults).toEqual([]);
    expect(report).toMatchObject({ title: 'Two', language: 'en', pages: 8, sheets: 2, blankPages: [6, 7] });
    expect(flatPages(read)).toEqual([
      'TWO',
      'TWO First of the files. 2',
      'A Inside too. 3',
      'B Inside. 4',
      'TEN Last of the files. 5',
      '',
      '',
      'Two',
    ]);
  });

  test('without any heading has the folder’s name as title', async () => {
    const { report, read } = await buildFolder(booklet({ 'text.md': 'Only text.\n' }, 'Our été #1'));
    expect(report.title).toBe('Our été #1');
    expect(report.outputs.map(({ file }) => file.split('/').at(-1))).toEqual([
      'Our-ete-1-read.pdf',
      'Our-ete-1-print.pdf',
    ]);
    expect(flatPages(read)[1]).toContain('Only text.');
  });

  test('with a SUMMARY.md has the chapters that it lists, in its order, by its names', async () => {
    const { report, read, faults } = await buildFiles({
      'SUMMARY.md': '# Summary\n\n- [Last first](z.md)\n- [Then this](sub/a.md)\n',
      'sub/a.md': 'No heading here.\n',
      'z.md': '# Zed\n\nText.\n',
      'left-out.md': '# Left out\n',
    });
    expect(faults).toEqual([]);
    expect(report.messages.find(({ code }) => code === 'chapters-unlisted')?.text).toContain('left-out.md');
    expect(flatPages(read).slice(1, 3)).toEqual(['ZED Text. 2', 'THEN THIS No heading here. 3']);
    expect(flatPages(read).join()).not.toContain('LEFT OUT');
  });

  test('reads BOM, CRLF and a file that ends without a line end', async () => {
    const { faults, read } = await buildFiles({
      '1.md': '\ufeff---\r\ntitle: Signs\r\n---\r\n\r\nOne.\r\n\r\nTwo.',
    });
    expect(faults).toEqual([]);
    expect(flatPages(read)[1]).toBe('SIGNS One. Two. 2');
  });

  test('leaves an empty chapter out, with a word', async () => {
    const { report, faults } = await buildFiles({ '1.md': '# One\n\nText.\n', '2.md': '\n \n' });
    expect(faults.map(({ code, file }) => `${code} ${file}`)).toEqual(['chapter-empty b/2.md']);
    expect(report.pages).toBe(4);
  });
});

describe('front matter', () => {
  test('gives a title, begins a chapter on the right, or lets it run on', async () => {
    const { report, read } = await buildFiles({
      '1.md': '---\ntitle: Named above\n---\n\nOne.\n',
      '2.md': '---\nstart: same\n---\n\n# Runs on\n\nTwo.\n',
      '3.md': '---\nstart: recto\n---\n\n# On the right\n\nThree.\n',
      '4.md': '---\nstart: recto\n---\n\n# On the right again\n\nFour.\n',
    });
    expect(report.blankPages).toEqual([4, 6, 7]);
    expect(flatPages(read)).toEqual([
      'NAMED ABOVE',
      'NAMED ABOVE One. RUNS ON Two. 2',
      'ON THE RIGHT Three. 3',
      '',
      'ON THE RIGHT AGAIN Four. 5',
      '',
      '',
      'Named above',
    ]);
  });
});

describe('blanks', () => {
  test.each([
    [1, 4, [3]],
    [2, 4, []],
    [3, 8, [5, 6, 7]],
    [4, 8, [6, 7]],
    [5, 8, [7]],
    [6, 8, []],
    [7, 12, [9, 10, 11]],
    [8, 12, [10, 11]],
  ])('%i pages of text make %i, the blanks directly before the back cover', async (text, pages, blanks) => {
    const chapters = Array.from({ length: text }, (_, i) => [`${i + 1}.md`, `# Part ${i + 1}\n\nWords.\n`]);
    const { report, read, print } = await buildFiles({
      'booklet.yaml':
        'title: Parts\nlanguage: en\ntoc: false\nurl: parts.example\nclosing:\n  slogan: The end\n',
      ...Object.fromEntries(chapters),
    });
    expect([report.pages, report.blankPages, report.sheets]).toEqual([pages, blanks, pages / 4]);
    const found = flatPages(read);
    expect(found.length).toBe(pages);
    expect(found.flatMap((page, index) => (page === '' ? [index + 1] : []))).toEqual(blanks);
    for (const blank of blanks) expect(inkFromEdges(read, blank).black).toBe(0);
    expect(found.at(-1)).toContain('THE END');
    expect(found[text]).toContain(`PART ${text}`);
    const sides = sidesOf(print, read);
    expect(sides[0]!.endsWith('|1')).toBe(true);
    expect(sides[0]!.startsWith(`${pages}|`)).toBe(true);
    expect(sides[1]!.startsWith('2|')).toBe(true);
  });
});

describe('cover and closing page', () => {
  test('without a cover the text begins on page 1, and there is no back cover nobody asked for', async () => {
    const { report, read } = await buildFiles({
      'booklet.yaml': 'cover: false\nlanguage: en\nurl: parts.example\n',
      '1.md': '# One\n\nText.\n',
    });
    expect(report.blankPages).toEqual([2, 3, 4]);
    expect(flatPages(read)).toEqual(
      ['ONE Text. parts.example 1', '', '', ''].map((_, i) => flatPages(read)[i]),
    );
    expect(flatPages(read)[0]).toMatch(/ONE Text\./);
    expect(readPages(read)[0]!.lines.some(({ text }) => /^parts\.example\s+1$/.test(text))).toBe(true);
  });

  test('without a cover a closing page is still the last one', async () => {
    const { report, read } = await buildFiles({
      'booklet.yaml': 'cover: false\nlanguage: en\nclosing:\n  slogan: Enough\n',
      '1.md': '# One\n\nText.\n',
    });
    expect(report.blankPages).toEqual([2, 3]);
    expect(flatPages(read)[3]).toBe('ENOUGH');
  });

  test.each([
    [
      'of many words',
      'What every tenant in this town should know before signing anything at all, and what to do when it is already signed and the letter has come',
    ],
    ['of one very long word', 'Wohnungsgenossenschaftsmitgliederversammlungsprotokoll'],
    [
      'that is one word without an end',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsgründungsversammlungsprotokollführerin',
    ],
    ['of capitals and signs', '«L’ŒUVRE» — № 3: 100 % & <more>'],
  ])('a title %s stays on the cover, whole', async (_what, title) => {
    const { read, faults, report } = await buildFiles({
      'booklet.yaml': `title: ${JSON.stringify(title)}\nlanguage: en\n`,
      '1.md': '# One\n\nText.\n',
    });
    expect(faults).toEqual([]);
    expect(report.pages).toBe(4);
    const letters = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
    expect(letters(textsOf(read)[0]!)).toBe(letters(title));
    const { left, right, top, bottom } = inkFromEdges(read, 1);
    expect(left).toBeGreaterThan(14);
    expect(right).toBeGreaterThan(12);
    expect(Math.min(top, bottom)).toBeGreaterThan(12);
  });

  test('a closing statement may be long; one that is too long is refused, in words', async () => {
    const config = (times: number) =>
      `title: T\nlanguage: en\nclosing:\n  statement: ${JSON.stringify(sentences(times))}\n  slogan: Enough\n  url: a.example\n`;
    const fits = await buildFiles({ 'booklet.yaml': config(2), '1.md': '# One\n\nText.\n' });
    expect(fits.faults).toEqual([]);
    expect(flatPages(fits.read)[3]).toContain('On day 1');
    expect(inkFromEdges(fits.read, 4).bottom).toBeGreaterThan(12);

    const folder = booklet({ 'booklet.yaml': config(12), '1.md': '# One\n\nText.\n' });
    const { exit, messages } = await refusalOf(folder);
    expect(codes(messages)).toEqual(['closing-too-long']);
    expect(exit).toBe(1);
    expect(messages[0]!.hint).toMatch(/closing\.statement/);
  });

  test('every length of closing statement either fits or is refused: none runs out of its page', async () => {
    for (const times of [3, 4, 5, 6]) {
      const yaml = `title: T\nlanguage: en\nclosing:\n  statement: ${JSON.stringify(sentences(times))}\n  slogan: "Rents down, repairs now, all of us together"\n  url: a.example\n`;
      const folder = booklet({ 'booklet.yaml': yaml, '1.md': '# One\n\nText.\n' });
      const outcome = await buildFolder(folder).catch(() => undefined);
      if (!outcome) {
        expect(codes((await refusalOf(folder)).messages)).toEqual(['closing-too-long']);
        continue;
      }
      const { bottom, right } = inkFromEdges(outcome.read, 4);
      expect(bottom).toBeGreaterThan(12);
      expect(right).toBeGreaterThan(12);
    }
  });
});

describe('the colophon', () => {
  const withText = (text: number, colophon = 1) => ({
    'booklet.yaml': `title: T\nlanguage: en\ngroup: Yard\ncolophon: Copy this freely. ${sentences(colophon)}\n`,
    '1.md': `# One\n\nNeighbours. ${sentences(text)}\n`,
    '2.md': '# Two\n\nText.\n',
  });

  test('stands at the foot of the first text page where there is room', async () => {
    const { read, faults, report } = await buildFiles(withText(3));
    expect(faults).toEqual([]);
    expect(report.blankPages).toEqual([]);
    const [, first, second] = flatPages(read);
    expect(first).toMatch(/ONE Neighbours\..*Copy this freely\..*Yard/);
    expect(second).toBe('TWO Text. 3');
  });

  test('has a page of its own before the text where there is none', async () => {
    const { read, faults, report } = await buildFiles(withText(12, 16));
    expect(faults).toEqual([]);
    const [, first, second] = flatPages(read);
    expect(first).toMatch(/Copy this freely\..*Yard/);
    expect(first).not.toContain('Neighbours.');
    expect(second).toMatch(/ONE Neighbours/);
    expect(report.pages! % 4).toBe(0);
  });

  test('has a page of its own where the first chapter has several', async () => {
    const { read } = await buildFiles(withText(60));
    const found = flatPages(read);
    expect(found[1]).toMatch(/Copy this freely/);
    expect(found[2]).toMatch(/ONE Neighbours/);
    expect(found[3]).toMatch(/neighbours/);
  });
});

describe('read from right to left', () => {
  const files = {
    'booklet.yaml': 'title: לדעת את הזכויות\nlanguage: he\nurl: www.example.org\nclosing:\n  slogan: ביחד\n',
    '1.md': '# פתיחה\n\nנפגשנו בחצר ודיברנו על שכר הדירה.\n',
    '2.md': '---\nstart: recto\n---\n\n# זכויות\n\nכתבנו מכתב שכולם חתמו עליו.\n',
  };

  test('is bound on the right: sides are mirrored, outer sides too', async () => {
    const { read, print, report, faults } = await buildFiles(files);
    expect(faults).toEqual([]);
    expect(report).toMatchObject({ language: 'he', pages: 4, blankPages: [], sheets: 1 });
    expect(sidesOf(print, read)).toEqual(['1|4', '3|2']);
    const pages = readPages(read);
    for (const [number, outerIsLeft] of [
      [2, false],
      [3, true],
    ] as const) {
      const page = pages[number - 1]!;
      const low = page.signs.filter(({ y, char }) => y > 190 && char.trim() !== '');
      const folio = low.filter(({ char }) => char === String(number));
      expect(folio.length).toBe(1);
      // The folio is the outermost sign of the footer.
      const outermost = outerIsLeft
        ? low.every(({ left }) => left >= folio[0]!.left)
        : low.every(({ right }) => right <= folio[0]!.right);
      expect(outermost).toBe(true);
      const { left, right } = inkFromEdges(read, number);
      expect(outerIsLeft ? left : right).toBeLessThan(outerIsLeft ? right + 0.01 : left + 0.01);
    }
  });

  test('says so to readers’ programs', async () => {
    const { unpacked } = await import('../imposition/helpers.ts');
    const { read } = await buildFiles(files);
    expect(await unpacked(read)).toMatch(/\/Direction \/R2L/);
    expect(await unpacked(read)).toMatch(/\/Lang \(he\)/);
  });
});

test('a paragraph that says the same over and over goes on from page to page', async () => {
  const line = 'Neighbours met in the yard, spoke of the rent, and wrote a letter that all of them signed. ';
  const { read, faults } = await buildFiles({ '1.md': `# Chant\n\n${line.repeat(60)}\n` });
  expect(faults).toEqual([]);
  expect(
    textsOf(read)
      .join('\n')
      .replace(/-\n(\p{N}+\n)*/gu, '')
      .match(/Neighbours/g)?.length,
  ).toBe(60);
});

describe('editions of groups', () => {
  const files = {
    'booklet.yaml':
      'title: Guide\nlanguage: en\ngroup: Everybody\nclosing:\n  slogan: Together\n  url: all.example\n',
    '1.md': '# One\n\nFor all.\n',
    '2.md': '# Two\n\nFor all.\n',
    'groups/kitchen/group.yaml': 'group: Kitchen\nclosing:\n  slogan: Soup\n',
    'groups/kitchen/2.md': '# Two of the kitchen\n\nSoup at noon.\n',
    'groups/kitchen/3.md': '# Three\n\nOnly here.\n',
  };

  test('override keys and files, add their own, and lie in their own folder', async () => {
    const { report, read, out } = await buildFiles(files, { group: 'kitchen' });
    expect(report.group).toBe('kitchen');
    expect(out.endsWith('/kitchen')).toBe(true);
    const found = flatPages(read);
    expect(found[0]).toBe('Kitchen GUIDE');
    expect(found.slice(1, 4)).toEqual([
      'ONE For all. 2',
      'TWO OF THE KITCHEN Soup at noon. 3',
      'THREE Only here. 4',
    ]);
    expect(found.at(-1)).toMatch(/SOUP/);
  });

  test('leave the booklet itself as it is', async () => {
    const { report, read } = await buildFiles(files);
    expect(report.group).toBe(null);
    expect(flatPages(read).join()).not.toMatch(/Kitchen|soup/i);
  });
});
