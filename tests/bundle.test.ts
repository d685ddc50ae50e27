/** The program as people start it is bundled (`scripts/bundle.js`): it makes what its sources make, to the byte. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundle, PROGRAM } from '../scripts/bundle.js';
import { HOME } from '../src/home.ts';
import { booklet, buildFolder, shareBrowser, temporaryFolder } from './build/support.ts';

shareBrowser();

/** What few booklets need is loaded in ways of its own. */
const FILES = {
  'booklet.yaml': 'title: La formule\nqr: true\noutputs: [read, print, cover]\n',
  '1.md':
    '# Une formule\n\nNous savons que $a^2 + b^2 = c^2$, et que la moitié de deux fait un :\n\n$$\\frac{1}{2} \\cdot 2$$\n',
  '2.md':
    '# Des mots\n\n- [ ] à cocher\n\nUne note[^1], et [un lien](https://www.example.org/une/page).\n\n[^1]: Elle est courte.\n',
  '3.md': '# Un tableau\n\n| a | b |\n|---|---|\n| locataire·s | ½ |\n\n```js\nconst a = 1;\n```\n',
};
/** A definition list is read in a thread, and all chapters with it. */
const IN_A_THREAD = { ...FILES, '4.md': '# Un terme\n\nTerme\n: Sa définition, avec $x$.\n' };

test.each([
  ['read at once', FILES],
  ['read in a thread', IN_A_THREAD],
])('a booklet with a little of everything, %s', { timeout: 120_000 }, async (_, files) => {
  const folder = booklet(files);
  const made = await buildFolder(folder);
  expect(made.faults).toEqual([]);
  const out = path.join(temporaryFolder(), 'dist');
  const { stdout, status } = spawnSync(
    process.execPath,
    [path.join(HOME, 'bin/livret.js'), 'build', folder, '--out', out, '--json', '--lang', 'en'],
    { encoding: 'utf8', cwd: path.dirname(folder) },
  );
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  const faults = report.messages.filter(({ level }: { level: string }) => level !== 'info');
  expect(faults).toEqual([]);
  const bytes = (kind: string) => {
    const { file } = report.outputs.find((output: { kind: string }) => output.kind === kind);
    return fs.readFileSync(path.resolve(path.dirname(folder), file));
  };
  expect(bytes('read').equals(made.read)).toBe(true);
  expect(bytes('print').equals(made.print)).toBe(true);
});

test('loads modules by the one way that kept code knows', async () => {
  const program = fs.readFileSync(path.join(await bundle(), PROGRAM.name), PROGRAM.encoding);
  expect(program.match(/livretImport\(/g)?.length).toBeGreaterThan(3);
  expect(program.match(/(?<![\w$.])import\s*\([^)]*\)/g) ?? []).toEqual([]);
});
