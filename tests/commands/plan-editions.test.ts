/** What is known, and refused, before any edition is built. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL, editionFolders, editionsOf, groups } from './editions-support.ts';
import { brief, contentsOf, faults, livret, namesIn, place } from './support.ts';

describe('two editions for one folder', () => {
  test('are one where a group is named twice', async () => {
    const where = place(groups('a', 'b'));
    const args = ['build', '--json', '--group', 'b', '--group', 'a', '--group', 'b'];
    const { exit, json } = await livret(where, args);
    expect([exit, json.editions?.map(({ group }) => group)]).toEqual([0, ['b', 'a']]);
  });

  test('are one where a name’s accents are stored in two ways', async () => {
    const args = ['build', '--json', '--group', 'caf\u00e9', '--group', 'cafe\u0301'];
    const { exit, json } = await livret(place(groups('caf\u00e9')), args);
    expect([exit, json.group]).toEqual([0, 'caf\u00e9']);
  });

  test.runIf(process.platform === 'linux')(
    'are refused before anything is built: names that differ in capital letters alone',
    async () => {
      const where = place(groups('a', 'Kitchen', 'kitchen'));
      const { exit, json } = await livret(where, [...ALL, '--json']);
      expect([exit, json.ok, json.messages.map(brief)]).toEqual([2, false, ['error editions-one-folder']]);
      expect(json.messages[0]!.text).toMatch(
        /^The editions “[Kk]itchen” and “[Kk]itchen” would be written to one folder, “dist\/[Kk]itchen”: each would overwrite the other\./,
      );
      expect(json.messages[0]!.hint).toMatch(/Rename one of the two groups/);
      expect(namesIn(where.cwd)).toEqual(['content']);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'are refused: a link, or a key `out`, that leads to the other’s',
    async () => {
      const where = place({
        ...groups('a', 'b', 'c'),
        'content/groups/c/group.yaml': 'out: elsewhere\n',
        'dist/b/x': '',
      });
      fs.mkdirSync(path.join(where.cwd, 'elsewhere'));
      fs.symlinkSync('../dist/b', path.join(where.cwd, 'elsewhere/c'));
      const before = contentsOf(where.cwd);
      // Another machine may build the other one.
      for (const args of [[], ['--shard', '1/3']]) {
        const { exit, json } = await livret(where, [...ALL, '--json', ...args]);
        expect([exit, json.messages.map(brief)]).toEqual([2, ['error editions-one-folder']]);
        expect(json.messages[0]!.text).toContain('“b” and “c” would be written to one folder, “elsewhere/c”');
      }
      expect(contentsOf(where.cwd)).toEqual(before);
      const apart = await livret(where, [...ALL, '--json', '--out', 'new']);
      expect([apart.exit, editionFolders(path.join(where.cwd, 'new'))]).toEqual([0, ['a', 'b', 'c']]);
    },
  );

  test('what cannot be read is told of its edition alone', async () => {
    const where = place({ ...groups('a', 'b'), 'content/groups/b/group.yaml': 'group: "B\n' });
    const run = await livret(where, [...ALL, '--json']);
    expect([run.exit, editionsOf(run)]).toEqual([
      2,
      [
        [true, 'a'],
        [false, 'b'],
      ],
    ]);
    expect(faults(run.json.editions![1]!).map(brief)).toEqual([
      'error config-broken content/groups/b/group.yaml:1',
    ]);
  });
});
