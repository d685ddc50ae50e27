/** The folder a command is given: its booklet's language is spoken from the first word on, and slips are told. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, livret, place } from './support.ts';

const GERMAN = { LANG: 'de_DE.UTF-8' };
const FRENCH: Files = {
  'content/booklet.yaml': 'title: Guide\nlanguage: fr\n',
  'content/1.md': '# Un\n\nTexte.\n',
  'content/groups/ormes/group.yaml': 'gruop: Les Ormes\n',
};

describe('on a machine set to a third language, a French booklet is told of in French', () => {
  test.each<[what: string, args: string[], files: Files, said: string]>([
    ['what is wrong in group.yaml', ['build', '--group', 'ormes'], {}, '« gruop » n’est pas une clé'],
    ['an unknown group', ['build', '--group', 'orme'], {}, 'Vouliez-vous dire « ormes »'],
    [
      'what is wrong in booklet.yaml',
      ['check'],
      { 'content/booklet.yaml': 'language: fr\ntitle: "x\n' },
      'Le guillemet de la colonne 8 n’est pas fermé',
    ],
    ['a part out of range', ['build', '--all-groups', '--shard', '7/5'], {}, 'il y a 5 parts'],
    ['an unknown option', ['build', '--al-groups'], {}, 'L’option « --al-groups » n’existe pas'],
    [
      'an option of another booklet',
      ['check', 'other', '--nope'],
      { 'other/booklet.yaml': 'language: en' },
      'no option',
    ],
    ['a missing folder of booklets', ['index'], {}, 'Le dossier « dist » n’existe pas'],
    ['what is no translation', ['translated', 'content/en/1.md'], {}, 'n’existe pas'],
    ['a folder that is not there', ['build', 'contnt'], {}, 'Le dossier « contnt » n’existe pas'],
    [
      'a new group of nothing',
      ['new', 'group', '--yes'],
      { 'content/booklet.yaml': 'language: fr\nx\n' },
      'Il faut un nom',
    ],
  ])('%s', async (_, args, files, said) => {
    const { exit, stderr } = await livret(place({ ...FRENCH, ...files }), args, GERMAN);
    expect([exit, stderr.replaceAll('\u00a0', ' ')]).toEqual([
      expect.any(Number),
      expect.stringContaining(said),
    ]);
    expect(exit).not.toBe(0);
  });

  test('but --lang, the system, and the booklet’s “lang” go before it', async () => {
    const where = place(FRENCH);
    const args = ['build', '--group', 'orme'];
    expect((await livret(where, [...args, '--lang', 'en'], GERMAN)).stderr).toContain('Did you mean “ormes”');
    expect((await livret(where, args, { LANG: 'en_GB.UTF-8' })).stderr).toContain('Did you mean “ormes”');
    const other = place({ ...FRENCH, 'content/booklet.yaml': 'lang: en\nlanguage: fr\n' });
    expect((await livret(other, args, GERMAN)).stderr).toContain('Did you mean “ormes”');
  });
});

describe('what is no booklet’s folder', () => {
  const of = async (folder: string, args: string[], files: Files = FRENCH) => {
    const { cwd, temporary } = place(files);
    const { exit, stderr } = await livret({ cwd: path.join(cwd, folder), temporary }, [
      ...args,
      '--lang',
      'en',
    ]);
    return [exit, stderr];
  };

  test.each<[folder: string, args: string[], command: string]>([
    ['.', ['build', 'content/groups/ormes'], 'livret build content --group ormes'],
    ['.', ['check', 'content/groups/ormes/'], 'livret check content --group ormes'],
    ['content', ['build', 'groups/ormes', '--strict'], 'livret build . --group ormes'],
    ['content/groups/ormes', ['build'], 'livret build ../.. --group ormes'],
    ['content/groups', ['check', 'ormes'], 'livret check .. --group ormes'],
  ])('in %s, livret %j: a group’s folder', async (folder, args, command) => {
    const [exit, stderr] = await of(folder, args);
    expect(exit).toBe(2);
    expect(stderr).toContain('This is the folder of the group “ormes”, not a booklet');
    expect(stderr).toContain(`name the group: ${command}\n`);
  });

  test.each<[args: string[], command: string]>([
    [['build'], 'livret build .'],
    [['check'], 'livret check .'],
    [['new', 'group', 'Elm'], 'livret new group --folder .'],
  ])('livret %j inside the booklet’s own folder', async (args, command) => {
    const [exit, stderr] = await of('content', args);
    expect(exit).toBe(2);
    expect(stderr).toContain('the folder you are working in is the booklet itself');
    expect(stderr).toContain(`Run: ${command}\n`);
  });

  test('what only looks like one is built, or missed, as ever', async () => {
    const files = { 'groups/a/1.md': '# One\n\nText.\n', 'groups/a/booklet.yaml': 'language: en\n' };
    const [exit] = await of('.', ['check', 'groups/a'], { ...files, 'groups/a/group.yaml': '' });
    expect(exit).toBe(0);
    expect(await of('.', ['build'], files)).toEqual([
      1,
      expect.stringContaining('There is no folder “content”.'),
    ]);
  });
});
