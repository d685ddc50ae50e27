/**
 * Each piece has its own part of a font's signs, and each has the same name: "AAAAAA+Vollkorn". Parts that differ are to
 * have different ones (ISO 32000-1, 9.6.4).
 */
import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';

const KEYS = [PDFName.of('BaseFont'), PDFName.of('FontName')];
/** The browser counts from the first letter on; so many fonts that it comes to the fifth has no document. */
const TAG = /^([A-Z]{4})AA(?=\+)/;
const LETTERS = 26;

/** @param piece its place, from 0: the first keeps its names */
export function nameFonts(context: PDFContext, piece: number): void {
  const letter = (value: number): string => String.fromCharCode(65 + (value % LETTERS));
  const end = letter(piece) + letter(Math.floor(piece / LETTERS));
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    for (const key of KEYS) {
      const name = object.get(key);
      if (name instanceof PDFName && TAG.test(name.decodeText()))
        object.set(key, PDFName.of(name.decodeText().replace(TAG, `$1${end}`)));
    }
  }
}
