/**
 * Markdown to HTML. The steps, in order:
 *
 *  1. remark-parse, remark-gfm   Markdown, with tables, notes, task lists, strikethrough, bare addresses
 *  2. remark-rehype              to HTML nodes; footnotes as `notes.ts` wants them
 *  3. rehype-raw                 HTML written in Markdown becomes nodes too
 *  4. removed, rehype-sanitize   what is not on the list goes, with a word
 *  5. title, paper, fill-in,     titles from elsewhere, <details> and boxes, lines to write on,
 *     fractions, spaces          signs that few fonts have, the spaces of French
 *  6. images                     found, measured, given an address
 *  7. anchors, links             unique in the booklet; dead links are errors
 *  8. text, rehype-stringify     the letters that went in; the HTML that goes on
 *
 * Steps 1 to 6 see one chapter; links need all of them.
 */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteDefinition, Root as MdastRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { makeAnchors } from './anchors.ts';
import { drawFillIns } from './fill-in.ts';
import { writeOutFractions } from './fractions.ts';
import { setFrenchSpaces } from './french-spaces.ts';
import { resolveImages } from './images.ts';
import { resolveLinks } from './links.ts';
import { noteCollector } from './notes.ts';
import { setForPaper } from './paper.ts';
import { reportRemoved } from './removed.ts';
import { SCHEMA } from './schema.ts';
import { gatherText } from './text.ts';
import { ensureTitle } from './title.ts';
import type { ChapterTree, Heading, HtmlChapter, MarkdownChapter, MarkdownContext } from './types.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Renders all chapters; faults go to `context.notices`. */
export async function renderChapters(
  chapters: readonly MarkdownChapter[],
  context: MarkdownContext,
): Promise<HtmlChapter[]> {
  const trees: (ChapterTree & { headings: Heading[] })[] = [];
  for (const chapter of chapters) {
    const tree = await toTree(chapter, context);
    trees.push({ ...chapter, tree, ...makeAnchors(tree, chapter.id) });
  }
  resolveLinks(trees, context.notices);
  return trees.map(({ id, file, tree, headings, title }) => ({
    id,
    file,
    html: toHtml(tree),
    title: headings[0]?.text ?? title,
    headings,
    ...gatherText(tree),
  }));
}

async function toTree(chapter: MarkdownChapter, context: MarkdownContext): Promise<Root> {
  const mdast: MdastRoot = parser.parse(chapter.body);
  const definitions: FootnoteDefinition[] = [];
  visit(mdast, 'footnoteDefinition', (node) => {
    definitions.push(node);
  });
  const notes = noteCollector(chapter, context.notices);
  const toHast = unified().use(remarkRehype, { allowDangerousHtml: true, handlers: notes.handlers });
  const raw = (await toHast.run(mdast)) as Root;
  const section = notes.section(definitions);
  if (section) raw.children.push(section);
  const whole = (await unified().use(rehypeRaw).run(raw)) as Root;
  reportRemoved(whole, chapter, context.notices);
  const tree = (await unified().use(rehypeSanitize, SCHEMA).run(whole)) as Root;
  ensureTitle(tree, chapter);
  setForPaper(tree);
  drawFillIns(tree);
  writeOutFractions(tree);
  setFrenchSpaces(tree, chapter.language ?? context.language);
  await resolveImages(tree, chapter, context);
  tieNotes(tree, chapter.id);
  return tree;
}

/** A call says which note it calls by the note's final anchor; links get theirs in `links.ts`. */
function tieNotes(tree: Root, chapterId: string): void {
  visit(tree, 'element', (node: Element) => {
    if (typeof node.properties.dataNote === 'string')
      node.properties.dataNote = `${chapterId}-${node.properties.dataNote}`;
  });
}
