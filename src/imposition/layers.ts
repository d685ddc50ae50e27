/** Layers (optional content, ISO 32000-1, 8.11): what the source hides must stay hidden on the sheets. */
import { type PDFCatalog, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Copier } from './copier.ts';

/** Brings the source's list of layers, with which of them are off, into the catalogue of the sheets. */
export function copyLayers(from: PDFDict, to: PDFCatalog, copier: Copier): void {
  const key = PDFName.of('OCProperties');
  const layers = copier.copy(from.lookup(key));
  if (layers instanceof PDFDict) to.set(key, layers);
}
