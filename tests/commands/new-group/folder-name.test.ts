import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderName, freeName, isSafe, isTaken } from '../../../src/commands/new-group/folder-name.ts';

test.each([
  ['Cantine solidaire des Tilleuls', 'cantine-solidaire-des-tilleuls'],
  ['L’Été à l’Œuvre !', 'l-ete-a-l-oeuvre'],
  ['  ../../etc/passwd', 'etc-passwd'],
  ['جمعية الحي', 'جمعية-الحي'],
  ['Жильцы № 5', 'жильцы-5'],
  ['İstanbul', 'istanbul'],
  ['_example', 'example'],
  ['CON', 'group-con'],
  ['🦊 — …', 'group'],
  [
    'Collectif des locataires et des personnes sans logement de la rue des Ormes',
    'collectif-des-locataires-et-des-personnes-sans-logement-de',
  ],
])('%s → %s', (name, folder) => {
  expect(folderName(name, 'group')).toBe(folder);
  expect(isSafe(folder)).toBe(true);
});

test('a long word in an alphabet of three bytes a letter ends between letters', () => {
  expect(folderName('あ'.repeat(80), 'group')).toBe('あ'.repeat(20));
});

test('a name that differs only in capitals or in how accents are kept is taken', () => {
  const groups = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-groups-'));
  onTestFinished(() => fs.rmSync(groups, { recursive: true }));
  for (const name of ['Tilleuls', 'tilleuls-2', 'الحي', 'e\u0301te']) fs.mkdirSync(path.join(groups, name));
  expect(['tilleuls', 'été', '\u00e9te', 'ormes'].map((name) => isTaken(groups, name))).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(freeName(groups, 'tilleuls')).toBe('tilleuls-3');
});
