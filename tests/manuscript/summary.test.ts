import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSummary } from '../../src/manuscript/summary.ts';
import { attempt, makeFolder, namesOf } from './support.ts';

const fixture = (name: string) => path.join(import.meta.dirname, '../fixtures/manuscript', name);

const titles = async (folder: string) => {
  const result = await attempt(folder);
  return { told: result.told, list: result.manuscript?.chapters.map((c) => `${c.name} = ${c.listTitle}`) };
};

describe('SUMMARY.md', () => {
  it('as mdBook has it', async () => {
    const { list, told } = await titles(fixture('mdbook'));
    expect(list).toEqual([
      'avant-propos.md = Avant-propos',
      'droits/README.md = Vos droits',
      'droits/bail.md = Le bail & la caution',
      'droits/etat des lieux.md = L’état des lieux',
      'agir.md = Agir avec lettre_type',
      'contacts.md = Contacts',
    ]);
    expect(told).toEqual([
      'info | chapters-unlisted | SUMMARY.md | One Markdown file is not on the list of chapters and is left out: brouillon.md.',
    ]);
  });

  it('as GitBook has it', async () => {
    const { list, told } = await titles(fixture('gitbook'));
    expect(list).toEqual([
      'README.md = Bienvenue',
      'cuisine/README.md = La cuisine',
      'cuisine/hygiene.md = Hygiène [essentiel]',
      'cuisine/stocks.md = Stocks',
    ]);
    expect(told).toEqual([
      'info | summary-remote | SUMMARY.md:13 | “https://example.org/forum” is not a file of this booklet: it is left out.',
    ]);
  });

  it('keeps its lines, and tells what is wrong on them', async () => {
    const summary =
      '# Sommaire\r\n\r\n<!--\r\n- [Non](non.md)\r\n-->\r\n- [A](a.md)\r\n  - [B](b.md)\r\n- [A](a.md)\r\n- [C](../c.md)\r\n- [D](D.md)\r\n- [E](data.csv)\r\n';
    const folder = makeFolder({ 'SUMMARY.md': summary, 'a.md': '# A', 'd.md': '# D', 'data.csv': '1' });
    expect((await attempt(folder)).told).toEqual([
      'error | chapter-missing | SUMMARY.md:7 | The chapter “b.md” is listed here, but there is no such file. | Check its name, or take it off the list.',
      'error | chapter-twice | SUMMARY.md:8 | The chapter “a.md” comes twice. | Keep one of them.',
      'error | chapter-outside | SUMMARY.md:9 | The chapter “../c.md” lies outside the booklet’s folder. | Copy the file into the folder. Links, “..” and absolute paths that lead out of it are not followed.',
      'error | chapter-case | SUMMARY.md:10 | The chapter “D.md” is listed here, but the file is named “d.md”. | Write capital letters exactly as in the file’s name: other computers tell them apart.',
      'error | chapter-not-markdown | SUMMARY.md:11 | “data.csv” is not a Markdown file. | Chapters are files whose names end in .md.',
      'info | chapters-unlisted | SUMMARY.md | One Markdown file is not on the list of chapters and is left out: d.md.',
    ]);
  });

  it('without any chapter leaves the order to the names', async () => {
    const result = await attempt(
      makeFolder({ 'SUMMARY.md': '# Sommaire\n\n- [Plus tard]()\n', 'b.md': '# B', 'a.md': '# A' }),
    );
    expect(namesOf(result)).toEqual(['a.md', 'b.md']);
    expect(result.told).toEqual([
      'warning | summary-empty | SUMMARY.md | SUMMARY.md lists no chapter: the files are taken in the order of their names. | List them as links, for example: - [First chapter](first.md)',
    ]);
  });

  it('that cannot be read is refused', async () => {
    const latin = Buffer.from('- [\xc9t\xe9](a.md)\n', 'latin1');
    expect((await attempt(makeFolder({ 'SUMMARY.md': latin, 'a.md': '# A' }))).told).toEqual([
      'error | text-not-utf8 | SUMMARY.md:1 | A sign on this line is not UTF-8. | Open the file in a text editor and save it with the encoding UTF-8.',
    ]);
    expect(
      (await attempt(makeFolder({ 'SUMMARY.md': { link: '/etc/hostname' }, 'a.md': '# A' }))).told[0],
    ).toContain('error | chapter-outside | SUMMARY.md');
  });

  it('costs in proportion to its lines, whatever stands on them', () => {
    const start = Date.now();
    for (const sign of ['[', '*a ', '- ', '> ', '<!--', '[](', '`', '1. ']) {
      parseSummary(`- [${sign.repeat(300)}\n`.repeat(20));
      expect(parseSummary(sign.repeat(300_000))).toEqual([]);
    }
    expect(Date.now() - start).toBeLessThan(15_000);
  }, 20_000);
});
