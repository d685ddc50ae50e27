/**
 * Syntax beyond CommonMark and GitHub's: what the parser learns, and what becomes of it. Each piece has a
 * file of its own; here is their order.
 */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import remarkDefinitionList, { defListHastHandlers } from 'remark-definition-list';
import type { Processor } from 'unified';
import type { MarkdownChapter, MarkdownContext } from '../types.ts';
import { type Abbreviations, readAbbreviations, writeOutAbbreviations } from './abbreviations.ts';
import { readAlerts } from './asides.ts';
import { giveAttributes } from './attributes.ts';
import { readDirectives } from './blocks.ts';
import { ownBraces } from './braces.ts';
import { reportBrokenTables } from './broken-tables.ts';
import { ownDirectives } from './directives.ts';
import { ownDollars } from './dollars.ts';
import { reportForeign } from './foreign.ts';
import { readLinesToWriteOn } from './lines-to-write-on.ts';
import { writeOutListLetters } from './list-letters.ts';
import { readMath } from './math.ts';
import { dropOutOfPlace } from './out-of-place.ts';
import { readPageBreaks } from './page-breaks.ts';
import { reportRaised } from './raised.ts';
import { dropRubyBrackets } from './ruby.ts';
import { settleMarks } from './settle.ts';
import { ownSpans } from './spans.ts';
import { reportStrayStars } from './stray-stars.ts';
import { reportUnknown } from './unknown.ts';
import { setVerse } from './verse.ts';

/** For unified: what the parser must know. */
export function ownSyntax(this: Processor): void {
  ownDirectives(this);
  ownDollars(this);
  ownBraces(this);
  ownSpans(this);
  remarkDefinitionList.call(this as never);
}

/** How nodes that remark-rehype does not know become HTML. */
export const syntaxHandlers = defListHastHandlers;

/** On the Markdown tree, right after parsing. Returns what the HTML tree is to know later. */
export function readSyntax(
  tree: Root,
  chapter: MarkdownChapter,
  { notices, language }: MarkdownContext,
): Abbreviations {
  const abbreviations = readAbbreviations(tree, chapter, notices);
  readMath(tree, chapter, notices);
  giveAttributes(tree, chapter, notices);
  reportForeign(tree, chapter, notices);
  reportBrokenTables(tree, chapter, notices);
  reportStrayStars(tree, chapter, notices);
  reportRaised(tree, chapter, notices);
  reportUnknown(tree, chapter, notices);
  readPageBreaks(tree);
  readLinesToWriteOn(tree, chapter);
  readDirectives(tree, chapter, chapter.language ?? language, notices);
  readAlerts(tree, chapter, chapter.language ?? language, notices);
  dropOutOfPlace(tree, chapter, notices);
  return abbreviations;
}

/** On the HTML tree of a chapter with its notes, once nothing but what may stay is in it. */
export function settleSyntax(
  tree: HastRoot,
  abbreviations: Abbreviations,
  chapter: MarkdownChapter,
  { notices }: MarkdownContext,
): void {
  setVerse(tree);
  settleMarks(tree);
  dropRubyBrackets(tree);
  writeOutListLetters(tree);
  writeOutAbbreviations(tree, abbreviations, chapter, notices);
}
