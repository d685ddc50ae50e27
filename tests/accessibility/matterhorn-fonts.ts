/** Checkpoints 10 and 31: fonts, and the letters that they stand for. */
import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { textsOf } from '../build/pdf.ts';
import type { Condition } from './matterhorn.ts';
import { key, type Structure, textOf } from './structure.ts';

const fontsOf = ({ document }: Structure): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => textOf(dict, 'Type') === 'Font');
const name = (font: PDFDict): string => textOf(font, 'BaseFont') ?? '';
const isCid = (font: PDFDict): boolean => /^CIDFont/.test(textOf(font, 'Subtype') ?? '');
const descendants = (font: PDFDict): PDFDict[] => {
  const list = font.lookup(key('DescendantFonts'));
  return list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index, PDFDict)) : [];
};
const isEmbedded = (font: PDFDict): boolean => {
  const descriptor = font.lookup(key('FontDescriptor'));
  return (
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor.has(key(file)))
  );
};

export const fonts: Readonly<Record<string, Condition>> = {
  '31-006': (s) =>
    fontsOf(s)
      .filter((font) => textOf(font, 'Subtype') === 'Type0' && textOf(font, 'Encoding') !== 'Identity-H')
      .map(name),
  '31-004': (s) =>
    fontsOf(s)
      .filter((font) => textOf(font, 'Subtype') === 'CIDFontType2')
      .filter((font) => {
        const map = font.lookup(key('CIDToGIDMap'));
        return map !== PDFName.of('Identity') && !(map instanceof PDFStream);
      })
      .map(name),
  '31-009': (s) =>
    fontsOf(s)
      .filter((font) =>
        isCid(font) ? !isEmbedded(font) : descendants(font).length === 0 && !isEmbedded(font),
      )
      .map(name),
  '31-027': (s) =>
    fontsOf(s)
      .filter((font) => !isCid(font) && !(font.lookup(key('ToUnicode')) instanceof PDFStream))
      .map(name),
};

/** 10-001, by a program that says U+FFFD where it finds no letter. */
export const unreadable = (pdf: Uint8Array): string[] =>
  textsOf(pdf).filter((text) => text.includes('\ufffd'));
