/** Checkpoints 02, 09, 13, 14, 15, 17, 19: what structure elements are and hold. */
import { PDFArray, PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import type { Condition } from './matterhorn.ts';
import { type Element, key, type Structure, textOf } from './structure.ts';

/** ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP ' +
    'Warichu WT WP Figure Formula Form'
  ).split(' '),
);

const roleMap = ({ document }: Structure): Map<string, string> => {
  const map = document.catalog.lookup(key('StructTreeRoot'), PDFDict).lookup(key('RoleMap'));
  return new Map(
    map instanceof PDFDict
      ? map.keys().map((name) => [name.decodeText(), textOf(map, name.decodeText()) ?? ''])
      : [],
  );
};

const each =
  (type: RegExp, faulty: (one: Element, structure: Structure) => boolean): Condition =>
  (structure) =>
    structure.all
      .filter((one) => type.test(one.type) && faulty(one, structure))
      .map(
        (one) =>
          `${one.type} in ${one.parent?.type}: ${one.kids.map((kid) => kid.type)} ${one.text.slice(0, 40)}`,
      );

const holdsOnly = (one: Element, types: string): boolean =>
  one.pieces.length === 0 && one.kids.every((kid) => types.split(' ').includes(kid.type));
const has = (one: Element, ...names: string[]): boolean => names.some((name) => textOf(one.dict, name));
const heading = /^H[1-6]$/;

const attribute = (one: Element, name: string): unknown => {
  const value = one.dict.lookup(key('A'));
  const dicts =
    value instanceof PDFArray ? value.asArray().map((item) => one.dict.context.lookup(item)) : [value];
  return dicts
    .map((dict) => (dict instanceof PDFDict ? dict.lookup(key(name)) : undefined))
    .find((found) => found);
};
const span = (one: Element, name: string): number => {
  const value = attribute(one, name);
  return value instanceof PDFNumber ? value.asNumber() : 1;
};
const rowsOf = (table: Element): Element[] =>
  table.kids.flatMap((kid) =>
    kid.type === 'TR' ? [kid] : /^T(?:Head|Body|Foot)$/.test(kid.type) ? kid.kids : [],
  );

/** How many columns each row fills, spans of rows above counted in. */
function widths(table: Element): number[] {
  const open: number[] = [];
  return rowsOf(table).map((row) => {
    let column = 0;
    const fill = (rows: number): void => {
      open[column] = Math.max(open[column] ?? 0, rows);
      column += 1;
    };
    for (const cell of row.kids) {
      while ((open[column] ?? 0) > 0) column += 1;
      for (let i = span(cell, 'ColSpan'); i > 0; i -= 1) fill(span(cell, 'RowSpan'));
    }
    const width = open.filter((rows) => rows > 0).length;
    for (const [index, rows] of open.entries()) open[index] = Math.max(0, rows - 1);
    return width;
  });
}

export const elements: Readonly<Record<string, Condition>> = {
  '02-001': (s) =>
    s.all
      .map(({ type }) => type)
      .filter((type) => !STANDARD.has(type) && !STANDARD.has(roleMap(s).get(type) ?? '')),
  '02-003': (s) => [...roleMap(s)].filter(([from, to]) => from === to).map(([from]) => from),
  '02-004': (s) => [...roleMap(s).keys()].filter((from) => STANDARD.has(from)),
  '09-004': (s) => [
    ...each(/^Table$/, (one) => !holdsOnly(one, 'TR THead TBody TFoot Caption'))(s),
    ...each(/^TR$/, (one) => !holdsOnly(one, 'TH TD') || !/^T/.test(one.parent?.type ?? ''))(s),
    ...each(/^T[HD]$/, (one) => one.parent?.type !== 'TR')(s),
    ...each(/^Table$/, (one) => new Set(widths(one)).size !== 1)(s),
  ],
  '09-005': (s) => [
    ...each(/^L$/, (one) => !holdsOnly(one, 'LI L Caption'))(s),
    ...each(/^LI$/, (one) => !holdsOnly(one, 'Lbl LBody') || one.parent?.type !== 'L')(s),
    ...each(/^LBody$/, (one) => one.parent?.type !== 'LI')(s),
  ],
  '09-006': (s) => [
    ...each(/^TOC$/, (one) => !holdsOnly(one, 'TOC TOCI Caption'))(s),
    ...each(
      /^TOCI$/,
      (one) => !holdsOnly(one, 'Lbl Reference P NonStruct TOC') || one.parent?.type !== 'TOC',
    )(s),
  ],
  '09-007': (s) => [
    ...each(/^Ruby$/, (one) => !holdsOnly(one, 'RB RT RP') || one.kids.length < 2)(s),
    ...each(/^R[BTP]$/, (one) => one.parent?.type !== 'Ruby')(s),
  ],
  '13-004': each(/^Figure$/, (one) => !has(one, 'Alt', 'ActualText')),
  '14-002': (s) => {
    const first = s.all.find(({ type }) => heading.test(type));
    return first && first.type !== 'H1' ? [first.text] : [];
  },
  '14-003': (s) => {
    const all = s.all.filter(({ type }) => heading.test(type));
    const level = (one: Element | undefined): number => Number(one?.type[1] ?? 0);
    return all.filter((one, index) => level(one) > level(all[index - 1]) + 1).map(({ text }) => text);
  },
  '14-006': each(/^H$/, ({ parent }) => (parent?.kids.filter(({ type }) => type === 'H').length ?? 0) > 1),
  '14-007': (s) =>
    s.all.some(({ type }) => type === 'H') && s.all.some(({ type }) => heading.test(type)) ? ['H'] : [],
  '15-003': each(/^TH$/, (one) => attribute(one, 'Scope') === undefined),
  '17-002': each(/^Formula$/, (one) => !has(one, 'Alt', 'ActualText')),
  '19-003': each(/^Note$/, (one) => !has(one, 'ID')),
  '19-004': (s) => {
    const names = s.all.map(({ dict }) => textOf(dict, 'ID')).filter((name) => name !== undefined);
    return names.filter((name, index) => names.indexOf(name) !== index);
  },
};
