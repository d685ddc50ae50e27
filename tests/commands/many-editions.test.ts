/** Several editions in one call, as a person or a script makes them. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ALL,
  BAD,
  BOOKLET,
  editionFolders,
  editionsOf,
  groups,
  MIXED,
  withPlainSpaces,
} from './editions-support.ts';
import { brief, contentsOf, type Ended, livret, place, withoutNotes } from './support.ts';

const MISSING =
  'content/groups/bad/1.md:3: error: The picture “a.png” was not found.\n  → Put it beside the chapter, or correct its name. A name that begins with / starts from the booklet’s folder.\n';
const HOW =
  '  Print both sides, flipped on the short edge, at 100 % (no “fit to page”). Fold the stack, staple in the fold.\n';
/** Of every file that was made, by its path. */
const made = ({ json }: Ended): string[] =>
  json.editions!.flatMap(({ outputs }) => outputs.map(({ file, sha256 }) => `${file} ${sha256}`));

describe('side by side', () => {
  test('are told in their order, however they end; one that is refused stops no other: exit 1', async () => {
    const where = place(MIXED);
    const run = await livret(where, [...ALL, '--jobs', '3']);
    expect([run.exit, run.stdout]).toEqual([1, '']);
    const [, pages] = /after: (\d+) pages/.exec(run.stderr) ?? [];
    expect(Number(pages)).toBeGreaterThan(7);
    expect(withoutNotes(run.stderr).replace(/(after: ).*( \()/, '$1…$2')).toBe(
      '✓ after: … (dist/after)\n' +
        '✓ allotment: 4 pages (blank: 3), 1 sheet of A4 (dist/allotment)\n' +
        `✗ bad: refused\n${MISSING}` +
        '\n3 editions: 2 built, 1 refused.\n' +
        `  bad: content/groups/bad/1.md:3: The picture “a.png” was not found.\n${HOW}` +
        '\ndist/index.html: a web page with 2 editions.\n',
    );
    expect(editionFolders(path.join(where.cwd, 'dist'))).toEqual(['after', 'allotment']);
    expect(contentsOf(where.temporary)).toEqual({});
  });

  test('come out the same, and are said the same, as one after the other', async () => {
    const [one, other] = [place(MIXED), place(MIXED)];
    const alone = await livret(one, [...ALL, '--json', '--jobs', '1']);
    const together = await livret(other, [...ALL, '--json', '--jobs', '3']);
    expect([together.exit, together.stderr, editionsOf(together)]).toEqual([
      ...[1, ''],
      [
        [true, 'after'],
        [true, 'allotment'],
        [false, 'bad'],
      ],
    ]);
    expect(Object.keys(together.json)).toEqual(['ok', 'editions', 'index']);
    expect(made(together)).toEqual(made(alone));
    expect(made(together)).toHaveLength(4);
    const said = ({ json }: Ended) => json.editions!.map(({ timings: _, ...report }) => report);
    expect(said(together)).toEqual(said(alone));
    const file = JSON.parse(fs.readFileSync(path.join(other.cwd, 'dist/after/report.json'), 'utf8'));
    expect({ ...together.json.editions![0], timings: 0 }).toEqual({ ...file, timings: 0 });
  });

  test('in French; what all have to say alike is said once', async () => {
    const where = place({
      ...groups('un', 'deux', 'trois'),
      'content/2.md': '\n',
      'content/booklet.yaml': 'title: Un\nlanguage: fr\n',
      'content/groups/deux/1.md': BAD,
    });
    const run = await livret(where, ALL);
    const stderr = withPlainSpaces(run.stderr);
    expect(run.exit).toBe(1);
    expect(stderr.match(/« 2\.md » n’a aucun texte|« 2\.md »/g)).toHaveLength(1);
    const lines = withoutNotes(stderr).split('\n');
    expect(lines.filter((line) => /^[✓✗]/u.test(line))).toEqual([
      '✗ deux : refusée',
      '✓ trois : 4 pages (blanche : 3), 1 feuille A4 (dist/trois)',
      '✓ un : 4 pages (blanche : 3), 1 feuille A4 (dist/un)',
    ]);
    expect(stderr).toContain(
      '\n3 éditions : 2 produites, 1 refusée.\n  deux : content/groups/deux/1.md:3 : L’image « a.png » est introuvable.\n  Imprimez recto verso',
    );
  });

  test('with --quiet only what is wrong is said, and of which edition', async () => {
    const run = await livret(place(MIXED), [...ALL, '--quiet']);
    expect([run.exit, run.stdout, run.stderr]).toEqual([1, '', `✗ bad: refused\n${MISSING}`]);
    const good = await livret(place(groups('a', 'b')), [...ALL, '--quiet']);
    expect([good.exit, good.stdout, good.stderr]).toEqual([0, '', '']);
  });

  test('without a browser each is refused for the same reason, which is summed up once: exit 3', async () => {
    const run = await livret(place(groups('a', 'b')), [...ALL, '--browser', '/nonexistent']);
    expect(run.exit).toBe(3);
    expect(run.stderr).toMatch(/^2 editions: 2 refused\.\n {2}a, b: .*“\/nonexistent”.*\n$/m);
  });

  test('are checked: nothing is written, and what is said is of a check', async () => {
    // A chapter that replaces none is warned of.
    const where = place({ ...MIXED, 'content/groups/after/9.md': '# Nine\n\nText.\n' });
    const before = contentsOf(where.cwd);
    const { exit, stderr } = await livret(where, ['check', '--all-groups']);
    expect(exit).toBe(1);
    expect(withoutNotes(stderr)).toContain('✓ allotment: 4 pages (blank: 3), 1 sheet of A4\n');
    expect(stderr).toContain('\n3 editions: 2 found good (1 with warnings), 1 refused.\n  bad: ');
    expect(stderr).not.toContain('Print both sides');
    expect(contentsOf(where.cwd)).toEqual(before);
  });

  test('--jobs is a number from 1', async () => {
    for (const jobs of ['0', '-1', 'many', '1.5', '']) {
      const { exit, json } = await livret(place(BOOKLET), ['build', '--json', '--jobs', jobs]);
      expect([exit, json.messages.map(brief)]).toEqual([2, ['error usage']]);
    }
  });
});
