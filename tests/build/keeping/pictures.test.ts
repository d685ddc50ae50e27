import path from 'node:path';
import { expect, test } from 'vitest';
import { both } from '../../../src/build/keeping/keeper.ts';
import { picturesInMemory, picturesOnDisk } from '../../../src/build/keeping/pictures.ts';
import { openStore } from '../../../src/cache/store.ts';
import { temporaryFolder } from '../support.ts';

const picture = { mime: 'image/png', bytes: Buffer.from([137, 80, 10, 10, 0, 255]) };
const KEY = 'a'.repeat(64);

test('a picture comes back from the disk as it was, and is in memory then', async () => {
  const folder = path.join(temporaryFolder(), 'livret', 'pages');
  const store = openStore(folder);
  await picturesOnDisk(store).set(KEY, picture);
  await store.settle();
  const near = picturesInMemory();
  const keeper = both(near, picturesOnDisk(openStore(folder)));
  expect(await near.get(KEY)).toBeUndefined();
  expect(await keeper.get(KEY)).toEqual(picture);
  expect(await near.get(KEY)).toEqual(picture);
  expect(await keeper.get('b'.repeat(64))).toBeUndefined();
});

test('what is kept is kept in both', async () => {
  const folder = path.join(temporaryFolder(), 'livret', 'pages');
  const [near, store] = [picturesInMemory(), openStore(folder)];
  await both(near, picturesOnDisk(store)).set(KEY, picture);
  await store.settle();
  expect(await near.get(KEY)).toEqual(picture);
  expect(await picturesOnDisk(store).get(KEY)).toEqual(picture);
});
