/** The sentences of the index page, as its files in `templates/index-page/` hold them: one a language. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { HOME } from '../home.ts';
import type { MessageLanguage } from '../report/render.ts';
import type { OutputKind } from '../report/report.ts';

/** A sentence about one thing, and about any other number of them. */
export type Counted = Record<'one' | 'many', string>;

export interface IndexWords {
  /** Of the page, where its booklets have different titles. */
  heading: string;
  lead: Counted;
  pages: Counted;
  sheets: Counted;
  sheetsForCopies: Counted;
  /** What a picture shows, for those who do not see it. */
  cover: string;
  coverOf: string;
  kinds: Record<OutputKind, string>;
  others: string;
  printing: string;
  howToPrint: string;
  foot: string;
  /** Bytes, thousands and millions of them. */
  units: readonly [string, string, string];
  decimal: string;
}

const known = new Map<MessageLanguage, IndexWords>();

export function indexWords(language: MessageLanguage): IndexWords {
  const file = path.join(HOME, 'templates', 'index-page', `${language}.yaml`);
  const words = known.get(language) ?? (parse(fs.readFileSync(file, 'utf8')) as IndexWords);
  known.set(language, words);
  return words;
}
