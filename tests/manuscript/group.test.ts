import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listGroups } from '../../src/manuscript/read.ts';
import { attempt, makeFolder, namesOf, type Tree } from './support.ts';

const BOOKLET: Tree = {
  'booklet.yaml':
    'title: Le livret\nlanguage: fr\nurl: www.example.org\nclosing:\n  slogan: Tous\n  url: a.example.org\n',
  '01-un.md': '# Un',
  '02-deux.md': '# Deux',
  'images/a.png': 'booklet',
  'images/b.png': 'booklet',
};

describe('listGroups', () => {
  it('names the folders in natural order, without examples and hidden ones', async () => {
    const folder = makeFolder({
      ...BOOKLET,
      'groups/g10/group.yaml': '',
      'groups/g2/group.yaml': '',
      'groups/_example/group.yaml': '',
      'groups/.git/x': '',
      'groups/LISEZMOI.md': '',
      'groups/épicerie/a.md': '',
    });
    expect(await listGroups(folder)).toEqual(['épicerie', 'g2', 'g10']);
    expect(await listGroups(folder, { examples: true })).toEqual(['_example', 'épicerie', 'g2', 'g10']);
  });

  it('is empty without groups', async () => {
    expect(await listGroups(makeFolder(BOOKLET))).toEqual([]);
  });
});

describe('a group', () => {
  it('that takes another theme leaves the sizes chosen for the first one behind', async () => {
    const under = { ...BOOKLET, 'booklet.yaml': 'title: Un\ntokens: { size-text: 11pt, leading: 14pt }\n' };
    const look = async (yaml: string) => {
      const folder = makeFolder({ ...under, 'groups/lyon/group.yaml': yaml });
      const { manuscript } = await attempt(folder, { group: 'lyon', themes: ['sober', 'clear'] });
      return manuscript?.config.tokens;
    };
    expect(await look('theme: clear\n')).toBeUndefined();
    expect(await look('theme: clear\ntokens: { leading: 20pt }\n')).toEqual({ leading: '20pt' });
    expect(await look('theme: sober\n')).toEqual({ 'size-text': '11pt', leading: '14pt' });
    expect(await look('title: Lyon\n')).toEqual({ 'size-text': '11pt', leading: '14pt' });
  });

  it('lays its keys over the booklet’s', async () => {
    const yaml =
      'title: Le livret de Lyon\nurl:\nclosing:\n  slogan: Toutes\ngroup: Comité de Lyon\noutputs: [print]\n';
    const { manuscript, told } = await attempt(makeFolder({ ...BOOKLET, 'groups/lyon/group.yaml': yaml }), {
      group: 'lyon',
    });
    expect(told).toEqual([]);
    expect(manuscript?.group).toBe('lyon');
    expect(manuscript?.config).toMatchObject({
      title: 'Le livret de Lyon',
      language: 'fr',
      closing: { slogan: 'Toutes', url: 'a.example.org' },
      group: 'Comité de Lyon',
      outputs: ['print'],
    });
    expect(manuscript?.config.url).toBeUndefined();
  });

  it('leaves the booklet as it is when not asked for', async () => {
    const { manuscript } = await attempt(
      makeFolder({ ...BOOKLET, 'groups/lyon/group.yaml': 'title: X', 'groups/lyon/03.md': '# 3' }),
    );
    expect(manuscript?.group).toBeNull();
    expect(manuscript?.config.title).toBe('Le livret');
    expect(manuscript?.chapters).toHaveLength(2);
  });

  it('replaces files and adds some, which take their natural place', async () => {
    const folder = makeFolder({
      ...BOOKLET,
      'groups/lyon/group.yaml': 'chapters:\n  add: [01-un-bis.md]',
      'groups/lyon/01-un.md': '# Un, à Lyon',
      'groups/lyon/01-un-bis.md': '# Un bis',
      'groups/lyon/images/a.png': 'group',
      'groups/lyon/images/c.png': 'group',
    });
    const result = await attempt(folder, { group: 'lyon' });
    expect(result.told).toEqual([]);
    expect(namesOf(result)).toEqual(['01-un.md', '01-un-bis.md', '02-deux.md']);
    const [un, bis, deux] = result.manuscript!.chapters;
    expect(un?.body).toBe('# Un, à Lyon');
    expect(un?.file).toBe(path.join(folder, 'groups/lyon/01-un.md'));
    const points = (reference: string, chapter: typeof un) => {
      const found = result.manuscript!.resolveFile(reference, chapter!);
      return found.ok ? `${found.name} in ${path.relative(folder, found.path)}` : found.fault;
    };
    for (const chapter of [un, bis, deux]) {
      expect(points('images/a.png', chapter)).toBe('images/a.png in groups/lyon/images/a.png');
      expect(points('images/b.png', chapter)).toBe('images/b.png in images/b.png');
      expect(points('/images/c.png', chapter)).toBe('images/c.png in groups/lyon/images/c.png');
    }
    // Written by someone who looked at the group's own folder.
    expect(points('../../images/b.png', bis)).toBe('images/b.png in images/b.png');
    expect(points('../../images/a.png', bis)).toBe('images/a.png in groups/lyon/images/a.png');
    expect(points('../../../secret.png', bis)).toBe('outside');
    expect(points('../../images/b.png', deux)).toBe('outside');
  });

  it('replaces a file whose accents are stored differently', async () => {
    const folder = makeFolder({ '\u00e9t\u00e9.md': '# A', 'groups/g/e\u0301te\u0301.md': '# B' });
    const result = await attempt(folder, { group: 'g' });
    expect(result.manuscript?.chapters.map((c) => [c.name.normalize('NFC'), c.body])).toEqual([
      ['été.md', '# B'],
    ]);
  });

  it('replaces the list of chapters', async () => {
    const tree = {
      ...BOOKLET,
      'groups/g/group.yaml': 'chapters:\n  - 02-deux.md\n  - 09.md\n',
      'groups/g/09.md': '# 9',
    };
    const result = await attempt(
      makeFolder({ ...tree, 'booklet.yaml': 'chapters: [01-un.md, 02-deux.md]' }),
      { group: 'g' },
    );
    expect(namesOf(result)).toEqual(['02-deux.md', '09.md']);
    const other = await attempt(makeFolder({ ...tree, 'groups/g/09.md': { link: 'no' } }), { group: 'g' });
    expect(other.told[0]).toBe(
      'error | chapter-link-broken | groups/g/group.yaml:3 | “09.md” is a link that leads nowhere. | Put the file itself in its place, or remove the link.',
    );
  });

  it('may replace SUMMARY.md, or drop the list', async () => {
    const tree = {
      ...BOOKLET,
      'SUMMARY.md': '- [Un](01-un.md)',
      'groups/g/SUMMARY.md': '- [Deux](02-deux.md)',
    };
    expect(namesOf(await attempt(makeFolder(tree), { group: 'g' }))).toEqual(['02-deux.md']);
    const dropped = {
      ...BOOKLET,
      'booklet.yaml': 'chapters: [02-deux.md]',
      'groups/g/group.yaml': 'chapters:',
    };
    expect(namesOf(await attempt(makeFolder(dropped), { group: 'g' }))).toEqual(['01-un.md', '02-deux.md']);
  });

  it('tells the faults of both files', async () => {
    const folder = makeFolder({
      ...BOOKLET,
      'booklet.yaml': 'titel: A',
      'groups/g/group.yaml': '\ncover: non\n',
    });
    const { told, exitCode } = await attempt(folder, { group: 'g' });
    expect(told).toEqual([
      'error | config-unknown-key | booklet.yaml:1 | “titel” is not a key livret knows. | Did you mean “title”?',
      'error | config-value | groups/g/group.yaml:2 | “cover” must be true or false. | Write true or false, without quotation marks.',
    ]);
    expect(exitCode).toBe(2);
  });

  it('whose files miss their mark is warned of', async () => {
    const folder = makeFolder({
      ...BOOKLET,
      'groups/g/01-UN.md': '# Un',
      'groups/g/booklet.yaml': 'title: X',
    });
    const { told } = await attempt(folder, { group: 'g' });
    expect(told).toEqual([
      'warning | config-misnamed | groups/g/booklet.yaml | “booklet.yaml” is not read: livret looks for a file named exactly “group.yaml”. | Rename it to group.yaml.',
      'warning | group-file-case | groups/g/01-UN.md | “01-UN.md” does not replace “01-un.md”: their names differ in capital letters. | Give it exactly the name of the file it is meant to replace.',
    ]);
  });

  it.each([
    [
      'unknown, a slip',
      'lion',
      'error | group-missing | groups | There is no group “lion”: the folder “groups/lion” is not there. | Did you mean “lyon”?',
    ],
    [
      'in other capitals',
      'Lyon',
      'error | group-missing | groups | There is no group “Lyon”: the folder “groups/Lyon” is not there. | Did you mean “lyon”?',
    ],
    [
      'unknown, a beginning',
      'lyo',
      'error | group-missing | groups | There is no group “lyo”: the folder “groups/lyo” is not there. | Did you mean “lyon”?',
    ],
    [
      'unknown',
      'marseille',
      'error | group-missing | groups | There is no group “marseille”: the folder “groups/marseille” is not there. | There are: etc, lyon. “livret new group” makes another.',
    ],
    [
      'a file',
      'notes.txt',
      'error | group-missing | groups | There is no group “notes.txt”: the folder “groups/notes.txt” is not there. | There are: etc, lyon. “livret new group” makes another.',
    ],
    [
      'a path',
      'lyon/..',
      'error | group-name | “lyon/..” cannot be the name of a group. | A group is named by its folder inside “groups”, without slashes.',
    ],
    [
      'a path of Windows',
      '..\\lyon',
      'error | group-name | “..\\lyon” cannot be the name of a group. | A group is named by its folder inside “groups”, without slashes.',
    ],
    [
      'the folder above',
      '..',
      'error | group-name | “..” cannot be the name of a group. | A group is named by its folder inside “groups”, without slashes.',
    ],
    [
      'nothing',
      '',
      'error | group-name | “” cannot be the name of a group. | A group is named by its folder inside “groups”, without slashes.',
    ],
    [
      'a link outside',
      'etc',
      'error | group-outside | groups/etc | The folder of the group “etc” is a link out of the booklet’s folder. | Put the folder itself into “groups”.',
    ],
  ])('is refused when it is %s', async (_, group, expected) => {
    const tree: Tree = {
      ...BOOKLET,
      'groups/lyon/a.md': '# A',
      'groups/notes.txt': '',
      'groups/etc': { link: '/etc' },
    };
    const { told, exitCode } = await attempt(makeFolder(tree), { group });
    expect(told).toEqual([expected]);
    expect(exitCode).toBe(2);
  });

  it('that is an example is built when named', async () => {
    const { manuscript } = await attempt(
      makeFolder({ ...BOOKLET, 'groups/_example/group.yaml': 'title: E' }),
      { group: '_example' },
    );
    expect(manuscript?.config.title).toBe('E');
  });
});
