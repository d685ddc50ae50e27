/** Several editions as they are seen in a terminal. */
import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { Screen } from '../report/screen.ts';
import { ALL, groups, MIXED } from './editions-support.ts';
import { COMMAND, type Files, place } from './support.ts';

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
      expect(written).toMatch(/› after +(?:\d+ pages +)?Laying out pages/);
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
      expect(lines.filter((line) => line.startsWith('9 editions'))).toHaveLength(1);
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
