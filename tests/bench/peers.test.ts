import fs from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { findPeers, peersFolder } from '../../bench/peers/index.ts';
import { temporaryFolder } from '../build/support.ts';

const browser = { executable: '/opt/chromium', sandboxed: false };
const work = { root: '/r', html: '/r/a.html', typst: '/r/a.typ', pdf: '/r/a.pdf' };

function install(folder: string, name: string, version: string, bin?: unknown): void {
  const home = path.join(folder, 'node_modules', name);
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, 'package.json'), JSON.stringify({ name, version, bin }));
}

it('leaves out with a word what is not installed', () => {
  vi.stubEnv('PATH', '');
  const { found, skipped } = findPeers({ folder: temporaryFolder(), browser });
  vi.unstubAllEnvs();
  expect(found).toEqual([]);
  expect(skipped).toEqual(
    ['pagedjs-cli', 'Vivliostyle CLI', 'WeasyPrint', 'Typst'].map((name) => ({ name, why: 'not installed' })),
  );
});

it('takes a package that is damaged for none', () => {
  const folder = temporaryFolder();
  install(folder, 'pagedjs-cli', '0.4.3', 'src/cli.js');
  fs.writeFileSync(path.join(folder, 'node_modules', 'pagedjs-cli', 'package.json'), '{');
  expect(findPeers({ folder, browser }).skipped.map(({ name }) => name)).toContain('pagedjs-cli');
});

it('finds those of npm, with their versions, and gives them the browser livret uses', () => {
  const folder = temporaryFolder();
  install(folder, 'pagedjs-cli', '0.4.3', './src/cli.js');
  install(folder, '@vivliostyle/cli', '10.6.0', { vivliostyle: 'dist/cli.js', vs: 'dist/cli.js' });
  install(folder, '@myriaddreamin/typst-ts-node-compiler', '0.7.0');
  const { found } = findPeers({ folder, browser });
  const peer = (name: string) => found.find((each) => each.name === name)!;
  expect(peer('pagedjs-cli').version).toBe('0.4.3');
  const paged = peer('pagedjs-cli').command(work);
  expect(paged.args[0]).toBe(path.join(folder, 'node_modules/pagedjs-cli/src/cli.js'));
  expect(paged.args).toEqual(expect.arrayContaining(['/r/a.html', '/r/a.pdf', '--no-sandbox']));
  expect(paged.env).toEqual({ PUPPETEER_EXECUTABLE_PATH: '/opt/chromium' });
  expect(peer('Vivliostyle CLI').command(work).args).toEqual(
    expect.arrayContaining(['build', '/opt/chromium']),
  );
  expect(peer('Typst').command(work).args.slice(1)).toEqual([folder, '/r', '/r/a.typ', '/r/a.pdf']);
  expect(fs.existsSync(peer('Typst').command(work).args[0]!)).toBe(true);
  const safe = findPeers({ folder, browser: { ...browser, sandboxed: true } }).found;
  expect(safe.flatMap((each) => each.command(work).args)).not.toContain('--no-sandbox');
});

it('finds WeasyPrint in the folder’s own Python', () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, 'python', 'bin'), { recursive: true });
  const program = path.join(folder, 'python', 'bin', 'weasyprint');
  fs.writeFileSync(program, '#!/bin/sh\necho WeasyPrint version 62.3\n', { mode: 0o755 });
  const { found } = findPeers({ folder, browser });
  expect(found.map(({ name, version }) => [name, version])).toEqual([['WeasyPrint', '62.3']]);
  expect(found[0]!.command(work)).toMatchObject({ program, cwd: '/r' });
});

it('keeps them outside the project', () => {
  expect(peersFolder({ LIVRET_BENCH_PEERS: '/a/b' })).toBe(path.resolve('/a/b'));
  expect(peersFolder({ LIVRET_CACHE: '/c/livret' })).not.toContain('/c/');
  expect(path.basename(peersFolder({}))).toBe('livret-bench-peers');
});
