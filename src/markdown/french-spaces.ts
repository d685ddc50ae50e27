/**
 * The spaces of French: narrow and unbreakable before ; ! ? and inside « », unbreakable before a colon
 * (Lexique des règles typographiques en usage à l’Imprimerie nationale). Only spaces that the author wrote are
 * changed, so nothing is added to a time (8:30) or an address; code is never touched. Running it twice
 * changes nothing more.
 */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const NARROW = '\u202f';
const FULL = '\u00a0';
/** A line break in the chapter's file is a space on the page. */
const SPACE = '[ \\n\\u00a0\\u2009\\u202f]';

/** A whole run of spaces, tried from its first one only: no text takes long. */
const SPACES = `(?<!${SPACE})${SPACE}+`;

const RULES: readonly [RegExp, string][] = [
  [new RegExp(`${SPACES}([;!?»])`, 'g'), `${NARROW}$1`],
  [new RegExp(`«${SPACE}+`, 'g'), `«${NARROW}`],
  [new RegExp(`${SPACES}:(?=$|[\\s\\u00a0\\u202f])`, 'g'), `${FULL}:`],
  [new RegExp(`(\\d)${SPACE}+(%|€)`, 'g'), `$1${NARROW}$2`],
];

const UNTOUCHED = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'tt']);

/** Changes the text nodes of `tree` whose language (nearest `lang`, else `language`) is French. */
export function setFrenchSpaces(tree: Root, language: string): void {
  walk(tree, isFrench(language));
}

/** The same for words that are no Markdown. @param language BCP 47 */
export const withFrenchSpaces = (text: string, language: string): string =>
  isFrench(language) ? spaced(text) : text;

const spaced = (words: string): string =>
  RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), words);

const isFrench = (language: string): boolean => /^fr(-|$)/i.test(language);

function walk(parent: Root | Element, french: boolean): void {
  visit(parent, (node) => {
    if (node === parent) return undefined;
    if (node.type === 'element') {
      if (UNTOUCHED.has(node.tagName)) return SKIP;
      if (typeof node.properties.lang === 'string') {
        walk(node, isFrench(node.properties.lang));
        return SKIP;
      }
    } else if (node.type === 'text' && french) {
      node.value = spaced(node.value);
    }
    return undefined;
  });
}
