/**
 * The guide, built as everybody builds it first, read back by MuPDF and held against its own Markdown, which is
 * read here by other means than livret's.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as mupdf from 'mupdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { GUIDE, namesIn } from '../commands/support.ts';
import { qpdf, unpacked } from '../imposition/helpers.ts';
import { bookmarksOf, coloursOf, inkFromEdges, linksOf, type PdfPage, readPages, sidesOf } from './pdf.ts';
import { buildFolder, type Done, shareBrowser } from './support.ts';

shareBrowser();

let done: Done;
let pages: PdfPage[];
let sides: PdfPage[];
beforeAll(async () => {
  const out = fs.mkdtempSync(path.join(fs.realpathSync(process.env.TMPDIR ?? '/tmp'), 'livret-test-'));
  done = await buildFolder(GUIDE, {}, out);
  pages = readPages(done.read);
  sides = readPages(done.print);
  return () => fs.rmSync(out, { recursive: true, force: true });
});

// ————— What the guide says, by plain replacements in its files.

const config = fs.readFileSync(path.join(GUIDE, 'booklet.yaml'), 'utf8');
const value = (key: string): string =>
  new RegExp(`^ *${key}: "?([^"\\n]*?)"?(?: #.*)?$`, 'm').exec(config)![1]!;
const URL = value('url');

interface Chapter {
  /** With `{label}` where a note is called. */
  body: string;
  notes: Map<string, string>;
  headings: { depth: number; text: string }[];
  /** Words and address of each link, those of the notes last. */
  links: { words: string; address: string }[];
}

const chapters: Chapter[] = namesIn(GUIDE)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readChapter(fs.readFileSync(path.join(GUIDE, name), 'utf8')));

function readChapter(markdown: string): Chapter {
  const notes = new Map<string, string>();
  const body = markdown.replace(/^\[\^(\w+)\]: (.*)$/gm, (_, label: string, text: string) => {
    notes.set(label, text);
    return '';
  });
  const headings = [...body.matchAll(/^(#+) (.*)$/gm)].map(([, marks, text]) => ({
    depth: marks!.length,
    text: text!,
  }));
  const inOrder = [body, ...notes.values()].join('\n');
  const links = [...inOrder.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, words, address]) => ({
    words: words!,
    address: address!,
  }));
  return { body, notes, headings, links };
}

/** The words of a chapter as they should stand on its page: calls as numbers, notes after the text. */
function wordsOf({ body, notes }: Chapter): string {
  const called: string[] = [];
  const text = plain(body.replace(/\[\^(\w+)\]/g, (_, label: string) => String(called.push(label))));
  return [text, ...called.map((label, index) => `${index + 1} ${plain(notes.get(label)!)}`)].join('\n');
}

const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]+)\]\([^)]+\.md\)/g, '$1 (p. 7)') // the one link inside the booklet, to the last chapter
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/^#+ |^- (\[ \] )?|\*\*|_{2,}/gm, '');

/** Letters and digits alone: capitals, spaces and signs are set by the styles. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');

const textOf = (page: PdfPage): string => page.lines.map(({ text }) => text).join('\n');
/** The line with the folio; nothing else on a page is so low. */
const footersOf = (page: PdfPage) =>
  page.lines.filter(({ text }) => new RegExp(`^(\\d+\\s+)?${URL}(\\s+\\d+)?$`).test(text));
const withoutFooter = (page: PdfPage): string =>
  page.lines
    .filter((line) => !footersOf(page).includes(line))
    .map(({ text }) => text)
    .join('\n');

// ————— What came of it.

test('is eight pages on two sheets, without anything to complain of', () => {
  const { report, faults } = done;
  expect(faults).toEqual([]);
  expect([report.pages, report.blankPages, report.sheets]).toEqual([8, [], 2]);
  expect([pages.length, sides.length]).toEqual([8, 4]);
  expect(namesIn(done.out)).toEqual([
    'S-organiser-se-proteger-checks.html',
    'S-organiser-se-proteger-print.pdf',
    'S-organiser-se-proteger-read.pdf',
    'report.json',
  ]);
});

test('every page is A5, every sheet A4 across, media and trim alike', () => {
  for (const [pdf, width, height] of [
    [done.read, 148, 210],
    [done.print, 297, 210],
  ] as const) {
    const document = mupdf.Document.openDocument(pdf, 'application/pdf') as mupdf.PDFDocument;
    for (let i = 0; i < document.countPages(); i++) {
      const page = document.findPage(i);
      for (const name of ['MediaBox', 'TrimBox']) {
        const [left, bottom, right, top] = page.get(name).asJS() as number[];
        expect([left, bottom]).toEqual([0, 0]);
        expect(Math.abs((right! * 25.4) / 72 - width)).toBeLessThan(0.1);
        expect(Math.abs((top! * 25.4) / 72 - height)).toBeLessThan(0.1);
      }
      for (const name of ['CropBox', 'BleedBox', 'ArtBox', 'Rotate', 'UserUnit']) {
        expect(page.getInheritable(name).isNull(), name).toBe(true);
      }
    }
  }
});

test('both files are sound', async () => {
  for (const pdf of [done.read, done.print]) {
    const { code, said } = await qpdf(pdf, '--check', 'IN');
    expect(said).toMatch(/No syntax or stream encoding errors found/);
    expect(code).toBe(0);
  }
});

describe('words', () => {
  test('the cover says group, title and subtitle', () => {
    expect(letters(textOf(pages[0]!))).toBe(letters(value('group') + value('title') + value('subtitle')));
  });

  test('the first text page has the introduction, and the colophon below it', () => {
    const [introduction, colophon] = [letters(wordsOf(chapters[0]!)), letters(value('colophon'))];
    const page = letters(withoutFooter(pages[1]!));
    expect(page.startsWith(introduction)).toBe(true);
    // Between them stands a heading of livret's own, after them who made it.
    expect(page.slice(introduction.length)).toMatch(
      new RegExp(`^CELIVRET${colophon}${letters(value('group') + URL)}$`),
    );
  });

  test.each([
    2, 3, 4, 5, 6,
  ])('chapter %i stands on its page, letter for letter, its notes at the foot', (number) => {
    expect(letters(withoutFooter(pages[number]!))).toBe(letters(wordsOf(chapters[number - 1]!)));
  });

  test('the back cover says statement, slogan and address', () => {
    expect(letters(textOf(pages[7]!))).toBe(letters(value('statement') + value('slogan') + URL));
  });
});

describe('folio and address', () => {
  test.each([2, 3, 4, 5, 6, 7])('page %i has them once, on the outer side', (number) => {
    const page = pages[number - 1]!;
    const [footer, ...more] = footersOf(page);
    expect(more).toEqual([]);
    const onLeft = number % 2 === 0;
    expect(footer!.text.replace(/\s+/g, ' ')).toBe(onLeft ? `${number} ${URL}` : `${URL} ${number}`);
    const outer = onLeft ? footer!.left : page.width - footer!.right;
    expect(outer).toBeGreaterThan(12);
    expect(outer).toBeLessThan(16);
    // Chromium can draw margin boxes of its own beneath those of Paged.js: no other number stands so low.
    const low = page.signs.filter(({ y, char }) => y > footer!.y - 3 && char.trim() !== '');
    expect(low.length).toBe(footer!.text.replace(/\s/g, '').length);
  });

  test('covers have neither', () => {
    for (const number of [1, 8]) {
      expect(footersOf(pages[number - 1]!).map(({ text }) => text)).toEqual(number === 1 ? [] : [URL]);
      expect(textOf(pages[number - 1]!)).not.toMatch(/^\s*\d\s*$/m);
      expect(pages[number - 1]!.lines.every(({ y }) => y < 190)).toBe(true);
    }
  });
});

describe('sheets', () => {
  test('have the pages that a fold puts in order', () => {
    expect(sidesOf(done.print, done.read)).toEqual(['8|1', '2|7', '6|3', '4|5']);
  });

  test('show each page whole, upright, at its true size, in the middle of its half', () => {
    for (const [side, [left, right]] of [
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ].entries()) {
      for (const [number, from] of [
        [left!, 0.25],
        [right!, 148.75],
      ] as const) {
        const page = pages[number - 1]!.signs;
        const half = sides[side]!.signs.filter(({ x }) => (from < 148 ? x < 148.5 : x >= 148.5));
        const order = (a: (typeof page)[number], b: (typeof page)[number]) => a.y - b.y || a.x - b.x;
        const inked = (signs: typeof page) => signs.filter(({ char }) => char.trim() !== '').sort(order);
        const [wanted, found] = [inked(page), inked(half)];
        expect(found.length).toBe(wanted.length);
        for (const [index, sign] of wanted.entries()) {
          expect(Math.abs(found[index]!.x - from - sign.x)).toBeLessThan(0.05);
          expect(Math.abs(found[index]!.y - sign.y)).toBeLessThan(0.05);
          expect(Math.abs(found[index]!.size - sign.size)).toBeLessThan(0.01);
        }
      }
    }
  });

  test('leave 6 mm at the edges without ink', () => {
    for (const side of [1, 2, 3, 4]) {
      const { left, right, top, bottom } = inkFromEdges(done.print, side);
      expect(Math.min(left, right, top, bottom)).toBeGreaterThan(6);
    }
  });
});

describe('type', () => {
  test('stands 12 mm or more from the outer edge, and further from the fold', () => {
    for (const [index, page] of pages.entries()) {
      const { left, right } = inkFromEdges(done.read, index + 1);
      const [outer, inner] = index % 2 === 0 ? [right, left] : [left, right];
      expect(outer).toBeGreaterThan(12);
      expect(inner).toBeGreaterThan(14);
      expect(page.signs.length).toBeGreaterThan(0);
    }
  });

  test('is 10 to 11.5 pt, notes 9 pt or more, nothing but calls of notes smaller', () => {
    const sizes = new Map<number, number>();
    for (const { char, size } of pages.slice(1, 7).flatMap(({ signs }) => signs)) {
      const rounded = Math.round(size * 10) / 10;
      sizes.set(rounded, (sizes.get(rounded) ?? 0) + 1);
      if (/\p{L}/u.test(char)) expect(rounded).toBeGreaterThanOrEqual(9);
      if (rounded < 9) expect(char).toMatch(/^[0-9\s]$/);
    }
    const [body] = [...sizes].sort((a, b) => b[1] - a[1])[0]!;
    expect(body).toBeGreaterThanOrEqual(10);
    expect(body).toBeLessThanOrEqual(11.5);
  });

  test('is black: no colours, no greys, nothing see-through', () => {
    for (const [pdf, count] of [
      [done.read, 8],
      [done.print, 4],
    ] as const) {
      for (let number = 1; number <= count; number++) {
        for (const colour of coloursOf(pdf, number)) {
          expect(colour).toMatch(
            /^(text Device(RGB 0 0 0|Gray 0)|path Device(RGB [01] [01] [01]|Gray [01]))$/,
          );
        }
      }
    }
  });

  test('leaves no large black for a copier to smear', () => {
    for (let number = 1; number <= 8; number++)
      expect(inkFromEdges(done.read, number).black).toBeLessThan(0.15);
  });

  test('is of bundled fonts, all in the files, none of them pictures', () => {
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(GUIDE, '../package.json'), 'utf8'));
    const bundled = Object.keys(dependencies)
      .filter((name) => name.startsWith('@fontsource/'))
      .map((name) => name.replace(/^@fontsource\/|-/g, '').replace('dejavu', 'dejavusans'));
    for (const pdf of [done.read, done.print]) {
      const document = mupdf.Document.openDocument(pdf, 'application/pdf') as mupdf.PDFDocument;
      let count = 0;
      for (let number = 1; number < document.countObjects(); number++) {
        const font = document.newIndirect(number).resolve();
        if (!font.isDictionary() || font.get('Type').toString() !== '/Font') continue;
        const kind = font.get('Subtype').asName();
        expect(kind).not.toBe('Type3');
        if (kind === 'Type0') continue;
        count++;
        const files = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => font.get('FontDescriptor', key));
        expect(files.some((file) => file.isStream())).toBe(true);
        const name = font
          .get('BaseFont')
          .asName()
          .replace(/^[A-Z]{6}\+/, '')
          .toLowerCase()
          .replace(/[^a-z]/g, '');
        expect(bundled.filter((known) => name.startsWith(known))).not.toEqual([]);
      }
      expect(count).toBeGreaterThan(2);
    }
  });
});

describe('links', () => {
  test('outward ones open what the Markdown says', () => {
    const external = linksOf(done.read).filter(({ to }) => 'address' in to);
    const plainly = (address: string) => address.replace(/\/$/, '');
    const found = external.map(
      ({ page, words, to }) => `${page} ${words} ${plainly('address' in to ? to.address : '')}`,
    );
    const wanted = chapters.flatMap(({ links }, index) =>
      links
        .filter(({ address }) => /^https?:/.test(address))
        .map(({ words, address }) => `${index + 2} ${words} ${plainly(address)}`),
    );
    wanted.push(`2 ${URL} https://${URL}`, `8 ${URL} https://${URL}`);
    expect(found.sort()).toEqual(wanted.sort());
  });

  test('inward ones land at the head of the chapter', () => {
    const inward = linksOf(done.read).filter(({ words, to }) => 'page' in to && !/^\d+$/.test(words));
    expect(inward.map(({ page, words }) => `${page} ${words}`)).toEqual(['3 Liens utiles']);
    const [{ to }] = inward as [(typeof inward)[number]];
    expect('page' in to && [to.page, to.y < 25]).toEqual([7, true]);
  });

  test('calls lead to their notes', () => {
    const numbered = linksOf(done.read).filter(({ words }) => /^\d+$/.test(words));
    // On each page the calls come first; then the numbers of the notes, which lead back.
    const isCall = (link: (typeof numbered)[number]): boolean => {
      const onPage = numbered.filter(({ page }) => page === link.page);
      return onPage.indexOf(link) < onPage.length / 2;
    };
    const calls = numbered.filter(isCall);
    expect(numbered.filter((link) => !isCall(link)).map(({ words }) => words)).toEqual(
      calls.map(({ words }) => words),
    );
    const wanted = chapters.flatMap(({ notes }, index) =>
      [...notes.keys()].map((_, at) => `${index + 2} ${at + 1}`),
    );
    expect(calls.map(({ page, words }) => `${page} ${words}`)).toEqual(wanted);
    for (const { page, words, to } of calls) {
      if (!('page' in to)) throw new Error('A call leads out of the booklet');
      expect(to.page).toBe(page);
      const note = pages[page - 1]!.lines.find(
        ({ text, size }) => size < 9.5 && text.startsWith(`${words} `),
      )!;
      expect(note.y - to.y).toBeGreaterThan(0);
      expect(note.y - to.y).toBeLessThan(6);
    }
  });
});

describe('what readers’ programs are told', () => {
  test('bookmarks are the headings, with their words apart, in order, each on its page', () => {
    const headings = chapters.flatMap(({ headings }, index) =>
      headings.map(({ depth, text }) => `${'  '.repeat(depth - 1)}${text} → ${index + 2}`),
    );
    const bookmarks = bookmarksOf(done.read).filter((line) => line !== '  Ce livret → 2'); // the colophon’s
    expect(bookmarks).toEqual([`${value('title')} → 1`, ...headings]);
  });

  test('title, language, tags; and nothing of who made it, when, and with what', () => {
    for (const [pdf, tagged] of [
      [done.read, true],
      [done.print, false],
    ] as const) {
      const trailer = (mupdf.Document.openDocument(pdf, 'application/pdf') as mupdf.PDFDocument).getTrailer();
      const catalog = trailer.get('Root');
      expect(catalog.get('Lang').asString()).toBe('fr');
      expect(catalog.get('ViewerPreferences', 'DisplayDocTitle').asBoolean()).toBe(true);
      expect(catalog.get('Metadata').isNull()).toBe(true);
      expect(trailer.get('ID').isNull()).toBe(true);
      const keys: string[] = [];
      trailer.get('Info').forEach((_value, key) => {
        keys.push(String(key));
      });
      expect(keys).toEqual(['Title']);
      expect(trailer.get('Info', 'Title').asString()).toContain(value('title'));
      if (!tagged) continue;
      expect(catalog.get('MarkInfo', 'Marked').asBoolean()).toBe(true);
      expect(catalog.get('StructTreeRoot').isDictionary()).toBe(true);
    }
  });

  test('the tags name headings, lists, links and paragraphs', async () => {
    const text = await unpacked(done.read);
    const count = (tag: string) => [...text.matchAll(new RegExp(`/S /${tag}\\b`, 'g'))].length;
    const headings = chapters.flatMap(({ headings }) => headings);
    expect(count('H1')).toBe(headings.filter(({ depth }) => depth === 1).length + 1); // the cover's
    expect(count('H2')).toBeGreaterThanOrEqual(headings.filter(({ depth }) => depth === 2).length);
    expect(count('LI')).toBe(
      chapters.reduce((n, { body }) => n + [...body.matchAll(/^(-|\d+\.) /gm)].length, 0),
    );
    expect(count('Link')).toBeGreaterThanOrEqual(linksOf(done.read).length);
  });
});

test('report.json has the keys of the contract, paths that say nothing of this machine, and true numbers', async () => {
  const { createHash } = await import('node:crypto');
  const report = JSON.parse(fs.readFileSync(path.join(done.out, 'report.json'), 'utf8'));
  expect(report).toEqual(done.report);
  expect(Object.keys(report)).toEqual([
    ...['livret', 'ok', 'title', 'language', 'group', 'groupName', 'pages', 'blankPages', 'sheets'],
    ...['outputs', 'checks', 'messages', 'timings'],
  ]);
  expect(report).toMatchObject({ ok: true, title: value('title'), language: 'fr', group: null });
  expect(report.outputs.map((output: object) => Object.keys(output))).toEqual([
    ['kind', 'file', 'pages', 'bytes', 'sha256'],
    ['kind', 'file', 'pages', 'sheets', 'bytes', 'sha256'],
  ]);
  for (const { kind, file, bytes, sha256 } of report.outputs) {
    const pdf = fs.readFileSync(path.resolve(path.dirname(GUIDE), file));
    expect(path.isAbsolute(file)).toBe(false);
    expect([kind, bytes, sha256]).toEqual([kind, pdf.length, createHash('sha256').update(pdf).digest('hex')]);
  }
});
