/** `livret index`, run as a person or a script runs it, and the page at the end of a build. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { elements } from '../checks-page/support.ts';
import { type Finished, writeFinished } from '../index-page/finished.ts';
import { cards, links, texts } from '../index-page/support.ts';
import { Planted } from '../secrecy/planted.ts';
import { wordsIn } from '../secrecy/words-in.ts';
import { brief, contentsOf, faults, livret, namesIn, type Place, place, writeFiles } from './support.ts';

interface Told {
  ok: boolean;
  file?: string;
  editions?: number;
  bytes?: number;
  copied?: number;
  messages: Parameters<typeof brief>[0][];
}

async function dist(editions: Record<string, Finished>): Promise<Place> {
  const where = place();
  await writeFinished(path.join(where.cwd, 'dist'), editions);
  return where;
}
const read = ({ cwd }: Place, file = 'dist/index.html'): string =>
  fs.readFileSync(path.join(cwd, file), 'utf8');
const run = async (where: Place, ...args: string[]) => {
  const ended = await livret(where, ['index', '--json', ...args]);
  const json = JSON.parse(ended.stdout) as Told;
  return { exit: ended.exit, stderr: ended.stderr, json, said: faults(json).map(brief) };
};

const THREE: Record<string, Finished> = {
  '': { title: 'The guide', group: null, name: 'Guide' },
  yard: { groupName: 'The Yard' },
  kitchen: { groupName: 'Kitchen', kinds: ['read', 'print', 'read-large', 'cover'] },
  'many/fr': { title: 'Nos droits', language: 'fr', group: 'many', groupName: 'Many' },
};

describe('what lies in the folder', () => {
  test('itself, in the folders in it, and in those in these, is listed; and where the page is is said', async () => {
    const where = await dist(THREE);
    const { exit, stdout, stderr } = await livret(where, ['index']);
    expect([exit, stdout, stderr]).toEqual([
      0,
      '',
      'Writing the files\ndist/index.html: a web page with 4 editions.\n',
    ]);
    const html = read(where);
    expect(texts(html, 'h2').slice(0, 4)).toEqual(['Kitchen', 'Many', 'The guide', 'The Yard']);
    expect(links(html)).toEqual([
      ...['read', 'print', 'read-large'].map((kind) => `kitchen/Booklet-${kind}.pdf`),
      ...['kitchen/Booklet-cover.png', 'many/fr/Booklet-read.pdf', 'many/fr/Booklet-print.pdf'],
      ...['Guide-read.pdf', 'Guide-print.pdf', 'yard/Booklet-read.pdf', 'yard/Booklet-print.pdf'],
    ]);
    for (const { properties } of elements(html, 'img'))
      expect(fs.existsSync(path.join(where.cwd, 'dist', String(properties.src)))).toBe(true);
    expect(contentsOf(where.temporary)).toEqual({});
  });

  test('is told in French, and as a report', async () => {
    const where = await dist({ yard: {} });
    const french = await livret(where, ['index', '--lang', 'fr']);
    expect(french.stderr).toBe(
      'Écriture des fichiers\ndist/index.html\u00a0: une page web avec une édition.\n',
    );
    const { exit, json } = await run(where, 'dist');
    expect([exit, json]).toEqual([
      0,
      {
        ...{ livret: expect.any(String), ok: true, file: 'dist/index.html', editions: 1 },
        ...{ bytes: fs.statSync(path.join(where.cwd, 'dist/index.html')).size, messages: [] },
      },
    ]);
    expect((await livret(where, ['index', '--quiet'])).stderr).toBe('');
  });

  test('from several machines, with pages of their own, becomes one page; covers nobody shows go', async () => {
    const where = await dist({ yard: {} });
    await run(where);
    const other = place();
    await writeFinished(path.join(other.cwd, 'dist'), { kitchen: { language: 'fr' } });
    writeFiles(path.join(other.cwd, 'dist/index-covers'), {
      '0123456789abcdef.png': 'Old.',
      'mine.png': 'Mine.',
    });
    fs.cpSync(path.join(other.cwd, 'dist'), path.join(where.cwd, 'dist'), { recursive: true });
    const { json } = await run(where);
    expect(json.editions).toBe(2);
    const covers = namesIn(path.join(where.cwd, 'dist/index-covers'));
    expect(covers).toHaveLength(2); // both booklets look alike: one, and what is not livret's
    expect(covers).toContain('mine.png');
    // Run again, it is the same, and counts nothing of its own as a booklet.
    const before = contentsOf(where.cwd);
    await run(where);
    expect(contentsOf(where.cwd)).toEqual(before);
  });

  test('is found by names whose accents are written in another way', async () => {
    const where = await dist({ yard: { name: 'Été' } });
    const at = (name: string): string => path.join(where.cwd, 'dist/yard', name);
    fs.renameSync(at('Été-read.pdf'.normalize('NFC')), at('Été-read.pdf'.normalize('NFD')));
    expect((await run(where)).said).toEqual([]);
    expect(links(read(where))[0]).toBe(`yard/${encodeURIComponent('Été-read.pdf'.normalize('NFD'))}`);
  });
});

describe('for a website', () => {
  test('--out makes a new folder with the page and what it lists, and nothing that is for its makers', async () => {
    const where = await dist(THREE);
    writeFiles(path.join(where.cwd, 'dist'), {
      'yard/Booklet-checks.html': 'For us.',
      'yard/notes.txt': 'Ours.',
    });
    const before = contentsOf(path.join(where.cwd, 'dist'));
    const { exit, json } = await run(where, '--out', 'web/site');
    expect([exit, json.file, json.copied]).toEqual([0, 'web/site/index.html', 10]);
    const site = contentsOf(path.join(where.cwd, 'web/site'));
    const files = Object.keys(site).filter((name) => site[name] !== '/');
    expect(files.sort()).toEqual(
      [
        ...links(read(where, 'web/site/index.html')).map(decodeURIComponent),
        ...new Set(
          elements(read(where, 'web/site/index.html'), 'img').map(({ properties }) => `${properties.src}`),
        ),
        'index.html',
      ].sort(),
    );
    expect(contentsOf(path.join(where.cwd, 'dist'))).toEqual(before);
    expect(contentsOf(where.temporary)).toEqual({});
  });

  test('--out says where the page is, how many booklets it lists, and how many files came along', async () => {
    const where = await dist(THREE);
    const { stderr } = await livret(where, ['index', '--out', 'web/site']);
    expect(stderr).toBe(
      'Writing the files\nweb/site/index.html: a web page with 4 editions.\n' +
        '10 files to read and print were copied beside it. Put the whole folder on your website: web/site\n',
    );
    const french = await livret(where, ['index', '--out', 'toile', '--lang', 'fr']);
    expect(french.stderr.split('\n').slice(1)).toEqual([
      'toile/index.html\u00a0: une page web avec 4 éditions.',
      '10 fichiers à lire et à imprimer ont été copiés à côté. Mettez le dossier entier sur votre site\u00a0: toile',
      '',
    ]);
  });

  test('a folder that holds something is left as it is', async () => {
    const where = await dist({ yard: {} });
    writeFiles(where.cwd, { 'site/mine.txt': 'Mine.' });
    const before = contentsOf(where.cwd);
    const { exit, stderr } = await livret(where, ['index', '--out', 'site', '--quiet']);
    expect([exit, stderr]).toEqual([
      2,
      'error: There is something in “site” already; nothing was changed.\n' +
        '  → Name a folder that does not exist yet (--out), or remove that one first.\n',
    ]);
    expect(contentsOf(where.cwd)).toEqual(before);
  });
});

describe('bad input', () => {
  test.each([
    [
      'nope',
      'error: There is no folder “nope”.\n' +
        '  → Build first (livret build --all-groups), or name the folder with the finished booklets: livret index FOLDER.\n',
    ],
    [
      'file.txt',
      'error: There is no folder “file.txt”.\n' +
        '  → Build first (livret build --all-groups), or name the folder with the finished booklets: livret index FOLDER.\n',
    ],
    [
      'empty',
      'error: There is no finished booklet in “empty”, nor in the folders in it.\n' +
        '  → livret knows finished booklets by their report.json: keep it beside the PDFs. Build first (livret build --all-groups), or name the right folder: livret index FOLDER.\n',
    ],
  ])('%s: nothing to list is refused, with what to do; nothing is written', async (folder, said) => {
    const where = place({ 'file.txt': '', 'empty/deep/er/than/report.json': '{}' });
    const before = contentsOf(where.cwd);
    const { exit, stderr } = await livret(where, ['index', folder, '--quiet']);
    expect([exit, stderr]).toEqual([1, said]);
    expect(contentsOf(where.cwd)).toEqual(before);
  });

  test('what is strange but not needed is done without; what is not known is passed over', async () => {
    const where = await dist({
      yard: {
        pages: -1,
        sheets: '2' as never,
        copiesAtOnce: 0,
        paper: 'A3' as never,
        groupName: 7 as never,
        scheme: null as never,
        later: { more: 1 },
      } as Finished,
    });
    const { exit, said } = await run(where);
    expect([exit, said]).toEqual([0, []]);
    expect(cards(read(where))[0]).toMatch(/^yard Read PDF, \d+ kB Print/);
  });

  test('files that are not there, lead elsewhere or are of an unknown kind are left out by name', async () => {
    const where = await dist({ yard: { kinds: ['read', 'print', 'howto', 'proof', 'read-large'] } });
    const folder = path.join(where.cwd, 'dist/yard');
    const report = JSON.parse(fs.readFileSync(path.join(folder, 'report.json'), 'utf8'));
    writeFiles(where.cwd, { 'dist/Booklet-above.pdf': 'Above.', 'secret.pdf': 'Secret.' });
    for (const name of ['print', 'howto', 'read-large']) fs.rmSync(path.join(folder, `Booklet-${name}.pdf`));
    fs.symlinkSync('../../secret.pdf', path.join(folder, 'Booklet-howto.pdf'));
    fs.mkdirSync(path.join(folder, 'Booklet-read-large.pdf'));
    report.outputs.push(
      { kind: 'print-letter', file: 'dist/yard/../Booklet-above.pdf' },
      { kind: 'print-backs', file: 'dist/yard/..' },
      { kind: 'hologram', file: 'dist/yard/Booklet-read.pdf' },
      { kind: 'cover', file: 'C:\\dist\\yard\\Booklet-proof.png' },
    );
    fs.writeFileSync(path.join(folder, 'report.json'), JSON.stringify(report));
    const { exit, json, said } = await run(where);
    expect([exit, new Set(said)]).toEqual([
      0,
      new Set(['warning index-file-left-out dist/yard/report.json']),
    ]);
    expect(json.messages.map(({ text }) => /“(.*?)”/.exec(text)![1])).toEqual([
      ...['Booklet-print.pdf', 'Booklet-howto.pdf', 'Booklet-read-large.pdf', 'Booklet-above.pdf'],
      ...['dist/yard/..', 'dist/yard/Booklet-read.pdf'],
    ]);
    // A cover is what the report calls one: it is there, beside it, under the name the report gives.
    expect(links(read(where))).toEqual([
      ...['yard/Booklet-read.pdf', 'yard/Booklet-proof.png', 'yard/Booklet-proof.png'],
    ]);
  });

  test('a reading PDF that cannot be read is listed without a cover, and named', async () => {
    const where = await dist({ yard: {} });
    fs.writeFileSync(path.join(where.cwd, 'dist/yard/Booklet-read.pdf'), 'No PDF.');
    const { exit, said } = await run(where);
    expect([exit, said]).toEqual([0, ['warning index-no-cover dist/yard/Booklet-read.pdf']]);
    expect(elements(read(where), 'img')).toEqual([]);
    expect(links(read(where))).toContain('yard/Booklet-read.pdf');
  });

  test('links to folders, and hidden folders, are not looked into', async () => {
    const where = await dist({ yard: {}, '.hidden': {} });
    fs.renameSync(path.join(where.cwd, 'dist/.hidden'), path.join(where.cwd, 'elsewhere'));
    fs.symlinkSync('../elsewhere', path.join(where.cwd, 'dist/link'));
    fs.cpSync(path.join(where.cwd, 'elsewhere'), path.join(where.cwd, 'dist/.hidden'), { recursive: true });
    expect((await run(where)).json.editions).toBe(1);
  });

  test.each([
    [
      'a page of somebody else’s',
      (page: string) => fs.writeFileSync(page, '<!doctype html><title>Ours</title>'),
    ],
    ['an empty one', (page: string) => fs.writeFileSync(page, '')],
    ['a link', (page: string) => fs.symlinkSync('../ours.html', page)],
    ['a folder', (page: string) => fs.mkdirSync(page)],
  ])('%s is not overwritten', async (_what, put) => {
    const where = await dist({ yard: {} });
    put(path.join(where.cwd, 'dist/index.html'));
    const before = contentsOf(where.cwd);
    const { exit, stderr } = await livret(where, ['index', '--quiet']);
    expect([exit, stderr]).toEqual([
      1,
      'dist/index.html: error: There is a page of that name already that livret did not write; it was left as it is, and no index page was made.\n' +
        '  → Move or rename yours, and run livret index again.\n',
    ]);
    expect(contentsOf(where.cwd)).toEqual(before);
  });

  test('something else in the place of the covers is left, and said', async () => {
    const where = await dist({ yard: {} });
    writeFiles(where.cwd, { 'dist/index-covers': 'Mine.' });
    const before = contentsOf(where.cwd);
    const { exit, said } = await run(where);
    expect([exit, said]).toEqual([2, ['error out-not-a-folder']]);
    expect(contentsOf(where.cwd)).toEqual(before);
  });
});

test('nothing is given away, and the bytes are the same for another user, folder, time zone and language', async () => {
  const secret = new Planted();
  const pages = await Promise.all(
    ['here', 'there'].map(async (who) => {
      const where = place();
      const cwd = path.join(where.cwd, secret.word(`${who} folder`));
      await writeFinished(path.join(cwd, 'dist'), {
        yard: {
          messages: [{ level: 'info', code: 'x', text: secret.word('message'), file: secret.word('file') }],
          checks: { ok: true, found: 0, list: [], file: secret.word('checks') },
        },
        kitchen: { language: 'fr' },
      });
      const { exit } = await livret({ ...where, cwd }, ['index'], {
        ...{ USER: secret.word(`${who} user`), HOSTNAME: secret.word(`${who} host`) },
        ...(who === 'here'
          ? { TZ: 'Pacific/Kiritimati', LANG: 'fr_FR.UTF-8' }
          : { TZ: 'America/Adak', LC_ALL: 'tr_TR.UTF-8' }),
      });
      expect(exit).toBe(0);
      return path.join(cwd, 'dist');
    }),
  );
  const [here, there] = pages.map((folder) => {
    const all = contentsOf(folder);
    return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith('index')));
  });
  expect(Object.keys(here!).length).toBe(3);
  expect(here).toEqual(there);
  for (const name of [
    'index.html',
    ...namesIn(path.join(pages[0]!, 'index-covers')).map((each) => `index-covers/${each}`),
  ])
    expect([name, await wordsIn(name, fs.readFileSync(path.join(pages[0]!, name)), secret.words)]).toEqual([
      name,
      [],
    ]);
});

test('two at once come out right, both of them', async () => {
  const where = await dist(THREE);
  const both = await Promise.all([run(where), run(where)]);
  expect(both.map(({ exit }) => exit)).toEqual([0, 0]);
  for (const { properties } of elements(read(where), 'img'))
    expect(fs.existsSync(path.join(where.cwd, 'dist', String(properties.src)))).toBe(true);
  expect(namesIn(path.join(where.cwd, 'dist')).filter((name) => name.startsWith('.'))).toEqual([]);
});

describe('a build', () => {
  const GROUPS = {
    'content/booklet.yaml': 'title: One\nlanguage: en\n',
    'content/1.md': '# One\n\nText.\n',
    'content/groups/kitchen/group.yaml': 'group: Kitchen\n',
    'content/groups/yard/group.yaml': 'group: مطبخ الرصيف\n',
  };

  test('of several editions ends with the page; of one, or of none that came out, not', async () => {
    const where = place(GROUPS);
    await livret(where, ['build', '--group', 'kitchen', '--quiet']);
    expect(namesIn(path.join(where.cwd, 'dist'))).toEqual(['kitchen']);
    const { exit, stderr } = await livret(where, ['build', '--all-groups']);
    expect(exit).toBe(0);
    expect(stderr).toMatch(/\n\ndist\/index\.html: a web page with 2 editions\.\n$/);
    expect(cards(read(where))).toEqual([
      expect.stringMatching(/^Kitchen 4 pages · 1 sheet of A4 Read PDF/),
      expect.stringMatching(/^مطبخ الرصيف 4 pages · 1 sheet of A4 Read PDF/),
    ]);
    // The covers are those of the two booklets.
    const sources = elements(read(where), 'img').map(({ properties }) => properties.src);
    expect(new Set(sources).size).toBe(2);

    fs.rmSync(path.join(where.cwd, 'dist'), { recursive: true });
    writeFiles(where.cwd, { 'content/1.md': '![A](a.png)\n' });
    expect((await livret(where, ['build', '--all-groups', '--quiet'])).exit).toBe(1);
    expect(fs.existsSync(path.join(where.cwd, 'dist'))).toBe(false);
  });

  test('tells of the page in its report; a page of somebody else’s is a warning, and the build good', async () => {
    const where = place({ ...GROUPS, 'dist/index.html': 'Ours.' });
    const { exit, json } = await livret(where, ['build', '--all-groups', '--json']);
    const { index } = json as unknown as { index: { pages: unknown[]; messages: Told['messages'] } };
    expect([exit, json.ok, index.pages, index.messages.map(brief)]).toEqual([
      ...[0, true, [], ['warning index-not-ours dist/index.html']],
    ]);
    expect(read(where)).toBe('Ours.');
    fs.rmSync(path.join(where.cwd, 'dist/index.html'));
    writeFiles(where.cwd, { 'content/groups/yard/group.yaml': 'leave-out: [\n' });
    const half = await livret(where, ['build', '--all-groups', '--json']);
    // What was built before is listed still.
    expect([half.exit, (half.json as unknown as { index: object }).index]).toEqual([
      half.exit,
      { pages: [{ file: 'dist/index.html', editions: 2, bytes: expect.any(Number) }], messages: [] },
    ]);
    expect(half.exit).not.toBe(0);
  });

  test('check writes none', async () => {
    const where = place(GROUPS);
    await livret(where, ['check', '--all-groups', '--quiet']);
    expect(fs.existsSync(path.join(where.cwd, 'dist'))).toBe(false);
  });
});

test('the help of livret knows it, in both languages', async () => {
  const [english, french] = await Promise.all(
    ['en', 'fr'].map((lang) => livret(place(), ['index', '--help', '--lang', lang])),
  );
  expect(english!.stdout).toMatch(/Usage: livret index \[options\] \[dist\][\s\S]*--out <dir>/);
  expect(french!.stdout).toMatch(/livret index \[options\] \[dossier\][\s\S]*--out <dossier>/);
});
