/** The signs that the rules of all languages are made of. */
import { OPAQUE } from '../run.ts';

/** U+00A0: a word space at which no line ends. */
export const FULL = '\u00a0';
/** U+202F: about half as wide. */
export const NARROW = '\u202f';

/** Within a pattern: one space of any width. A line break in the chapter's file is a space on the page. */
export const SP = '[ \\t\\n\\r\\u00a0\\u2002-\\u200a\\u202f]';
/** A whole run of spaces, tried from its first one only: no text takes long. */
export const SPACES = `(?<!${SP})${SP}+`;
/** Where no letter or digit stands before. */
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}])';
/** Where no letter or digit follows. */
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}])';
/** Within a character class: what a closing sign (: ; ! ?) may follow without a space. */
export const WORDLIKE = `\\p{L}\\p{M}\\p{N}${OPAQUE}.…%‰°€$£)\\]}”’»"'`;

/** A global Unicode pattern. */
export const pattern = (source: string): RegExp => new RegExp(source, 'gu');
