/** Parts of the editions, for several machines. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL, editionFolders, editionsOf, groups, withPlainSpaces } from './editions-support.ts';
import { brief, contentsOf, livret, namesIn, place } from './support.ts';

describe('--shard', () => {
  const FIVE = groups('a', 'b', 'c', 'd', 'e');

  test('builds its part, in the order of the list', async () => {
    const where = place(FIVE);
    const run = await livret(where, [...ALL, '--json', '--shard', '2/3']);
    expect([run.exit, editionsOf(run)]).toEqual([
      0,
      [
        [true, 'b'],
        [true, 'e'],
      ],
    ]);
    expect(editionFolders(path.join(where.cwd, 'dist'))).toEqual(['b', 'e']);
  });

  test('is a list too where one edition is left of it, of groups named one by one as well', async () => {
    const args = ['check', '--json', '--group', 'c', '--group', 'a', '--shard', '2/2'];
    const run = await livret(place(FIVE), args);
    expect([run.exit, editionsOf(run)]).toEqual([0, [[true, 'a']]]);
  });

  test('without an edition is no fault, and says so', async () => {
    const where = place(groups('a', 'b'));
    const before = contentsOf(where.cwd);
    const run = await livret(where, [...ALL, '--json', '--shard', '3/5']);
    expect([run.exit, run.stderr, run.json]).toEqual([0, '', { ok: true, editions: [] }]);
    const told = await livret(where, [...ALL, '--shard', '3/5', '--lang', 'fr']);
    expect([told.exit, told.stdout, withPlainSpaces(told.stderr)]).toEqual([
      ...[0, ''],
      'note : La part 3/5 ne contient aucune édition : il y en a 2 en tout. Rien n’a été produit.\n' +
        '  → Ce n’est pas une erreur : avec moins de parts, chaque machine a quelque chose à faire.\n',
    ]);
    expect(contentsOf(where.cwd)).toEqual(before);
  });

  test.each([
    [[...ALL, '--shard', '6/5'], 'shard-out-of-range'],
    [[...ALL, '--shard', 'two'], 'shard-malformed'],
    [['build', '--shard', '1/2'], 'shard-of-one'],
    [['build', '--group', 'a', '--shard', '1/2'], 'shard-of-one'],
    [['check', '--shard', '1/2'], 'shard-of-one'],
    [[...ALL, '--shard', ''], 'usage'],
  ])('%j is refused before anything is built: exit 2', async (args, code) => {
    const where = place(FIVE);
    const run = await livret(where, [...args, '--json']);
    expect([run.exit, run.json.ok, run.json.messages.map(brief)]).toEqual([2, false, [`error ${code}`]]);
    expect(namesIn(where.cwd)).toEqual(['content']);
  });
});
