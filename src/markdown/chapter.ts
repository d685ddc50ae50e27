/**
 * A chapter's Markdown to HTML. The steps, in order:
 *
 *  1. remark-parse, remark-gfm,  Markdown, with tables, notes, task lists, strikethrough, bare addresses;
 *     syntax                     boxes, verse, attributes, formulas and the like (`syntax/index.ts`)
 *     values/                    `{{ name }}` is held apart before, and says its words after
 *  2. raw-html, tables,          what would take the text after it along, or lose some, is put right;
 *     table-boxes                boxes to tick in tables
 *  3. remark-rehype              to HTML nodes; footnotes apart, as `notes.ts` wants them
 *  4. rehype-raw                 HTML written in Markdown becomes nodes too
 *  5. phone-numbers, removed,    numbers to dial; what is not on the list goes,
 *     rehype-sanitize            with a word
 *  6. images                     found, measured, given an address
 *  7. title, paper, fill-in,     titles from elsewhere, <details> and boxes, lines to write on,
 *     fractions, breaks          signs that few fonts have, long addresses
 *  8. anchors, set-words         unique in the booklet, named after words as written; then the signs and spaces
 *                                of each language (`typography/`)
 *  9. links, paper-links,        dead links are errors, others say their page; addresses and QR codes; notes get
 *     directions                 their numbers; which way words run
 * 10. set-words                  which words may be parted at a line's end
 * 11. text, rehype-stringify     the letters that went in; the HTML that goes on
 *
 * Steps 1 to 8 see one chapter, and are `readChapter`; links need the anchors of all (`linkChapter`), and a list of
 * addresses at the booklet's end numbers those of all, before the rest is done (`finishChapter`). `conduct.ts` has all
 * chapters go through the three.
 */
import type { Root, RootContent } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Notices } from '../report/notices.ts';
import { settleAddresses } from './addresses.ts';
import { makeAnchors } from './anchors.ts';
import { setDirections } from './directions.ts';
import { drawFillIns } from './fill-in.ts';
import { writeOutFractions } from './fractions.ts';
import { forgetEmptyAlt } from './image-alt.ts';
import { resolveImages } from './images.ts';
import { type InclusiveUse, inclusiveUses } from './inclusive.ts';
import { noteLines } from './lines.ts';
import { type FoundTarget, type LinkTargets, resolveLinks } from './links.ts';
import { tieNoteCalls } from './note-mark.ts';
import { noteCollector, noteSection, reportNotes } from './notes.ts';
import { setForPaper } from './paper.ts';
import { ADDRESSES, addressesAtEnd, setLinksForPaper } from './paper-links.ts';
import { writeOutPhoneNumbers } from './phone-numbers.ts';
import { placeCodes } from './qr-codes.ts';
import { tameHtml } from './raw-html.ts';
import { reportRemoved } from './removed.ts';
import { SCHEMA } from './schema.ts';
import { setLineEnds, setWords } from './set-words.ts';
import { reportDropped } from './syntax/dropped.ts';
import { ownSyntax, readSyntax, settleSyntax, syntaxHandlers } from './syntax/index.ts';
import { drawMath } from './syntax/math.ts';
import { keepVerseIndents } from './syntax/verse.ts';
import { holdTableBoxes, readTableBoxes } from './table-boxes.ts';
import { widenTables } from './tables.ts';
import { gatherText } from './text.ts';
import { ensureTitle } from './title.ts';
import type { ChapterTree, Heading, HtmlChapter, MarkdownChapter, MarkdownContext } from './types.ts';
import { allowUrlBreaks } from './url-breaks.ts';
import { fillRest, fillValues, withFilledTitle } from './values/fill.ts';
import { holdValues } from './values/hold.ts';
import { visit } from './visit.ts';
import { needsAddress, type WebLink, webLinks } from './web-links.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(ownSyntax);
const writer = unified().use(rehypeStringify);

/** What was asked of the context meanwhile goes there: it is told chapter by chapter, whoever was quicker. */
type Context = Omit<MarkdownContext, 'onChapter'>;

/** A chapter that was read, and that others may be linked to. */
export interface ReadChapter extends ChapterTree {
  headings: Heading[];
  inclusive: readonly InclusiveUse[];
}

/** One that knows where its links lead. */
export interface LinkedChapter extends ReadChapter {
  /** Where they lead, each once. */
  targets: readonly FoundTarget[];
  /** Those whose address is to be printed, in the order of reading. */
  links: readonly WebLink[];
}

/** Steps 1 to 8. Faults go to the notices. */
export async function readChapter(unfilled: MarkdownChapter, context: Context): Promise<ReadChapter> {
  const chapter = withFilledTitle(unfilled, context);
  const tree = await toTree(chapter, context).catch((error: unknown) => tooDeep(error, chapter, context));
  const read = { ...chapter, tree, ...makeAnchors(tree, chapter.id) };
  const language = chapter.language ?? context.language;
  const inclusive = inclusiveUses(read, language);
  setWords(read, language);
  return { ...read, inclusive };
}

/** The links of step 9. @param later gets what is said of codes: it is told when all links have been looked at */
export async function linkChapter(
  chapter: ReadChapter,
  { all, later }: { all: LinkTargets; later: Notices },
  context: Context,
): Promise<LinkedChapter> {
  const targets = await resolveLinks(chapter, all, context);
  const web = webLinks(chapter.tree);
  placeCodes(web, chapter, { ...context, notices: later });
  return { ...chapter, targets, links: web.filter(needsAddress) };
}

/** All that is left. @param numbers of addresses in the list at the booklet's end, where there is one */
export async function finishChapter(
  { id, file, tree, headings, title, language, links }: LinkedChapter,
  numbers: ReadonlyMap<string, number>,
  context: Context,
): Promise<HtmlChapter> {
  setLinksForPaper({ tree, id, language, links, numbers }, context);
  setDirections(tree, { chapter: language, booklet: context.language });
  await setLineEnds(tree, language ?? context.language, context.hyphenate);
  return {
    id,
    file,
    html: writer.stringify(tree),
    title: headings.find(({ text }) => text !== '')?.text ?? title,
    headings,
    ...gatherText(tree),
  };
}

/** The list of addresses, where it stands at the end of the booklet. */
export function addressChapter(numbers: ReadonlyMap<string, number>, language: string): HtmlChapter {
  const { title, tree } = addressesAtEnd(numbers, language);
  const headings = [{ depth: 1, text: title, anchor: `${ADDRESSES}-title` }];
  return { id: ADDRESSES, file: '', html: writer.stringify(tree), title, headings, ...gatherText(tree) };
}

async function toTree(chapter: MarkdownChapter, context: Context): Promise<Root> {
  const held = context.values ? holdValues(chapter.body) : { text: chapter.body, held: [] };
  const mdast: MdastRoot = parser.parse(keepVerseIndents(held.text));
  const abbreviations = readSyntax(mdast, chapter, context);
  forgetEmptyAlt(mdast);
  tameHtml(mdast, chapter, context.notices);
  widenTables(mdast, chapter, context.notices);
  readTableBoxes(mdast, chapter);
  fillValues(mdast, held, chapter, context);
  const { handlers, notes } = noteCollector();
  const toHtml = { allowDangerousHtml: true, handlers: { ...syntaxHandlers, ...handlers } };
  const raw = (await unified().use(remarkRehype, toHtml).run(mdast)) as Root;
  reportNotes(mdast, notes, chapter, context.notices);
  const tree = await clean(raw.children, chapter, context);
  // Each by itself: an element left open in the text or in a note cannot reach into another.
  const cleaned: Root[] = [];
  for (const note of notes) cleaned.push(await clean(note.content, chapter, context));
  if (cleaned.length > 0) tree.children.push(noteSection(cleaned, chapter.id));
  tieNoteCalls(tree, chapter.id);
  settleSyntax(tree, abbreviations, chapter, context);
  fillRest(tree, held, chapter, context);
  await resolveImages(tree, chapter, context); // before all that looks at words: captions are words
  ensureTitle(tree, chapter);
  setForPaper(tree);
  holdTableBoxes(tree);
  drawFillIns(tree);
  writeOutFractions(tree);
  allowUrlBreaks(tree);
  drawMath(tree);
  noteLines(tree, chapter);
  return tree;
}

/** Deeper than any text, and less than where a browser's HTML parser gives up nesting (512). */
const DEEPEST = 200;

/** Thousands of quotations or elements in one another: JavaScript's own limit is hit, sooner or later. */
function tooDeep(error: unknown, { file }: MarkdownChapter, { notices }: Context): Root {
  if (!(error instanceof RangeError)) throw error;
  notices.add('nested-too-deep', {}, { file });
  return { type: 'root', children: [] };
}

function checkDepth(tree: Root): void {
  const waiting: [node: Root | RootContent, depth: number][] = [[tree, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > DEEPEST) throw new RangeError('too deep');
    if ('children' in node) for (const child of node.children) waiting.push([child, depth + 1]);
  }
}

const toElements = unified().use(rehypeRaw);
const sanitiser = unified().use(rehypeSanitize, SCHEMA);

/** HTML as it was written into nodes, and of those only what may stay. */
async function clean(
  children: readonly RootContent[],
  chapter: MarkdownChapter,
  { notices, links }: Context,
): Promise<Root> {
  // The parser keeps words that stand loose in a table until something else comes: a comment does.
  const end: RootContent = { type: 'comment', value: '' };
  const whole = (await toElements.run({ type: 'root', children: [...children, end] })) as Root;
  checkDepth(whole);
  settleAddresses(whole);
  writeOutPhoneNumbers(whole, links !== 'none');
  reportRemoved(whole, chapter, notices);
  reportDropped(whole, chapter, notices);
  const tree = (await sanitiser.run(whole)) as Root;
  visit(tree, 'element', ({ properties }) => {
    if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
  });
  return tree;
}
