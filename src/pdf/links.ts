/** Links and other actions of a finished PDF: where each leads. */
import { PDFArray, type PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import type { Area } from '../geometry.ts';
import type { Destinations } from './destinations.ts';
import { boxOf, shownFrom } from './marks/matrix.ts';
import { shownBox } from './marks/read.ts';
import { child, dictionaries, dictionary, rectangleOf, textOf, valueAt } from './objects.ts';

export interface LinkFacts {
  /** What links open: addresses as they stand; files and scripts as `file:` and `javascript:`. */
  links: { page: number; uri: string; area?: Area }[];
  /** Links to a page of the document (from 1). */
  innerLinks: { page: number; to: number; area?: Area }[];
  /** Links to places in the document whose place does not exist. */
  danglingLinks: { page: number; target: string; area?: Area }[];
}

export function linkFacts(document: PDFDocument, destinations: Destinations): LinkFacts {
  const facts: LinkFacts = { links: [], innerLinks: [], danglingLinks: [] };
  for (const [index, page] of document.getPages().entries()) {
    const annotations = dictionaries(valueAt(page.node, 'Annots'));
    if (annotations.length === 0) continue;
    const { left, bottom, right, top } = shownBox(page);
    const base = shownFrom([left, bottom, right, top], page.getRotation().angle);
    for (const annotation of annotations) {
      const box = rectangleOf(valueAt(annotation, 'Rect'));
      const at = { page: index + 1, ...(box ? { area: boxOf(base, ...box) } : {}) };
      read(annotation, at, facts, destinations);
    }
  }
  return facts;
}

function read(
  annotation: PDFDict,
  at: { page: number; area?: Area },
  facts: LinkFacts,
  destinations: Destinations,
): void {
  const action = child(annotation, 'A');
  const uri = openedBy(action);
  if (uri !== undefined) facts.links.push({ ...at, uri });
  const target = valueAt(annotation, 'Dest') ?? (isFar(action) ? undefined : valueAt(action, 'D'));
  if (target === undefined) return;
  const to = destinations.pageOf(target);
  if (to !== undefined) facts.innerLinks.push({ ...at, to });
  else if (target instanceof PDFArray) facts.danglingLinks.push({ ...at, target: '?' });
  else {
    const name = textOf(target);
    // A name that is known counts as a place, whatever it says of it.
    if (name !== undefined && !destinations.has(name)) facts.danglingLinks.push({ ...at, target: name });
  }
}

/** Whether it leads out of the document. */
const isFar = (action: PDFDict | undefined): boolean =>
  ['GoToR', 'Launch'].includes(textOf(valueAt(action, 'S')) ?? '');

/** @see ISO 32000-1, 12.6.4 */
function openedBy(action: PDFDict | undefined): string | undefined {
  const uri = textOf(valueAt(action, 'URI'));
  if (uri !== undefined) return uri;
  switch (textOf(valueAt(action, 'S'))) {
    case 'GoToR':
    case 'Launch':
      return `file:${fileOf(action)}`;
    case 'JavaScript':
      return `javascript:${textOf(valueAt(action, 'JS')) ?? ''}`;
    case 'SubmitForm':
      return `form:${fileOf(action)}`;
    default:
      return undefined;
  }
}

function fileOf(action: PDFDict | undefined): string {
  const file = valueAt(action, 'F') ?? valueAt(child(action, 'Win'), 'F');
  const inner = dictionary(file);
  return textOf(file) ?? textOf(valueAt(inner, 'UF') ?? valueAt(inner, 'F')) ?? '';
}
