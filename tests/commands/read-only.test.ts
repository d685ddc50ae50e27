/** An output folder that may not be written to, as an ordinary user meets it: also where tests run as root. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND, contentsOf, livret, place } from './support.ts';

/** `nobody`, as most systems number it. */
const NOBODY = 65_534;
const root = process.getuid?.() === 0;

/** Runs the command as a user who is not root. Root becomes nobody, with a home and a cache of nobody's own. */
function asUser(top: string, cwd: string, args: string[]): Promise<{ exit: number; stderr: string }> {
  const home = path.join(top, 'home');
  fs.mkdirSync(home, { recursive: true });
  if (root) {
    for (const name of fs.readdirSync(top, { recursive: true, encoding: 'utf8' }))
      fs.chownSync(path.join(top, name), NOBODY, NOBODY);
    fs.chownSync(top, NOBODY, NOBODY);
  }
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      {
        cwd,
        env: {
          PATH: process.env.PATH,
          HOME: home,
          TMPDIR: path.join(top, 'tmp'),
          LANG: 'C.UTF-8',
          NO_COLOR: '1',
        },
        ...(root ? { uid: NOBODY, gid: NOBODY } : {}),
      },
      (_, _stdout, stderr) => resolve({ exit: child.exitCode ?? -1, stderr }),
    );
  });
}

test.skipIf(process.platform === 'win32')(
  'is refused before anything is made, with its name, and what lies there stays',
  { timeout: 120_000 },
  async () => {
    const where = place({
      'content/booklet.yaml': 'title: One\nlanguage: en\n',
      'content/1.md': '# One\n\nText.\n',
    });
    const top = path.dirname(where.cwd);
    // So that the program is bundled, whoever may write to its folder.
    expect((await livret(where, ['--version'])).exit).toBe(0);
    const built = await asUser(top, where.cwd, ['build']);
    expect([built.exit, built.stderr.includes('One-print.pdf')]).toEqual([0, true]);
    const dist = path.join(where.cwd, 'dist');
    const before = contentsOf(dist);
    fs.writeFileSync(path.join(where.cwd, 'content/1.md'), '# One\n\nOther text.\n');

    fs.chmodSync(dist, 0o500);
    const refused = await asUser(top, where.cwd, ['build']);
    expect(refused.exit).toBe(3);
    expect(refused.stderr).toMatch(/^error: .*dist/m);
    expect(refused.stderr).not.toMatch(/\n\s+at /);
    expect(contentsOf(dist)).toEqual(before);
    expect(contentsOf(where.temporary)).toEqual({});

    fs.chmodSync(dist, 0o700);
    expect((await asUser(top, where.cwd, ['build', '--quiet'])).exit).toBe(0);
    expect(contentsOf(dist)['One-read.pdf']).not.toBe(before['One-read.pdf']);

    // A folder that is yet to be made, where none may be.
    fs.chmodSync(where.cwd, 0o500);
    const nowhere = await asUser(top, where.cwd, ['build', '--out', 'new/place']);
    fs.chmodSync(where.cwd, 0o700);
    expect(nowhere.exit).toBe(3);
    expect(nowhere.stderr).toContain('new');
    expect(fs.existsSync(path.join(where.cwd, 'new'))).toBe(false);
  },
);
