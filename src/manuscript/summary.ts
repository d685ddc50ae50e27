/**
 * The list of chapters in a SUMMARY.md, as mdBook and GitBook write it: links in nested lists, or bare
 * before and after them; headings of parts and rules between; `[title]()` for chapters still to come.
 *
 * It is read line by line, as each entry stands on a line of its own; Markdown's own parser reads the link.
 * So the cost of a hostile list grows with its lines and no faster.
 */
import type { Link, Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { withoutComments } from './comments.ts';

/** One entry. `target` is a path with slashes, as written but for percent codes. */
export interface SummaryEntry {
  target: string;
  title: string;
  /** In the file, counting from 1. */
  line: number;
  /** It names a place inside a file, which GitBook lists beside the file itself. */
  anchored: boolean;
  /** It leads to the network. */
  remote: boolean;
  /** The heading of a part, if one stands between this entry and the one before. */
  part?: string;
}

/** Longer lines are no entries: the parser's cost grows with the square of a line (20 ms at this length). */
const LONGEST_LINE = 1000;

const parser = unified().use(remarkParse).freeze();

export function parseSummary(text: string): SummaryEntry[] {
  const entries: SummaryEntry[] = [];
  let part: string | undefined;
  let headings = 0;
  for (const [index, line] of withoutComments(text).split('\n').entries()) {
    if (line.length > LONGEST_LINE) continue;
    const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (heading !== undefined) {
      // The first one, before any entry, is the title of the list itself.
      part = headings === 0 && entries.length === 0 ? undefined : plainLine(heading);
      headings += 1;
      continue;
    }
    const mark = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?:\[[ xX]\]\s+)?(?=\[)/.exec(line);
    const link = mark ? firstLink(line.slice(mark[0].length)) : undefined;
    if (link === undefined || link.url === '' || link.url.startsWith('#')) continue;
    entries.push({
      target: decode(link.url.replace(/[?#].*$/s, '')),
      title: plainText(link).replace(/\s+/g, ' ').trim().normalize('NFC'),
      line: index + 1,
      anchored: link.url.includes('#'),
      ...(part ? { part } : {}),
      remote: /^([a-z][a-z0-9+.-]+:|\/\/)/i.test(link.url),
    });
    part = undefined;
  }
  return entries;
}

/** The words of a heading, without the signs of Markdown. */
function plainLine(markdown: string): string {
  const [block] = parser.parse(markdown.trim()).children;
  return (block ? plainText(block) : markdown).replace(/\s+/g, ' ').trim().normalize('NFC');
}

function firstLink(markdown: string): Link | undefined {
  const [block] = parser.parse(markdown.trim()).children;
  const first = block?.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'link' ? first : undefined;
}

function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
