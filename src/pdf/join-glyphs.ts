/** The glyphs of a whole document joined to strings: its pages' and its forms', each with the fonts it names. */
import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { type GlyphWidths, joinGlyphStrings } from './glyph-strings.ts';
import type { LooseStreams } from './loose-streams.ts';
import { dictIn, fontIn, type MarksContext, marksContext } from './marks/shared.ts';

const name = (key: string): PDFName => PDFName.of(key);
const [CONTENTS, RESOURCES, SUBTYPE, FORM] = [
  name('Contents'),
  name('Resources'),
  name('Subtype'),
  name('Form'),
];
const [ENCODING, IDENTITY, FILTER, FLATE] = [
  name('Encoding'),
  name('Identity-H'),
  name('Filter'),
  name('FlateDecode'),
];

/**
 * Pages stay as they look, to a few hundredths of a point (see `glyph-strings.ts`).
 *
 * @param document as Chromium printed it
 * @param streams of the document; they have to be settled afterwards
 */
export async function joinGlyphs(document: PDFDocument, streams: LooseStreams): Promise<void> {
  const { context } = document;
  const shared = marksContext(context);
  const join = (
    ref: PDFObject | undefined,
    stream: PDFObject | undefined,
    resources: PDFDict | undefined,
  ) => {
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
    if (stream.dict.lookup(FILTER) !== FLATE || stream.dict.has(name('DecodeParms'))) return;
    const joined = joinGlyphStrings(streams.bytesOf(stream), widthsIn(resources, shared));
    if (joined) streams.change(ref, stream, joined);
  };
  for (const { node } of document.getPages()) {
    const entry = node.get(CONTENTS);
    join(entry, context.lookup(entry), node.Resources());
    await streams.room();
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.lookup(SUBTYPE) !== FORM) continue;
    const resources = object.dict.lookup(RESOURCES);
    if (resources instanceof PDFDict) join(ref, object, resources);
  }
}

/** Of the fonts in some resources: those with codes of two bytes that are the numbers of glyphs. */
function widthsIn(resources: PDFDict | undefined, shared: MarksContext) {
  const known = new Map<string, GlyphWidths | undefined>();
  return (font: string): GlyphWidths | undefined => {
    if (!known.has(font)) known.set(font, widthsOf(dictIn(dictIn(resources, 'Font'), font), shared));
    return known.get(font);
  };
}

function widthsOf(dict: PDFDict | undefined, shared: MarksContext): GlyphWidths | undefined {
  if (dict?.lookup(ENCODING) !== IDENTITY) return undefined;
  const font = fontIn(shared, dict);
  return font?.bytes === 2 ? font.width : undefined;
}
