/**
 * What cannot be made into a booklet is refused: with a code, the file and line, what to do, the right exit
 * code, the files of the build before untouched, and nothing left lying about.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { png } from '../manuscript/pictures.ts';
import { brief, contentsOf, type Files, faults, livret, place } from './support.ts';

interface Case {
  what: string;
  files: Files;
  /** Makes what is no plain file. @param cwd the working folder */
  make?: (cwd: string) => void;
  args?: string[];
  exit: number;
  /** What is said but for notes, as `level code file:line`. */
  says: string[];
  /** What the first of them says, and its hint. */
  words: RegExp;
}

/** A chapter with `text` from its third line on. */
const chapter = (text: string): Files => ({ 'b/1.md': `# One\n\n${text}\n` });
const withConfig = (yaml: string): Files => ({ 'b/1.md': '# One\n\nText.\n', 'b/booklet.yaml': yaml });
const bytes = (...values: number[]): Buffer => Buffer.from(values);

const CASES: Case[] = [
  {
    what: 'a folder that is missing',
    files: {},
    exit: 1,
    says: ['error folder-missing b'],
    words: /no folder “b”.*spelling/s,
  },
  {
    what: 'a folder without Markdown',
    files: { 'b/notes.txt': 'No.' },
    exit: 1,
    says: ['error folder-without-markdown b'],
    words: /no Markdown.*\.md/s,
  },
  {
    what: 'broken YAML',
    files: withConfig('language: en\ntitle: "One\nurl: a.example\n'),
    exit: 2,
    says: ['error config-broken b/booklet.yaml:2'],
    words: /quotation mark at column 8 is not closed.*Close it/s,
  },
  {
    what: 'an unknown key',
    files: withConfig('language: en\ntitel: One\n'),
    exit: 2,
    says: ['error config-unknown-key b/booklet.yaml:2'],
    words: /“titel” is not a key.*Did you mean “title”/s,
  },
  {
    what: 'an unknown key inside another',
    files: withConfig('closing:\n  slogan: Yes.\n  statment: One\n'),
    exit: 2,
    says: ['error config-unknown-key b/booklet.yaml:3'],
    words: /closing\.statment.*Did you mean “(closing\.)?statement”/s,
  },
  {
    what: 'values of a wrong type',
    files: withConfig('cover: perhaps\noutputs: [read, papyrus]\ntitle: [a]\n'),
    exit: 2,
    says: [
      'error config-value b/booklet.yaml:1',
      'error config-value b/booklet.yaml:2',
      'error config-value b/booklet.yaml:3',
    ],
    words: /“cover” must be/,
  },
  {
    what: 'an output folder in the configuration that leads out of the working folder',
    files: withConfig('out: ../elsewhere\n'),
    exit: 2,
    says: ['error config-value b/booklet.yaml:1'],
    words: /“out” must be.*--out/s,
  },
  {
    what: 'a chapter that is listed but missing',
    files: { ...withConfig('chapters:\n  - 1.md\n  - rihgts.md\n'), 'b/rights.md': 'Yes.' },
    exit: 1,
    says: ['error chapter-missing b/booklet.yaml:3'],
    words: /“rihgts\.md” is listed.*Did you mean “rights\.md”/s,
  },
  {
    what: 'a chapter that is listed twice',
    files: withConfig('chapters:\n  - 1.md\n  - ./1.md\n'),
    exit: 1,
    says: ['error chapter-twice b/booklet.yaml:3'],
    words: /comes twice.*Keep one/s,
  },
  {
    what: 'a chapter that is listed in another case',
    files: { 'b/Rights.md': 'Yes.', 'b/SUMMARY.md': '# Contents\n\n- [Rights](rights.md)\n' },
    exit: 1,
    says: ['error chapter-case b/SUMMARY.md:3'],
    words: /“rights\.md” is listed.*“Rights\.md”.*capital/s,
  },
  {
    what: 'chapters that are all empty',
    files: { 'b/1.md': '', 'b/2.md': '\n \n' },
    exit: 1,
    says: ['warning chapter-empty b/1.md', 'warning chapter-empty b/2.md', 'error chapters-all-empty b'],
    words: /“1\.md” has no text/,
  },
  {
    what: 'a picture that is missing',
    files: { ...chapter('![A banner](images/baner.png)'), 'b/images/banner.png': png(8, 8) },
    exit: 1,
    says: ['error image-missing-near b/1.md:3'],
    words: /“images\/baner\.png” was not found.*“images\/banner\.png”/s,
  },
  {
    what: 'a picture that is none',
    files: { ...chapter('![A banner](banner.png)'), 'b/banner.png': 'Not a picture at all.' },
    exit: 1,
    says: ['error image-unreadable b/1.md:3'],
    words: /“banner\.png” is not a picture.*PNG, JPEG/s,
  },
  {
    what: 'a picture outside the folder, by ..',
    files: { ...chapter('Text.\n\n![Secret](../secret.png)'), 'secret.png': png(8, 8) },
    exit: 1,
    says: ['error image-outside b/1.md:5'],
    words: /outside.*Copy it into the folder/s,
  },
  {
    what: 'a picture outside the folder, by its whole path',
    files: chapter('![Secret](/../../etc/passwd)'),
    exit: 1,
    says: ['error image-outside b/1.md:3'],
    words: /“\/\.\.\/\.\.\/etc\/passwd” lies outside/,
  },
  {
    what: 'a picture by a file: address',
    files: chapter('![Secret](file:///etc/passwd)'),
    exit: 1,
    says: ['error image-remote b/1.md:3'],
    words: /“file:\/\/\/etc\/passwd”/,
  },
  {
    what: 'a picture outside the folder, by a symbolic link',
    files: { ...chapter('![Secret](inside.png)'), 'secret.png': png(8, 8) },
    make: (cwd) => fs.symlinkSync('../secret.png', path.join(cwd, 'b/inside.png')),
    exit: 1,
    says: ['error image-outside b/1.md:3'],
    words: /“inside\.png” lies outside/,
  },
  {
    what: 'a picture on the network',
    files: chapter('![Banner](https://pictures.example/banner.png)'),
    exit: 1,
    says: ['error image-remote b/1.md:3'],
    words: /on the network.*Save it/s,
  },
  {
    what: 'a picture that is a pipe on which nobody writes',
    files: chapter('![Banner](banner.png)'),
    make: (cwd) => void execFileSync('mkfifo', [path.join(cwd, 'b/banner.png')]),
    exit: 1,
    says: ['error image-missing b/1.md:3'],
    words: /“banner\.png” was not found/,
  },
  {
    what: 'links to places that do not exist',
    files: chapter('See [there](#nowhere).\n\nAnd [there](2.md), and [here](#one).'),
    exit: 1,
    says: ['error link-dead b/1.md:3', 'error link-dead b/1.md:5'],
    words: /“#nowhere” leads nowhere.*--lenient/s,
  },
  {
    what: 'a chapter that is not UTF-8',
    files: { 'b/1.md': Buffer.concat([Buffer.from('# One\n\nCaf'), bytes(0xe9), Buffer.from(' noir.\n')]) },
    exit: 1,
    says: ['error text-not-utf8 b/1.md:3'],
    words: /not UTF-8.*save it/s,
  },
  {
    what: 'a chapter in UTF-16',
    files: { 'b/1.md': Buffer.concat([bytes(0xff, 0xfe), Buffer.from('# One', 'utf16le')]) },
    exit: 1,
    says: ['error text-utf16 b/1.md:1'],
    words: /UTF-16.*UTF-8/s,
  },
  {
    what: 'a chapter with a NUL byte',
    files: { 'b/1.md': '# One\n\nTwo\0three.\n' },
    exit: 1,
    says: ['error text-nul b/1.md:3'],
    words: /NUL/,
  },
  {
    what: 'a configuration with a NUL byte',
    files: withConfig('title: "a\0b"\n'),
    exit: 2,
    says: ['error config-encoding b/booklet.yaml:1'],
    words: /UTF-8/,
  },
  {
    what: 'front matter that is not closed',
    files: { 'b/1.md': '---\ntitle: One\n\n# One\n\nText.\n' },
    exit: 1,
    says: ['error front-matter-unclosed b/1.md:1'],
    words: /not closed.*---/s,
  },
  {
    what: 'front matter with tabs',
    files: { 'b/1.md': '---\ntitle: One\nclass:\n\t- poem\n---\n\nText.\n' },
    exit: 1,
    says: ['error front-matter-broken b/1.md:4'],
    words: /tab.*spaces/is,
  },
  {
    what: 'front matter with a key twice',
    files: { 'b/1.md': '---\ntitle: One\ntitle: Two\n---\n\nText.\n' },
    exit: 1,
    says: ['error front-matter-broken b/1.md:3'],
    words: /“title” is set a second time/,
  },
  {
    what: 'front matter that is a program',
    files: {
      'b/1.md': `---js\nrequire('node:fs').writeFileSync('ran.txt', 'ran')\n---\n\nText.\n`,
      'b/2.md': `--- javascript\nrequire('node:fs').writeFileSync('ran.txt', 'ran')\n---\n\nText.\n`,
    },
    exit: 1,
    says: ['error front-matter-not-yaml b/1.md:1', 'error front-matter-not-yaml b/2.md:1'],
    words: /“---js” is not read.*YAML/s,
  },
  {
    what: 'front matter with a wrong value',
    files: { 'b/1.md': '---\ntitle: One\nstart: left\n---\n\nText.\n' },
    exit: 1,
    says: ['error front-matter-value b/1.md:3'],
    words: /“start” must be.*page.*recto.*same/s,
  },
  {
    what: 'a group that does not exist',
    files: { ...chapter('Text.'), 'b/groups/kitchen/group.yaml': 'group: Kitchen\n' },
    args: ['--group', 'kichen'],
    exit: 2,
    says: ['error group-missing b/groups'],
    words: /no group “kichen”.*“kitchen”/s,
  },
  {
    what: 'a group outside the folder',
    files: chapter('Text.'),
    args: ['--group', '../../elsewhere'],
    exit: 2,
    says: ['error group-name'],
    words: /cannot be the name of a group/,
  },
  {
    what: 'all groups where there are none',
    files: { ...chapter('Text.'), 'b/groups/_example/group.yaml': 'group: Example\n' },
    args: ['--all-groups'],
    exit: 2,
    says: ['error groups-none'],
    words: /no group in “b\/groups”/,
  },
  {
    what: 'an output folder that is the booklet’s own',
    files: chapter('Text.'),
    args: ['--out', 'b'],
    exit: 2,
    says: ['error out-inside-content'],
    words: /booklet’s own folder.*--out/s,
  },
  {
    what: 'an output folder that is a link to the booklet’s own',
    files: chapter('Text.'),
    make: (cwd) => fs.symlinkSync('b', path.join(cwd, 'link')),
    args: ['--out', 'link'],
    exit: 2,
    says: ['error out-inside-content'],
    words: /booklet’s own folder.*--out/s,
  },
  {
    what: 'an output folder that is a file',
    files: { ...chapter('Text.'), taken: 'A file.' },
    args: ['--out', 'taken'],
    exit: 2,
    says: ['error out-not-a-folder'],
    words: /“taken” is not a folder/,
  },
  {
    what: 'an output folder inside a file',
    files: { ...chapter('Text.'), taken: 'A file.' },
    args: ['--out', 'taken/deep/deeper'],
    exit: 2,
    says: ['error out-not-a-folder'],
    words: /“taken.*” is not a folder/,
  },
  {
    what: 'an output folder that is a link leading nowhere',
    files: chapter('Text.'),
    make: (cwd) => fs.symlinkSync('gone/away', path.join(cwd, 'link')),
    args: ['--out', 'link'],
    exit: 2,
    says: ['error out-not-a-folder'],
    words: /“link” is not a folder/,
  },
  {
    what: 'signs that no font draws',
    files: chapter('Linear B: \u{10000}\u{10001}.'),
    exit: 1,
    says: ['error character-uncovered b/1.md:3'],
    words: /No font of this booklet.*\u{10000}/su,
  },
];

describe('refused', () => {
  test.each(CASES)('$what', async ({ files, make, args = [], exit, says, words }) => {
    const dist = {
      'dist/One-read.pdf': 'The build before.',
      'dist/report.json': '{}',
      'dist/kept.txt': 'Mine.',
    };
    const where = place({ ...files, ...dist });
    make?.(where.cwd);
    const before = contentsOf(where.cwd);

    const run = await livret(where, ['build', 'b', '--json', ...args]);

    const { ok, outputs, messages } = run.json;
    expect(faults({ messages }).map(brief)).toEqual(says);
    expect({ exit: run.exit, signal: run.signal, ok, outputs }).toEqual({
      ...{ exit, signal: null, ok: false, outputs: [] },
    });
    const [first] = faults({ messages });
    expect(`${first!.text} ${first!.hint}`).toMatch(words);
    expect(run.stderr).toBe('');
    // Whoever sends the report to somebody sends no path of this machine along.
    expect(run.stdout).not.toContain(where.cwd);
    expect(contentsOf(where.cwd)).toEqual(before);
    expect(contentsOf(where.temporary)).toEqual({});
  });
});
