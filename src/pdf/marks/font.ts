/** A font as the content of a page uses it: how wide its signs are, and which of them it does not have. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { contentBytes } from './bytes.ts';

export interface UsedFont {
  name: string;
  /** Bytes that stand for one sign. */
  bytes: 1 | 2;
  /** In the type's size. */
  width(code: number): number;
  /** Whether the font draws its sign for “not there” (`.notdef`) instead. */
  missing(code: number): boolean;
  /** False where sizes say nothing about how large the signs are. */
  sized: boolean;
}

const key = (text: string): PDFName => PDFName.of(text);

/** @see ISO 32000-1, 9.5 to 9.8 */
export function usedFont(dict: PDFDict): UsedFont {
  const base = dict.lookup(key('BaseFont'));
  const name = base instanceof PDFName ? base.decodeText().replace(/^[A-Z]{6}\+/, '') : '';
  return dict.lookup(key('Subtype')) === key('Type0') ? composite(dict, name) : simple(dict, name);
}

function composite(dict: PDFDict, name: string): UsedFont {
  const list = dict.lookup(key('DescendantFonts'));
  const first = list instanceof PDFArray && list.size() > 0 ? list.lookup(0) : undefined;
  const descendant = first instanceof PDFDict ? first : undefined;
  const encoding = dict.lookup(key('Encoding'));
  const identity = encoding === key('Identity-H') || encoding === key('Identity-V');
  const widths = descendant ? cidWidths(descendant.lookup(key('W'))) : new Map<number, number>();
  const usual = numberOf(descendant?.lookup(key('DW'))) ?? 1000;
  const table = tableOf(widths, usual);
  const glyphs = descendant ? glyphMap(descendant) : undefined;
  return {
    ...{ name, bytes: 2, sized: true },
    // Where codes stand for others by a table of their own, most signs of a text still have the usual width.
    width: (code) => (identity && code < table.length ? table[code]! : usual / 1000),
    missing: (code) => identity && glyphs !== undefined && glyphs(code) === 0,
  };
}

/** Looked up for every sign of a book; in the type's size. */
function tableOf(widths: ReadonlyMap<number, number>, usual: number): Float64Array {
  let length = 0;
  for (const code of widths.keys()) if (code >= length && code <= 0xffff) length = code + 1;
  const table = new Float64Array(length).fill(usual / 1000);
  for (const [code, width] of widths) table[code] = width / 1000;
  return table;
}

/** From codes to the numbers of signs in the font; undefined where the font is not in the file. */
function glyphMap(descendant: PDFDict): ((code: number) => number) | undefined {
  const descriptor = descendant.lookup(key('FontDescriptor'));
  const has = (name: string): boolean => descriptor instanceof PDFDict && descriptor.has(key(name));
  if (!has('FontFile') && !has('FontFile2') && !has('FontFile3')) return undefined;
  const map = descendant.lookup(key('CIDToGIDMap'));
  if (!(map instanceof PDFRawStream)) return (code) => code;
  const table = contentBytes(map);
  return (code) => (2 * code + 1 < table.length ? (table[2 * code]! << 8) | table[2 * code + 1]! : 0);
}

/** `c [w1 w2 …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function cidWidths(list: PDFObject | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  if (!(list instanceof PDFArray)) return widths;
  for (let i = 0; i + 1 < list.size(); ) {
    const first = numberOf(list.lookup(i)) ?? 0;
    const next = list.lookup(i + 1);
    if (next instanceof PDFArray) {
      for (let n = 0; n < next.size(); n += 1) widths.set(first + n, numberOf(next.lookup(n)) ?? 0);
      i += 2;
    } else {
      const last = Math.min(numberOf(next) ?? 0, 0xffff);
      const width = i + 2 < list.size() ? (numberOf(list.lookup(i + 2)) ?? 0) : 0;
      for (let code = first; code <= last; code += 1) widths.set(code, width);
      i += 3;
    }
  }
  return widths;
}

function simple(dict: PDFDict, name: string): UsedFont {
  const list = dict.lookup(key('Widths'));
  const first = numberOf(dict.lookup(key('FirstChar'))) ?? 0;
  const matrix = dict.lookup(key('FontMatrix'));
  const unit =
    matrix instanceof PDFArray && matrix.size() > 3 ? (numberOf(matrix.lookup(3)) ?? 0.001) : 0.001;
  const across =
    matrix instanceof PDFArray && matrix.size() > 3 ? (numberOf(matrix.lookup(0)) ?? 0.001) : 0.001;
  const widths = list instanceof PDFArray ? list.asArray().map((_, i) => numberOf(list.lookup(i)) ?? 0) : [];
  const absent = notdefCodes(dict.lookup(key('Encoding')));
  // The fonts that every reader has are not described in the file: half a square is near enough.
  return {
    ...{ name, bytes: 1 },
    width: (code) => (widths.length === 0 ? 0.5 : (widths[code - first] ?? 0) * across),
    missing: (code) => absent.has(code),
    sized: Math.abs(Math.abs(unit) - 0.001) < 0.0002,
  };
}

/** Codes that are said to stand for `.notdef` (ISO 32000-1, 9.6.6.1). */
function notdefCodes(encoding: PDFObject | undefined): Set<number> {
  const found = new Set<number>();
  const list = encoding instanceof PDFDict ? encoding.lookup(key('Differences')) : undefined;
  if (!(list instanceof PDFArray)) return found;
  let code = 0;
  for (let i = 0; i < list.size(); i += 1) {
    const item = list.lookup(i);
    if (item instanceof PDFNumber) code = item.asNumber();
    else {
      if (item === key('.notdef')) found.add(code);
      code += 1;
    }
  }
  return found;
}

const numberOf = (object: PDFObject | undefined): number | undefined =>
  object instanceof PDFNumber ? object.asNumber() : undefined;
