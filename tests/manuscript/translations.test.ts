/** What is told of a translation: older than its original, missing, more, without a mark. */
import { describe, expect, it } from 'vitest';
import { translationMark } from '../../src/manuscript/translation-mark.ts';
import { TRANSLATION_CODES } from '../../src/report/codes/translations.ts';
import { attempt, makeFolder, namesOf, type Tree } from './support.ts';

const ONE = '# Un\n';
const TWO = '---\ntitle: Deux\n---\nDeux.\n';
const marked = (text: string, mark = translationMark(ONE)): string =>
  `---\ntranslates: "${mark}"\n---\n${text}`;

const GUIDE: Tree = {
  'booklet.yaml': 'languages: [fr, en]\n',
  'fr/1.md': ONE,
  'fr/2.md': TWO,
  'en/1.md': marked('# One\n'),
  'en/2.md': marked('# Two\n', translationMark(TWO)),
};
const told = async (tree: Tree, options = {}): Promise<string[]> =>
  (await attempt(makeFolder({ ...GUIDE, ...tree }), { edition: 'en', ...options })).told;

describe('a translation', () => {
  it('of today is not spoken of, nor is the original', async () => {
    expect(await told({})).toEqual([]);
    expect(await told({ 'en/2.md': '# Two' }, { edition: 'fr' })).toEqual([]);
  });

  it('that is older than its original is told with the line of its mark and the command that renews it', async () => {
    const [line, ...rest] = await told({ 'fr/1.md': `${ONE}\nEt encore.\n` });
    expect(rest).toEqual([]);
    expect(line).toMatch(
      /^warning \| translation-old \| en\/1\.md:2 \| “fr\/1\.md” has changed since this translation of it was made\. \| Bring it up to date, then: livret translated \/\S+\/booklet\/en\/1\.md$/,
    );
  });

  it('that lacks chapters is printed without them', async () => {
    const folder = makeFolder({ ...GUIDE, 'fr/3.md': 'Trois', 'fr/4.md': 'Quatre' });
    const result = await attempt(folder, { edition: 'en' });
    expect(namesOf(result)).toEqual(['1.md', '2.md']);
    expect(result.manuscript?.untranslated).toEqual(['3.md', '4.md']);
    expect(result.told).toEqual([
      'warning | translation-missing | en | 2 chapters of the original (fr) are not translated yet and missing in this edition (en): 3.md, 4.md. | Put each translation into this folder, under the same name. What is left out on purpose goes into its language.yaml, below “chapters: leave-out:”.',
    ]);
  });

  it('that lacks listed chapters is no worse, and the part goes on with the next', async () => {
    const list = 'chapters:\n  - part: Partie\n    chapters: [3.md, 2.md]\n  - 1.md\n';
    const folder = makeFolder({
      ...GUIDE,
      'booklet.yaml': `languages: [fr, en]\n${list}`,
      'fr/3.md': 'Trois',
    });
    const { manuscript, told: all } = await attempt(folder, { edition: 'en' });
    expect(manuscript?.chapters.map(({ name, part }) => [name, part?.title])).toEqual([
      ['2.md', 'Partie'],
      ['1.md', undefined],
    ]);
    expect(all.map((line) => line.split(' | ')[1])).toEqual(['translation-missing']);
  });

  it('that has more is noted', async () => {
    expect(await told({ 'en/3.md': '# Three' })).toEqual([
      'info | translation-extra | en | One chapter is in this language only; the original (fr) has none of that name: 3.md. | If one is a translation, give it exactly the name of its original.',
    ]);
  });

  it('without marks is told once how to begin', async () => {
    const [line, ...rest] = await told({ 'en/1.md': '# One', 'en/2.md': '# Two' });
    expect(rest).toEqual([]);
    expect(line).toMatch(
      /^info \| translation-unmarked \| en \| 2 translations do not say which text they translate, so nobody is told when their originals change: 1\.md, 2\.md\. \| To note that they are up to date today: livret translated \/\S+\/booklet\/en$/,
    );
  });

  it.each(['01-un.md', '3f9a', '2026-11-23', '[a]'])('with the mark %s, which is none', async (mark) => {
    const [line] = await told({ 'en/1.md': `---\ntitle: One\ntranslates: ${mark}\n---\nOne.\n` });
    expect(line).toMatch(
      /^warning \| translation-mark \| en\/1\.md:3 \| “translates: .*” is no mark of livret’s/,
    );
  });

  it('with a mark of digits, or in capital letters, that is one', async () => {
    for (const mark of ['123456789012', '12345e678901', '"ABCDEF012345"'])
      expect(await told({ 'en/1.md': `---\ntranslates: ${mark}\n---\nOne.\n` })).toEqual([
        expect.stringContaining('translation-old | en/1.md:2'),
      ]);
    const upper = marked('# One').replace(/"(.*)"/, (_, mark: string) => mark.toUpperCase());
    expect(await told({ 'en/1.md': upper })).toEqual([]);
  });

  it('whose name differs in capital letters is refused', async () => {
    const { 'en/1.md': one, ...rest } = GUIDE;
    const folder = makeFolder({ ...rest, 'fr/Un.md': ONE, 'en/un.md': one! });
    const result = await attempt(folder, { edition: 'en' });
    expect(result.told).toContain(
      'error | translation-case | en/un.md | “un.md” and its original “Un.md” differ in capital letters: some computers would not find the one by the other. | Rename it to “Un.md”.',
    );
  });

  it('that is a link to the original is printed, and told', async () => {
    expect(await told({ 'en/2.md': { link: '../fr/2.md' } })).toEqual([
      'warning | translation-is-original | fr/2.md | The chapter printed here in the edition “en” is the original itself: a link leads to “fr/2.md”. | Put a translation in the place of the link.',
    ]);
  });

  it('whose front matter is broken is refused as any chapter is', async () => {
    expect(await told({ 'en/1.md': '---\ntranslates: "x\n---\nOne.\n' })).toEqual([
      expect.stringMatching(/^error \| front-matter-broken \| en\/1\.md:\d /),
    ]);
  });

  it('in a booklet of one language the key is another program’s', async () => {
    expect(
      await told(
        { 'booklet.yaml': 'language: en', 'en/1.md': '---\ntranslates: foo\n---\nA' },
        { edition: undefined },
      ),
    ).toEqual([]);
  });
});

describe('a group’s translation', () => {
  const OWN: Tree = {
    'groups/g/fr/1.md': 'À nous.\n',
    'groups/g/en/1.md': marked('Ours.\n', translationMark('À nous.')),
  };

  it('is compared with the group’s original, else with the guide’s', async () => {
    expect(await told(OWN, { group: 'g' })).toEqual([]);
    expect(await told({ ...OWN, 'groups/g/fr/1.md': 'À vous.\n' }, { group: 'g' })).toEqual([
      expect.stringContaining(
        'warning | translation-old | groups/g/en/1.md:2 | “groups/g/fr/1.md” has changed',
      ),
    ]);
    const { 'groups/g/fr/1.md': _, ...alone } = OWN;
    expect(await told(alone, { group: 'g' })).toEqual([
      expect.stringContaining('warning | translation-old | groups/g/en/1.md:2 | “fr/1.md” has changed'),
    ]);
  });
});

describe('checks:', () => {
  const yaml = (code: string, level: string) => ({
    'booklet.yaml': `languages: [fr, en]\nchecks:\n  ${code}: ${level}\n`,
  });
  const old = { 'fr/1.md': '# Une\n' };

  it.each([
    ['off', []],
    ['error', ['error']],
    ['warning', ['warning']],
  ])('translation-old: %s', async (level, levels) => {
    const result = await attempt(makeFolder({ ...GUIDE, ...old, ...yaml('translation-old', level) }), {
      edition: 'en',
    });
    expect(result.told.map((line) => line.split(' ')[0])).toEqual(levels);
    expect(result.exitCode).toBe(levels.includes('error') ? 1 : 0);
  });

  it('knows all the others, and proposes them', async () => {
    for (const code of TRANSLATION_CODES) expect(await told(yaml(code, 'off'))).toEqual([]);
    expect(await told(yaml('translation-odl', 'off'))).toEqual([
      expect.stringContaining('Did you mean “translation-old”?'),
    ]);
  });
});
