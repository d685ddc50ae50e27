import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt, makeFolder, namesOf, type Tree } from './support.ts';

const TWO: Tree = { '01-un.md': '# Un', '02-deux.md': '# Deux' };

/** What is said when booklet.yaml lists these chapters. */
async function listing(chapters: string[], tree: Tree = TWO, language: 'en' | 'fr' = 'en') {
  const list = chapters.map((c) => `  - ${JSON.stringify(c)}\n`).join('');
  return attempt(makeFolder({ ...tree, 'booklet.yaml': `language: fr\nchapters:\n${list}` }), { language });
}

describe('chapters listed in booklet.yaml', () => {
  it('come in that order, and the others are named', async () => {
    const result = await listing(['02-deux.md', './part//a.md'], { ...TWO, 'part/a.md': '# A' });
    expect(namesOf(result)).toEqual(['02-deux.md', 'part/a.md']);
    expect(result.told).toEqual([
      'info | chapters-unlisted | booklet.yaml | One Markdown file is not on the list of chapters and is left out: 01-un.md.',
    ]);
  });

  it('win over SUMMARY.md', async () => {
    const result = await listing(['02-deux.md', '01-un.md'], { ...TWO, 'SUMMARY.md': '- [Un](01-un.md)' });
    expect(namesOf(result)).toEqual(['02-deux.md', '01-un.md']);
    expect(result.told).toEqual([]);
  });

  it('leave out many without naming them all', async () => {
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`x${i}.md`, '# X']));
    const { told } = await listing(['01-un.md', '02-deux.md'], { ...TWO, ...many }, 'fr');
    expect(told).toEqual([
      'info | chapters-unlisted | booklet.yaml | 8 fichiers Markdown ne sont pas dans la liste des chapitres et restent de côté : x0.md, x1.md, x2.md, x3.md, x4.md, ….',
    ]);
  });

  it.each<[string, string[], Tree, string]>([
    [
      'missing, a slip',
      ['01-un.md', '02-duex.md'],
      {},
      'error | chapter-missing | booklet.yaml:4 | The chapter “02-duex.md” is listed here, but there is no such file. | Did you mean “02-deux.md”?',
    ],
    [
      'missing, in another folder',
      ['un.md'],
      { 'sub/un.md': '# Un' },
      'error | chapter-missing | booklet.yaml:3 | The chapter “un.md” is listed here, but there is no such file. | Did you mean “sub/un.md”?',
    ],
    [
      'missing, nothing alike',
      ['remerciements.md'],
      {},
      'error | chapter-missing | booklet.yaml:3 | The chapter “remerciements.md” is listed here, but there is no such file. | Check its name, or take it off the list.',
    ],
    [
      'with backslashes',
      ['sub\\un.md'],
      { 'sub/un.md': '# Un' },
      'error | chapter-missing | booklet.yaml:3 | The chapter “sub\\un.md” is listed here, but there is no such file. | Did you mean “sub/un.md”?',
    ],
    [
      'listed twice',
      ['01-un.md', '02-deux.md', './01-un.md'],
      {},
      'error | chapter-twice | booklet.yaml:5 | The chapter “01-un.md” comes twice. | Keep one of them.',
    ],
    [
      'twice by a link',
      ['01-un.md', 'un.md'],
      { 'un.md': { link: '01-un.md' } },
      'error | chapter-twice | booklet.yaml:4 | The chapters “01-un.md” and “un.md” are one and the same file. | Keep one of them.',
    ],
    [
      'in other capitals',
      ['01-Un.md'],
      {},
      'error | chapter-case | booklet.yaml:3 | The chapter “01-Un.md” is listed here, but the file is named “01-un.md”. | Write capital letters exactly as in the file’s name: other computers tell them apart.',
    ],
    [
      'in a folder of other capitals',
      ['Part/a.md'],
      { 'part/a.md': '# A' },
      'error | chapter-case | booklet.yaml:3 | The chapter “Part/a.md” is listed here, but the file is named “part/a.md”. | Write capital letters exactly as in the file’s name: other computers tell them apart.',
    ],
    [
      'above the folder',
      ['../secret.md'],
      {},
      'error | chapter-outside | booklet.yaml:3 | The chapter “../secret.md” lies outside the booklet’s folder. | Copy the file into the folder. Links, “..” and absolute paths that lead out of it are not followed.',
    ],
    [
      'above it in the end',
      ['a/../../booklet/01-un.md'],
      {},
      'error | chapter-outside | booklet.yaml:3 | The chapter “a/../../booklet/01-un.md” lies outside the booklet’s folder. | Copy the file into the folder. Links, “..” and absolute paths that lead out of it are not followed.',
    ],
    [
      'absolute',
      ['/etc/motd.md'],
      {},
      'error | chapter-outside | booklet.yaml:3 | The chapter “/etc/motd.md” lies outside the booklet’s folder. | Copy the file into the folder. Links, “..” and absolute paths that lead out of it are not followed.',
    ],
    [
      'on a disk of Windows',
      ['C:\\x.md'],
      {},
      'error | chapter-outside | booklet.yaml:3 | The chapter “C:\\x.md” lies outside the booklet’s folder. | Copy the file into the folder. Links, “..” and absolute paths that lead out of it are not followed.',
    ],
    [
      'a link outside',
      ['x.md'],
      { 'x.md': { link: '/etc/hostname' } },
      'error | chapter-outside | booklet.yaml:3 | The chapter “x.md” lies outside the booklet’s folder. | Copy the file into the folder. Links, “..” and absolute paths that lead out of it are not followed.',
    ],
    [
      'behind a folder that links outside',
      ['etc/hostname.md'],
      { etc: { link: '/etc' } },
      'error | chapter-outside | booklet.yaml:3 | The chapter “etc/hostname.md” lies outside the booklet’s folder. | Copy the file into the folder. Links, “..” and absolute paths that lead out of it are not followed.',
    ],
    [
      'a broken link',
      ['x.md'],
      { 'x.md': { link: 'y.md' } },
      'error | chapter-link-broken | booklet.yaml:3 | “x.md” is a link that leads nowhere. | Put the file itself in its place, or remove the link.',
    ],
    [
      'a link to itself',
      ['x.md'],
      { 'x.md': { link: 'x.md' } },
      'error | chapter-link-broken | booklet.yaml:3 | “x.md” is a link that leads nowhere. | Put the file itself in its place, or remove the link.',
    ],
    [
      'a folder',
      ['part'],
      { 'part/a.md': '# A' },
      'error | chapter-not-a-file | booklet.yaml:3 | “part” is not a file. | A chapter is a plain text file; list its files one by one.',
    ],
    [
      'the folder itself',
      ['.'],
      {},
      'error | chapter-not-a-file | booklet.yaml:3 | “.” is not a file. | A chapter is a plain text file; list its files one by one.',
    ],
    [
      'a pipe',
      ['x.md'],
      { 'x.md': 'pipe!' },
      'error | chapter-not-a-file | booklet.yaml:3 | “x.md” is not a file. | A chapter is a plain text file; list its files one by one.',
    ],
    [
      'a device',
      ['x.md'],
      { 'x.md': { link: '/dev/zero' } },
      'error | chapter-outside | booklet.yaml:3 | The chapter “x.md” lies outside the booklet’s folder. | Copy the file into the folder. Links, “..” and absolute paths that lead out of it are not followed.',
    ],
    [
      'another kind of file',
      ['notes.docx'],
      { 'notes.docx': 'PK' },
      'error | chapter-not-markdown | booklet.yaml:3 | “notes.docx” is not a Markdown file. | Chapters are files whose names end in .md.',
    ],
  ])('refused: %s', async (_, chapters, tree, expected) => {
    const { told, exitCode } = await listing(chapters, { ...TWO, ...tree });
    expect(told.filter((line) => !line.startsWith('info'))).toEqual([expected]);
    expect(exitCode).toBe(1);
  });

  it('tells all of them at once, in French', async () => {
    const { told } = await listing(['03.md', '../x.md', '01-UN.md', '02-deux.md', '02-deux.md'], TWO, 'fr');
    expect(told).toEqual([
      'error | chapter-missing | booklet.yaml:3 | Le chapitre « 03.md » figure dans la liste, mais le fichier n’existe pas. | Vérifiez son nom, ou retirez-le de la liste.',
      'error | chapter-outside | booklet.yaml:4 | Le chapitre « ../x.md » se trouve hors du dossier de la brochure. | Copiez le fichier dans le dossier. Les liens, « .. » et chemins absolus qui en sortent ne sont pas suivis.',
      'error | chapter-case | booklet.yaml:5 | Le chapitre « 01-UN.md » figure dans la liste, mais le fichier s’appelle « 01-un.md ». | Respectez les majuscules du nom du fichier : d’autres ordinateurs font la différence.',
      'error | chapter-twice | booklet.yaml:7 | Le chapitre « 02-deux.md » apparaît deux fois. | Gardez l’un des deux.',
      'info | chapters-unlisted | booklet.yaml | Un fichier Markdown n’est pas dans la liste des chapitres et reste de côté : 01-un.md.',
    ]);
  });

  it('are found however their accents are stored', async () => {
    const result = await listing(['e\u0301te\u0301.md'], { '\u00e9t\u00e9.md': '# Été' });
    expect(namesOf(result)).toEqual(['\u00e9t\u00e9.md']);
  });

  it('may lie behind a link that stays inside', async () => {
    const result = await listing(['alias/a.md'], { 'real/a.md': '# A', alias: { link: 'real' } });
    expect(namesOf(result)).toEqual(['alias/a.md']);
    expect(result.manuscript?.chapters[0]?.file).toBe(path.join(result.manuscript!.folder, 'real/a.md'));
  });
});

describe('chapters without a list', () => {
  it('are refused like listed ones when they cannot be had', async () => {
    const folder = makeFolder({
      'a.md': '# A',
      'b.md': { link: '/etc/hostname' },
      'c.md': { link: 'nowhere.md' },
      'd.md': 'pipe!',
      'e.md': { link: 'a.md' },
    });
    const { told, exitCode } = await attempt(folder);
    expect(told.map((line) => line.split(' | ').slice(0, 3).join(' '))).toEqual([
      'error chapter-outside b.md',
      'error chapter-link-broken c.md',
      'error chapter-not-a-file d.md',
      'error chapter-twice e.md',
    ]);
    expect(exitCode).toBe(1);
  });

  it('may have a folder named like one', async () => {
    const folder = makeFolder({ 'a.md': '# A' });
    mkdirSync(path.join(folder, 'z.md'));
    writeFileSync(path.join(folder, 'z.md/b.md'), '# B');
    expect(namesOf(await attempt(folder))).toEqual(['a.md', 'z.md/b.md']);
  });
});
