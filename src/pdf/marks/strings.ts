/** The strings that text operators show, as bytes (ISO 32000-1, 7.3.4). */
import { endOfObject, KIND } from '../grey-tokens.ts';

/** What stands between `(` and `)` after a backslash, by its letter. */
const ESCAPES: Record<number, number> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/**
 * Goes through what is shown by `Tj`, `'`, `"` (a string, after numbers maybe) or `TJ` (an array of strings and
 * moves), in order.
 *
 * @param from where the operator's first operand begins
 * @param to where the operator ends
 * @param onMove told the numbers of an array, thousandths of the type's size
 */
export function eachString(
  bytes: Uint8Array,
  from: number,
  to: number,
  onString: (text: Uint8Array, length: number) => void,
  onMove: (amount: number) => void,
): void {
  let at = from;
  let inArray = false;
  while (at < to) {
    const byte = bytes[at]!;
    if (KIND[byte] === 1 || byte === 0x5d) at += 1;
    else if (byte === 0x5b) {
      inArray = true;
      at += 1;
    } else {
      const end = Math.min(to, endOfObject(bytes, at));
      if (byte === 0x3c) onString(...hexString(bytes, at + 1, end - 1));
      else if (byte === 0x28) onString(...plainString(bytes, at + 1, end - 1));
      else if (inArray && (byte === 0x2d || byte === 0x2e || (byte >= 0x30 && byte <= 0x39)))
        onMove(numberAt(bytes, at, end));
      at = Math.max(end, at + 1);
    }
  }
}

/** Made once: strings are read millions of times, and none is kept. Grows with the longest. */
let room = new Uint8Array(256);

function roomFor(length: number): Uint8Array {
  if (room.length < length) room = new Uint8Array(length * 2);
  return room;
}

/** Digits up to `to` or the closing sign. @returns the bytes (in a room that is used again) and how many they are */
function hexString(bytes: Uint8Array, from: number, to: number): [Uint8Array, number] {
  const out = roomFor(((to - from) >> 1) + 1);
  let digits = 0;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0x3e) break;
    const digit = byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57;
    if (digit < 0 || digit > 15) continue;
    value = (value << 4) | digit;
    digits += 1;
    if ((digits & 1) === 0) {
      out[(digits >> 1) - 1] = value;
      value = 0;
    }
  }
  // A digit that is missing at the end is a nought.
  if ((digits & 1) === 1) out[digits >> 1] = value << 4;
  return [out, (digits + 1) >> 1];
}

function plainString(bytes: Uint8Array, from: number, to: number): [Uint8Array, number] {
  const out = roomFor(to - from + 1);
  let length = 0;
  for (let at = from; at < to; at += 1) {
    let byte = bytes[at]!;
    if (byte === 0x5c) {
      at += 1;
      byte = bytes[at]!;
      if (byte === 0x0d && bytes[at + 1] === 0x0a) at += 1;
      if (byte === 0x0a || byte === 0x0d) continue;
      if (isOctal(byte)) {
        let value = byte - 0x30;
        for (let n = 0; n < 2 && at + 1 < to && isOctal(bytes[at + 1]!); n += 1) {
          at += 1;
          value = value * 8 + bytes[at]! - 0x30;
        }
        byte = value & 0xff;
      } else byte = ESCAPES[byte] ?? byte;
    }
    out[length] = byte;
    length += 1;
  }
  return [out, length];
}

const isOctal = (byte: number): boolean => byte >= 0x30 && byte <= 0x37;

function numberAt(bytes: Uint8Array, from: number, to: number): number {
  // Nearly all are whole numbers.
  let whole = 0;
  let at = bytes[from] === 0x2d ? from + 1 : from;
  for (; at < to && bytes[at]! >= 0x30 && bytes[at]! <= 0x39; at += 1) whole = whole * 10 + bytes[at]! - 0x30;
  if (at === to && to - from < 12) return bytes[from] === 0x2d ? -whole : whole;
  const value = Number(Buffer.from(bytes.subarray(from, to)).toString('latin1'));
  return Number.isNaN(value) ? 0 : value;
}
