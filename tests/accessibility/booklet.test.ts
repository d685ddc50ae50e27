/** The reading PDF for those who hear it: one element is one element, whatever pages it stands on. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFDict } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { letters } from '../../src/letters.ts';
import { buildFolder, shareBrowser } from '../build/support.ts';
import { writeFiles } from '../commands/support.ts';
import { faultsOf } from './matterhorn.ts';
import { unreadable } from './matterhorn-fonts.ts';
import { type Element, outline, readStructure, type Structure, textOf } from './structure.ts';

/** As Chromium printed it, before the exact stage. */
let printed = new Uint8Array();
vi.mock('../../src/pdf/exact.ts', async (original) => {
  const exact = await original<typeof import('../../src/pdf/exact.ts')>();
  return {
    ...exact,
    makeExact: (...args: Parameters<typeof exact.makeExact>) => {
      if (args[0] instanceof Uint8Array) printed = args[0].slice();
      return exact.makeExact(...args);
    },
  };
});

shareBrowser();

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-test-'));
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

const LONG = Array.from({ length: 400 }, (_, i) => `mot${i}`).join(' ');
const SPLIT = `# Un

${LONG} Ici une note[^n]. ${LONG}

- ${LONG} ${LONG}
- court

### Sans palier

| Jour | Lieu |
|------|------|
${Array.from({ length: 60 }, (_, i) => `| j${i} | l${i} |`).join('\n')}

Le TGV <abbr title="train à grande vitesse">TGV</abbr>, [une adresse](https://www.exemple.example/), \`code\` et
un mot <span lang="en">in English</span>, $\\frac{a+1}{b}$.

<ruby>rouge<rp>(</rp><rt>rouj</rt><rp>)</rp></ruby>

[^n]: ${LONG} ${LONG}
`;

const find = (structure: Structure, type: string): Element[] =>
  structure.all.filter((one) => one.type === type);
const pagesOf = (one: Element): number[] => [
  ...new Set([one, ...one.kids.flatMap(within)].flatMap(({ pieces }) => pieces.map(({ page }) => page))),
];
const within = (one: Element): Element[] => [one, ...one.kids.flatMap(within)];

describe('a booklet whose parts go on overleaf', () => {
  let read = new Uint8Array();
  let made: Structure;
  let before: Structure;
  beforeAll(async () => {
    const folder = path.join(base, 'b');
    writeFiles(folder, {
      'booklet.yaml': 'title: Essai\nlanguage: fr\ncontact: 12 rue des Lilas\nhyphenate: false\n',
      '01.md': SPLIT,
      '02.md': '# Deux\n\nFin.\n',
    });
    const done = await buildFolder(folder, { outputs: ['read'], lenient: true }, path.join(base, 'out'));
    read = new Uint8Array(done.read);
    made = await readStructure(read);
    before = await readStructure(printed);
  }, 60_000);

  it('holds every condition of the Matterhorn Protocol that is tried here; as printed it did not', async () => {
    expect(await faultsOf(read)).toEqual([]);
    expect(unreadable(read)).toEqual([]);
    const missed = new Set((await faultsOf(printed)).map((fault) => fault.split(':')[0]));
    expect([...missed]).toEqual(
      expect.arrayContaining(['01-005', '09-004', '09-005', '11-001', '14-003', '28-004', '28-012']),
    );
  });

  it('keeps every word of the tags, and leaves out none but repeated heads', () => {
    const signs = ({ root }: Structure): string => [...letters(root.text)].sort().join('');
    expect(signs(made)).toBe(signs(before));
    expect(letters(made.root.text)).toContain(letters('Sans palier Jour Lieu j0 l0 j1 l1'));
    expect(letters(made.root.text).split(letters('Jour Lieu j')).length).toBe(2);
  });

  it('leaves nothing of the old tags in the file: neither a second tree nor the marks of the layout', () => {
    const elements = made.document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && textOf(object, 'Type') === 'StructElem');
    expect(elements).toHaveLength(made.all.length);
    expect(made.all.map(({ dict }) => textOf(dict, 'Lang') ?? '').join()).not.toContain('x-lv');
  });

  it('has one paragraph, one list item, one table and one note where there is one', () => {
    const paragraphs = find(made, 'P').filter(({ text }) => text.includes('Ici une note'));
    expect(paragraphs).toHaveLength(1);
    expect(letters(paragraphs[0]!.text)).toBe(letters(`${LONG} Ici une note1. ${LONG}`));
    expect(pagesOf(paragraphs[0]!).length).toBeGreaterThan(1);
    const [list] = find(made, 'L');
    expect(list!.kids.map(({ type }) => type)).toEqual(['LI', 'LI']);
    expect(pagesOf(list!.kids[0]!).length).toBeGreaterThan(1);
    expect(letters(list!.kids[0]!.kids[1]!.text)).toBe(letters(`${LONG} ${LONG}`));
    const tables = find(made, 'Table');
    expect(tables).toHaveLength(1);
    expect(tables[0]!.kids).toHaveLength(61);
    expect(pagesOf(tables[0]!).length).toBeGreaterThan(1);
    expect(find(made, 'TH').map(({ text }) => text.trim())).toEqual(['Jour', 'Lieu']);
    const notes = find(made, 'Note');
    // The second one is the address of the link.
    expect(notes).toHaveLength(2);
    expect(letters(notes[0]!.text)).toBe(letters(`1 ${LONG} ${LONG}`));
    expect(pagesOf(notes[0]!).length).toBeGreaterThan(1);
  });

  it('leads from a call to its note, and back; the note is read behind the paragraph', () => {
    const paragraph = find(made, 'P').find(({ text }) => text.includes('Ici une note'))!;
    const siblings = paragraph.parent!.kids;
    const note = siblings[siblings.indexOf(paragraph) + 1]!;
    expect([note.type, textOf(note.dict, 'ID')]).toEqual(['Note', 'note00000001']);
    const [call] = within(paragraph).filter(({ type }) => type === 'Link');
    expect(call!.parent!.type).toBe('Reference');
    expect(textOf(call!.annotations[0]!, 'Dest')).toMatch(/^note-/);
    expect(textOf(call!.annotations[0]!, 'Contents')).toMatch(/^1 mot0 mot1/);
    const [back] = within(note).filter(({ type }) => type === 'Link');
    expect(back!.parent!.type).toBe('Lbl');
    expect(textOf(back!.annotations[0]!, 'Dest')).toMatch(/^call-/);
    expect(textOf(back!.annotations[0]!, 'Contents')).toBe('1');
  });

  it('says what is meant: languages, short words, formulas, readings, addresses', () => {
    const lines = outline(made.root).map((line) => line.trim());
    expect(lines[0]).toBe('Document');
    expect(lines).toContain('Span E=train à grande vitesse TGV');
    expect(lines).toContain('Span Lang=en in English');
    expect(lines.filter((line) => line.startsWith('Formula'))).toEqual([
      expect.stringMatching(/^Formula Alt=\(a \+ 1\)\/b /),
    ]);
    expect(lines).toEqual(expect.arrayContaining(['RB rouge', 'RT rouj']));
    expect(lines).toContain('H2 SANS PALIER');
    const [link] = find(made, 'Link').filter(({ text }) => text.includes('une adresse'));
    expect(textOf(link!.annotations[0]!, 'Contents')).toBe('https://www.exemple.example/');
  });

  it('keeps running heads and folios out of the text', () => {
    expect(made.root.text.match(/Essai/gi)).toHaveLength(2); // the cover, and the back cover that repeats it
  });
});

describe('the specimen', () => {
  it('holds every condition that is tried here', async () => {
    const folder = path.resolve('tests/fixtures/specimen');
    const done = await buildFolder(folder, { outputs: ['read'], lenient: true });
    expect(await faultsOf(done.read)).toEqual([]);
    expect(unreadable(done.read)).toEqual([]);
    const lines = outline((await readStructure(done.read)).root).map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith('Lbl Alt'))).toEqual(['Lbl Alt=☐', 'Lbl Alt=☑']);
    expect(lines).toContain('Figure Alt=Une presse à bras, dessinée au trait');
    expect(lines).toContain('Sect Lang=ar');
  }, 60_000);
});
