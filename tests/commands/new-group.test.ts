/** `livret new group`: what is written and built, and what is refused. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { png } from '../manuscript/pictures.ts';
import { contentsOf, type Files, livret, namesIn, place } from './support.ts';

const GUIDE: Files = {
  'content/booklet.yaml': 'title: Guide\nlanguage: en\nclosing: { slogan: Old. }\n',
  'content/1.md': '# One\n\nText.\n',
};
const fileOf = (cwd: string, name: string): string =>
  fs.readFileSync(path.join(cwd, 'content/groups', name, 'group.yaml'), 'utf8');

test('writes the edition, builds it, says where everything is', async () => {
  const where = place({ ...GUIDE, 'My logo.PNG': png(400, 200) });
  const { exit, stdout, stderr } = await livret(where, [
    ...['new', 'group', 'elm', '--name', 'Elm Street Tenants', '--url', 'www.elm.example'],
    ...[
      '--statement',
      'Line “one”:\n  line #two 🦊',
      '--logo',
      'My logo.PNG',
      '--colour',
      '#A3001B',
      '--yes',
    ],
  ]);
  expect([exit, stdout]).toEqual([0, '']);
  expect(stderr).toMatch(/^The edition is in content\/groups\/elm \(group\.yaml, logo\.png\)\.\n/);
  expect(stderr).toContain('dist/elm/Guide-print.pdf');
  expect(stderr).toMatch(
    /To change it, open content\/groups\/elm\/group\.yaml .*livret build --group elm\n$/,
  );
  expect(parse(fileOf(where.cwd, 'elm'))).toEqual({
    group: 'Elm Street Tenants',
    url: 'www.elm.example',
    logo: 'logo.png',
    colours: { accent: '#A3001B' },
    closing: { url: 'www.elm.example', statement: 'Line “one”:\n  line #two 🦊' },
  });
  expect(namesIn(path.join(where.cwd, 'content/groups'))).toEqual(['elm']);
  expect(namesIn(path.join(where.cwd, 'dist/elm'))).toContain('Guide-read.pdf');
});

test('in French, for a booklet elsewhere, without building; the report says what was made', async () => {
  const where = place({ 'le livret/1.md': '# Un\n\nTexte.\n' });
  const options = ['--folder', 'le livret', '--no-build', '--lang', 'fr'];
  const { exit, json } = await livret(where, ['new', 'group', 'L’Été à l’œuvre', ...options, '--json']);
  expect([exit, json]).toMatchObject([
    0,
    {
      ok: true,
      group: 'l-ete-a-l-oeuvre',
      folder: 'le livret/groups/l-ete-a-l-oeuvre',
      files: ['group.yaml'],
    },
  ]);
  const said = await livret(where, ['new', 'group', 'Les Ormes', ...options]);
  expect(said.stderr).toBe(
    'L’édition est dans le livret/groups/les-ormes (group.yaml).\n\nPour la changer, ouvrez ' +
      'le livret/groups/les-ormes/group.yaml et écrivez\u00a0; puis\u00a0: livret build "le livret" --group les-ormes\n',
  );
});

test('a photo that becomes the logo leaves its camera’s notes behind', async () => {
  const notes = Buffer.from('\xff\xe1\x00\x14Exif\0\0Secret place', 'latin1');
  const { jpeg } = await import('../manuscript/pictures.ts');
  const photo = Buffer.from(jpeg(160, 160));
  const where = place({ ...GUIDE, 'p.jpg': Buffer.concat([photo.subarray(0, 2), notes, photo.subarray(2)]) });
  const { exit } = await livret(where, ['new', 'group', 'elm', '--logo', './p.jpg', '--no-build']);
  expect(exit).toBe(0);
  const copied = fs.readFileSync(path.join(where.cwd, 'content/groups/elm/logo.jpg'));
  expect(copied.includes('Secret')).toBe(false);
});

test.each<[what: string, args: string[], exit: number, said: RegExp]>([
  [
    'a group that is there',
    ['Elm'],
    2,
    /“content\/groups\/Elm” is there already; nothing was changed\.\n.*new group Elm-2\n$/,
  ],
  [
    'no name, and nobody to ask',
    ['--slogan', 'Yes.'],
    2,
    /needs a name.*\n.*--name "…".*--url, --contact, --statement/,
  ],
  ['an empty name', ['', '--yes'], 2, /needs a name/],
  ['an address that is none', ['new', '--url', 'not one'], 2, /“url” must be a web address/],
  ['a slogan on two lines', ['new', '--slogan', 'a\nb'], 2, /“slogan” must be a text on a single line/],
  ['a name that is too long', ['x'.repeat(300)], 2, /“name” must be a text of at most 200 characters/],
  ['a colour that is none', ['new', '--colour', 'red'], 2, /“colour” must be a colour/],
  ['a pale colour', ['new', '--colour', '#ffee00'], 2, /“colour” must be a darker colour/],
  ['a tiny logo', ['new', '--logo', 'tiny.png'], 2, /The logo “tiny\.png” has too few pixels/],
  [
    'a logo that is missing',
    ['new', '--logo', 'nope.png'],
    2,
    /The logo “nope\.png” was not found\.\n.*drag/,
  ],
  ['a logo that is a folder', ['new', '--logo', 'content'], 2, /The logo “content” is not a file/],
  [
    'a logo that is none',
    ['new', '--logo', 'content/1.md'],
    2,
    /The logo “1\.md” is not a picture\.\n.*PNG, JPEG/,
  ],
  [
    'a logo that breaks off',
    ['new', '--logo', 'half.png'],
    2,
    /The logo “half\.png” cannot be read to its end/,
  ],
  ['a huge logo', ['new', '--logo', 'huge.png'], 2, /The logo “huge\.png” is larger than 10 MB/],
  ['a booklet that is missing', ['new', '--folder', 'nowhere'], 1, /no folder “nowhere”/],
])('refused, nothing written: %s', async (_, args, exit, said) => {
  const where = place({
    ...GUIDE,
    'content/groups/elm/group.yaml': 'group: Elm\n',
    'tiny.png': png(40, 40),
    'half.png': png(40, 40).subarray(0, 60),
    'huge.png': Buffer.alloc(11_000_000, 1),
  });
  const before = contentsOf(where.cwd);
  const run = await livret(where, ['new', 'group', ...args]);
  expect(run.stderr).toMatch(said);
  expect(run.exit).toBe(exit);
  expect(contentsOf(where.cwd)).toEqual(before);
});

test('a place that cannot be written to is named, and nothing is left', async () => {
  const where = place({ ...GUIDE, 'content/groups': 'A file.' });
  const before = contentsOf(where.cwd);
  const { exit, stderr } = await livret(where, ['new', 'group', 'elm']);
  expect([exit, stderr]).toEqual([
    3,
    expect.stringMatching(/“content\/groups\/elm” could not be written \(\w+\); nothing was left behind\./),
  ]);
  expect(contentsOf(where.cwd)).toEqual(before);
});

test('livret new alone says what there is', async () => {
  const { exit, stdout } = await livret(place(), ['new']);
  expect([exit, stdout]).toEqual([0, expect.stringMatching(/^ {2}group /m)]);
});
