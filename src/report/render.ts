/** Notices into words: the one place where a sentence in a reader's language is made. */
import path from 'node:path';
import { asCalled } from './called.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Entry } from './entry.ts';
import type { Level, Notice } from './notice.ts';

/** The languages livret itself speaks. */
export type MessageLanguage = 'en' | 'fr';

/** A notice as it stands in report.json. Its file is relative to `base`, with forward slashes. */
export interface Message {
  level: Level;
  code: string;
  text: string;
  hint?: string;
  file?: string;
  line?: number;
  page?: number;
}

/** @param base the folder that paths are shown relative to, usually the working folder */
export function renderNotice(n: Notice, language: MessageLanguage, base: string): Message {
  const [text, hint] = (CATALOGUE[n.code] as Entry<Record<string, string | number>>)[language](n.params);
  return {
    level: n.level,
    code: n.code,
    text: asCalled(text, base),
    ...(hint === undefined ? {} : { hint: asCalled(hint, base) }),
    ...(n.file === undefined ? {} : { file: displayPath(n.file, base) }),
    ...(n.line === undefined ? {} : { line: n.line }),
    ...(n.page === undefined ? {} : { page: n.page }),
  };
}

/** A path as people and reports see it: relative, with forward slashes. */
export function displayPath(file: string, base: string): string {
  return (path.relative(base, file) || '.').split(path.sep).join('/');
}
