import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectImage } from '../../src/manuscript/image.ts';
import { avif, gif, jpeg, png, webp } from './pictures.ts';
import { makeFolder, type Tree } from './support.ts';

const inspect = async (content: Tree[string], name = 'picture.bin') => {
  const file = path.join(makeFolder({ [name]: content }), name);
  const result = await inspectImage(file);
  if (!result.ok) return result.fault;
  const { path: told, ...image } = result.image;
  expect(told).toBe(file);
  return image;
};

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';

describe('inspectImage', () => {
  it.each<[string, Uint8Array | string, object]>([
    ['PNG', png(7, 5), { type: 'png', mime: 'image/png', widthPx: 7, heightPx: 5 }],
    ['JPEG', jpeg(40, 30), { type: 'jpeg', mime: 'image/jpeg', widthPx: 40, heightPx: 30 }],
    ['upright JPEG', jpeg(40, 30, 1), { type: 'jpeg', mime: 'image/jpeg', widthPx: 40, heightPx: 30 }],
    [
      'JPEG on its head',
      jpeg(40, 30, 3),
      { type: 'jpeg', mime: 'image/jpeg', widthPx: 40, heightPx: 30, orientation: 3 },
    ],
    [
      'JPEG on its side',
      jpeg(40, 30, 6),
      { type: 'jpeg', mime: 'image/jpeg', widthPx: 30, heightPx: 40, orientation: 6 },
    ],
    ['GIF', gif, { type: 'gif', mime: 'image/gif', widthPx: 1, heightPx: 1 }],
    ['WebP', webp, { type: 'webp', mime: 'image/webp', widthPx: 1, heightPx: 1 }],
    ['AVIF', avif, { type: 'avif', mime: 'image/avif', widthPx: 2, heightPx: 2 }],
    ['SVG', SVG, { type: 'svg', mime: 'image/svg+xml', widthPx: 4, heightPx: 3 }],
    [
      'SVG in UTF-16',
      Buffer.from(`\ufeff${SVG}`, 'utf16le'),
      { type: 'svg', mime: 'image/svg+xml', widthPx: 4, heightPx: 3 },
    ],
  ])('knows a %s by its bytes', async (_, bytes, expected) => {
    const whole = { ...expected, digest: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
    expect(await inspect(bytes)).toEqual(whole);
    expect(await inspect(bytes, 'wrong.txt')).toEqual(whole);
  });

  it.each<[string, Tree[string], string]>([
    ['text', 'Bonjour', 'not-an-image'],
    ['a web page', '<!doctype html><title>404</title>', 'not-an-image'],
    ['a program', '#!/bin/sh\n', 'not-an-image'],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\n', 'not-an-image'],
    ['a PDF', '%PDF-1.7\n', 'not-an-image'],
    ['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'not-an-image'],
    ['a photo of Apple (HEIC)', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'not-an-image'],
    ['a PNG without size', png(0, 5), 'not-an-image'],
    ['a RIFF that is a sound', Buffer.from('RIFF\x04\0\0\0WAVE', 'latin1'), 'not-an-image'],
    ['a WebP of no kind', Buffer.from('RIFF\x0c\0\0\0WEBPVP8?\0\0\0\0', 'latin1'), 'not-an-image'],
    ['SVG that is not sound', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'not-an-image'],
    ['nothing', '', 'empty'],
    ['half a PNG', png(50, 50).subarray(0, 60), 'unreadable'],
    ['half a JPEG', jpeg(40, 30).subarray(0, -2), 'unreadable'],
    ['the start of a JPEG', jpeg(40, 30).subarray(0, 12), 'unreadable'],
    ['half a WebP', webp.subarray(0, 30), 'unreadable'],
    ['half an AVIF', avif.subarray(0, -10), 'unreadable'],
    ['a folder', 'folder!', 'unreadable'],
    ['a pipe', 'pipe!', 'unreadable'],
    ['an endless device', { link: '/dev/zero' }, 'unreadable'],
    ['a broken link', { link: 'nowhere' }, 'unreadable'],
  ])('refuses %s', async (_, content, fault) => {
    expect(await inspect(content, 'picture.png')).toBe(fault);
  });

  it('survives every kind of damage', async () => {
    // Every byte in turn, and every length: a reader of lengths and offsets must neither throw nor hang.
    for (const picture of [png(3, 3), jpeg(40, 30, 6), gif, webp, avif]) {
      const folder = makeFolder({ a: picture });
      const file = path.join(folder, 'a');
      const { writeFileSync } = await import('node:fs');
      for (let at = 0; at < picture.length; at += 3) {
        const damaged = Buffer.from(picture);
        damaged[at] = damaged[at]! ^ 0xff;
        writeFileSync(file, damaged);
        expect(await inspectImage(file)).toHaveProperty('ok');
        writeFileSync(file, picture.subarray(0, at));
        expect(await inspectImage(file)).toHaveProperty('ok');
      }
    }
  });
});
