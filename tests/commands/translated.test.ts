/** `livret translated`, as a person runs it: what it writes, what it leaves, what it refuses. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { translatedChapters } from '../../src/manuscript/translated.ts';
import { translationMark } from '../../src/manuscript/translation-mark.ts';
import { Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { makeFolder, sentence, type Tree } from '../manuscript/support.ts';
import { brief, COMMAND, livret, place } from './support.ts';

const GUIDE = {
  'content/booklet.yaml': 'languages: [fr, en]\nlang: en\n',
  'content/fr/01-un.md': '# Un\n',
  'content/fr/02-deux.md': '---\ntitle: Deux\n---\nDeux.\n',
  'content/en/01-un.md': '\ufeff# One\r\n\r\nOne.\r\n',
  'content/en/02-deux.md': '---\ntitle: Two # two\n---\nTwo.\n',
};
const MARK = translationMark(GUIDE['content/fr/01-un.md']);
const read = (cwd: string, name: string): string => fs.readFileSync(path.join(cwd, name), 'utf8');

describe('livret translated', () => {
  it('writes the mark into the chapters that are named, and nothing else anywhere', async () => {
    const where = place(GUIDE);
    fs.chmodSync(path.join(where.cwd, 'content/en/01-un.md'), 0o640);
    const { exit, stderr, stdout } = await livret(where, ['translated', 'content/en/01-un.md']);
    expect([exit, stdout, stderr]).toEqual([
      ...[0, '', 'content/en/01-un.md: now noted as up to date with content/fr/01-un.md.\n'],
    ]);
    expect(read(where.cwd, 'content/en/01-un.md')).toBe(
      `\ufeff---\r\ntranslates: "${MARK}"\r\n---\r\n# One\r\n\r\nOne.\r\n`,
    );
    expect(fs.statSync(path.join(where.cwd, 'content/en/01-un.md')).mode & 0o777).toBe(0o640);
    expect(read(where.cwd, 'content/en/02-deux.md')).toBe(GUIDE['content/en/02-deux.md']);
    expect(fs.readdirSync(path.join(where.cwd, 'content/en')).sort()).toEqual(['01-un.md', '02-deux.md']);
  });

  it('takes a language’s folder for all in it, and writes none that is marked already', async () => {
    const where = place({ ...GUIDE, 'content/en/03-more.md': '# More\n' });
    const args = ['translated', 'content/en', '--json'];
    const first = JSON.parse((await livret(where, args)).stdout);
    expect(first).toMatchObject({ ok: true, chapters: [{ changed: true }, { changed: true }] });
    expect(first.chapters[1]).toEqual({
      ...{ file: 'content/en/02-deux.md', original: 'content/fr/02-deux.md', changed: true },
      translates: translationMark(GUIDE['content/fr/02-deux.md']),
    });
    expect(first.messages.map(brief)).toEqual(['info translated-passed-over']);
    const before = fs.statSync(path.join(where.cwd, 'content/en/01-un.md')).mtimeMs;
    const second = JSON.parse((await livret(where, args)).stdout);
    expect(second.chapters.map(({ changed }: { changed: boolean }) => changed)).toEqual([false, false]);
    expect(fs.statSync(path.join(where.cwd, 'content/en/01-un.md')).mtimeMs).toBe(before);
    expect(read(where.cwd, 'content/en/03-more.md')).toBe('# More\n');
    // The check knows it from then on, and again once the original changes.
    fs.appendFileSync(path.join(where.cwd, 'content/fr/01-un.md'), 'Plus.\n');
    const notices = new Notices();
    const { readManuscript } = await import('../../src/manuscript/read.ts');
    await readManuscript(path.join(where.cwd, 'content'), { language: 'en', notices, themes: [] });
    expect(notices.all.map(({ code }) => code)).toEqual(['translation-old', 'translation-extra']);
  });

  it('writes nothing at all if one of the chapters is refused, and says it in French, too', async () => {
    const where = place({ ...GUIDE, 'content/en/02-deux.md': '---\ntitle: "Two\n---\n' });
    const args = ['translated', 'content/en/01-un.md', 'content/en/02-deux.md', '--lang', 'fr'];
    const { exit, stderr } = await livret(where, args);
    expect([exit, read(where.cwd, 'content/en/01-un.md')]).toEqual([1, GUIDE['content/en/01-un.md']]);
    expect(stderr).toMatch(/^content\/en\/02-deux\.md:\d\u00a0: erreur\u00a0: /);
  });

  it('says what it is for when it is given nothing', async () => {
    const { exit, stderr } = await livret(place(GUIDE), ['translated']);
    expect([exit, stderr]).toEqual([
      2,
      expect.stringContaining('Something is missing after the command: <paths>.'),
    ]);
  });

  it.skipIf(process.platform === 'win32')('leaves a file that may not be changed as it is', async () => {
    const where = place(GUIDE);
    const file = path.join(where.cwd, 'content/en/01-un.md');
    for (const folder of [path.dirname(where.cwd), where.cwd]) fs.chmodSync(folder, 0o755);
    fs.chmodSync(file, 0o444);
    fs.chmodSync(path.dirname(file), 0o555);
    // The administrator may change everything: then it is run by somebody who may not.
    const uid = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { status, stderr } = spawnSync(
      process.execPath,
      [COMMAND, 'translated', 'content/en/01-un.md', '--lang', 'en'],
      { cwd: where.cwd, env: { PATH: process.env.PATH, NO_COLOR: '1' }, encoding: 'utf8', ...uid },
    );
    fs.chmodSync(path.dirname(file), 0o755);
    expect([status, stderr]).toEqual([
      3,
      'content/en/01-un.md: error: “content/en/01-un.md” could not be written (EACCES); it is as it was.\n  → Check that you may change it, and that there is space left.\n',
    ]);
    expect(read(where.cwd, 'content/en/01-un.md')).toBe(GUIDE['content/en/01-un.md']);
    expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['01-un.md', '02-deux.md']);
  });
});

describe('refused', () => {
  const TREE: Tree = {
    'booklet.yaml': 'languages: [fr, en, ar]\n',
    'fr/01-un.md': '# Un\n',
    'fr/02-deux.md': '# Deux\n',
    'en/01-un.md': '# One\n',
    'en/02-two.md': '# Two\n',
    'en/note.txt': 'x',
    'groups/g/en/01-un.md': 'Ours',
  };
  async function told(given: string, tree: Tree = {}): Promise<string[]> {
    const folder = makeFolder({ ...TREE, ...tree });
    const notices = new Notices();
    try {
      const chapters = await translatedChapters([given], { base: folder, themes: [], notices });
      return [
        ...notices.all.map((n) => sentence(n, folder)),
        ...chapters.map(({ file }) => path.relative(folder, file)),
      ];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.notices.map((n) => sentence(n, folder));
    }
  }

  it.each<[string, string, string, Tree?]>([
    ['en/01-nu.md', 'translated-missing | en/01-nu.md', 'Did you mean “en/01-un.md”?'],
    [
      'en/99.md',
      'translated-missing | en/99.md',
      'Give the path of a translated chapter, such as content/en/03-rights.md.',
    ],
    ['en/note.txt', 'translated-not-markdown | en/note.txt', 'Give the path of a chapter.'],
    ['fr/01-un.md', 'translated-original | fr/01-un.md', 'Give the path of the translation.'],
    ['fr', 'translated-original | fr', 'Give the path of the translation.'],
    ['.', 'translated-no-language | .', 'Translations lie in these folders: en, ar.'],
    ['groups/g', 'translated-no-language | groups/g', 'Translations lie in these folders: en, ar.'],
    ['README.md', 'translated-no-language | README.md', 'Translations lie', { 'README.md': 'x' }],
    [
      'en/02-two.md',
      'translated-no-original | en/02-two.md',
      'If it translates “02-deux.md”, give it that name.',
    ],
    [
      'en/01-UN.md',
      'translated-no-original | en/01-UN.md',
      'If it translates “01-un.md”',
      { 'en/01-UN.md': 'x' },
    ],
    [
      'en/zz.md',
      'translated-no-original | en/zz.md',
      'Give the translation exactly the name',
      { 'en/zz.md': 'x' },
    ],
    [
      'en/3.md',
      'translated-link | en/3.md',
      'Give the path of the file itself',
      { 'en/3.md': { link: '../fr/02-deux.md' } },
    ],
    [
      'en/3.md',
      'translated-link | en/3.md',
      'Give the path of the file itself',
      { 'en/3.md': { link: '/etc/hosts' } },
    ],
    [
      'en/01-un.md',
      'front-matter-unclosed | en/01-un.md:1',
      'Add a line',
      { 'en/01-un.md': '---\ntitle: One\n' },
    ],
    ['en/01-un.md', 'front-matter-not-yaml | en/01-un.md:1', '', { 'en/01-un.md': '+++\na = 1\n+++\n' }],
    ['en/01-un.md', 'front-matter-broken | en/01-un.md:2', '', { 'en/01-un.md': '---\ntitle: "One\n---\n' }],
    [
      'en/01-un.md',
      'translated-by-hand | en/01-un.md:2',
      `Write it there yourself: translates: "${MARK}"`,
      { 'en/01-un.md': '---\ntranslates: |\n  ff\n---\n' },
    ],
    [
      'en/01-un.md',
      'text-not-utf8 | en/01-un.md:1',
      '',
      { 'en/01-un.md': new Uint8Array([0x23, 0xe9, 0x0a]) },
    ],
    ['en/01-un.md', 'translated-no-languages | .', 'docs/languages.md', { 'booklet.yaml': 'title: T' }],
    ['en/01-un.md', 'config-broken | booklet.yaml:1', '', { 'booklet.yaml': 'languages: [fr' }],
  ])('%s: %s', async (given, place, advice, tree) => {
    const lines = await told(given, tree);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`error | ${place} | `);
    expect(lines[0]).toContain(advice);
  });

  it('what belongs to no booklet', async () => {
    const folder = makeFolder({ 'en/1.md': 'x' });
    const work = { base: folder, themes: [], notices: new Notices() };
    await expect(translatedChapters(['en/1.md'], work)).rejects.toThrow('translated-no-booklet');
  });

  it('but not a group’s translation of the guide’s chapter, nor a way through a linked folder', async () => {
    expect(await told('groups/g/en/01-un.md')).toEqual(['groups/g/en/01-un.md']);
    expect(await told('groups/g/en')).toEqual(['groups/g/en/01-un.md']);
    expect(await told('English/01-un.md', { English: { link: 'en' } })).toEqual(['en/01-un.md']);
  });

  it('a link in a folder is passed over', async () => {
    expect(await told('ar', { 'ar/01-un.md': { link: '../fr/01-un.md' }, 'ar/02-deux.md': 'x' })).toEqual([
      'info | translated-passed-over | “ar/01-un.md” is passed over: it has no original of that name, or is a link.',
      'ar/02-deux.md',
    ]);
  });
});
