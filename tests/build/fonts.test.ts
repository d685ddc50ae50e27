/** Fonts and languages in finished PDFs. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/pdf/facts.ts';
import { tablesOf, thaiWoff, trueType } from '../document/fonts/support.ts';
import { type PdfPage, readPages } from './pdf.ts';
import { booklet, buildFiles, buildFolder, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

const config = (...lines: string[]): string => `${['cover: false', ...lines].join('\n')}\n`;

/** The fonts that draw a script's letters, without the tag of the subset; MuPDF cuts long names. */
const fontsOf = (pages: readonly PdfPage[], script: RegExp): string[] => [
  ...new Set(
    pages
      .flatMap(({ signs }) => signs)
      .filter(({ char }) => script.test(char))
      .map(({ font }) => font.replace(/^[A-Z]{6}\+/, '')),
  ),
];

describe('fonts of the booklet’s own', () => {
  it('draw what the bundled ones cannot, by one line for each', async () => {
    const { read, print, faults } = await buildFiles({
      'booklet.yaml': config(
        'title: One',
        'language: fr',
        'fonts: ["@fontsource/noto-sans-thai", "@fontsource/noto-sans-devanagari", "@fontsource/sawarabi-gothic"]',
      ),
      '1.md': '# Trois\n\nMot **สิทธิของ** ไทย *ไทย*\n',
      '2.md': '# Deux\n\nMot किरायेदार को अपने अधिकार\n',
      '3.md': '# Un\n\nMot 家賃の値上げ。`かな`\n',
    });
    expect(faults).toEqual([]);
    const pages = readPages(read);
    expect(fontsOf(pages, /\p{Script=Thai}/u).sort()).toEqual(['NotoSansThai-Bold', 'NotoSansThai-Regular']);
    expect(fontsOf(pages, /\p{Script=Devanagari}/u)).toEqual(['NotoSansDevanagari-Regul']);
    expect(fontsOf(pages, /[\p{Script=Han}\p{Script=Hiragana}。]/u)).toEqual(['SawarabiGothic-Regular']);
    expect(fontsOf(pages, /[Mot]/u).sort()).toEqual(['Vollkorn-Regular']);
    for (const pdf of [read, print]) {
      const { fonts } = await readFacts(pdf);
      expect(fonts.every(({ embedded, subtype }) => embedded && subtype !== 'Type3')).toBe(true);
    }
  });

  it('may be files of the folder, whose names reach no PDF', async () => {
    const folder = booklet({
      'booklet.yaml': config('title: One', 'language: fr', 'fonts: [polices/secret.ttf, polices/gras.woff]'),
      '1.md': '# Un\n\nไทย **ไทย**\n',
    });
    fs.mkdirSync(path.join(folder, 'polices'));
    fs.writeFileSync(path.join(folder, 'polices/secret.ttf'), trueType(tablesOf(thaiWoff(400))));
    fs.writeFileSync(path.join(folder, 'polices/gras.woff'), thaiWoff(700));
    const { read, faults } = await buildFolder(folder);
    expect(faults).toEqual([]);
    expect(fontsOf(readPages(read), /\p{Script=Thai}/u)).toEqual([
      'NotoSansThai-Regular',
      'NotoSansThai-Bold',
    ]);
    expect(Buffer.from(read).toString('latin1')).not.toMatch(/secret|gras/);
  });

  it('are asked for by file and line', async () => {
    const { exit, messages } = await refusalOf(
      booklet({
        'booklet.yaml': config('title: หนังสือ', 'language: fr', 'fonts:', '  - "@fontsource/sawarabi-gothic"'),
        '1.md': '# Un\n\nMot.\n',
        '2.md': '---\nlanguage: hi\n---\n# Deux\n\nMot.[^1]\n\n[^1]: **अधिकार**\n',
        '3.md': '# Trois\n\n&#x0995; か\n',
      }),
    );
    expect(exit).toBe(1);
    const line = 'fonts: ["@fontsource/sawarabi-gothic", "@fontsource/noto-sans-thai", ';
    expect(messages.map(({ code, file, line: at, text }) => `${code} ${file}:${at} ${text}`)).toEqual([
      expect.stringMatching(
        /^character-uncovered b\/booklet\.yaml:2 .*7 characters \(Thai\): ห \(U\+0E2B\), น/,
      ),
      expect.stringMatching(/^character-uncovered b\/2\.md:8 .*characters \(Devanagari\): अ \(U\+0905\), ध/),
      expect.stringMatching(
        /^character-uncovered b\/3\.md:undefined .*this character \(Bangla\): ক \(U\+0995\)$/,
      ),
    ]);
    expect(messages[0]!.hint).toContain('npm install @fontsource/noto-sans-thai');
    expect(messages[0]!.hint).toContain(line);
  });

  it('are refused by name where only the browser finds them damaged', async () => {
    const folder = booklet({
      'booklet.yaml': config('title: One', 'fonts: [a.ttf]'),
      '1.md': '# Un\n\nไทย\n',
    });
    const tables = tablesOf(thaiWoff(400)).filter(({ tag }) => tag !== 'hmtx');
    fs.writeFileSync(path.join(folder, 'a.ttf'), trueType(tables));
    const { exit, messages } = await refusalOf(folder);
    expect(exit).toBe(2);
    expect(messages.map(({ text }) => text)).toEqual([
      'The font “a.ttf” cannot be used: the browser refuses it as damaged.',
    ]);
  });

  it('are refused at the line that names them', async () => {
    const { exit, messages } = await refusalOf(
      booklet({
        'booklet.yaml': config(
          'title: One',
          'fonts:',
          '  - "@fontsource/not-there"',
          '  - a.ttf',
          '  - ../b.ttf',
        ),
        'a.ttf': 'no font',
        '1.md': '# One\n',
      }),
    );
    expect(exit).toBe(3);
    expect(messages.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual(
      expect.arrayContaining([
        'font-package-missing b/booklet.yaml:4',
        'font-unusable b/booklet.yaml:5',
        'font-file-outside b/booklet.yaml:6',
      ]),
    );
  });
});

describe('lines', () => {
  /** What may not begin a line of Japanese: closing signs, small kana, the long sound mark (JIS X 4051). */
  const NEVER_FIRST = /^[。、，．」』）】！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;

  it('of Japanese begin with nothing that belongs to the line before', async () => {
    const piece =
      '「ひとりで悩まない」ことが、大切です。ニュースをきっかけに、ちょっと、組合（くみあい）へ。';
    const text = Array.from(
      { length: 14 },
      (_, i) => `${'あいうえおかきくけこ'.slice(0, i % 10)}${piece}`,
    ).join('');
    const { read, faults } = await buildFiles({
      'booklet.yaml': config('title: 権利', 'language: ja', 'fonts: ["@fontsource/sawarabi-gothic"]'),
      '1.md': `# 権利\n\n${text}\n`,
    });
    expect(faults.map(({ code }) => code)).toEqual(['words-missing']);
    const lines = readPages(read)
      .flatMap((page) => page.lines)
      .filter(({ text: words }) => /[\p{Script=Hiragana}]{3}/u.test(words))
      .map(({ text: words }) => words);
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.join('')).toBe(text);
    expect(lines.filter((words) => NEVER_FIRST.test(words))).toEqual([]);
    expect(lines.filter((words) => /[「（]$/u.test(words))).toEqual([]);
  });

  it('of Thai end with a word, although nothing stands between words', async () => {
    const text =
      'สิทธิของผู้เช่าบ้านในประเทศไทยเป็นเรื่องที่ทุกคนควรรู้เพราะกฎหมายคุ้มครองผู้บริโภคช่วยให้ผู้เช่าได้รับความเป็นธรรมและทุกคนควรรู้สิทธิของผู้เช่าบ้านในประเทศไทย';
    const { read } = await buildFiles({
      'booklet.yaml': config('title: One', 'language: th', 'fonts: ["@fontsource/noto-sans-thai"]'),
      '1.md': `# One\n\n${text}\n`,
    });
    const consonants = (words: string): string => words.replace(/[^\u0e01-\u0e2e]/gu, '');
    const lines = readPages(read)
      .flatMap((page) => page.lines)
      .map(({ text: words }) => consonants(words))
      .filter((words) => words !== '');
    expect(lines.length).toBeGreaterThan(2);
    const ends = new Set<number>();
    let count = 0;
    for (const { segment } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) {
      count += consonants(segment).length;
      ends.add(count);
    }
    let so = 0;
    for (const line of lines) {
      so += line.length;
      expect(ends.has(so), line).toBe(true);
    }
    expect(so).toBe(consonants(text).length);
  });
});

it('the narrow no-break space is as wide as it should be, in regular and in bold', async () => {
  const { read } = await buildFiles({
    // Where livret sets no such spaces of its own.
    'booklet.yaml': config('title: Essai', 'language: en'),
    '1.md': '# Un\n\nx m\u202fn x **m\u202fn x** *m\u202fn*\n\nx mn x **mn x** *mn*\n',
  });
  const [spaced = [], plain = []] = readPages(read)
    .flatMap((page) => page.lines)
    .filter(({ text }) => text.startsWith('x'))
    .map(({ y }) => readPages(read)[0]!.signs.filter((sign) => Math.abs(sign.y - y) < 1));
  const between = (signs: typeof spaced, a: string, b: string): number[] => {
    const inked = signs.filter(({ char }) => char.trim() !== '');
    return inked.flatMap((sign, i) => {
      const next = inked[i + 1];
      // In em of the text: mm to pt, to its size.
      return sign.char === a && next?.char === b ? [((next.x - sign.x) / 25.4) * (72 / sign.size)] : [];
    });
  };
  const [wide, tight] = [between(spaced, 'm', 'n'), between(plain, 'm', 'n')];
  expect([wide.length, tight.length]).toEqual([3, 3]);
  for (const [i, width] of wide.entries()) {
    expect(width - tight[i]!).toBeGreaterThan(0.17);
    expect(width - tight[i]!).toBeLessThan(0.22);
  }
});

describe('direction', () => {
  const ARABIC = 'نص عربي هنا.[^1]\n\n1. بند أول\n\n[^1]: حاشية.\n';
  const FRENCH = 'Texte ici.[^1]\n\n1. Point\n\n[^1]: Note.\n';

  /** Of a page's lines in letters of a script, the distance from the left and the right edge, mm. */
  const edges = (page: PdfPage, script: RegExp) =>
    page.lines
      .filter(({ text }) => script.test(text))
      .map(({ left, right }) => ({ left, right: page.width - right }));

  it.each([
    ['ar', 'fr', 2, 1],
    ['fr', 'ar', 1, 2],
  ])('a chapter in %s keeps to its side in a booklet in %s', async (own, whole, arabic, french) => {
    const files = { [`${arabic}.md`]: ARABIC, [`${french}.md`]: FRENCH };
    const name = own === 'ar' ? `${arabic}.md` : `${french}.md`;
    files[name] = `---\nlanguage: ${own}\n---\n${files[name]}`;
    const { read } = await buildFiles({
      'booklet.yaml': config('title: One', `language: ${whole}`),
      ...files,
    });
    const pages = readPages(read);
    const [right, left] = [
      pages.flatMap((page) => edges(page, /\p{Script=Arabic}/u)),
      pages.flatMap((page) => edges(page, /Texte|Point|Note/u)),
    ];
    expect(right.length).toBeGreaterThanOrEqual(3);
    expect(left.length).toBeGreaterThanOrEqual(3);
    for (const line of right) expect(line.right).toBeLessThan(35);
    for (const line of left) expect(line.left).toBeLessThan(35);
  });
});

it('a language that livret has no words in is told once', async () => {
  const { faults } = await buildFiles({
    'booklet.yaml': config('title: Gwirioù', 'language: br'),
    '1.md': '# Unan\n\nTestenn.\n',
    '2.md': '# Daou\n\nTestenn.\n',
  });
  expect(faults.map(({ level, code, text }) => `${level} ${code}: ${text}`)).toEqual([
    'warning words-missing: livret has no words of its own in Breton (br): it prints “Contents”, “Notes” and the like in English.',
  ]);
});
