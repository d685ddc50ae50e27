import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { HOME } from '../../src/home.ts';
import { listGroups } from '../../src/manuscript/read.ts';
import { textsOf } from './pdf.ts';
import { booklet, buildFolder, refusalOf, shareBrowser, temporaryFolder } from './support.ts';

shareBrowser();

/** Letters and signs alone: lines, hyphens and capitals are the layout's. */
const bare = (text: string): string => text.replace(/[\s\u00AD-]/g, '').toLowerCase();
const wordsOf = (pdf: Uint8Array): string => bare(textsOf(pdf).join(' '));

describe('the example groups', () => {
  const guide = path.join(HOME, 'content');

  it('are built with all others, but for the one that is only to be copied', async () => {
    const examples = ['exemple-arabe', 'exemple-chapitre', 'exemple-valeurs'];
    expect(await listGroups(guide)).toEqual(examples);
    expect(await listGroups(guide, { examples: true })).toEqual(['_example', ...examples]);
  });

  it.each([
    [
      'exemple-valeurs',
      ['Jardin partagé des Remparts', 'La terre à celles et ceux qui la bêchent.', 'jardin-remparts.example'],
    ],
    [
      'exemple-chapitre',
      ['Liens utiles au Faubourg', '3, rue des Métiers', 'Avant d’écrire au propriétaire'],
    ],
  ])('%s builds without a word', async (group, words) => {
    const { read, report, faults } = await buildFolder(guide, { group, outputs: ['read', 'print'] });
    expect(faults).toEqual([]);
    expect(report.pages! % 4).toBe(0);
    const text = wordsOf(read);
    for (const word of words) expect(text).toContain(bare(word));
    expect(text).not.toMatch(/\{\{|[\uFDD0-\uFDEF]/);
  });

  it('exemple-arabe has its cover and closing page in Arabic, around the French guide', async () => {
    const { read, faults } = await buildFolder(guide, { group: 'exemple-arabe', outputs: ['read', 'print'] });
    expect(faults).toEqual([]);
    const pages = textsOf(read);
    const arabic = pages.map((text) => [...text].filter((sign) => /\p{Script=Arabic}/u.test(sign)).length);
    expect(arabic[0]).toBeGreaterThan(40);
    expect(arabic.at(-1)).toBeGreaterThan(40);
    expect(arabic[2]).toBe(0);
    expect(bare(pages[2]!)).toContain('avantdecommencer');
  });
});

describe('a group’s own files', () => {
  it('are refused with their place: a broken template, a logo that is not there', async () => {
    const folder = booklet({
      '01.md': '# One\n\nText.',
      'booklet.yaml': 'title: T\nlanguage: en',
      'groups/g/group.yaml': 'group: G\nlogo: lgo.png',
      'groups/g/logo.png': 'x',
      'groups/g/cover.liquid': '<h1>{{ title }}</h1>\n{% if group %}',
    });
    const { exit, messages } = await refusalOf(folder, { group: 'g' });
    expect(exit).toBe(1);
    expect(messages.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      'image-missing-near b/groups/g/group.yaml:2',
      'template-broken b/groups/g/cover.liquid:2',
    ]);
  });
});

describe('a group’s logo', () => {
  it('that is huge is refused, with the line that names it', async () => {
    const folder = booklet({
      '01.md': '# One\n\nText.',
      'booklet.yaml': 'title: T\nlanguage: en\nlimits: {megapixels: 1}',
      'groups/g/group.yaml': 'extends: r\ngroup: G',
      'groups/r/group.yaml': 'group: R\nlogo: logo.png',
      'groups/r/logo.png': PNG.sync.write(new PNG({ width: 1500, height: 1000 })),
    });
    const { messages } = await refusalOf(folder, { group: 'g' });
    expect(messages.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      'limit-megapixels b/groups/r/group.yaml:2',
    ]);
  });
});

const git = (folder: string, ...args: string[]): string =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@t.example',
      '-c',
      'init.defaultBranch=main',
      '-C',
      folder,
      ...args,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    },
  );

const hasGit = ((): boolean => {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    console.info('git is not installed: staying up to date is not played.');
    return false;
  }
})();

describe.skipIf(!hasGit)('staying up to date', () => {
  it('needs a merge only: what a group changes lies apart', async () => {
    const top = temporaryFolder();
    const write = (repository: string, files: Record<string, string>, message: string): void => {
      for (const [name, text] of Object.entries(files)) {
        const file = path.join(top, repository, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
      }
      git(path.join(top, repository), 'add', '-A');
      git(path.join(top, repository), 'commit', '-qm', message);
    };
    fs.mkdirSync(path.join(top, 'guide'));
    git(path.join(top, 'guide'), 'init', '-q');
    for (const name of ['styles', 'templates'])
      fs.cpSync(path.join(HOME, name), path.join(top, 'guide', name), { recursive: true });
    write(
      'guide',
      {
        'content/booklet.yaml': 'title: The guide\nlanguage: en\nclosing:\n  slogan: Together.\n',
        'content/01-one.md': '# One\n\nThe old first chapter.\n',
        'content/02-law.md': '# Law\n\nThe law in general.\n',
      },
      'guide',
    );

    git(top, 'clone', '-q', 'guide', 'fork');
    write(
      'fork',
      {
        'content/groups/kitchen/group.yaml':
          'group: The kitchen\nclosing:\n  slogan: Soup for all.\nvalues:\n  place: Market hall\nchapters:\n  add:\n    - file: here.md\n      after: 01-one.md\n',
        'content/groups/kitchen/02-law.md': '# Law here\n\nOur by-laws.\n',
        'content/groups/kitchen/here.md': '# Here\n\nWe meet at {{ place }}.\n',
      },
      'our edition',
    );

    const styles = fs.readFileSync(path.join(top, 'guide/styles/tokens.css'), 'utf8');
    const cover = fs.readFileSync(path.join(top, 'guide/templates/cover.liquid'), 'utf8');
    write(
      'guide',
      {
        'content/01-one.md': '# One\n\nThe first chapter, corrected.\n',
        'content/03-three.md': '# Three\n\nA chapter that is new.\n',
        'content/booklet.yaml':
          'title: The guide, second edition\nlanguage: en\nclosing:\n  slogan: Together.\n',
        'styles/tokens.css': `${styles}\n:root { --measure-changed: 1; }\n`,
        'templates/cover.liquid': `${cover}\n{%- comment -%} changed {%- endcomment -%}\n`,
      },
      'corrections',
    );

    const fork = path.join(top, 'fork');
    git(fork, 'pull', '-q', '--no-rebase', '--no-edit');
    expect(git(fork, 'status', '--porcelain')).toBe('');
    expect(git(fork, 'log', '--oneline', '--merges').trim().split('\n')).toHaveLength(1);
    expect(fs.readFileSync(path.join(fork, 'styles/tokens.css'), 'utf8')).toContain('--measure-changed');
    expect(fs.readFileSync(path.join(fork, 'templates/cover.liquid'), 'utf8')).toContain('changed');

    const { read, faults } = await buildFolder(path.join(fork, 'content'), {
      group: 'kitchen',
      outputs: ['read'],
    });
    expect(faults).toEqual([]);
    const text = wordsOf(read);
    for (const words of [
      ...['The guide, second edition', 'The first chapter, corrected.', 'A chapter that is new.'],
      ...['The kitchen', 'Soup for all.', 'We meet at Market hall.', 'Our by-laws.'],
    ])
      expect(text).toContain(bare(words));
    expect(text).not.toMatch(/oldfirstchapter|lawingeneral|together/);
  });
});
