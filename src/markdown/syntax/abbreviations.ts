/**
 * Abbreviations: `*[CAF]: Caisse d’allocations familiales` on a line of its own, and `<abbr title="…">`. A
 * screen shows what they stand for under the pointer; paper has no pointer, so the first one in a chapter is
 * followed by its words in brackets, unless they stand beside it anyway.
 */
import type { Element, ElementContent, Root as HastRoot, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Root } from 'mdast';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { SKIP, visit } from '../visit.ts';

/** What each stands for, and where that is said (the line of its paragraph). */
export type Abbreviations = Map<string, { words: string; line: number | undefined }>;

const DEFINITION = /^\*\[([^\]\n]{1,100})\]:[ \t]*(\S.*)$/;

/** Takes the definitions off the text: paragraphs of nothing else. */
export function readAbbreviations(tree: Root, chapter: MarkdownChapter, notices: Notices): Abbreviations {
  const found: Abbreviations = new Map();
  visit(tree, 'paragraph', (node, index, parent) => {
    const { start, end } = node.position ?? {};
    if (!chapter.body.startsWith('*[', start?.offset) || !parent || index === undefined) return undefined;
    const { line = 1 } = placeOf(node, chapter);
    const lines = chapter.body.slice(start?.offset, end?.offset).split('\n');
    const parts = lines.map((text) => DEFINITION.exec(text.replace(/^[\s>]+/, '').trimEnd()));
    const wrong = parts.indexOf(null);
    if (wrong >= 0) {
      if (parts.some((part) => part !== null))
        notices.add('abbreviation-mixed', {}, { ...placeOf(node, chapter), line: line + wrong });
      return undefined;
    }
    for (const [i, part] of parts.entries()) {
      const [, name = '', words = ''] = part!;
      if (!found.has(name)) found.set(name, { words, line: line + i });
    }
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return found;
}

/** Left as they are: code, formulas, headings (their words are also in the contents), livret's own. */
const UNTOUCHED = /^(?:code|pre|kbd|samp|var|tt|math|h[1-6])$/;
const BLOCKS = /^(?:p|li|td|th|dt|dd|div|aside|section|blockquote|figcaption|caption)$/;

/** Writes out the first of each in the chapter; says which were defined for nothing. */
export function writeOutAbbreviations(
  tree: HastRoot,
  known: Abbreviations,
  chapter: MarkdownChapter,
  notices: Notices,
): void {
  const seen = new Set<string>();
  const names = [...known.keys()].sort((a, b) => b.length - a.length);
  const pattern =
    names.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');

  /** What is added after an abbreviation: nothing after all but the first. */
  function after(name: string, words: string, block: Element | HastRoot): string {
    if (seen.has(name)) return '';
    seen.add(name);
    return holdsWords(folded(textOf(block)), folded(words)) ? '' : ` (${words})`;
  }

  function inText({ value }: Text, block: Element | HastRoot): string {
    if (!pattern) return value;
    return value.replace(pattern, (name) => name + after(name, known.get(name)!.words, block));
  }

  function walk(parent: Element | HastRoot, block: Element | HastRoot): void {
    parent.children = parent.children.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [{ ...node, value: inText(node, block) }];
      if (node.type !== 'element' || UNTOUCHED.test(node.tagName) || isAddress(node))
        return [node as ElementContent];
      const { title } = node.properties;
      if (node.tagName === 'abbr' && typeof title === 'string' && title.trim() !== '') {
        const words = after(textOf(node).trim(), title.trim(), block);
        return words === '' ? [node] : [node, { type: 'text', value: words }];
      }
      walk(node, BLOCKS.test(node.tagName) ? node : block);
      return [node];
    });
  }

  walk(tree, tree);
  for (const [name, { line }] of known) {
    if (!seen.has(name)) notices.add('abbreviation-unused', { name }, { file: chapter.file, line });
  }
}

/** A link whose words are its address. */
const isAddress = (node: Element): boolean =>
  node.tagName === 'a' && /^\S+[./]\S+$/.test(textOf(node).trim());

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Not only as a part of longer words. */
const holdsWords = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'u').test(text);

/** As people would call two texts the same. */
const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
