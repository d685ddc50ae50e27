import { describe, expect, it } from 'vitest';
import { limits } from '../../src/manuscript/limits.ts';
import { attempt, makeFolder, type Tree } from './support.ts';

/** What is said about a booklet.yaml of these lines. */
const said = async (yaml: string | Uint8Array, language?: 'en' | 'fr') => {
  const result = await attempt(
    makeFolder({ 'booklet.yaml': yaml, 'a.md': '# A' }),
    language ? { language } : {},
  );
  expect(result.exitCode).toBe(2);
  return result.told;
};

describe('booklet.yaml', () => {
  it('may be missing, empty, or nothing but comments', async () => {
    for (const tree of [
      {},
      { 'booklet.yaml': '' },
      { 'booklet.yml': '# rien\n' },
      { 'booklet.yaml': '---\n' },
    ] as Tree[]) {
      const { manuscript, told } = await attempt(makeFolder({ 'a.md': '# A', ...tree }));
      expect(told).toEqual([]);
      expect(manuscript?.config).toEqual({
        language: 'en',
        cover: true,
        paper: { page: 'A5', sheet: 'A4' },
        ...{ scheme: 'auto', signatures: 'auto', blanks: 'before-last', marks: [] },
        theme: 'sober',
        ...{ toc: 'auto', links: 'notes', qr: false, hyphenate: true, cache: true, fonts: [] },
        ...{ colour: 'grey', lowInk: false, fit: false, fitLimits: { hyphenation: true } },
        limits: limits().parse({}),
        outputs: ['read', 'print'],
        out: 'dist',
        strict: false,
        lenient: false,
      });
    }
  });

  it('sets everything there is to set', async () => {
    const yaml = [
      '\ufefftitle: S’organiser, se protéger',
      'subtitle: 1.10',
      'language: FR-be',
      'url: www.example.org',
      'group: Comité des locataires',
      'contact: le jeudi à 18 h, local du quartier',
      'closing:',
      '  statement: |',
      '    Ni l’un',
      '    ni l’autre.',
      '  slogan: "À nous : la rue"',
      '  url: https://example.org/à-lire',
      'colophon: Copiez, donnez.',
      'cover: false',
      'paper: { page: a6, sheet: 320x450mm }',
      'scheme: cut-stack',
      'signatures: [5, 4]',
      'blanks: notes',
      'creep: { gsm: 80 }',
      'marks: [fold, staples]',
      'theme: loud',
      'chapters: [ ./b.md ]',
      'outputs: [print, print]',
      'out: sortie/pdf',
      'strict: true',
      'lenient: true',
      'lang: fr',
      'cache: false',
    ].join('\r\n');
    const { manuscript, told } = await attempt(makeFolder({ 'booklet.yaml': yaml, 'b.md': '# B' }));
    expect(told).toEqual([]);
    expect(manuscript?.config).toEqual({
      title: 'S’organiser, se protéger',
      subtitle: '1.10',
      language: 'fr-BE',
      url: 'www.example.org',
      group: 'Comité des locataires',
      contact: 'le jeudi à 18 h, local du quartier',
      closing: {
        statement: 'Ni l’un\nni l’autre.',
        slogan: 'À nous : la rue',
        url: 'https://example.org/à-lire',
      },
      colophon: 'Copiez, donnez.',
      cover: false,
      paper: { page: 'A6', sheet: '320x450mm' },
      ...{ scheme: 'cut-stack', signatures: [5, 4], blanks: 'notes', creep: { gsm: 80 } },
      marks: ['fold', 'staples'],
      theme: 'loud',
      ...{ toc: 'auto', links: 'notes', qr: false, hyphenate: true, cache: false, fonts: [] },
      ...{ colour: 'grey', lowInk: false, fit: false, fitLimits: { hyphenation: true } },
      limits: limits().parse({}),
      outputs: ['print'],
      out: 'sortie/pdf',
      strict: true,
      lenient: true,
      lang: 'fr',
    });
    expect(manuscript?.chapters.map(({ name }) => name)).toEqual(['b.md']);
  });

  it('leaves out keys that are set to nothing', async () => {
    const yaml = 'title:\nsubtitle: ""\nclosing:\n  slogan:\n  statement: Fin.\nlanguage: fr\n';
    const { manuscript, told } = await attempt(makeFolder({ 'booklet.yaml': yaml, 'a.md': '# A' }));
    expect(told).toEqual([]);
    expect(manuscript?.config.title).toBeUndefined();
    expect(manuscript?.config.closing).toEqual({ statement: 'Fin.' });
  });

  it.each([
    [
      'a tab',
      'title: A\nclosing:\n\tslogan: x\n',
      'error | config-broken | booklet.yaml:3 | A tab is used for indentation here (column 1). | Use spaces instead: two for each level.',
    ],
    [
      'a key set twice',
      'title: A\nurl: b.org\ntitle: C\n',
      'error | config-broken | booklet.yaml:3 | The key “title” is set a second time here. | Keep one of the two.',
    ],
    [
      'a colon in a value',
      'language: fr\ntitle: Loyer: que faire\n',
      'error | config-broken | booklet.yaml:2 | The value that begins at column 8 contains a colon, which is taken for another key. | Put the whole value between quotation marks: title: "Rent: what to do".',
    ],
    [
      'an open quotation mark',
      'title: "Loyer\nlanguage: fr\n',
      'error | config-broken | booklet.yaml:1 | The quotation mark at column 8 is not closed, or text follows after it was closed. | Close it at the end of the value. A value with an apostrophe goes between double quotation marks.',
    ],
    [
      'an apostrophe within single ones',
      "title: 'L'été'\n",
      'error | config-broken | booklet.yaml:1 | The quotation mark at column 8 is not closed, or text follows after it was closed. | Close it at the end of the value. A value with an apostrophe goes between double quotation marks.',
    ],
    [
      'an open bracket',
      'language: fr\nchapters: [a.md\ntitle: x\n',
      'error | config-broken | booklet.yaml:2 | The bracket at column 11 is not closed. | Close it with ] or }.',
    ],
    [
      'indentation out of line',
      'closing:\n    slogan: a\n  url: b.org\n',
      'error | config-broken | booklet.yaml:3 | The indentation is not right here (column 1). | Keys of one level begin in the same column; what belongs to a key stands two spaces further right.',
    ],
    [
      'a key indented under a value',
      'title: A\n  url: b.org\n',
      'error | config-broken | booklet.yaml:2 | The indentation is not right here (column 3). | Keys of one level begin in the same column; what belongs to a key stands two spaces further right.',
    ],
    [
      'a line that is no key',
      'title: A\nurl b.org\n',
      'error | config-broken | booklet.yaml:2 | This line is not of the form “key: value”. | Write a key, a colon, a space and the value. Items of a list begin with a dash and a space.',
    ],
    [
      'a colon without a space',
      'title: A\n\nurl:b.org\n',
      'error | config-broken | booklet.yaml:3 | This line is not of the form “key: value”. | Write a key, a colon, a space and the value. Items of a list begin with a dash and a space.',
    ],
    [
      'a forbidden first sign',
      'title: @ll\n',
      'error | config-broken | booklet.yaml:1 | A value cannot begin with the sign at column 8. | Put the whole value between quotation marks.',
    ],
    [
      'a star',
      'title: A\nsubtitle: *tout*\n',
      'error | config-broken | booklet.yaml:2 | A value cannot begin with the sign at column 11. | Put the whole value between quotation marks.',
    ],
    [
      'a backslash',
      'title: "C:\\Docs"\n',
      'error | config-broken | booklet.yaml:1 | The backslash at column 11 has no meaning livret knows. | Write it twice, or put the value between single quotation marks.',
    ],
    [
      'two documents',
      '---\ntitle: A\n---\nurl: b.org\n',
      'error | config-broken | booklet.yaml:3 | A second part begins here, after a line of three dashes. | Remove the lines “---”: they are not needed here.',
    ],
    [
      'a program in a tag',
      'language: fr\ntitle: !!js/function "function () {}"\n',
      'error | config-broken | booklet.yaml:2 | The mark “!!js/function” is not accepted: livret reads plain values only. | Remove it. If the value itself begins with “!”, put it between quotation marks.',
    ],
    [
      'even a harmless tag',
      'title: !!str 12\n',
      'error | config-broken | booklet.yaml:1 | The mark “!!str” is not accepted: livret reads plain values only. | Remove it. If the value itself begins with “!”, put it between quotation marks.',
    ],
    [
      'a list in place of keys',
      '- title: A\n',
      'error | config-broken | booklet.yaml:1 | There are no keys here. | Write lines of the form “key: value”, with a space after the colon.',
    ],
    [
      'a text in place of keys',
      'Bonjour\n',
      'error | config-broken | booklet.yaml:1 | There are no keys here. | Write lines of the form “key: value”, with a space after the colon.',
    ],
    [
      'brackets without end',
      `title: A\nchapters: ${'['.repeat(60_000)}\n`,
      'error | config-broken | booklet.yaml:2 | Brackets or lists are nested too deeply here. | Write the values on fewer levels.',
    ],
    [
      'dashes without end',
      `${'- '.repeat(30_000)}\n`,
      'error | config-broken | booklet.yaml:1 | Brackets or lists are nested too deeply here. | Write the values on fewer levels.',
    ],
    [
      'a whole book',
      `title: ${'a'.repeat(70_000)}\n`,
      'error | config-broken | booklet.yaml:1 | This is too long. | Keep only the keys; longer text goes into the chapters.',
    ],
  ])('with %s is refused', async (_, yaml, expected) => {
    expect(await said(yaml)).toEqual([expected]);
  });

  it('with a bomb of repeats is refused at once', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(',')}]\n`;
    const bomb = level('a', 'x') + level('b', '*a') + level('c', '*b') + level('d', '*c') + level('e', '*d');
    const start = Date.now();
    expect(await said(bomb)).toEqual([
      'error | config-broken | booklet.yaml:1 | Too much is repeated with “*”. | Write the values out.',
    ]);
    expect(Date.now() - start).toBeLessThan(2000);
  });

  it('tells all keys set twice, with one of them in French', async () => {
    expect(await said('title: A\ntitle: B\nurl: a.org\nurl: b.org\n', 'fr')).toEqual([
      'error | config-broken | booklet.yaml:2 | La clé « title » est donnée une deuxième fois ici. | Gardez l’une des deux lignes.',
      'error | config-broken | booklet.yaml:4 | La clé « url » est donnée une deuxième fois ici. | Gardez l’une des deux lignes.',
    ]);
  });

  it('that is not UTF-8 is refused with its line', async () => {
    expect(await said(Buffer.from('language: fr\ntitle: \xe9t\xe9\n', 'latin1'))).toEqual([
      'error | config-encoding | booklet.yaml:2 | “booklet.yaml” is not text in UTF-8. | Open it in a text editor and save it with the encoding UTF-8.',
    ]);
    expect((await said(Buffer.from('\ufefftitle: A\n', 'utf16le')))[0]).toContain('config-encoding');
    expect((await said('title: A\0\n'))[0]).toContain('config-encoding | booklet.yaml:1');
  });

  it('must be a plain file inside the folder', async () => {
    const expected =
      'error | config-unreadable | booklet.yaml | “booklet.yaml” cannot be read. | It must be a plain file of the booklet’s folder that you may read, not a link to elsewhere.';
    const trees: Tree[] = [
      { 'booklet.yaml': 'folder!' },
      { 'booklet.yaml': 'pipe!' },
      { 'booklet.yaml': { link: '/etc/hostname' } },
      { 'booklet.yaml': { link: 'nowhere.yaml' } },
      { 'booklet.yaml': { link: 'booklet.yaml' } },
      { 'booklet.yaml': { link: '/dev/zero' } },
      { 'booklet.yaml': '#'.repeat(300_000) },
    ];
    for (const tree of trees) {
      const { told, exitCode } = await attempt(makeFolder({ 'a.md': '# A', ...tree }));
      expect(told).toEqual([expected]);
      expect(exitCode).toBe(2);
    }
  });

  it('must be the only one', async () => {
    const { told, exitCode } = await attempt(
      makeFolder({ 'booklet.yaml': '', 'booklet.yml': '', 'a.md': '# A' }),
    );
    expect(told).toEqual([
      'error | config-twice | booklet.yaml | There are two configuration files, “booklet.yaml” and “booklet.yml”. | Keep one of them.',
    ]);
    expect(exitCode).toBe(2);
  });

  it('under another name is not passed over in silence', async () => {
    const result = await attempt(makeFolder({ 'Booklet.yaml.txt': 'title: x', 'a.md': '# A' }));
    expect(result.exitCode).toBe(0);
    expect(result.told).toEqual([
      'warning | config-misnamed | Booklet.yaml.txt | “Booklet.yaml.txt” is not read: livret looks for a file named exactly “booklet.yaml”. | Rename it to booklet.yaml.',
    ]);
  });
});
