/** Contents, parts, running heads, folios, references: what they print is what the pages say, each once. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bookmarksOf, linksOf, readPages, textsOf } from './pdf.ts';
import { booklet, buildFiles, buildFolder, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

const TITLES = ['Tenir', 'Compter', 'Se parler', 'Cuisiner', 'Partir', 'Revenir'];
const words = (count: number) => 'Des mots tiennent la page debout jusqu’au bout. '.repeat(count);
const chapter = (index: number) =>
  `# ${TITLES[index]}\n\n${words(60)}\n\n## Détail ${index}\n\n${words(60 + 25 * index)}\n\nVoir [plus loin](#détail-${(index + 3) % 6}) et [ici](${((index + 1) % 6) + 1}.md).\n`;
const CHAPTERS = Object.fromEntries(TITLES.map((_, index) => [`${index + 1}.md`, chapter(index)]));
const CONFIG = `language: fr
title: Un titre court
url: www.tenir.example
chapters:
  - 1.md
  - part: Faire
    chapters: [2.md, 3.md]
  - part: Aller
    start: recto
    chapters: [4.md, 5.md, 6.md]
`;
const BOOK = { ...CHAPTERS, 'booklet.yaml': CONFIG };

/** Lines of a page by what they are: text of the head (above 13 mm), of the foot (below 190 mm), and between. */
function layers(read: Uint8Array) {
  return readPages(read).map(({ lines }) => ({
    head: lines.filter(({ y }) => y < 13).map(({ text }) => text),
    foot: lines.filter(({ y }) => y > 191).map(({ text }) => text.replace(/\s+/g, ' ')),
    text: lines.filter(({ y }) => y >= 13 && y <= 191).map(({ text }) => text),
  }));
}

describe('a book of parts and chapters', () => {
  it('prints in its contents the folios that its pages have', async () => {
    const { read, report } = await buildFiles(BOOK);
    const pages = layers(read);
    const listed = pages[1]!.text.slice(1).map((line) => /^(.*?)[\s.]*(\d+)$/.exec(line)?.slice(1, 3));
    expect(listed.map((entry) => entry?.[0])).toEqual([
      'Tenir',
      'FAIRE',
      'Compter',
      'Se parler',
      'ALLER',
      'Cuisiner',
      'Partir',
      'Revenir',
    ]);
    for (const [title, number] of listed as [string, string][]) {
      const { text, foot } = pages[Number(number) - 1]!;
      expect(text.join(' ').toUpperCase(), `${title} on page ${number}`).toContain(title.toUpperCase());
      if (title !== 'ALLER') expect(foot.join('').replace('www.tenir.example', '').trim()).toBe(number);
    }
    const part = Number(listed[4]![1]);
    expect(part % 2).toBe(1);
    expect(pages[part - 1]).toEqual({ head: [], foot: [], text: ['ALLER'] });
    for (const blank of report.blankPages ?? [])
      expect(pages[blank - 1]).toEqual({ head: [], foot: [], text: [] });
  });

  it('begins a part on a recto whatever comes before it, after a blank verso if need be', async () => {
    const found: boolean[] = [];
    for (const toc of [true, false]) {
      const { read, report } = await buildFiles({ ...BOOK, 'booklet.yaml': `${CONFIG}toc: ${toc}\n` });
      const [, page] = /^Aller → (\d+)$/m.exec(bookmarksOf(read).join('\n')) ?? [];
      expect(Number(page) % 2).toBe(1);
      found.push(report.blankPages?.includes(Number(page) - 1) ?? false);
    }
    expect(found.sort()).toEqual([false, true]);
  });

  it('draws every folio, head and address once, on the outer side, with the right text', async () => {
    const { read, report } = await buildFiles(BOOK);
    const pages = layers(read);
    const bookmarks = bookmarksOf(read);
    const openings = new Map(
      bookmarks
        .filter((line) => !line.startsWith(' '))
        .map((line) => {
          const [title = '', page = ''] = line.split(' → ');
          return [Number(page), title];
        }),
    );
    let current = '';
    let heads = 0;
    for (const [index, { head, foot }] of pages.entries()) {
      const number = index + 1;
      const opening = openings.get(number);
      current = opening ?? current;
      const bare =
        number === 1 || number === report.pages || report.blankPages?.includes(number) || opening === 'Aller';
      expect(foot, `page ${number}`).toEqual(
        bare ? [] : [number % 2 === 1 ? `www.tenir.example ${number}` : `${number} www.tenir.example`],
      );
      expect(head, `page ${number}`).toEqual(
        bare || opening !== undefined ? [] : [number % 2 === 1 ? current : 'Un titre court'],
      );
      heads += head.length;
    }
    expect(heads).toBeGreaterThan(4);
    const { lines, width } = readPages(read)[3]!;
    const outer = lines.find(({ y }) => y > 191)!;
    expect(outer.left).toBeLessThan(width / 2);
  });

  it('leads to the printed pages by links and by numbers', async () => {
    const { read } = await buildFiles(BOOK);
    const opened = Object.fromEntries(
      bookmarksOf(read).map((line) => line.trim().split(' → ') as [string, string]),
    );
    const text = textsOf(read).join('\n').replace(/\s+/g, ' ');
    for (let index = 0; index < 6; index += 1) {
      const [far, near] = [opened[`Détail ${(index + 3) % 6}`], opened[TITLES[(index + 1) % 6]!]];
      expect(text).toContain(`Voir plus loin (p. ${far}) et ici (p. ${near}).`);
    }
    const inside = linksOf(read).filter(({ words: under }) => under.startsWith('plus loin'));
    expect(inside.map(({ to }) => String('page' in to && to.page))).toEqual(
      Array.from({ length: 6 }, (_, index) => opened[`Détail ${(index + 3) % 6}`]),
    );
  });

  it('mirrors everything in a book that opens to the right', async () => {
    const { read } = await buildFiles({
      ...CHAPTERS,
      'booklet.yaml': 'language: ar\ntitle: كتاب\nurl: www.a.example\ntoc: false\n',
    });
    const pages = readPages(read);
    const sides = pages.slice(1, 7).map(({ lines, width }) => {
      const foot = lines.find(({ y }) => y > 191)!;
      return (foot.left + foot.right) / 2 < width / 2 ? 'left' : 'right';
    });
    expect(sides).toEqual(['right', 'left', 'right', 'left', 'right', 'left']);
  });
});

describe('cover and colophon', () => {
  const PNG = fs.readFileSync(path.join(import.meta.dirname, '../../docs/booklet.png'));
  const files = {
    'a.md': '# A\n\nText.\n',
    'logo.png': PNG,
    'booklet.yaml':
      'language: en\ntitle: T\ngroup: The group\nlogo: logo.png\npicture: logo.png\nversion: Third, 2026\nlicence: CC BY-SA 4.0\n',
  };

  it('show logo, picture, version and licence', async () => {
    const { read, faults, report } = await buildFiles(files);
    expect(faults).toEqual([]);
    expect(report.pages).toBe(4);
    const [cover, first] = textsOf(read);
    expect(cover).toBe('The group\nT');
    expect(first).toContain('Third, 2026 – CC BY-SA 4.0');
  });

  it('name the line of the configuration when a picture is missing, and write nothing', async () => {
    const folder = booklet({
      ...files,
      'booklet.yaml': files['booklet.yaml'].replace('logo: logo', 'logo: lgo'),
    });
    const { messages, exit } = await refusalOf(folder);
    expect(messages.map(({ code, file, line, text }) => ({ code, file, line, text }))).toEqual([
      {
        code: 'image-missing-near',
        file: 'b/booklet.yaml',
        line: 4,
        text: 'The picture “lgo.png” was not found.',
      },
    ]);
    expect(exit).toBe(1);
  });

  it('are whole again when the picture is there', async () => {
    expect((await buildFolder(booklet(files))).report.ok).toBe(true);
  });
});
