import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME } from '../src/home.ts';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

const packages: Record<string, Locked> = JSON.parse(
  fs.readFileSync(path.join(HOME, 'package-lock.json'), 'utf8'),
).packages;

describe('package-lock.json', () => {
  // npm writes an incomplete one when packages are installed on one kind of machine; `npm ci` then fails.
  it('holds the packages of every platform', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`])
        .map((name) => `${place} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('pins every package by its contents', () => {
    const loose = Object.entries(packages).filter(([place, { integrity }]) => place !== '' && !integrity);
    expect(loose.map(([place]) => place)).toEqual([]);
  });
});
