import { describe, expect, it } from 'vitest';
import { attempt, makeFolder, namesOf, type Tree } from './support.ts';

const BOOKLET: Tree = {
  'booklet.yaml':
    'title: Le livret\nlanguage: fr\nclosing:\n  slogan: Tous\n  url: a.example.org\nvalues:\n  place: Ici\n  day: lundi\n',
  '01-un.md': '# Un',
  '02-deux.md': '# Deux',
  '03-trois.md': '# Trois',
};

describe('extends', () => {
  it('takes keys, values, chapters and pictures from group to group, and from the booklet last', async () => {
    const folder = makeFolder({
      ...BOOKLET,
      'logo.png': 'booklet',
      'groups/_federation/group.yaml':
        'group: Fédération\nurl: f.example.org\nprinter: {edge: 4, copies: 50}\ntokens: {size-text: 11pt}\nvalues: {place: Là}',
      'groups/_federation/01-un.md': '# Un, fédéré',
      'groups/_federation/logo.png': 'federation',
      'groups/region/group.yaml': 'extends: _federation\nurl: r.example.org\noutputs: [print]',
      'groups/region/01-un.md': '# Un, régional',
      'groups/region/02-deux.md': '# Deux, régional',
      'groups/town/group.yaml':
        'extends: region\ncontact: Au marché\nprinter: {copies: 9}\nclosing: {slogan: Toutes}\nlogo: logo.png\noutputs: [read]\ntokens: {leading: 15pt}\nvalues: {day: }',
      'groups/town/02-deux.md': '# Deux, ici',
    });
    const { manuscript, told } = await attempt(folder, { group: 'town' });
    expect(told).toEqual([]);
    expect(manuscript!.config).toMatchObject({
      title: 'Le livret',
      group: 'Fédération',
      url: 'r.example.org',
      contact: 'Au marché',
      closing: { slogan: 'Toutes', url: 'a.example.org' },
      printer: { edge: 4, copies: 9 },
      tokens: { 'size-text': '11pt', leading: '15pt' },
      outputs: ['read'],
    });
    expect(manuscript!.config.values).toEqual({ place: 'Là' });
    expect(manuscript!.chapters.map(({ body }) => body)).toEqual([
      '# Un, régional',
      '# Deux, ici',
      '# Trois',
    ]);
    const logo = manuscript!.resolveFile('logo.png', {
      name: 'booklet.yaml',
      file: `${folder}/booklet.yaml`,
    });
    expect(logo).toMatchObject({ path: `${folder}/groups/_federation/logo.png` });
    const at = (...path: PropertyKey[]) => {
      const { file, line } = manuscript!.placeOf(path);
      return `${file?.slice(folder.length + 1)}:${line}`;
    };
    expect(at('group')).toBe('groups/_federation/group.yaml:1');
    expect(at('url')).toBe('groups/region/group.yaml:2');
    expect(at('closing', 'slogan')).toBe('groups/town/group.yaml:4');
    expect(at('closing', 'url')).toBe('booklet.yaml:5');
  });

  it.each([
    [
      'a group that is not there',
      { 'groups/a/group.yaml': 'group: A\nextends: regoin', 'groups/region/group.yaml': '' },
      'error | group-extends-missing | groups/a/group.yaml:2 | There is no group “regoin” to extend: the folder “groups/regoin” is not there. | Did you mean “region”?',
    ],
    [
      'itself',
      { 'groups/a/group.yaml': 'extends: a' },
      'error | group-extends-circle | groups/a/group.yaml:1 | These groups extend each other in a circle: a → a. | Remove the line “extends” from one of them.',
    ],
    [
      'a circle, entered from outside',
      {
        'groups/a/group.yaml': 'extends: b',
        'groups/b/group.yaml': 'extends: c',
        'groups/c/group.yaml': '\nextends: b',
      },
      'error | group-extends-circle | groups/c/group.yaml:2 | These groups extend each other in a circle: b → c → b. | Remove the line “extends” from one of them.',
    ],
    [
      'a folder elsewhere',
      { 'groups/a/group.yaml': 'extends: ../../secret' },
      'error | group-extends-missing | groups/a/group.yaml:1 | There is no group “../../secret” to extend: the folder “groups/../../secret” is not there. | Write the name of another folder inside “groups”.',
    ],
    [
      'too many',
      Object.fromEntries(
        [...'abcdefghijklm'].map((name, i, all) => [
          `groups/${name}/group.yaml`,
          all[i + 1] ? `extends: ${all[i + 1]}` : '',
        ]),
      ),
      'error | group-extends-deep | groups/j/group.yaml:1 | More than 10 groups extend one another. | Leave some of them out.',
    ],
  ])('refuses %s', async (_, files, expected) => {
    const { told, exitCode } = await attempt(makeFolder({ ...BOOKLET, ...(files as Tree) }), { group: 'a' });
    expect(told).toEqual([expected]);
    expect(exitCode).toBe(2);
  });

  it('is for groups only', async () => {
    const { told } = await attempt(makeFolder({ ...BOOKLET, 'booklet.yaml': 'title: A\nextends: b' }));
    expect(told).toEqual([
      'error | booklet-extends | booklet.yaml:2 | Only a group can extend another: “extends” belongs into a group.yaml. | Remove the line from booklet.yaml.',
    ]);
  });

  it('tells an unknown key of any of the files, and what an own value cannot be called', async () => {
    const folder = makeFolder({
      ...BOOKLET,
      'groups/a/group.yaml': 'extends: b\nvalues: {title: X, "a b": Y}',
      'groups/b/group.yaml': 'colours: true\ncontakt: X',
    });
    const { told } = await attempt(folder, { group: 'a' });
    expect(told).toContain(
      'error | config-value | groups/a/group.yaml:2 | “values.title” must be named otherwise: livret has a value of that name already. | Choose another name, or set that key itself.',
    );
    expect(told).toContain(
      'error | config-value | groups/a/group.yaml:2 | “values.a b” must be named otherwise: letters, digits, - and _, with a letter first. | Write for example: meeting-place: Market hall',
    );
    expect(told).toContain(
      'error | config-unknown-key | groups/b/group.yaml:2 | “contakt” is not a key livret knows. | Did you mean “contact”?',
    );
  });
});

describe('changes of chapters', () => {
  const changed = async (yaml: string, more: Tree = {}) => {
    const folder = makeFolder({
      ...BOOKLET,
      'groups/g/group.yaml': yaml,
      'groups/g/x.md': '# X',
      'groups/g/y.md': '# Y',
      ...more,
    });
    const result = await attempt(folder, { group: 'g' });
    return { names: namesOf(result), told: result.told, exitCode: result.exitCode };
  };

  it.each([
    ['after: 01-un.md', 'after: 01-un.md', '01 x y 02 03'],
    ['before: 02-deux.md', 'before: 02-deux.md', '01 x y 02 03'],
    ['at: first', 'at: first', 'x y 01 02 03'],
    ['at: last', 'at: last', '01 02 03 x y'],
    ['at: first', 'before: 03-trois.md', 'x 01 02 y 03'],
    ['after: 03-trois.md', 'after: x.md', '01 02 03 x y'],
  ])('add %s and %s', async (x, y, expected) => {
    const yaml = `chapters:\n  add:\n    - file: x.md\n      ${x}\n    - file: y.md\n      ${y}\n`;
    const { names, told } = await changed(yaml);
    expect(told).toEqual([]);
    expect(names.map((name) => name.replace(/(-.*)?\.md$/, '')).join(' ')).toBe(expected);
  });

  it('leave out, in a list too, without a warning; the group’s own come last there', async () => {
    const yaml = 'chapters:\n  leave-out: [02-deux.md]\n  add: [x.md, y.md]\n';
    expect(await changed(yaml)).toMatchObject({
      told: [],
      names: ['01-un.md', '03-trois.md', 'x.md', 'y.md'],
    });
    const listed = {
      'booklet.yaml': 'chapters:\n  - 03-trois.md\n  - part: P\n    chapters: [02-deux.md, 01-un.md]',
    };
    expect(await changed(yaml, listed)).toMatchObject({
      told: [],
      names: ['03-trois.md', '01-un.md', 'x.md', 'y.md'],
    });
    const summary = { 'SUMMARY.md': '- [A](03-trois.md)\n- [B](02-deux.md)\n- [C](01-un.md)' };
    expect(await changed(yaml, summary)).toMatchObject({
      told: [],
      names: ['03-trois.md', '01-un.md', 'x.md', 'y.md'],
    });
  });

  it('keep a part whose first chapter is left out', async () => {
    const folder = makeFolder({
      ...BOOKLET,
      'booklet.yaml': 'chapters:\n  - 03-trois.md\n  - part: P\n    chapters: [02-deux.md, 01-un.md]',
      'groups/g/group.yaml': 'chapters: {leave-out: [02-deux.md]}',
    });
    const { manuscript } = await attempt(folder, { group: 'g' });
    expect(manuscript!.chapters.map(({ name, part }) => [name, part?.title])).toEqual([
      ['03-trois.md', undefined],
      ['01-un.md', 'P'],
    ]);
  });

  it('move a chapter, but not the part it begins', async () => {
    const folder = makeFolder({
      ...BOOKLET,
      'booklet.yaml': 'chapters:\n  - 03-trois.md\n  - part: P\n    chapters: [02-deux.md, 01-un.md]',
      'groups/g/group.yaml': 'chapters: {add: [{file: 02-deux.md, at: first}]}',
    });
    const { manuscript, told } = await attempt(folder, { group: 'g' });
    expect(told).toEqual([]);
    expect(manuscript!.chapters.map(({ name, part }) => [name, part?.title])).toEqual([
      ['02-deux.md', undefined],
      ['03-trois.md', undefined],
      ['01-un.md', 'P'],
    ]);
  });

  it('add up along what a group extends', async () => {
    const yaml =
      'extends: r\nchapters:\n  add:\n    - {file: x.md, after: r.md}\n    - {file: y.md, at: first}\n';
    const { names, told } = await changed(yaml, {
      'groups/r/group.yaml': 'chapters: {leave-out: [03-trois.md], add: [{file: r.md, after: 01-un.md}]}',
      'groups/r/r.md': '# R',
    });
    expect(told).toEqual([]);
    expect(names).toEqual(['y.md', '01-un.md', 'r.md', 'x.md', '02-deux.md']);
  });

  it.each([
    [
      'a chapter the guide has renamed',
      'chapters:\n  leave-out:\n    - 02-zwei.md\n  add: [x.md, y.md]',
      'error | chapter-change-unknown | groups/g/group.yaml:3 | “02-zwei.md” (leave-out) is not among the chapters of the booklet. | Did you mean “02-deux.md”?',
    ],
    [
      'a neighbour there is none of',
      'chapters:\n  add:\n    - file: x.md\n      after: zzzzz.md\n    - y.md',
      'error | chapter-change-unknown | groups/g/group.yaml:4 | “zzzzz.md” (after) is not among the chapters of the booklet. | The guide may have renamed or dropped it: correct the name, or remove the line.',
    ],
    [
      'two places at once',
      'chapters:\n  add:\n    - file: x.md\n      after: 01-un.md\n      at: last\n    - y.md',
      'error | chapter-add-places | groups/g/group.yaml:3 | “x.md” is given more than one place. | Keep one of “after”, “before” and “at”.',
    ],
    [
      'a replacement of nothing',
      'chapters:\n  add: [x.md, y.md]\n  replace:\n    - 01-un.md',
      'error | chapter-replace-nothing | groups/g/group.yaml:4 | “01-un.md” is said to be replaced, but it is not: no file of the group has that name. | Put a file of exactly that name into the group’s folder, or remove the line.',
    ],
    [
      'a replacement of what is gone',
      'chapters:\n  add: [x.md, y.md]\n  replace: [04-quatre.md]',
      'error | chapter-change-unknown | groups/g/group.yaml:3 | “04-quatre.md” (replace) is not among the chapters of the booklet. | The guide may have renamed or dropped it: correct the name, or remove the line.',
    ],
    [
      'a key spelt wrongly',
      'chapters:\n  leaveout: [01-un.md]',
      'error | config-unknown-key | groups/g/group.yaml:2 | “chapters.leaveout” is not a key livret knows. | Did you mean “leave-out”?',
    ],
  ])('refuse %s', async (_, yaml, expected) => {
    const { told, exitCode } = await changed(yaml);
    expect(told).toEqual([expected]);
    expect(exitCode).toBe(2);
  });

  it('say which file that is to be added is missing', async () => {
    const { told } = await changed('chapters:\n  add: [x.md, y.md, z.md]');
    expect(told).toEqual([
      expect.stringMatching(/^error \| chapter-missing \| groups\/g\/group\.yaml:2 \| .*“z\.md”/),
    ]);
  });
});

describe('a chapter of a group that replaces none', () => {
  it('is printed, with a word on what it may have been meant for', async () => {
    const folder = makeFolder({
      ...BOOKLET,
      'groups/g/02-zwei.md': '# Deux',
      'groups/g/zz.md': '# Z',
      'groups/g/03-trois.md': '# 3',
    });
    const { told, manuscript } = await attempt(folder, { group: 'g', language: 'fr' });
    expect(manuscript!.chapters).toHaveLength(5);
    expect(told).toEqual([
      'warning | group-chapter-alone | groups/g/02-zwei.md | «\u00a002-zwei.md\u00a0» ne remplace aucun chapitre\u00a0: la brochure n’en a pas de ce nom. Il est imprimé en plus des autres. | S’il devait remplacer «\u00a002-deux.md\u00a0», donnez-lui ce nom. S’il vient en plus, nommez-le sous «\u00a0chapters: add:\u00a0» dans group.yaml.',
      expect.stringContaining('warning | group-chapter-alone | groups/g/zz.md'),
    ]);
  });
});

describe('the name of a group', () => {
  it.each([
    ['con', 'Windows keeps that name for itself'],
    ['a:b', 'it has a sign that names of folders cannot have on every computer'],
    ['-rf', 'names of folders cannot begin with a hyphen'],
    ['Lyon.', 'nor end with a point'],
    ['é'.repeat(60), 'it is too long'],
  ])('%s is unfit', async (name, why) => {
    const folder = makeFolder({ ...BOOKLET, [`groups/${name}/group.yaml`]: '' });
    const { told, exitCode } = await attempt(folder, { group: name });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(
      `error | group-name-unfit | groups/${name} | “${name}” cannot be the name of a group: `,
    );
    expect(told[0]).toContain(why);
    expect(exitCode).toBe(2);
  });

  it.each([
    ['Lyon', 'lyon'],
    ['caf\u00e9', 'cafe\u0301'],
  ])('%s and %s would write over each other', async (name, twin) => {
    const tree: Tree = { ...BOOKLET, [`groups/${name}/a.md`]: '# A', [`groups/${twin}/group.yaml`]: '' };
    for (const [one, other] of [
      [name, twin],
      [twin, name],
    ]) {
      const { told } = await attempt(makeFolder(tree), { group: one! });
      expect(told).toEqual([
        `error | group-twins | groups/${one} | The groups “${one}” and “${other}” have the same name for many computers: each booklet would overwrite the other. | Rename one of the two folders.`,
      ]);
    }
  });
});
