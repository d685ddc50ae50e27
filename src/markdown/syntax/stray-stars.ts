/**
 * Stars that were meant to make words bold and do not: nothing closes them, a space stands between them and the words, or
 * they part a word from a sign within them (CommonMark 0.31, 6.2). They are printed, and said to be.
 */
import type { Root, Text } from 'mdast';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { visit } from '../visit.ts';
import { withoutAddresses } from './addresses-aside.ts';
import { sourceOf } from './source.ts';

/** Two or three, none after a backslash; more hide a word or draw a line. */
const STARS = String.raw`(?<![\\*])\*{2,3}(?!\*)`;
/** After a word they may hide letters, or be a power. */
const OPEN = String.raw`(?<![\p{L}\p{N}])${STARS}`;
/** Before a word. */
const OPENING = new RegExp(String.raw`${OPEN}(?=[\p{L}\p{N}«“‘"'(¿¡])`, 'u');
/** Two of them around words, of which one at least touches these; what begins with a comma is a list of stars. */
const AROUND = new RegExp(String.raw`${OPEN}(?![,;:.)])(?:[^*\s][^*]*|[^*]+[^*\s])${STARS}`, 'u');
/** Letters of what is shown. */
const SHOWN = 40;

export function reportStrayStars(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, 'text', (node) => report(node, chapter, notices));
}

function report(node: Text, chapter: MarkdownChapter, notices: Notices): void {
  // What a library took apart has no place, and so no backslashes.
  if (!node.position) return;
  const source = sourceOf(node, chapter);
  if (!source.includes('**')) return;
  const { line = 1, ...place } = placeOf(node, chapter);
  for (const [index, text] of withoutAddresses(source).split('\n').entries()) {
    const [around, opening] = [AROUND.exec(text), OPENING.exec(text)];
    // One that is closed says more than that it opens.
    const first = around && around.index <= (opening?.index ?? around.index) ? around : opening;
    if (!first) continue;
    const written = first === around ? around[0] : text.slice(first.index);
    const why = first !== around ? 'open' : /^\*+\s|\s\*+$/.test(written) ? 'space' : 'joined';
    notices.add('stars-printed', { written: shown(written), why }, { ...place, line: line + index });
  }
}

const shown = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text.trimEnd();
