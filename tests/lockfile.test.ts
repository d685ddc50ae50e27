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
  dev?: boolean;
  license?: string;
  hasInstallScript?: boolean;
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

  // None is named: npm then asks the registry it is set to, and the contents are what is compared.
  it('takes none from anywhere but a registry', () => {
    const elsewhere = Object.entries(packages).filter(
      ([, { resolved = 'https://registry.npmjs.org/', link }]) =>
        link || !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });
});

/** What a user of livret gets, by name: all but what only its makers need. */
const shipped = Object.entries(packages)
  .filter(([place, { dev }]) => place !== '' && !dev)
  .map(([place, locked]) => ({ name: place.replace(/^.*node_modules\//, ''), place, ...locked }));

describe('what is shipped', () => {
  /** They ask for their notice to be kept, if anything; OFL-1.1 is for fonts. */
  const PERMISSIVE = [
    ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0', 'OFL-1.1'],
    ...['BlueOak-1.0.0', 'MIT-0', 'Unlicense', 'Zlib', 'Python-2.0'],
  ];

  it('is under permissive licences, each of them', () => {
    expect(shipped.length).toBeGreaterThan(100);
    const others = shipped.filter(({ license = '' }) => !PERMISSIVE.includes(license));
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
    const fonts = shipped.filter(({ license }) => license === 'OFL-1.1');
    expect(fonts.filter(({ name }) => !name.startsWith('@fontsource/'))).toEqual([]);
  });

  it('says the same of its licence in its own files', () => {
    const there = shipped.filter(({ place }) => fs.existsSync(path.join(HOME, place, 'package.json')));
    expect(there.length).toBeGreaterThan(100);
    const differing = there.filter(({ place, license }) => {
      const own = JSON.parse(fs.readFileSync(path.join(HOME, place, 'package.json'), 'utf8')).license;
      return own !== undefined && own !== license;
    });
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  // `npm ci --ignore-scripts` must give a livret that works: core-js and es5-ext only print a
  // word about their authors, esbuild saves a few milliseconds.
  it('needs no script to be installed', () => {
    const scripted = shipped.filter(({ hasInstallScript }) => hasInstallScript);
    expect(scripted.map(({ name }) => name).sort()).toEqual(['core-js', 'es5-ext', 'esbuild']);
  });

  it('is what package.json asks for, and no more than it must be', () => {
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(HOME, 'package.json'), 'utf8'));
    // Every new one is somebody else's code on the machines of people at risk: raise this with care.
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(60);
    expect(shipped.length).toBeLessThanOrEqual(360);
  });
});
