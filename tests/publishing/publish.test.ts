import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type Publication, publish } from '../../src/publishing/publish.ts';
import { Refusal } from '../../src/report/notice.ts';
import { contentsOf, namesIn, place, writeFiles } from '../commands/support.ts';

afterEach(() => vi.restoreAllMocks());

const NEW = [
  { name: 'a-read.pdf', bytes: 'New pages.' },
  { name: 'a-print.pdf', bytes: new Uint8Array([1, 2, 3]) },
  { name: 'report.json', bytes: '{}' },
];
const OLD = { 'dist/a-read.pdf': 'Old pages.', 'dist/report.json': 'Old report.', 'dist/mine.txt': 'Mine.' };

/** Publishes into `dist` of a new place. */
function into(files: Record<string, string>) {
  const { cwd } = place(files);
  const folder = path.join(cwd, 'dist');
  const go = (more: Partial<Publication> = {}) => publish({ folder, shown: 'dist', files: NEW, ...more });
  return { cwd, folder, go };
}

const refused = async (work: Promise<void>): Promise<string> =>
  work.then(
    () => 'published',
    (error) => {
      if (!(error instanceof Refusal)) throw error;
      return error.notices.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`).join();
    },
  );

/** Lets a function of `fs` fail as the system would, when it is given a name that matches. */
function failing(
  name: 'linkSync' | 'renameSync' | 'writeFileSync' | 'openSync',
  code: string,
  when = /(?:)/,
): void {
  const real = fs[name] as (...args: unknown[]) => unknown;
  vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
    if (!args.some((arg) => typeof arg === 'string' && when.test(arg))) return real(...args);
    throw Object.assign(new Error(code), { code });
  }) as never);
}

test('puts all files in place and leaves others alone', async () => {
  const { folder, go } = into(OLD);
  await go();
  expect(namesIn(folder)).toEqual(['a-print.pdf', 'a-read.pdf', 'mine.txt', 'report.json']);
  expect(fs.readFileSync(path.join(folder, 'a-read.pdf'), 'utf8')).toBe('New pages.');
  expect([...fs.readFileSync(path.join(folder, 'a-print.pdf'))]).toEqual([1, 2, 3]);
});

test('makes the folder, and those above it', async () => {
  const { cwd, go } = into({});
  const folder = path.join(cwd, 'deep/deeper/dist');
  await go({ folder });
  expect(namesIn(folder)).toEqual(['a-print.pdf', 'a-read.pdf', 'report.json']);
});

test('removes what is obsolete, which is asked for when nobody else publishes', async () => {
  const { cwd, folder, go } = into({ ...OLD, 'dist/old-read.pdf': 'x', 'outside.pdf': 'x' });
  writeFiles(folder, { '.livret-lock': String(process.ppid) });
  let asked = false;
  const obsolete = () => {
    asked = true;
    return ['old-read.pdf', '../outside.pdf', 'gone.pdf'];
  };
  const publishing = go({ obsolete });
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(asked).toBe(false);
  fs.rmSync(path.join(folder, '.livret-lock'));
  await publishing;
  expect(namesIn(folder)).toEqual(['a-print.pdf', 'a-read.pdf', 'mine.txt', 'report.json']);
  expect(namesIn(cwd)).toContain('outside.pdf');
});

test('replaces files where there are no second names, as on memory sticks', async () => {
  failing('linkSync', 'EPERM');
  const { folder, go } = into(OLD);
  await go();
  expect(namesIn(folder)).toEqual(['a-print.pdf', 'a-read.pdf', 'mine.txt', 'report.json']);
  expect(fs.readFileSync(path.join(folder, 'a-read.pdf'), 'utf8')).toBe('New pages.');
});

test.each([
  ['with second names', undefined],
  ['without', 'EPERM'],
])('puts everything back when the last file cannot be put in place (%s)', async (_how, link) => {
  const { folder, go } = into(OLD);
  const before = contentsOf(folder);
  if (link) failing('linkSync', link);
  failing('renameSync', 'EBUSY', /livret-new-\w+\/report\.json$/);
  expect(await refused(go())).toBe('out-not-writable dist EBUSY');
  vi.restoreAllMocks();
  expect(contentsOf(folder)).toEqual(before);
});

test('a disk that is full at the second file leaves everything as it was', async () => {
  const { folder, go } = into(OLD);
  const before = contentsOf(folder);
  failing('openSync', 'ENOSPC', /a-print\.pdf$/);
  expect(await refused(go())).toBe('disk-full dist');
  vi.restoreAllMocks();
  expect(contentsOf(folder)).toEqual(before);
});

test('folders that were made for nothing are taken away again', async () => {
  const { cwd, go } = into({ 'above/mine.txt': 'Mine.' });
  failing('openSync', 'ENOSPC', /a-print\.pdf$/);
  expect(await refused(go({ folder: path.join(cwd, 'above/deep/dist') }))).toBe('disk-full dist');
  vi.restoreAllMocks();
  expect(contentsOf(cwd)).toEqual({ above: '/', 'above/mine.txt': expect.any(String) });
});

test('clears away what a killed build left', async () => {
  const { folder, go } = into({ ...OLD, 'dist/.livret-new-abc/a-read.pdf': 'Half' });
  await go();
  expect(namesIn(folder)).toEqual(['a-print.pdf', 'a-read.pdf', 'mine.txt', 'report.json']);
});

test('a fault that is not the system’s is not dressed up as one', async () => {
  const { go } = into(OLD);
  const obsolete = () => {
    throw new TypeError('mine');
  };
  await expect(go({ obsolete })).rejects.toThrow(TypeError);
});

test('files may go into a folder of the output folder, which is made, and taken away again where all is put back', async () => {
  const { folder, go } = into(OLD);
  const files = [{ name: 'covers/1.png', bytes: 'One.' }, { name: 'covers/2.png', bytes: 'Two.' }, ...NEW];
  const before = contentsOf(folder);
  failing('renameSync', 'EBUSY', /livret-new-\w+\/report\.json$/);
  expect(await refused(go({ files }))).toBe('out-not-writable dist EBUSY');
  vi.restoreAllMocks();
  expect(contentsOf(folder)).toEqual(before);

  await go({ files });
  expect(namesIn(path.join(folder, 'covers'))).toEqual(['1.png', '2.png']);
  await go({ files: NEW, obsolete: () => ['covers/2.png', 'covers/../../mine.txt'] });
  expect(namesIn(path.join(folder, 'covers'))).toEqual(['1.png']);
});

test.skipIf(process.platform === 'win32').each([
  ['a file', (file: string) => fs.writeFileSync(file, 'Mine.')],
  ['a link that leads elsewhere', (file: string) => fs.symlinkSync('..', file)],
])('%s in the place of that folder is left, and nothing is published', async (_what, put) => {
  const { folder, go } = into(OLD);
  put(path.join(folder, 'covers'));
  const before = contentsOf(folder);
  const files = [...NEW, { name: 'covers/1.png', bytes: 'One.' }];
  expect(await refused(go({ files }))).toBe('out-not-a-folder dist');
  expect(contentsOf(folder)).toEqual(before);
});
