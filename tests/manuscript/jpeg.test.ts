import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { withoutMetadata } from '../../src/manuscript/jpeg.ts';

const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const QUANTISATION = segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 9)]));
const FRAME = segment(0xc0, Buffer.from([8, 0, 20, 0, 30, 1, 1, 0x11, 0]));
const ADOBE = segment(0xee, Buffer.from('Adobe\0\0\0\0\0\0\0', 'latin1'));
/** Coded data with a stuffed byte and a restart sign. */
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
]);
const SECRETS = [
  segment(0xe1, Buffer.from('Exif\0\0GPS 48.85 SerialNumber 4711')),
  segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta author="Zelda">')),
  segment(0xed, Buffer.from('Photoshop 3.0\0 IPTC Zelda')),
  segment(0xe2, Buffer.from('ICC_PROFILE\0 of this very screen')),
  segment(0xfe, Buffer.from('made by Zelda on her laptop')),
];
const PICTURE = [QUANTISATION, FRAME, ADOBE];

describe('a JPEG without its metadata', () => {
  it('keeps the picture, byte for byte, and nothing else', () => {
    const [a, b, c, d, e] = SECRETS as [Buffer, Buffer, Buffer, Buffer, Buffer];
    const jpeg = Buffer.concat([
      START,
      a,
      b,
      QUANTISATION,
      c,
      FRAME,
      d,
      ADOBE,
      e,
      SCAN,
      e,
      SCAN,
      END,
      Buffer.from('a film of Zelda'),
    ]);
    expect(Buffer.from(withoutMetadata(jpeg))).toEqual(Buffer.concat([START, ...PICTURE, SCAN, SCAN, END]));
  });

  it.each([2, 3, 4, 5, 6, 7, 8])('still says that it is turned (%i)', (orientation) => {
    const jpeg = Buffer.concat([START, ...SECRETS, ...PICTURE, SCAN, END]);
    const clean = withoutMetadata(jpeg, orientation);
    expect(imageSize(clean)).toMatchObject({ width: 30, height: 20, orientation });
    expect(Buffer.from(clean).toString('latin1')).not.toMatch(/GPS|Zelda|SerialNumber|screen/);
  });

  it('leaves alone what it cannot follow', () => {
    const odd = [
      Buffer.from('no picture'),
      START,
      Buffer.concat([START, Buffer.from([0xff, 0xe1, 0xff, 0xff, 1])]),
      Buffer.concat([START, Buffer.from([1, 2, 3, 4])]),
      Buffer.alloc(0),
    ];
    for (const bytes of odd) expect(withoutMetadata(bytes)).toEqual(bytes);
  });
});
