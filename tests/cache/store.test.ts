import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clearStore, openStore, storeSize } from '../../src/cache/store.ts';
import { temporaryFolder } from '../browser/support.ts';

const bytesOf = (length: number, letter = 'x') => Buffer.alloc(length, letter);
const source = (n: number) => String(n).padStart(64, '0');
const within = (): string => path.join(temporaryFolder(), 'livret', 'pages');
/** Makes it look as if it had last been used so many seconds ago. */
const age = (folder: string, seconds: number): void => {
  for (const name of fs.readdirSync(folder)) {
    const then = Date.now() / 1000 - seconds;
    fs.utimesSync(path.join(folder, name), then, then);
  }
};

test('what was kept is there for the next one', async () => {
  const folder = within();
  const one = openStore(folder);
  expect(await one.get(source(1))).toBeUndefined();
  one.set(source(1), bytesOf(1000));
  await one.settle();
  const next = openStore(folder);
  expect(Buffer.from((await next.get(source(1)))!)).toEqual(bytesOf(1000));
  expect(await next.get(source(2))).toBeUndefined();
  expect(await storeSize(folder)).toEqual({ entries: 1, bytes: 1028 });
});

test.skipIf(process.platform === 'win32')('is for its user alone', async () => {
  const folder = within();
  const store = openStore(folder);
  store.set(source(1), bytesOf(10));
  await store.settle();
  const modes = [path.dirname(folder), folder, path.join(folder, fs.readdirSync(folder)[0]!)];
  expect(modes.map((file) => fs.statSync(file).mode & 0o777)).toEqual([0o700, 0o700, 0o600]);
});

test('what is damaged, cut short or another’s is noticed and thrown away', async () => {
  const folder = within();
  const store = openStore(folder);
  for (const n of [1, 2, 3]) store.set(source(n), bytesOf(1000));
  await store.settle();
  const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
  fs.truncateSync(files[0]!, 500);
  fs.writeFileSync(files[1]!, 'something else');
  fs.copyFileSync(files[2]!, `${files[0]!}.copy`);
  fs.renameSync(`${files[0]!}.copy`, files[1]!);
  const found = await Promise.all([1, 2, 3].map((n) => store.get(source(n))));
  expect(found.filter((bytes) => bytes !== undefined)).toHaveLength(1);
  expect(fs.readdirSync(folder)).toHaveLength(1);
});

test('grows to its size and no further: what was used longest ago goes', async () => {
  const folder = within();
  const first = openStore(folder, { bytes: 3500 });
  for (const n of [1, 2, 3]) first.set(source(n), bytesOf(1000));
  await first.settle();
  age(folder, 60);
  const next = openStore(folder, { bytes: 3500 });
  await next.get(source(2));
  next.set(source(4), bytesOf(1000));
  next.set(source(5), bytesOf(1000));
  await next.settle();
  const left = await Promise.all([1, 2, 3, 4, 5].map(async (n) => (await next.get(source(n))) !== undefined));
  expect(left).toEqual([false, true, false, true, true]);
});

test('what nobody used for long goes, and so does what a stopped build had begun', async () => {
  const folder = within();
  const first = openStore(folder);
  first.set(source(1), bytesOf(10));
  await first.settle();
  const begun = path.join(folder, `${'a'.repeat(64)}.${'b'.repeat(12)}.begun`);
  fs.writeFileSync(begun, 'half');
  fs.writeFileSync(path.join(folder, 'notes.txt'), 'somebody’s own');
  age(folder, 31 * 24 * 3600);
  const next = openStore(folder);
  next.set(source(2), bytesOf(10));
  await next.settle();
  expect(await next.get(source(1))).toBeUndefined();
  expect(fs.existsSync(begun)).toBe(false);
  expect(fs.readFileSync(path.join(folder, 'notes.txt'), 'utf8')).toBe('somebody’s own');
});

test('what is too old goes also where nothing new is kept', async () => {
  const folder = within();
  const first = openStore(folder);
  first.set(source(1), bytesOf(10));
  await first.settle();
  age(folder, 31 * 24 * 3600);
  await openStore(folder).settle();
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('without room, rights or folder it keeps nothing, and nothing fails', async () => {
  const file = path.join(temporaryFolder(), 'file');
  fs.writeFileSync(file, '');
  const store = openStore(path.join(file, 'livret', 'pages'));
  store.set(source(1), bytesOf(10));
  await store.settle();
  expect(await store.get(source(1))).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('nothing is written where others may write', async () => {
  const open = temporaryFolder();
  fs.chmodSync(open, 0o777);
  const store = openStore(path.join(open, 'pages'));
  store.set(source(1), bytesOf(10));
  await store.settle();
  expect(fs.readdirSync(open)).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'nothing is taken from where others may write, or throws it away',
  async () => {
    const folder = within();
    const first = openStore(folder);
    first.set(source(1), bytesOf(10));
    await first.settle();
    age(folder, 31 * 24 * 3600);
    const [entry] = fs.readdirSync(folder);
    const found = async (at = folder): Promise<boolean> => {
      const store = openStore(at);
      await store.settle();
      return (await store.get(source(1))) !== undefined;
    };
    for (const open of [folder, path.dirname(folder)]) {
      fs.chmodSync(open, 0o777);
      expect(await found(), open).toBe(false);
      fs.chmodSync(open, 0o700);
    }
    const link = path.join(path.dirname(folder), 'link');
    fs.symlinkSync(folder, link);
    expect(await found(link)).toBe(false);
    expect(fs.readdirSync(folder)).toEqual([entry]);
    // Its user's own again, it is as good as it was.
    age(folder, 0);
    expect(await found()).toBe(true);
  },
);

test('what cannot be thrown away is told', async () => {
  const file = path.join(temporaryFolder(), 'file');
  fs.writeFileSync(file, '');
  await expect(clearStore(file)).rejects.toMatchObject({ code: 'ENOTDIR' });
  await expect(storeSize(file)).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('two that write at once do not spoil each other', async () => {
  const folder = within();
  const stores = [openStore(folder), openStore(folder), openStore(folder)];
  for (const store of stores)
    for (let n = 0; n < 20; n += 1) store.set(source(n), bytesOf(2000, String(n % 10)));
  await Promise.all(stores.map((store) => store.settle()));
  for (let n = 0; n < 20; n += 1)
    expect(Buffer.from((await stores[0]!.get(source(n)))!)).toEqual(bytesOf(2000, String(n % 10)));
  expect(fs.readdirSync(folder)).toHaveLength(20);
});

test('is emptied', async () => {
  const folder = within();
  const store = openStore(folder);
  store.set(source(1), bytesOf(10));
  await store.settle();
  fs.writeFileSync(path.join(folder, 'notes.txt'), 'somebody’s own');
  await clearStore(folder);
  expect(await storeSize(folder)).toEqual({ entries: 0, bytes: 0 });
  expect(fs.readdirSync(folder)).toEqual(['notes.txt']);
  await clearStore(path.join(folder, 'not', 'there'));
});
