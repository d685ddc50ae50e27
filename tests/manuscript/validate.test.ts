import { describe, expect, it } from 'vitest';
import { OUTPUT_KINDS } from '../../src/report/report.ts';
import { attempt, makeFolder } from './support.ts';

const said = async (yaml: string, language: 'en' | 'fr' = 'en') => {
  const result = await attempt(makeFolder({ 'booklet.yaml': yaml, 'a.md': '# A' }), { language });
  expect(result.exitCode).toBe(2);
  return result.told;
};

const CHOICE_OF_BLANKS =
  '“blanks” must be one of these: before-last, spread, notes, end. | Did you mean “notes”?';
const PAPERS = 'A6, A5, A4, A3, B5, half-letter, digest, Letter, Legal, Tabloid';
const OWN_SIZE = 'width x height with the unit: 150x210mm, 5.5x8.5in';
const PRINTABLE = 'a size of paper that can be printed. | Each side measures from 25 to 1200 mm.';
const DIGITS = 'Write digits only, with a decimal point and without a unit.';

describe('keys and values', () => {
  it.each([
    [
      'a slip',
      'langage: fr',
      'error | config-unknown-key | booklet.yaml:1 | “langage” is not a key livret knows. | Did you mean “language”?',
    ],
    [
      'capitals',
      'Title: A',
      'error | config-unknown-key | booklet.yaml:1 | “Title” is not a key livret knows. | Did you mean “title”?',
    ],
    [
      'a key of another level',
      'url: a.org\nslogan: A',
      'error | config-unknown-key | booklet.yaml:2 | “slogan” is not a key livret knows. | Did you mean “closing.slogan”?',
    ],
    [
      'a slip inside a key',
      'closing:\n  slogn: A',
      'error | config-unknown-key | booklet.yaml:2 | “closing.slogn” is not a key livret knows. | Did you mean “slogan”?',
    ],
    [
      'nothing like it',
      'photocopieuse: A',
      'error | config-unknown-key | booklet.yaml:1 | “photocopieuse” is not a key livret knows. | Remove it, or look it up in the list of keys.',
    ],
    [
      'even without a value',
      'photocopieuse:',
      'error | config-unknown-key | booklet.yaml:1 | “photocopieuse” is not a key livret knows. | Remove it, or look it up in the list of keys.',
    ],
    [
      'the browser, which a folder must not choose',
      'browser: /tmp/evil',
      'error | config-unknown-key | booklet.yaml:1 | “browser” is not a key livret knows. | Remove it, or look it up in the list of keys.',
    ],
    [
      'prototypes',
      '__proto__: { title: A }',
      'error | config-unknown-key | booklet.yaml:1 | “__proto__” is not a key livret knows. | Remove it, or look it up in the list of keys.',
    ],
  ])('unknown key: %s', async (_, yaml, expected) => {
    expect(await said(yaml)).toEqual([expected]);
  });

  it.each([
    ['text', 'title: [a]', '“title” must be a text. | Put the value between quotation marks.'],
    ['text from true', 'title: true', '“title” must be a text. | Put the value between quotation marks.'],
    [
      'boolean',
      'cover: yes',
      '“cover” must be true or false. | Write true or false, without quotation marks.',
    ],
    [
      'list',
      'chapters: a.md',
      '“chapters” must be a list. | Write one item a line, each after a dash and a space.',
    ],
    [
      'keys',
      'closing: Fin',
      '“closing” must be a group of keys. | Write its keys on the lines below, each after two spaces.',
    ],
    [
      'a size in place of the keys of paper',
      'paper: A5',
      '“paper” must be a group of keys: “page”, the size of a page, and “sheet”, that of the paper in the printer. | For pages in A5, two on each side of an A4 sheet: paper: { page: A5, sheet: A4 }',
    ],
    ['choice', 'blanks: note', CHOICE_OF_BLANKS],
    [
      'paper',
      'paper: { page: A9 }',
      `“paper.page” must be a size of paper. | Write ${PAPERS}, or ${OWN_SIZE}.`,
    ],
    [
      'paper without a unit',
      'paper: { sheet: 320x450 }',
      '“paper.sheet” must be a size of paper with its unit. | Write the unit as well: 150x210mm, or 5.5x8.5in for inches.',
    ],
    ['negative paper', 'paper: { page: -150x210mm }', `“paper.page” must be ${PRINTABLE}`],
    ['absurd paper', 'paper: { sheet: 5000x3mm }', `“paper.sheet” must be ${PRINTABLE}`],
    [
      'thickness out of range',
      'creep: { thickness: 3 }',
      `“creep.thickness” must be a number from 0.03 to 0.6. | ${DIGITS}`,
    ],
    ['weight out of range', 'creep: { gsm: 8 }', `“creep.gsm” must be a number from 40 to 400. | ${DIGITS}`],
    [
      'thickness with a unit',
      'creep: { thickness: 0.1mm }',
      `“creep.thickness” must be a number. | ${DIGITS}`,
    ],
    ['signatures', 'signatures: 0', '“signatures” must be a whole number from 1 to 50. | Write digits only.'],
    [
      'a signature',
      'signatures: [4, 2.5]',
      '“signatures” must be a whole number from 1 to 50. | Write digits only.',
    ],
    [
      'marks',
      'marks: [folds]',
      '“marks” must be one of these: fold, cut, crop, staples, numbers, registration. | Did you mean “fold”?',
    ],
    [
      'choice in a list',
      'outputs: [raed]',
      `“outputs” must be one of these: ${OUTPUT_KINDS.join(', ')}. | Did you mean “read”?`,
    ],
    ['theme', 'theme: sobre', '“theme” must be one of these: sober, loud. | Did you mean “sober”?'],
    ['theme, far off', 'theme: ../../x', '“theme” must be one of these: sober, loud.'],
    ['language', 'language: fr_FR', '“language” must be a language code. | Did you mean “fr-FR”?'],
    ['language by name', 'language: Français', '“language” must be a language code. | Did you mean “fr”?'],
    [
      'language, nonsense',
      'language: "1"',
      '“language” must be a language code. | Write for example fr, en, ar or pt-BR.',
    ],
    ['messages', 'lang: de', '“lang” must be one of these: fr, en.'],
    [
      'address with a script',
      'url: javascript:alert(1)',
      '“url” must be a web address. | Write for example www.example.org or https://example.org/page.',
    ],
    [
      'address of a file',
      'closing: { url: "file:///etc/passwd" }',
      '“closing.url” must be a web address. | Write for example www.example.org or https://example.org/page.',
    ],
    [
      'mail',
      'url: nous@example.org',
      '“url” must be a web address. | Write for example www.example.org or https://example.org/page.',
    ],
    ['two lines', 'title: "A\\nB"', '“title” must be a text on a single line. | Remove the line breaks.'],
    [
      'control characters',
      'title: "A\\u0007"',
      '“title” must be a text without control characters. | Remove the invisible signs, or type it again.',
    ],
    [
      'half a sign',
      'title: "\\uD83D"',
      '“title” must be a text without control characters. | Remove the invisible signs, or type it again.',
    ],
    [
      'too long',
      `title: ${'a'.repeat(301)}`,
      '“title” must be a text of at most 300 characters. | Shorten it.',
    ],
    [
      'empty list',
      'chapters: []',
      '“chapters” must be a list with at least one item. | Add one, or remove the key.',
    ],
    [
      'empty item',
      'chapters: [""]',
      '“chapters” must be a text that is not empty. | Write something, or remove the line.',
    ],
    [
      'endless list',
      `outputs: [${Array(21).fill('read').join(', ')}]`,
      '“outputs” must be a list of at most 20 items. | Shorten it.',
    ],
    [
      'out, above',
      'out: ../site',
      '“out” must be a folder inside the one you work in. | Write for example dist, with forward slashes and without “..”. Elsewhere only with --out.',
    ],
    [
      'out, absolute',
      'out: /tmp/x',
      '“out” must be a folder inside the one you work in. | Write for example dist, with forward slashes and without “..”. Elsewhere only with --out.',
    ],
    [
      'out, on another disk',
      'out: "C:\\\\x"',
      '“out” must be a folder inside the one you work in. | Write for example dist, with forward slashes and without “..”. Elsewhere only with --out.',
    ],
  ])('wrong value: %s', async (_, yaml, expected) => {
    expect(await said(`# booklet\n${yaml}`)).toEqual([`error | config-value | booklet.yaml:2 | ${expected}`]);
  });

  it('takes numbers for text as they were typed', async () => {
    const { manuscript } = await attempt(
      makeFolder({ 'booklet.yaml': 'title: 1984\nsubtitle: 1.10', 'a.md': '# A' }),
    );
    expect(manuscript?.config).toMatchObject({ title: '1984', subtitle: '1.10' });
  });

  it('tells everything at once, in French too, with the faults of chapters after those of keys', async () => {
    const folder = makeFolder({
      'booklet.yaml': 'titre: A\ncover: oui\nclosing:\n  url: x\nchapters:\n  - a.md\n  - b.md\n',
      'a.md': '---\ntoc: non\n---\n# A\n',
    });
    const { told, exitCode } = await attempt(folder, { language: 'fr' });
    expect(told).toEqual([
      'error | config-unknown-key | booklet.yaml:1 | « titre » n’est pas une clé connue de livret. | Vouliez-vous dire « title » ?',
      'error | config-value | booklet.yaml:2 | « cover » doit être true (oui) ou false (non). | Écrivez true ou false, sans guillemets.',
      'error | config-value | booklet.yaml:4 | « closing.url » doit être une adresse web. | Écrivez par exemple www.example.org ou https://example.org/page.',
      'error | chapter-missing | booklet.yaml:7 | Le chapitre « b.md » figure dans la liste, mais le fichier n’existe pas. | Vérifiez son nom, ou retirez-le de la liste.',
      'error | front-matter-value | a.md:2 | « toc » doit être true (oui) ou false (non). | Écrivez true ou false, sans guillemets.',
    ]);
    expect(exitCode).toBe(2);
  });
});
