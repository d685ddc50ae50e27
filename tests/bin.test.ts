import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOME, VERSION } from '../src/home.ts';

let copy: string;
beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-bin-'));
  for (const name of ['bin', 'scripts', 'src', 'package.json']) {
    fs.cpSync(path.join(HOME, name), path.join(copy, name), { recursive: true });
  }
});
afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

const run = (home: string, ...args: string[]) =>
  spawnSync(path.join(home, 'bin/livret.js'), args, { cwd: os.tmpdir(), encoding: 'utf8' });

it('is a program that can be called from any folder', () => {
  const { status, stdout, stderr } = run(HOME, '--version');
  expect([status, stdout, stderr]).toEqual([0, `${VERSION}\n`, '']);
});

it('says in words what to do before the packages are there', () => {
  const { status, stdout, stderr } = run(copy, 'doctor');
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(
    /^livret could not be started: .*esbuild.*\n {2}→ .*run “npm ci” in livret’s folder\.\n$/,
  );
});
