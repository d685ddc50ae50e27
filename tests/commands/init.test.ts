/** `livret init`: every starter is built as it is written, and nothing that is there is overwritten. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { STARTERS } from '../../src/commands/starters.ts';
import { HOME } from '../../src/home.ts';
import { contentsOf, faults, livret, namesIn, place } from './support.ts';

/** What each comes to. */
const SIZES: Record<string, { pages: number; sheets: number }> = {
  guide: { pages: 8, sheets: 2 },
  leaflet: { pages: 4, sheets: 1 },
  zine: { pages: 8, sheets: 1 },
  'rights-card': { pages: 8, sheets: 1 },
  programme: { pages: 4, sheets: 1 },
};
const LANGUAGES = ['fr', 'en'];
const ALL = LANGUAGES.flatMap((language) => Object.keys(SIZES).map((name) => [language, name] as const));

test.each(LANGUAGES)('the starters in %s are those that are listed', (language) => {
  expect(namesIn(path.join(HOME, 'starters', language))).toEqual(Object.keys(STARTERS).sort());
  expect(Object.keys(SIZES).sort()).toEqual(Object.keys(STARTERS).sort());
});

describe('every starter', () => {
  test.each(ALL)('%s/%s fills its sheets, and nothing is wrong with it', async (language, name) => {
    const where = place();
    const made = await livret(where, ['init', 'new', '--starter', name, '--lang', language]);
    expect([made.exit, made.stdout]).toEqual([0, '']);
    expect(made.stderr).toContain('livret build new');
    expect(contentsOf(path.join(where.cwd, 'new'))).toEqual(
      contentsOf(path.join(HOME, 'starters', language, name)),
    );
    const { exit, json } = await livret(where, ['build', 'new', '--json', '--strict']);
    expect(faults(json)).toEqual([]);
    expect(exit).toBe(0);
    const { pages, sheets } = SIZES[name]!;
    expect([json.pages, json.blankPages, json.language]).toEqual([pages, [], language]);
    const printed = json.outputs.find(({ kind }) => kind.startsWith('print'));
    expect(printed?.sheets).toBe(sheets);
    // Nothing to write in, no name and no address that might be somebody's.
    expect(namesIn(where.cwd)).toEqual(['dist', 'new']);
  });

  test.each(ALL)('%s/%s names only addresses that nobody can have', (language, name) => {
    const folder = path.join(HOME, 'starters', language, name);
    for (const file of namesIn(folder)) {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      const addresses =
        text.match(/\b[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|fr|eu|info|example)\b|\S+@\S+/g) ?? [];
      expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
    }
  });
});

test('an empty folder is filled, also the one somebody stands in', async () => {
  const where = place();
  const { exit, json } = await livret(where, ['init', '.', '--starter', 'Leaflet', '--json'], {
    LANG: 'fr_FR.UTF-8',
  });
  expect(exit).toBe(0);
  expect(json).toMatchObject({ ok: true, starter: 'leaflet', folder: '.', files: namesIn(where.cwd) });
  expect(namesIn(where.cwd)).toEqual(['1-venir.md', '2-aider.md', 'booklet.yaml']);
});

const LISTED = 'guide, leaflet, zine, rights-card, programme';
test.each<[what: string, args: string[], said: string | RegExp]>([
  [
    'a folder with something in it',
    ['full', '--starter', 'zine'],
    'error: There is something in “full” already; nothing was changed.\n  → Name a folder that does not exist yet: it is made.\n',
  ],
  ['a file', ['full/mine.md', '--starter', 'zine'], /“full\/mine\.md” is a file\./],
  [
    'a starter that is unknown',
    ['new', '--starter', 'gide'],
    `error: There is no starter “gide”.\n  → Did you mean “guide”? There are: ${LISTED}.\n`,
  ],
  [
    'a starter like no other, in French',
    ['new', '--starter', '../../etc', '--lang', 'fr'],
    `erreur\u00a0: Le modèle «\u00a0../../etc\u00a0» n’existe pas.\n  → Il y a\u00a0: ${LISTED}.\n`,
  ],
  ['no starter, and nobody to ask', ['new'], /Which starter.*\n.*--starter guide.*zine \(eight tiny pages/],
  ['no folder', ['--starter', 'zine'], /folder/],
])('refused, nothing written: %s', async (_, args, said) => {
  const where = place({ 'full/mine.md': 'Mine.' });
  const before = contentsOf(where.cwd);
  const { exit, stderr } = await livret(where, ['init', ...args]);
  if (typeof said === 'string') expect(stderr).toBe(said);
  else expect(stderr).toMatch(said);
  expect(exit).toBe(2);
  expect(contentsOf(where.cwd)).toEqual(before);
});
