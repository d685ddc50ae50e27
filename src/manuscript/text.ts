/** Bytes to text, strictly: a sign that cannot be read is a fault, never a silent replacement. */
import { isUtf8 } from 'node:buffer';

/** `line` counts from 1 and is where the first bad byte stands. */
export type Decoded =
  | { ok: true; text: string }
  | { ok: false; fault: 'utf16' | 'nul' | 'utf8'; line: number };

const LF = 0x0a;
const CR = 0x0d;

/** UTF-8 to text with `\n` line ends; a byte order mark at the start is dropped. */
export function decodeText(bytes: Buffer): Decoded {
  if (startsAsUtf16(bytes)) return { ok: false, fault: 'utf16', line: 1 };
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { ok: false, fault: 'nul', line: lineAt(bytes, nul) };
  if (!isUtf8(bytes)) return { ok: false, fault: 'utf8', line: firstBadLine(bytes) };
  return { ok: true, text: normaliseLines(new TextDecoder('utf-8').decode(bytes)) };
}

/** Line ends of Windows and of old Macintoshes become `\n`; the number of lines stays. */
export const normaliseLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Byte order marks of UTF-16 and UTF-32 (Unicode 16, table 23-4). */
function startsAsUtf16(b: Buffer): boolean {
  const little = b[0] === 0xff && b[1] === 0xfe;
  const big = b[0] === 0xfe && b[1] === 0xff;
  const big32 = b[0] === 0 && b[1] === 0 && b[2] === 0xfe && b[3] === 0xff;
  return little || big || big32;
}

/** The line a byte stands on. CR LF counts once. */
function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) line++;
  }
  return line;
}

/**
 * The first line that is not UTF-8 by itself. Line ends are single bytes that are never part of another
 * sign (RFC 3629, 3), so a sign broken off at a line end is found on the line it began on.
 */
function firstBadLine(bytes: Buffer): number {
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== LF && bytes[i] !== CR) continue;
    if (!isUtf8(bytes.subarray(start, i))) return lineAt(bytes, start);
    start = i + 1;
  }
  return 1;
}
