/** Fonts for tests: npm's own packages, and files made from them. */
import fs from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { HOME } from '../../../src/home.ts';

export const FOLDER = path.join(HOME, 'node_modules/@fontsource');

/** A file of a package. */
export const fontFile = (name: string, file: string): string => path.join(FOLDER, name, 'files', file);

/** Thai in WOFF 1, regular or bold. */
export const thaiWoff = (weight: 400 | 700): Buffer =>
  fs.readFileSync(fontFile('noto-sans-thai', `noto-sans-thai-thai-${weight}-normal.woff`));

interface Table {
  tag: string;
  data: Buffer;
}

/** The tables of a WOFF 1 file (https://www.w3.org/TR/WOFF/, sections 3 to 5). */
export function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, stored, length] = [4, 8, 12].map((by) => woff.readUInt32BE(at + by)) as [
      number,
      number,
      number,
    ];
    const data = woff.subarray(offset, offset + stored);
    return {
      tag: woff.toString('latin1', at, at + 4),
      data: stored < length ? inflateSync(data) : Buffer.from(data),
    };
  });
}

/** A TrueType file of these tables; without checksums, which nobody looks at. */
export function trueType(tables: readonly Table[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  const bodies: Buffer[] = [];
  let offset = head.length;
  for (const [index, { tag, data }] of tables.entries()) {
    const at = 12 + index * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...bodies]);
}
