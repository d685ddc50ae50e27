/** Checkpoint 28: links and what else lies on pages. */
import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Condition } from './matterhorn.ts';
import { key, type Structure, textOf } from './structure.ts';

const annotationsOf = ({ document }: Structure): PDFDict[] =>
  document.getPages().flatMap(({ node }) => {
    const list = node.lookup(key('Annots'));
    return list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index, PDFDict)) : [];
  });
const subtype = (one: PDFDict): string => textOf(one, 'Subtype') ?? '';
const holders = (s: Structure, one: PDFDict): string[] =>
  s.all.filter(({ annotations }) => annotations.includes(one)).map(({ type }) => type);
const words = (one: PDFDict): string =>
  textOf(one, 'Dest') ?? textOf(one.lookup(key('A'), PDFDict), 'URI') ?? '';

/** ISO 32000-1, table 169, without those of forms, sounds and films, which have conditions of their own. */
const KNOWN = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Widget'.split(' '),
);

export const annotations: Readonly<Record<string, Condition>> = {
  '28-002': (s) =>
    annotationsOf(s)
      .filter((one) => !/^(?:Link|Widget)$/.test(subtype(one)) && !holders(s, one).includes('Annot'))
      .map(subtype),
  '28-004': (s) =>
    annotationsOf(s)
      .filter((one) => !textOf(one, 'Contents'))
      .map(words),
  '28-006': (s) =>
    annotationsOf(s)
      .map(subtype)
      .filter((type) => !KNOWN.has(type)),
  '28-008': (s) => pagesWhere(s, (page) => page.lookup(key('Tabs')) === undefined),
  '28-009': (s) => pagesWhere(s, (page) => page.lookup(key('Tabs')) !== PDFName.of('S')),
  '28-010': (s) =>
    annotationsOf(s)
      .map(subtype)
      .filter((type) => type === 'Widget'),
  '28-011': (s) =>
    annotationsOf(s)
      .filter((one) => subtype(one) === 'Link' && holders(s, one).join() !== 'Link')
      .map(words),
  '28-012': (s) =>
    annotationsOf(s)
      .filter((one) => subtype(one) === 'Link' && !textOf(one, 'Contents'))
      .map(words),
};

const pagesWhere = ({ document }: Structure, faulty: (page: PDFDict) => boolean): string[] =>
  document
    .getPages()
    .flatMap(({ node }, index) => (node.has(key('Annots')) && faulty(node) ? [`page ${index + 1}`] : []));
