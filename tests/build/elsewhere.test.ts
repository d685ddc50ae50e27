/** A booklet whose pages are laid out elsewhere: the same bytes, and nothing of the address in what is made or said. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Elsewhere, startElsewhere } from '../browser/remote/elsewhere.ts';
import { between } from '../browser/remote/fake-browser.ts';
import { contentsOf, FIXTURES, GUIDE, livret, place } from '../commands/support.ts';

vi.setConfig({ testTimeout: 120_000 });

const TOKEN = 'XQTOKENQX';

let there: Elsewhere;
beforeAll(async () => {
  // As docs/remote-browser.md says to start one; it is no guard.
  there = await startElsewhere('--font-render-hinting=none');
});
afterAll(() => there.stop());

test.each([
  ['the guide', GUIDE],
  ['a booklet with a little of everything', path.join(FIXTURES, 'many-parts')],
])('%s is the same byte for byte', async (_, content) => {
  const where = place();
  fs.cpSync(content, path.join(where.cwd, 'b'), { recursive: true });
  const here = await livret(where, ['build', 'b', '--out', 'here', '--json']);
  const elsewhere = await livret(where, [
    'build',
    'b',
    '--out',
    'elsewhere',
    '--json',
    '--browser',
    there.ws,
  ]);
  expect([here.exit, elsewhere.exit, elsewhere.stderr]).toEqual([0, 0, '']);
  const hashes = ({ json }: typeof here) => json.outputs.map(({ kind, sha256 }) => [kind, sha256]);
  expect(hashes(elsewhere)).toEqual(hashes(here));
});

test('one with the flags that it usually has makes the same pages, and what differs is said', async () => {
  const usual = await startElsewhere();
  onTestFinished(() => usual.stop());
  const where = place({
    'b/booklet.yaml': 'title: T\nlanguage: en\n',
    'b/1.md': `# T\n\n${'Some words. '.repeat(300)}\n`,
  });
  const here = await livret(where, ['build', 'b', '--out', 'here', '--json']);
  const { exit, json } = await livret(where, [
    'build',
    'b',
    '--out',
    'there',
    '--json',
    '--browser',
    usual.ws,
  ]);
  expect([exit, json.pages]).toEqual([0, here.json.pages]);
  const codes = json.messages.map(({ code }) => code);
  expect(codes.filter((code) => /^(?:browser|remote)-/.test(code))).toEqual([
    'browser-used',
    'remote-hinted',
  ]);
});

test('a token in the address is found nowhere', async () => {
  const where = place({ 'b/booklet.yaml': 'title: T\nlanguage: en\n', 'b/1.md': '# T\n\nWords.\n' });
  const address = (await between(there.ws, () => {})).replace('ws://', `ws://user:${TOKEN}@`);
  const named = `${address}${TOKEN}/?token=${TOKEN}`;
  for (const args of [
    ['build', 'b', '--json'],
    ['build', 'b', '--verbose'],
    ['doctor', '--json'],
  ]) {
    const { exit, stdout, stderr } = await livret(where, args, { LIVRET_BROWSER: named });
    expect([args, exit]).toEqual([args, 0]);
    expect(stdout + stderr).not.toContain(TOKEN);
  }
  const made = Object.keys(contentsOf(path.join(where.cwd, 'dist')));
  expect(made).toContain('report.json');
  const { port } = new URL(address);
  for (const name of made) {
    const text = fs.readFileSync(path.join(where.cwd, 'dist', name), 'latin1');
    expect(text).not.toContain(TOKEN);
    if (/\.(?:json|html)$/.test(name)) expect(text).not.toContain(`127.0.0.1:${port}`);
  }
  const refused = await livret(where, [
    'build',
    'b',
    '--verbose',
    '--browser',
    `http://${there.place}/${TOKEN}`,
  ]);
  expect(refused.exit).toBe(3);
  expect(refused.stderr).toContain(`There is no browser to be controlled at ${there.place}.`);
  expect(refused.stderr).not.toContain(TOKEN);
});
