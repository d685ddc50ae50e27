/**
 * A page as a form: a drawing that can be put anywhere on a sheet (ISO 32000-1, 8.10), with everything it
 * needs and nothing else of the page (no links, no tags, no data of programs).
 */
import { PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { type Overlay, overlaysOf } from './annotations.ts';
import { type Content, pageContent } from './content.ts';
import type { Copier } from './copier.ts';
import { drawForm } from './operators.ts';
import type { SourcePage } from './source-page.ts';

/** A form, and what could not be brought along. */
export interface PageForm {
  readonly ref: PDFRef;
  /** A part of the page is missing or unreadable in the source. */
  readonly incomplete: boolean;
  /** A filled field or typed note that would be printed has no picture of itself in the source. */
  readonly undrawn: boolean;
}

/** Makes a form of a page, in the page's own coordinates, cut to what may be seen of it. */
export function pageForm(page: SourcePage, copier: Copier): PageForm {
  copier.takeIncomplete();
  const { overlays, missing } = overlaysOf(page.dict);
  const content = contentForm(page, copier);
  const ref = overlays.length === 0 ? content : withOverlays(page, content, overlays, copier);
  return { ref, incomplete: copier.takeIncomplete(), undrawn: missing };
}

function contentForm(page: SourcePage, copier: Copier): PDFRef {
  const { dict } = page;
  const entries: Record<string, PDFObject> = {};
  // The page's own transparency group: blending must not reach the sheet beneath, and keeps its colours.
  const group = copier.copy(dict.get(PDFName.of('Group')));
  if (group) entries.Group = group;
  entries.Resources = page.resources
    ? copier.shared(page.resources)
    : copier.to.register(PDFDict.withContext(copier.to));
  return form(page, pageContent(dict, copier), entries, copier);
}

/** A form around the page's form, which also draws what lies on top of it. */
function withOverlays(page: SourcePage, content: PDFRef, overlays: Overlay[], copier: Copier): PDFRef {
  const forms: Record<string, PDFObject> = { Page: content };
  const layers: Record<string, PDFObject> = {};
  const lines = ['/Page Do'];
  for (const [index, overlay] of overlays.entries()) {
    const name = `Overlay${index + 1}`;
    forms[name] = copier.shared(overlay.appearance, () => appearanceForm(overlay.appearance, copier));
    const draw = drawForm(name, overlay.matrix);
    const layer = copier.copy(overlay.layer);
    if (layer) layers[name] = layer;
    lines.push(layer ? `/OC /${name} BDC ${draw} EMC` : draw);
  }
  const Resources = copier.to.obj({ XObject: copier.to.obj(forms), Properties: copier.to.obj(layers) });
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return form(page, { bytes, packing: {} }, { Resources }, copier);
}

/** An appearance is a form already, but programs forget to say so. */
function appearanceForm(appearance: PDFObject, copier: Copier): PDFObject {
  const copy = copier.copy(copier.from.lookup(appearance));
  if (!(copy instanceof PDFRawStream)) return copier.to.obj(null);
  copy.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  copy.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  return copy;
}

function form(
  page: SourcePage,
  content: Content,
  entries: Record<string, PDFObject>,
  copier: Copier,
): PDFRef {
  const { left, bottom, right, top } = page.seen;
  const dict = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [left, bottom, right, top],
    ...entries,
    ...content.packing,
  };
  const packed = Object.keys(content.packing).length > 0;
  const stream = packed ? copier.to.stream(content.bytes, dict) : copier.to.flateStream(content.bytes, dict);
  return copier.to.register(stream);
}
