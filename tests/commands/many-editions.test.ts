/** Several editions in one call, as a person or a script makes them. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Screen } from '../report/screen.ts';
import {
  brief,
  COMMAND,
  contentsOf,
  type Ended,
  type Files,
  faults,
  livret,
  namesIn,
  place,
  withoutNotes,
} from './support.ts';

const BOOKLET: Files = {
  'content/1.md': '# One\n\nText.\n',
  'content/booklet.yaml': 'title: One\nlanguage: en\n',
};
const BAD = '# One\n\n![A](a.png)\n';
const MISSING =
  'content/groups/bad/1.md:3: error: The picture “a.png” was not found.\n  → Put it beside the chapter, or correct its name. A name that begins with / starts from the booklet’s folder.\n';
const HOW =
  '  Print both sides, flipped on the short edge, at 100 % (no “fit to page”). Fold the stack, staple in the fold.\n';

/** A booklet with groups of these names. */
const groups = (...names: string[]): Files => ({
  ...BOOKLET,
  ...Object.fromEntries(names.map((name) => [`content/groups/${name}/group.yaml`, `group: Group ${name}\n`])),
});
/** The first takes the longest, the second fails, and there is one more. */
const MIXED: Files = {
  ...groups('after', 'allotment', 'bad'),
  'content/groups/after/1.md': `# One\n\n${'A paragraph among many.\n\n'.repeat(300)}`,
  'content/groups/bad/1.md': BAD,
};
const ALL = ['build', '--all-groups'];
const editionsOf = ({ json }: Ended) => json.editions!.map(({ ok, group }) => [ok, group]);
/** As it is typed here: French has spaces that do not break. */
const withPlainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
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
        `  bad: content/groups/bad/1.md:3: The picture “a.png” was not found.\n${HOW}`,
    );
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual(['after', 'allotment']);
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
    expect(Object.keys(together.json)).toEqual(['ok', 'editions']);
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
    const where = place(MIXED);
    const before = contentsOf(where.cwd);
    const { exit, stderr } = await livret(where, ['check', '--all-groups']);
    expect(exit).toBe(1);
    expect(withoutNotes(stderr)).toContain('✓ allotment: 4 pages (blank: 3), 1 sheet of A4\n');
    expect(stderr).toContain('\n3 editions: 2 found good, 1 refused.\n  bad: ');
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
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual(['b', 'e']);
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

describe('two editions for one folder are refused before anything is built', () => {
  test('a group that is named twice', async () => {
    const where = place(groups('a', 'b'));
    const args = ['build', '--group', 'b', '--group', 'a', '--group', 'b'];
    const { exit, stdout, stderr } = await livret(where, args);
    expect([exit, stdout, stderr]).toEqual([
      ...[2, ''],
      'error: The edition “b” is asked for twice.\n  → Name it once.\n',
    ]);
    expect(namesIn(where.cwd)).toEqual(['content']);
  });

  test('one whose accents are stored in two ways is the same', async () => {
    const args = ['build', '--json', '--group', 'caf\u00e9', '--group', 'cafe\u0301'];
    const { exit, json } = await livret(place(groups('caf\u00e9')), args);
    expect([exit, json.messages.map(brief)]).toEqual([2, ['error edition-twice']]);
  });

  test.runIf(process.platform === 'linux')('names that differ in capital letters alone', async () => {
    const where = place(groups('a', 'Kitchen', 'kitchen'));
    const { exit, json } = await livret(where, [...ALL, '--json']);
    expect([exit, json.ok, json.messages.map(brief)]).toEqual([2, false, ['error editions-one-folder']]);
    expect(json.messages[0]!.text).toMatch(
      /^The editions “[Kk]itchen” and “[Kk]itchen” would be written to one folder, “dist\/[Kk]itchen”: each would overwrite the other\./,
    );
    expect(json.messages[0]!.hint).toMatch(/Rename one of the two groups/);
    expect(namesIn(where.cwd)).toEqual(['content']);
  });

  test.skipIf(process.platform === 'win32')('a link, or a key `out`, that leads to the other’s', async () => {
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
    expect([apart.exit, namesIn(path.join(where.cwd, 'new'))]).toEqual([0, ['a', 'b', 'c']]);
  });

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

describe.skipIf(spawnSync('script', ['--version']).error !== undefined || process.platform !== 'linux')(
  'in a terminal',
  () => {
    /** Runs the command in a terminal of that size. @returns what stands on it at the end, and its exit code */
    async function inTerminal(files: Files, [columns, rows]: [number, number], args: string[], env = {}) {
      const where = place(files);
      const command = `stty cols ${columns} rows ${rows}; "${process.execPath}" "${COMMAND}" ${args.join(' ')}`;
      const child = spawn('script', ['-qec', command, '/dev/null'], {
        cwd: where.cwd,
        env: {
          ...process.env,
          TMPDIR: where.temporary,
          LC_ALL: 'C.UTF-8',
          NO_COLOR: '1',
          TERM: 'xterm',
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let written = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        written += text;
      });
      const exit = await new Promise((resolve) => child.once('close', resolve));
      const screen = new Screen(columns, rows);
      screen.write(written);
      return { exit, written, lines: screen.lines.map((line) => line.trimEnd()) };
    }
    const tableOf = (lines: string[]): string[] => {
      const end = lines.findIndex((line) => /^\d+ editions: \d/.test(line));
      return lines.slice(0, end + 1);
    };

    test('a table with a row an edition is drawn again in its place; messages stand above it', async () => {
      const { exit, written, lines } = await inTerminal(MIXED, [100, 30], [...ALL, '--jobs', '2']);
      expect(exit).toBe(1);
      const at = lines.findIndex((line) => line.startsWith('✓ after  '));
      expect(lines[at]).toMatch(/^✓ after {6}\d+ pages +dist\/after$/);
      expect(lines.slice(at + 1, at + 4)).toEqual([
        expect.stringMatching(/^✓ allotment {2}4 pages +dist\/allotment$/),
        expect.stringMatching(/^✗ bad +The picture “a\.png” was not found\.$/),
        '3 editions: 2 built, 1 refused',
      ]);
      expect(lines.slice(0, at).join('\n')).toContain('✗ bad: refused\ncontent/groups/bad/1.md:3: error: ');
      expect(lines.slice(at + 4).join('\n')).toMatch(/^ {2}bad: content.*\n {2}Print both sides/);
      expect(written).toMatch(/› after +\d+ pages +Laying out pages/);
      expect(written).toContain('being built');
    });

    test('has no more rows than the terminal, and breaks no line of a narrow one', async () => {
      const names = Array.from({ length: 9 }, (_, i) => `neighbourhood-group-${i + 1}`);
      const { exit, written, lines } = await inTerminal(groups(...names), [24, 6], ALL);
      expect(exit).toBe(0);
      expect(tableOf(lines).slice(-5)).toEqual([
        ...[6, 7, 8, 9].map(() => expect.stringMatching(/^✓ neighbourh?o?o?d?….*/)),
        expect.stringMatching(/^9 editions: 9 built$/),
      ]);
      expect(lines.filter((line) => line.includes('9 editions'))).toHaveLength(1);
      for (const frame of written.split('\u001b[?7l').slice(1))
        expect(frame.split('\u001b[?7h')[0]!.split('\n').length).toBeLessThanOrEqual(6);
    });

    test('in French; plain lines where the terminal cannot go back; nothing with --quiet', async () => {
      const two = groups('a', 'b');
      const french = await inTerminal(two, [60, 20], [...ALL, '--lang', 'fr']);
      expect(french.lines).toContain('2 éditions\u00a0: 2 produites');
      expect(french.written).toContain('en attente');
      const dumb = await inTerminal(two, [60, 20], ALL, { TERM: 'dumb' });
      expect(dumb.written).not.toContain('\u001b');
      expect(dumb.written).toContain('✓ b: 4 pages');
      const quiet = await inTerminal(two, [60, 20], [...ALL, '--quiet']);
      expect([quiet.exit, quiet.written]).toEqual([0, '']);
    });
  },
);
