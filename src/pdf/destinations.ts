/** Places in a document that links and bookmarks lead to (ISO 32000-1, 12.3.2), by the page they are on. */
import { PDFArray, type PDFDict, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { child, dictionaries, dictionary, items, textOf, valueAt } from './objects.ts';

export class Destinations {
  private readonly named = new Map<string, PDFObject | undefined>();
  private readonly pages = new Map<PDFDict, number>();

  constructor(document: PDFDocument) {
    const { catalog } = document;
    for (const [index, page] of document.getPages().entries()) this.pages.set(page.node, index + 1);
    const old = child(catalog, 'Dests');
    for (const key of old?.keys() ?? []) this.named.set(key.decodeText(), old!.lookup(key));
    const nodes = [child(child(catalog, 'Names'), 'Dests')];
    const seen = new Set<PDFDict>();
    while (nodes.length > 0) {
      const node = nodes.pop();
      if (!node || seen.has(node)) continue;
      seen.add(node);
      const leaves = items(valueAt(node, 'Names'));
      for (let i = 0; i + 1 < leaves.length; i += 2) {
        const name = textOf(leaves[i]);
        if (name !== undefined) this.named.set(name, leaves[i + 1]);
      }
      nodes.push(...dictionaries(valueAt(node, 'Kids')));
    }
  }

  has(name: string): boolean {
    return this.named.has(name);
  }

  /** @param target a name, an array or a dictionary; @returns the page, from 1; undefined where there is none */
  pageOf(target: PDFObject | undefined): number | undefined {
    const name = textOf(target);
    let place = name === undefined ? target : this.named.get(name);
    if (!(place instanceof PDFArray)) place = valueAt(dictionary(place), 'D');
    if (!(place instanceof PDFArray) || place.size() === 0) return undefined;
    const page = place.lookup(0);
    const number = this.pages.get(page as PDFDict);
    if (number !== undefined) return number;
    // Some programs number pages instead of pointing to them.
    const index = Number(String(page));
    return Number.isInteger(index) && index >= 0 && index < this.pages.size ? index + 1 : undefined;
  }
}
