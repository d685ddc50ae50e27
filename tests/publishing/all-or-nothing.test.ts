/** What publishing does to a folder when something goes wrong in the middle, and what it never does to it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type FileToPublish, publish } from '../../src/publishing/publish.ts';
import { Refusal } from '../../src/report/notice.ts';
import { renderNotice } from '../../src/report/render.ts';

afterEach(() => void vi.restoreAllMocks());

function makeFolder(files: Record<string, string> = {}): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'livret-test-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [name, words] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), words);
  return folder;
}

/** What lies in a folder: folders as null. */
const contents = (folder: string): Record<string, string | null> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { withFileTypes: true })
      .map((entry) => [
        entry.name,
        entry.isDirectory() ? null : fs.readFileSync(path.join(folder, entry.name), 'utf8'),
      ]),
  );

const NEW: FileToPublish[] = [
  { name: 'a.pdf', bytes: 'new a' },
  { name: 'b.pdf', bytes: new TextEncoder().encode('new b') },
  { name: 'report.json', bytes: '{}' },
];
const OLD = { 'a.pdf': 'old a', 'b.pdf': 'old b', 'report.json': 'old' };
const PUBLISHED = { 'a.pdf': 'new a', 'b.pdf': 'new b', 'report.json': '{}' };

const put = (folder: string, files = NEW, obsolete: string[] = []) =>
  publish({ folder, shown: 'dist', files, obsolete: () => obsolete });

/** What is said when publishing is refused. */
async function refusal(work: Promise<void>, language: 'en' | 'fr' = 'en'): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.notices
      .map((n) => renderNotice(n, language, '/'))
      .map(({ code, text, hint }) => `${code}, exit ${error.exitCode}: ${text} ${hint}`)
      .join('\n');
  }
  return 'published';
}

describe('all or nothing', () => {
  it.each([0, 1, 2])('nothing has changed when file %d of three cannot be replaced', async (index) => {
    const folder = makeFolder(OLD);
    const blocked = NEW[index]!.name;
    fs.rmSync(path.join(folder, blocked));
    fs.mkdirSync(path.join(folder, blocked));
    fs.writeFileSync(path.join(folder, blocked, 'inside'), 'mine');
    const before = contents(folder);
    expect(await refusal(put(folder))).toMatch(
      /^out-not-writable, exit 3: The output folder “dist” cannot be written to \(\w+\)\. Close programs/,
    );
    expect(contents(folder)).toEqual(before);
    expect(contents(path.join(folder, blocked))).toEqual({ inside: 'mine' });
  });

  it('nothing is there when there was nothing before', async () => {
    const folder = makeFolder();
    fs.mkdirSync(path.join(folder, 'b.pdf'));
    await refusal(put(folder));
    expect(contents(folder)).toEqual({ 'b.pdf': null });
  });

  it.each([
    ['renameSync', 2],
    ['openSync', 3],
    ['fsyncSync', 2],
    ['mkdtempSync', 1],
  ] as const)('nothing has changed when the disk is full at %s number %d', async (step, fatal) => {
    const folder = makeFolder(OLD);
    const real = fs[step] as (...args: unknown[]) => unknown;
    let calls = 0;
    vi.spyOn(fs, step).mockImplementation(((...args: unknown[]) => {
      calls += 1;
      if (calls === fatal) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return real(...args);
    }) as never);
    expect(await refusal(put(folder))).toBe(
      'disk-full, exit 3: The disk is full: the booklet could not be written to “dist”. Free some space and build again. The files of the last build are still there.',
    );
    vi.restoreAllMocks();
    expect(contents(folder)).toEqual(OLD);
  });

  it('nothing has changed on a disk that is really full', async ({ skip }) => {
    const folder = makeFolder();
    const disk = path.join(folder, 'disk');
    fs.mkdirSync(disk);
    if (process.getuid?.() !== 0) skip('only the administrator may mount a small disk');
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], {
      encoding: 'utf8',
    });
    if (mounted.status !== 0)
      skip(`no small disk can be mounted here: ${mounted.stderr?.trim() || mounted.error}`);
    try {
      await put(disk);
      const large = [NEW[0]!, { name: 'b.pdf', bytes: new Uint8Array(200_000) }, NEW[2]!];
      expect(await refusal(put(disk, large), 'fr')).toBe(
        'disk-full, exit 3: Le disque est plein\u00a0: impossible d’écrire la brochure dans «\u00a0dist\u00a0». Libérez de la place et recommencez. Les fichiers précédents sont toujours là.',
      );
      expect(contents(disk)).toEqual(PUBLISHED);
      await put(disk, [{ name: 'a.pdf', bytes: 'newer' }]);
      expect(contents(disk)['a.pdf']).toBe('newer');
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it.each([
    'EPERM',
    'ENOTSUP',
    'ENOSYS',
  ])('the old files are put back where they could have no second name (%s)', async (code) => {
    const folder = makeFolder(OLD);
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    await put(folder);
    expect(contents(folder)).toEqual(PUBLISHED);
    fs.rmSync(path.join(folder, 'report.json'));
    fs.mkdirSync(path.join(folder, 'report.json'));
    expect(await refusal(put(folder, [{ name: 'a.pdf', bytes: 'newer' }, NEW[2]!]))).toMatch(
      /^out-not-writable/,
    );
    expect(contents(folder)).toEqual({ ...PUBLISHED, 'report.json': null });
  });

  it('a folder that is a file, or lies below one, is refused', async () => {
    const folder = makeFolder({ file: 'mine' });
    for (const target of [path.join(folder, 'file'), path.join(folder, 'file', 'dist')]) {
      expect(await refusal(put(target))).toBe(
        'out-not-a-folder, exit 2: The output folder “dist” is not a folder. Choose another one with --out.',
      );
    }
    expect(contents(folder)).toEqual({ file: 'mine' });
  });
});

describe('what is its user’s', () => {
  it('stays', async () => {
    const mine = { 'mine.pdf': 'mine', 'notes.txt': 'mine', '.hidden': 'mine' };
    const folder = makeFolder({ ...OLD, ...mine, 'old-title-read.pdf': 'old' });
    await put(folder, NEW, ['old-title-read.pdf', 'gone-before.pdf']);
    expect(contents(folder)).toEqual({ ...PUBLISHED, ...mine });
  });

  it('is never removed elsewhere, nor if it is a folder', async () => {
    const folder = makeFolder({ 'safe.pdf': 'mine' });
    const dist = path.join(folder, 'dist');
    fs.mkdirSync(path.join(dist, 'x.pdf'), { recursive: true });
    await put(dist, NEW, ['../safe.pdf', path.join(folder, 'safe.pdf'), 'x.pdf', '..', '.', '']);
    expect(contents(folder)).toEqual({ 'safe.pdf': 'mine', dist: null });
    expect(contents(dist)).toEqual({ ...PUBLISHED, 'x.pdf': null });
  });

  it('is not written to through a link', async () => {
    const folder = makeFolder({ 'target.pdf': 'mine' });
    fs.symlinkSync('target.pdf', path.join(folder, 'a.pdf'));
    await put(folder);
    expect(contents(folder)).toEqual({ ...PUBLISHED, 'target.pdf': 'mine' });
  });

  it('may be read while it is replaced', async () => {
    const folder = makeFolder(OLD);
    const handle = fs.openSync(path.join(folder, 'a.pdf'), 'r');
    await put(folder);
    expect(fs.readFileSync(handle, 'utf8')).toBe('old a');
    fs.closeSync(handle);
    expect(fs.statSync(path.join(folder, 'a.pdf')).mode & 0o044).toBe(0o044 & ~process.umask());
  });
});

it('of eight at once, one is there in the end, whole', async () => {
  const folder = makeFolder();
  const edition = (mark: string): FileToPublish[] =>
    ['a', 'b', 'c'].map((name) => ({ name, bytes: mark.repeat(50_000) }));
  await Promise.all('12345678'.split('').map((mark) => put(folder, edition(mark))));
  const all = contents(folder);
  expect(Object.keys(all).sort()).toEqual(['a', 'b', 'c']);
  expect(new Set(Object.values(all)).size).toBe(1);
});
