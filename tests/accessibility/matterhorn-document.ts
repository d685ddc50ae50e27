/** Checkpoints 01-007, 07, 11, 20, 21, 25, 26: what the document says of itself. */
import { PDFBool, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Condition } from './matterhorn.ts';
import { key, type Structure, textOf } from './structure.ts';

const child = (dict: PDFDict | undefined, name: string): PDFDict | undefined => {
  const value = dict?.lookup(key(name));
  return value instanceof PDFDict ? value : undefined;
};
const isTrue = (dict: PDFDict | undefined, name: string): boolean => dict?.lookup(key(name)) === PDFBool.True;
const lacks = (faulty: boolean, what: string): string[] => (faulty ? [what] : []);
/** Letters, digits and hyphens as BCP 47 has them, and nothing that the layout put behind them. */
const LANGUAGE = /^[a-z]{2,8}(?:-(?!x\b)[a-z0-9]{1,8})*$/i;
const hasLanguage = ({ document: { catalog } }: Structure): boolean =>
  LANGUAGE.test(textOf(catalog, 'Lang') ?? '');
const everything = ({ document }: Structure): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict);

export const documents: Readonly<Record<string, Condition>> = {
  '01-007': ({ document: { catalog } }) => lacks(isTrue(child(catalog, 'MarkInfo'), 'Suspects'), 'Suspects'),
  '01 (marked as tagged)': ({ document: { catalog } }) =>
    lacks(!isTrue(child(catalog, 'MarkInfo'), 'Marked'), 'Marked'),
  '07-001': ({ document: { catalog } }) =>
    lacks(!child(catalog, 'ViewerPreferences')?.has(key('DisplayDocTitle')), 'DisplayDocTitle'),
  '07-002': ({ document: { catalog } }) =>
    lacks(!isTrue(child(catalog, 'ViewerPreferences'), 'DisplayDocTitle'), 'DisplayDocTitle'),
  // The language of the document holds for all words in it that say no other.
  '11-001': (s) =>
    [
      ...lacks(!hasLanguage(s), 'document'),
      ...s.all
        .map(({ dict }) => textOf(dict, 'Lang'))
        .filter((lang) => lang !== undefined && !LANGUAGE.test(lang)),
    ] as string[],
  '11-002': (s) => lacks(!hasLanguage(s), 'Alt, ActualText, E'),
  '11-003': (s) => lacks(!hasLanguage(s), 'bookmarks'),
  '11-004': (s) => lacks(!hasLanguage(s), 'Contents'),
  '20-001': ({ document: { catalog } }) => lacks(catalog.has(key('OCProperties')), 'OCProperties'),
  '21-001': (s) =>
    everything(s)
      .filter((dict) => dict.has(key('EF')))
      .map(String),
  '25-001': ({ document: { catalog } }) => lacks(catalog.has(key('AcroForm')), 'AcroForm'),
  '26-001': ({ document }) => lacks(document.context.trailerInfo.Encrypt !== undefined, 'Encrypt'),
  '30-001': (s) =>
    everything(s)
      .filter((dict) => dict.has(key('Ref')) && dict.get(key('Type')) === PDFName.of('XObject'))
      .map(String),
};
