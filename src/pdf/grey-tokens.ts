/** Where the parts of a content stream end (ISO 32000-1, 7.2 and 7.3): strings, arrays, dictionaries, pictures. */

/** What a byte is: 0 part of a word, 1 white space, 2 delimiter (ISO 32000-1, 7.2.2). */
export const KIND = new Uint8Array(256);
for (const white of [0, 9, 10, 12, 13, 32]) KIND[white] = 1;
for (const delimiter of '()<>[]{}/%') KIND[delimiter.charCodeAt(0)] = 2;

/** How much of what follows a picture's end mark is looked at to tell it from picture data that looks like it. */
const LOOK_AHEAD = 12;

export function endOfLine(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end += 1;
  return end;
}

/** Where what begins at `at` ends; a delimiter that closes nothing stands for itself. */
export function endOfObject(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  if (byte === 0x28) return endOfString(bytes, at);
  if (byte === 0x5b) return endOfGroup(bytes, at + 1, 0x5d);
  if (byte === 0x3c && bytes[at + 1] === 0x3c) return endOfGroup(bytes, at + 2, 0x3e);
  if (byte === 0x3c) {
    const close = bytes.indexOf(0x3e, at);
    return close < 0 ? bytes.length : close + 1;
  }
  if (byte !== 0x2f && KIND[byte] === 2) return at + 1;
  let end = at + 1;
  while (end < bytes.length && KIND[bytes[end]!] === 0) end += 1;
  return end;
}

function endOfString(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let i = at; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (byte === 0x5c) i += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return bytes.length;
}

/** An array (closed by `]`) or a dictionary (by `>>`), whatever is in it; without recursion. */
function endOfGroup(bytes: Uint8Array, from: number, closing: number): number {
  const open = [closing];
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    const close = open.at(-1)!;
    if (byte === close && (close === 0x5d || bytes[at + 1] === 0x3e)) {
      at += close === 0x5d ? 1 : 2;
      open.pop();
      if (open.length === 0) return at;
    } else if (byte === 0x5b || (byte === 0x3c && bytes[at + 1] === 0x3c)) {
      open.push(byte === 0x5b ? 0x5d : 0x3e);
      at += byte === 0x5b ? 1 : 2;
    } else if (byte === 0x25) at = endOfLine(bytes, at);
    else at = KIND[byte] === 1 ? at + 1 : endOfObject(bytes, at);
  }
  return bytes.length;
}

/** After `ID` and one byte of white space come any bytes at all, up to an `EI` that operators follow. */
export function endOfPicture(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isMark(bytes, at, 0x49, 0x44)) {
    at = KIND[bytes[at]!] === 1 ? at + 1 : endOfObject(bytes, at);
  }
  for (at += 3; at + 1 < bytes.length; at += 1) {
    if (!isMark(bytes, at, 0x45, 0x49) || KIND[bytes[at - 1]!] !== 1) continue;
    const after = bytes.subarray(at + 2, at + 2 + LOOK_AHEAD);
    if (after.every((byte) => KIND[byte] === 1 || (byte >= 0x20 && byte < 0x7f))) return at + 2;
  }
  return bytes.length;
}

/** Whether a word of these two letters stands here. */
function isMark(bytes: Uint8Array, at: number, first: number, second: number): boolean {
  const after = bytes[at + 2];
  return bytes[at] === first && bytes[at + 1] === second && (after === undefined || KIND[after] === 1);
}
