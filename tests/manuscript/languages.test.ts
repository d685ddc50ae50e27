/** A booklet in several languages: which files belong to an edition, and what its folder may get wrong. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listLanguages } from '../../src/manuscript/list-languages.ts';
import { type Attempt, attempt, makeFolder, namesOf, THEMES, type Tree } from './support.ts';

const TWO: Tree = {
  'booklet.yaml': 'languages: [fr, en]\nurl: www.guide.example\nclosing:\n  slogan: Ensemble\n',
  'fr/1.md': '# Un\n\n![](images/a.png)\n',
  'fr/2.md': '# Deux\n',
  'en/1.md': '# One\n\n![](images/a.png)\n',
  'en/2.md': '# Two\n',
  'images/a.png': 'shared',
  'images/b.png': 'shared',
  'en/images/b.png': 'English',
};

/** Where a reference of the first chapter leads, as a path in the booklet's folder. */
function leads({ manuscript }: Attempt, reference: string): string {
  const found = manuscript!.resolveFile(reference, manuscript!.chapters[0]!);
  return found.ok ? path.relative(manuscript!.folder, found.path) : found.fault;
}

const isNote = (line: string): boolean => line.startsWith('info');
const faults = ({ told }: Attempt): string[] => told.filter((line) => !isNote(line));

describe('an edition', () => {
  it('has the chapters of its folder, and the language of that folder', async () => {
    const folder = makeFolder(TWO);
    const [fr, en] = [await attempt(folder, { edition: 'fr' }), await attempt(folder, { edition: 'en' })];
    expect([namesOf(fr), namesOf(en)]).toEqual([
      ['1.md', '2.md'],
      ['1.md', '2.md'],
    ]);
    expect(en.manuscript?.chapters[0]?.body).toBe('# One\n\n![](images/a.png)\n');
    expect([fr, en].map((one) => one.manuscript?.config.language)).toEqual(['fr', 'en']);
    expect([fr, en].flatMap(faults)).toEqual([]);
  });

  it('is the original where none is named', async () => {
    const folder = makeFolder({ ...TWO, 'booklet.yaml': 'languages: [fr, en]\noriginal: en' });
    expect((await attempt(folder)).manuscript?.languages).toEqual({
      ...{ here: 'en', original: 'en', list: ['fr', 'en'], all: ['fr', 'en'] },
    });
  });

  it('finds pictures in its own folder first, then in what all share, and as its author sees them', async () => {
    const folder = makeFolder(TWO);
    const [fr, en] = [await attempt(folder, { edition: 'fr' }), await attempt(folder, { edition: 'en' })];
    for (const edition of [fr, en]) expect(leads(edition, 'images/a.png')).toBe('images/a.png');
    expect(leads(fr, 'images/b.png')).toBe('images/b.png');
    expect(leads(en, 'images/b.png')).toBe('en/images/b.png');
    expect(leads(en, '../images/a.png')).toBe('images/a.png');
    expect(leads(en, '/images/b.png')).toBe('en/images/b.png');
    expect(leads(en, '../../secret.png')).toBe('outside');
    expect(leads(fr, '../images/c.png')).toBe('missing');
  });

  it('has its own words from language.yaml, and the rest from booklet.yaml', async () => {
    const folder = makeFolder({ ...TWO, 'en/language.yaml': 'title: Ours\nclosing:\n  statement: Done.\n' });
    const { manuscript } = await attempt(folder, { edition: 'en' });
    expect(manuscript?.config).toMatchObject({
      ...{ title: 'Ours', url: 'www.guide.example', closing: { statement: 'Done.', slogan: 'Ensemble' } },
    });
    expect(manuscript?.placeOf(['title'])).toEqual({ file: path.join(folder, 'en/language.yaml'), line: 1 });
    expect((await attempt(folder, { edition: 'fr' })).manuscript?.config.title).toBeUndefined();
  });

  it('may leave out chapters on purpose', async () => {
    const leaving = { 'en/language.yaml': 'chapters:\n  leave-out: [3.md]\n', 'fr/3.md': 'Trois' };
    const en = await attempt(makeFolder({ ...TWO, ...leaving }), { edition: 'en' });
    expect([namesOf(en), faults(en)]).toEqual([['1.md', '2.md'], []]);
  });

  it('is in the order of the list that holds for all, or of the original’s SUMMARY.md', async () => {
    const listed = { 'booklet.yaml': 'languages: [fr, en]\nchapters: [2.md, 1.md]\n' };
    const summary = { 'fr/SUMMARY.md': '# Table\n## Partie\n- [Deux](2.md)\n- [Un](1.md)\n' };
    for (const more of [listed, summary]) {
      const en = await attempt(makeFolder({ ...TWO, ...more }), { edition: 'en' });
      expect([namesOf(en), faults(en)]).toEqual([['2.md', '1.md'], []]);
      // Titles on the original's list are in another language.
      expect(en.manuscript?.chapters.some(({ listTitle, part }) => listTitle ?? part)).toBe(false);
    }
  });

  it('never has a chapter of another language, whatever a list says', async () => {
    const folder = makeFolder({ ...TWO, 'booklet.yaml': 'languages: [fr, en]\nchapters: [fr/1.md]\n' });
    expect(faults(await attempt(folder, { edition: 'en' }))).toEqual([
      'error | chapter-missing | booklet.yaml:2 | The chapter “fr/1.md” is listed here, but there is no such file. | Did you mean “1.md”?',
    ]);
  });

  it('is as before where there is no list of languages', async () => {
    const { 'booklet.yaml': _, ...rest } = TWO;
    const result = await attempt(makeFolder({ ...rest, 'en/language.yaml': 'title: Ours' }));
    expect(namesOf(result)).toEqual(['en/1.md', 'en/2.md', 'fr/1.md', 'fr/2.md']);
    expect(result.manuscript?.config.title).toBeUndefined();
  });
});

describe('a group’s edition', () => {
  const GROUP: Tree = {
    ...TWO,
    'groups/g/group.yaml': 'url: www.g.example\nclosing:\n  slogan: Chez nous\n',
    'groups/g/fr/2.md': '# Notre deux\n',
    'groups/g/en/2.md': '# Our two\n',
    'groups/g/en/language.yaml': 'closing:\n  slogan: At home\n',
    'groups/g/images/a.png': 'the group’s',
    'en/language.yaml': 'title: Ours\nclosing:\n  slogan: Together\n',
  };

  it('lays its keys and files over those of each language', async () => {
    const folder = makeFolder(GROUP);
    const fr = await attempt(folder, { edition: 'fr', group: 'g' });
    const en = await attempt(folder, { edition: 'en', group: 'g' });
    expect([fr, en].flatMap(faults)).toEqual([]);
    expect([fr, en].map(({ manuscript }) => manuscript?.chapters.map(({ body }) => body.trim()))).toEqual([
      ['# Un\n\n![](images/a.png)', '# Notre deux'],
      ['# One\n\n![](images/a.png)', '# Our two'],
    ]);
    expect(en.manuscript?.config).toMatchObject({
      ...{ title: 'Ours', url: 'www.g.example', closing: { slogan: 'At home' } },
    });
    expect(fr.manuscript?.config.closing?.slogan).toBe('Chez nous');
    expect(leads(en, 'images/a.png')).toBe('groups/g/images/a.png');
    expect(leads(en, 'images/b.png')).toBe('en/images/b.png');
  });

  it('may be in some of the languages only, and then nothing is said of the others', async () => {
    const folder = makeFolder({ ...GROUP, 'groups/g/group.yaml': 'languages: [en]' });
    expect(await listLanguages(folder, 'g', THEMES)).toEqual(['en']);
    expect(await listLanguages(folder, undefined, THEMES)).toEqual(['fr', 'en']);
    const en = await attempt(folder, { group: 'g' });
    expect(en.manuscript?.languages).toMatchObject({ here: 'en', original: 'fr' });
    expect(faults(en)).toEqual([]);
    expect((await attempt(folder, { group: 'g', edition: 'fr' })).told).toEqual([
      'error | language-not-listed | groups/g/group.yaml:1 | “fr” is none of the booklet’s languages: en. | Choose one of these, or add it to “languages”.',
    ]);
  });

  it('may add a language that only it has', async () => {
    const own = { 'groups/g/group.yaml': 'languages: [fr, pt-BR]', 'groups/g/pt-BR/1.md': '# Um\n' };
    const result = await attempt(makeFolder({ ...GROUP, ...own }), { group: 'g', edition: 'pt-BR' });
    expect([namesOf(result), result.manuscript?.config.language]).toEqual([['1.md'], 'pt-BR']);
  });

  it('is told when it replaced a chapter in the original only', async () => {
    const { 'groups/g/en/2.md': _, ...rest } = GROUP;
    expect(faults(await attempt(makeFolder(rest), { group: 'g', edition: 'en' }))).toEqual([
      'warning | translation-not-replaced | groups/g/fr/2.md | The group has “groups/g/fr/2.md” of its own in the original only: the edition “en” has the guide’s chapter. | Put a translation of it under the same name into the group’s folder “en”.',
    ]);
  });

  it('has its chapters in folders of languages, and is told where they are not', async () => {
    const folder = makeFolder({
      ...GROUP,
      'groups/g/3.md': 'Trois',
      'README.md': 'About',
      'de/1.md': 'Eins',
    });
    expect(faults(await attempt(folder, { group: 'g', edition: 'fr' }))).toEqual([
      'warning | chapters-astray | groups/g | One Markdown file lies in no folder of a language, and no edition has it: 3.md. | Chapters go into the folders of the languages: fr, en.',
      'warning | chapters-astray | . | One Markdown file lies in no folder of a language, and no edition has it: de/1.md. | Chapters go into the folders of the languages: fr, en.',
    ]);
  });
});

describe('what is wrong is told with its place', () => {
  const refused = async (tree: Tree, edition?: string): Promise<string[]> =>
    (await attempt(makeFolder({ ...TWO, ...tree }), edition === undefined ? {} : { edition })).told;

  it.each([
    ['languages: [fr, anglais]', '“languages” must be a language code. | Did you mean “en”?'],
    ['languages: [fr, en_GB]', '“languages” must be a language code. | Did you mean “en-GB”?'],
    [
      'languages: [fr, EN, en]',
      '“languages” must be a list in which every language stands once. | Remove the second one. Capital letters make no difference.',
    ],
    ['languages: fr', '“languages” must be a list. | Write one item a line, each after a dash and a space.'],
    ['languages: []', '“languages” must be a list with at least one item. | Add one, or remove the key.'],
  ])('%s', async (yaml, words) => {
    // Nothing else is told: what the folder holds cannot be judged without the languages.
    expect(await refused({ 'booklet.yaml': yaml })).toEqual([
      `error | config-value | booklet.yaml:1 | ${words}`,
    ]);
  });

  it.each([
    [
      'original: fa\nlanguages: [fr, en]',
      1,
      'The original, “fa”, is none of the booklet’s languages: fr, en.',
      'Did you mean “fr”?',
    ],
    [
      'languages: [fr, en]\noriginal: ar',
      2,
      'The original, “ar”, is none of the booklet’s languages: fr, en.',
      'Did you mean “fr”?',
    ],
    [
      'original: de',
      1,
      '“original: de” needs the list of the booklet’s languages beside it.',
      'Name one of “languages”, or remove the line: then the first of them is the original.',
    ],
  ])('%s', async (yaml, line, text, hint) => {
    expect(await refused({ 'booklet.yaml': yaml })).toEqual([
      `error | original-not-listed | booklet.yaml:${line} | ${text} | ${hint}`,
    ]);
  });

  it('a language the booklet has not', async () => {
    expect(await refused({}, 'eo')).toEqual([
      'error | language-not-listed | booklet.yaml:1 | “eo” is none of the booklet’s languages: fr, en. | Did you mean “en”?',
    ]);
    expect(await refused({ 'booklet.yaml': 'title: T' }, 'eo')).toEqual([
      expect.stringContaining(
        'error | languages-none | booklet.yaml | This booklet comes in one language: “eo” cannot be chosen.',
      ),
    ]);
  });

  it.each<[string, Tree, string]>([
    [
      'missing',
      {},
      'error | language-folder-missing | booklet.yaml:3 | There is no folder “ar” with the chapters in that language. | Make it beside booklet.yaml, or take ar out of “languages”.',
    ],
    [
      'under another name',
      { 'arabe/1.md': 'x' },
      'error | language-folder-missing | booklet.yaml:3 | There is no folder “ar” with the chapters in that language. | If it is the folder “arabe”, rename that to “ar”.',
    ],
    [
      'a file',
      { ar: 'x' },
      'error | language-folder-missing | booklet.yaml:3 | There is no folder “ar” with the chapters in that language. | Make it beside booklet.yaml, or take ar out of “languages”.',
    ],
    [
      'in other letters',
      { 'AR/1.md': 'x' },
      'error | language-folder-case | . | The folder of the language “ar” is called “AR” here: some computers would not find it. | Rename it to “ar”.',
    ],
    [
      'a link that leads out',
      { ar: { link: '/usr' } },
      'error | language-folder-outside | ar | The folder “ar” is a link that leads out of the booklet’s folder. | Put the folder itself in its place.',
    ],
  ])('a folder that is %s', async (_, tree, words) => {
    const told = await refused({ 'booklet.yaml': 'languages:\n  - fr\n  - ar\n', ...tree }, 'ar');
    expect(told.filter((line) => line.startsWith('error'))).toEqual([words]);
  });

  it('keys that one language cannot set, and files that bear another name', async () => {
    const own = { 'en/language.yaml': 'title: Ours\nlanguage: en\noriginal: en\n' };
    expect((await refused(own, 'en')).filter((line) => !isNote(line))).toEqual([
      expect.stringContaining(
        'error | language-file-key | en/language.yaml:3 | “original” cannot be set for one language alone.',
      ),
      expect.stringContaining(
        'error | language-file-key | en/language.yaml:2 | “language” cannot be set for one language alone.',
      ),
    ]);
    for (const name of ['group.yaml', 'langue.yaml', 'Language.yaml', 'language.yaml.txt']) {
      expect(await refused({ [`en/${name}`]: 'title: Ours' }, 'en')).toContain(
        `warning | config-misnamed | en/${name} | “${name}” is not read: livret looks for a file named exactly “language.yaml”. | Rename it to language.yaml.`,
      );
    }
  });

  it('“language” beside “languages”, but for the original’s', async () => {
    const both = (language: string) => ({ 'booklet.yaml': `language: ${language}\nlanguages: [fr, en]\n` });
    expect(await refused(both('fr'), 'fr')).toEqual([]);
    expect(await refused(both('ar'), 'fr')).toEqual([
      'warning | language-no-say | booklet.yaml:1 | “language: ar” changes nothing: the booklet comes in several languages (fr, en), each named by its folder. | Remove the line. Which languages a group has, it says by its own “languages”.',
    ]);
  });

  it('a folder without a chapter', async () => {
    const tree: Tree = { 'booklet.yaml': 'languages: [fr, ar]', ar: 'folder!' };
    expect(await refused(tree, 'ar')).toEqual([
      expect.stringContaining('error | folder-without-markdown | ar | '),
    ]);
  });
});

describe('listLanguages', () => {
  it.each<[Tree, readonly string[] | undefined]>([
    [{ 'booklet.yaml': 'languages: [fr, PT-br]', 'fr/1.md': 'x' }, ['fr', 'pt-BR']],
    [{ 'booklet.yaml': 'title: T', '1.md': 'x' }, []],
    [{ '1.md': 'x' }, []],
    [{ 'booklet.yaml': 'languages: [fr, fr]' }, undefined],
    [{ 'booklet.yaml': 'title: "T' }, undefined],
  ])('%j: %j', async (tree, languages) => {
    expect(await listLanguages(makeFolder(tree), undefined, THEMES)).toEqual(languages);
  });
});
