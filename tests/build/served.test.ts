import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { picturesIn, servedFiles } from '../../src/build/served.ts';
import { inspectImage } from '../../src/manuscript/image.ts';
import { picturePng } from './checks-picture.ts';
import { temporaryFolder } from './support.ts';

const PLAN = '/files/00ff.png';

async function files() {
  const folder = temporaryFolder();
  const [font, picture] = [path.join(folder, 'a.woff2'), path.join(folder, 'plan.png')];
  fs.writeFileSync(font, 'font');
  fs.writeFileSync(picture, picturePng(30, 20));
  const inspected = await inspectImage(picture);
  if (!inspected.ok) throw new Error(inspected.fault);
  return { fonts: new Map([['/fonts/a.woff2', font]]), images: new Map([[PLAN, inspected.image]]), picture };
}

test('fonts and pictures are served at their addresses', async () => {
  const { fonts, images, picture } = await files();
  const served = await servedFiles(fonts, images);
  expect([...served].map(([url, { type }]) => [url, type])).toEqual([
    ['/fonts/a.woff2', 'font/woff2'],
    [PLAN, 'image/png'],
  ]);
  expect(await served.get(PLAN)!.body()).toEqual(fs.readFileSync(picture));
  expect(await served.get('/fonts/a.woff2')!.body()).toEqual(Buffer.from('font'));
});

test('a version changes with the bytes, and with the size at which a picture is printed', async () => {
  const { fonts, images, picture } = await files();
  const versions = async (uses?: Parameters<typeof servedFiles>[3]) =>
    [...(await servedFiles(fonts, images, undefined, uses))].map(([, { version }]) => version);
  const before = await versions();
  expect(await versions()).toEqual(before);
  expect((await versions(new Map([[PLAN, [{ place: 'page' }]]])))[1]).not.toBe(before[1]);

  fs.writeFileSync(fonts.get('/fonts/a.woff2')!, 'another');
  expect((await versions())[0]).not.toBe(before[0]);
  fs.writeFileSync(picture, picturePng(31, 20));
  const inspected = await inspectImage(picture);
  if (inspected.ok) images.set(PLAN, inspected.image);
  expect((await versions())[1]).not.toBe(before[1]);
});

test('what a flow’s pictures come from is told apart from those of another', async () => {
  const { fonts, images } = await files();
  const served = await servedFiles(fonts, images);
  expect(picturesIn(served, '<p>None</p>')).toBe('');
  expect(picturesIn(served, `<img src="${PLAN}">`)).toBe(`${PLAN} ${served.get(PLAN)!.version}`);
});
