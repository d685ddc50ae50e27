/** Notes that used to lose words: cases that generated books came upon, made small. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPages } from './pdf.ts';
import { booklet, buildFiles, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

const CONFIG = { 'booklet.yaml': 'title: Notes\nlanguage: fr\ncover: false\ntoc: false\n' };
const FIXTURES = path.join(import.meta.dirname, '../fixtures/lost-notes');
const words = (count: number): string => Array(count).fill('loyer').join(' ');

describe('no word of a note is lost', () => {
  // As they came from the generator: what they lose depends on every line.
  it.each([
    ['where its line has room only once the note is out of it', 'room-after-all.md'],
    ['where a box with space inside is divided, and higher than it was', 'divided-box.md'],
    ['where several long ones are called from one line', 'one-line.md'],
    ['where the second one of a paragraph that began before holds a table', 'table-in-second.md'],
  ])('%s', async (_, file) => {
    const text = fs.readFileSync(path.join(FIXTURES, file), 'utf8');
    // The build itself compares every word.
    const { faults } = await buildFiles({ 'booklet.yaml': 'title: Livre\nlanguage: fr\n', '1.md': text });
    expect(faults.filter(({ code }) => code !== 'note-missing')).toEqual([]);
  });
});

describe('an item with a box to tick', () => {
  const row = '| « oui » et électroencéphalographique | coopérative œcuménique | jardin voisine | lettre |';
  const item = `- [ ] point\n\n    ${Array(150).fill('ligne').join('<br>')}\n\n    ${[row, '| --- | --- | --- | --- |', row, row].join('\n    ')}\n\n    :::note\n\n    ${words(300)}\n\n    :::`;

  it.each([
    ['in a note', `Mot[^1] suite.\n\n[^1]: Note\n\n    ${item.replaceAll('\n', '\n    ')}\n`],
    ['in the text', `${item}\n`],
  ])('stands overleaf where it began, and so fits its table (%s)', async (_, text) => {
    const { read, faults } = await buildFiles({ ...CONFIG, '1.md': `# T\n\n${text}` });
    expect(faults).toEqual([]);
    const pages = readPages(read);
    const lefts = pages.map(({ lines }) => lines.find(({ text: t }) => t === 'ligne')?.left);
    // The margins of left and right pages differ.
    const first = lefts.findIndex((x) => x !== undefined);
    expect(lefts[first + 2]).toBeCloseTo(lefts[first]!, 2);
    const table = pages.find(({ lines }) => lines.some(({ text: t }) => t.includes('voisine')))!;
    const right = table.signs.filter(({ char }) => char === 'e').map((sign) => sign.right);
    expect(Math.max(...right)).toBeLessThan(148 - 12);
  });

  it('as does a list of lines to write on, after the last of them', async () => {
    const { read } = await buildFiles({
      ...CONFIG,
      '1.md': `# T\n\n- Nom : ______________\n${'- point\n'.repeat(120)}`,
    });
    const lefts = readPages(read).map(({ lines }) => lines.find(({ text }) => text.endsWith('point'))?.left);
    expect(lefts[2]).toBeCloseTo(lefts[0]!, 2);
  });
});

describe('a table in a note', () => {
  const row =
    '| jardin la 1er | n° 12 coopérative et | 1984 oui `une_fonction(avec, des, arguments)` où loyer |';
  const table = (rows: number): string =>
    [row, '| --- | --- | --- |', ...Array(rows).fill(row)].join('\n    ');

  const tablesOf = (read: Uint8Array) =>
    readPages(read).map(({ lines }) => lines.filter(({ text }) => text.includes('1984 oui')));

  it('is as wide as the note, smaller if need be', async () => {
    const { read, faults } = await buildFiles({
      ...CONFIG,
      '1.md': `Mot[^1] suite.\n\n[^1]: *jardin*\n\n    ${table(1)}\n`,
    });
    expect(faults).toEqual([]);
    const [lines] = tablesOf(read);
    expect(lines).toHaveLength(2);
    expect(lines![0]!.right).toBeLessThan(148 - 12);
    expect(lines![0]!.right).toBeGreaterThan(90);
  });

  it('goes on overleaf with its columns where they were, and an item without its sign', async () => {
    const { read, faults } = await buildFiles({
      ...CONFIG,
      '1.md': `${words(90)} mot[^1] suite.\n\n[^1]: *jardin*\n\n    - point\n\n      ${table(30).replaceAll('\n', '\n  ')}\n`,
    });
    expect(faults).toEqual([]);
    const pages = readPages(read).filter(({ signs }) => signs.length > 0);
    const columns = pages.map(({ signs }) => {
      const text = signs.map(({ char }) => char).join('');
      const at = text.lastIndexOf('1984 oui');
      // From the second page on text stands further right or left: against the first column.
      return at < 0 ? undefined : Math.round(signs[at]!.x - signs[text.lastIndexOf('jardin la')]!.x);
    });
    const known = columns.filter((x) => x !== undefined);
    expect(known.length).toBeGreaterThan(1);
    expect(new Set(known).size).toBe(1);
    const dots = pages.flatMap(({ signs }) => signs.filter(({ char }) => char === '•'));
    expect(dots).toHaveLength(1);
  });

  it('that is too wide is refused by file and line, not turned', async () => {
    const wide = (cell: string): string => `|${` ${cell} |`.repeat(16)}`;
    const folder = booklet({
      ...CONFIG,
      '1.md': `# T\n\nMot[^1] suite.\n\n[^1]: Note\n\n    ${wide('anticonstitutionnellement')}\n    ${wide('---')}\n    ${wide('a')}\n`,
    });
    const { messages } = await refusalOf(folder);
    expect(messages.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      'table-too-wide b/1.md:7',
    ]);
  });
});
