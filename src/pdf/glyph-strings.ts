/**
 * Glyphs that follow each other, shown as one string. Chromium moves to each glyph of a line and shows it by itself
 * (Skia does so where readers might not agree how wide a font's glyphs are: SkPDFDevice.cpp, GlyphPositioner), thirty
 * bytes for each letter of a book. Here a line becomes strings with the few moves between them that differ from the
 * widths in the file, by which every reader sets them (ISO 32000-1, 9.4.3 and 9.4.4).
 */
import { GlyphLine } from './glyph-line.ts';
import { ContentScanner } from './grey-scan.ts';

/** How wide the glyph of a code is, in the type's size. */
export type GlyphWidths = (code: number) => number;

/** Operators after which what was joined would stand elsewhere. */
const FOREIGN = new Set(['Tc', 'Tw', 'Tz', 'TD', 'T*', 'TL', "'", '"']);

/**
 * @param bytes unpacked
 * @param widthsOf of a font resource, if its codes have two bytes each and stand for its glyphs from left to right
 * @returns undefined where there is nothing to join, or where the stream is written in a way that Chromium does not write
 */
export function joinGlyphStrings(
  bytes: Uint8Array,
  widthsOf: (font: string) => GlyphWidths | undefined,
): Uint8Array | undefined {
  const scanner = new ContentScanner(bytes);
  const line = new GlyphLine(bytes);
  const parts: Uint8Array[] = [];
  let copied = 0;
  const replace = (from: number, to: number, by: Uint8Array): void => {
    parts.push(bytes.subarray(copied, from), by);
    copied = to;
  };
  let widths: GlyphWidths | undefined;
  let size = 0;
  /** How far the beginning of the line, as the file has it, lies behind that of what is written, in units of text. */
  let behind = 0;
  /** Whether the next glyph stands where its line begins. */
  let begins = false;
  while (scanner.next()) {
    const { operator, start, end } = scanner;
    switch (operator) {
      case 'BT':
      case 'ET':
        widths = undefined;
        behind = 0;
        begins = true;
        break;
      case 'gs':
        widths = undefined; // it may set a font
        break;
      case 'Tf':
        widths = widthsOf(scanner.name(0) ?? '');
        size = scanner.number(1);
        break;
      case 'Tm':
        behind = 0;
        begins = true;
        break;
      case 'Td':
        begins = true;
        if (behind === 0) break;
        replace(start, end, Buffer.from(`${tidy(behind + scanner.number(0))} ${scanner.text(1)} Td`));
        behind = 0;
        break;
      case 'Tj':
        if (begins && widths && size > 0 && line.read(start, end, widths, size)) {
          replace(start, line.end, line.written());
          scanner.goTo(line.end);
          behind = line.length;
        }
        begins = false;
        break;
      case 'TJ':
        begins = false;
        break;
      default:
        if (FOREIGN.has(operator)) return undefined;
    }
  }
  return parts.length === 0 ? undefined : Buffer.concat([...parts, bytes.subarray(copied)]);
}

/** No finer than Chromium writes numbers. */
const tidy = (value: number): number => Number(value.toFixed(6));
