/** Which editions a call makes: groups, and languages of each. */
import { describe, expect, it } from 'vitest';
import { type EditionChoice, wantedEditions } from '../../src/commands/editions.ts';
import { Refusal } from '../../src/report/notice.ts';
import { makeFolder, sentence, type Tree } from '../manuscript/support.ts';

const GUIDE: Tree = {
  'booklet.yaml': 'languages: [fr, en, pt-BR]\n',
  'groups/a/group.yaml': 'url: www.a.example\n',
  'groups/b/group.yaml': 'languages: [en]\n',
  'groups/_c/group.yaml': 'languages: [fr, ar]\n',
};

async function editions(choice: EditionChoice, tree: Tree = GUIDE): Promise<string[]> {
  const folder = makeFolder(tree);
  try {
    const wanted = await wantedEditions(folder, choice);
    return wanted.map(({ group = '-', language = '-' }) => `${group} ${language}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.notices.map((notice) => sentence(notice, folder));
  }
}

describe('the editions of a call', () => {
  it.each<[EditionChoice, string[]]>([
    [{}, ['- fr', '- en', '- pt-BR']],
    [{ bookletLanguage: ['en'] }, ['- en']],
    [{ bookletLanguage: ['eng'] }, ['- en']],
    [{ bookletLanguage: ['PT-br', 'fr', 'fr'] }, ['- fr', '- pt-BR']],
    [{ group: ['a', 'a'] }, ['a fr', 'a en', 'a pt-BR']],
    [{ group: ['b', '_c'] }, ['b en', '_c fr', '_c ar']],
    [{ allGroups: true }, ['a fr', 'a en', 'a pt-BR', 'b en']],
    // Groups without the language that is asked for have nothing to build.
    [{ allGroups: true, bookletLanguage: ['fr'] }, ['a fr']],
  ])('%j: %j', async (choice, wanted) => {
    expect(await editions(choice)).toEqual(wanted);
  });

  it('are one a group where the booklet comes in one language', async () => {
    const tree = { 'a.md': 'A', 'groups/a/group.yaml': '', 'groups/b/group.yaml': '' };
    expect(await editions({}, tree)).toEqual(['- -']);
    expect(await editions({ allGroups: true }, tree)).toEqual(['a -', 'b -']);
  });

  it('are built where nobody can tell their languages: there it is told why', async () => {
    const tree: Tree = { ...GUIDE, 'groups/b/group.yaml': 'languages: [en, EN]\n' };
    expect(await editions({ group: ['b', 'nobody', 'a'] }, tree)).toEqual([
      ...['b -', 'nobody -', 'a fr', 'a en', 'a pt-BR'],
    ]);
    expect(await editions({ group: ['b', 'a'], bookletLanguage: ['en'] }, tree)).toEqual(['b -', 'a en']);
    expect(await editions({}, { 'booklet.yaml': 'languages: [fr, fr]' })).toEqual(['- -']);
  });

  it.each([
    ['de', 'Choose one of these, or add it to “languages”.'],
    ['English', 'Did you mean “en”?'],
    ['en-GB', 'Did you mean “en”?'],
    ['portugais', 'Did you mean “pt-BR”?'],
    ['', 'Choose one of these, or add it to “languages”.'],
  ])('%j is none of its languages', async (language, advice) => {
    expect(await editions({ bookletLanguage: ['fr', language] })).toEqual([
      `error | language-not-listed | “${language}” is none of the booklet’s languages: fr, en, pt-BR. | ${advice}`,
    ]);
  });

  it('cannot be chosen by language where there is one', async () => {
    const [told] = await editions({ bookletLanguage: ['fr'] }, { 'a.md': 'A' });
    expect(told).toMatch(
      /^error \| languages-none \| This booklet comes in one language: “fr” cannot be chosen\./,
    );
  });
});
