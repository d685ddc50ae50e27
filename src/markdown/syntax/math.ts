/**
 * Formulas: TeX between dollar signs becomes MathML by temml, which Chromium draws itself. What temml wrote
 * is held against a list before it stands on a page: a formula may set words and lines, nothing else. It goes
 * past the sanitiser as a mark, so that `<math>` an author wrote stays what it is, HTML to be taken out.
 */
import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Paragraph, Parents, Root, RootContent } from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import temml from 'temml';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { SKIP, visit } from '../visit.ts';
import { ownMark, readMark } from './mark.ts';
import { inPieces } from './math-pieces.ts';
import { tameMathml } from './mathml.ts';

/** In Markdown: each formula a mark with its MathML. One that temml cannot read is printed as written. */
export function readMath(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, ['inlineMath', 'math'], (found, index, parent) => {
    const node = found as InlineMath | MathBlock;
    const source = chapter.body.slice(node.position?.start.offset, node.position?.end.offset);
    const place = placeOf(node, chapter);
    if (node.type === 'math' && !/\n[\s>]*\${2,}\s*$/.test(source)) notices.add('math-unclosed', {}, place);
    const display = node.type === 'math' || (source.startsWith('$$') && isAlone(parent as Parents));
    const mathml = toMathml(node.value, display);
    if ('fault' in mathml) {
      notices.add('math-invalid', { reason: mathml.fault, formula: oneLine(node.value) }, place);
      const text = { type: 'text' as const, value: source, position: node.position };
      const block: Paragraph = { type: 'paragraph', children: [text], position: node.position };
      (parent as Parents).children[index!] = (node.type === 'math' ? block : text) as RootContent;
      return;
    }
    const properties = ownMark(display ? 'math-block' : 'math', mathml.markup);
    node.data = { hName: 'span', hProperties: properties, hChildren: [] };
    if (!display) return;
    // On a line of its own, as a paragraph is.
    const line = { hProperties: ownMark('math-line') };
    if (node.type === 'inlineMath') (parent as Paragraph).data = line;
    else {
      const span = { type: 'element' as const, tagName: 'span', properties, children: [] };
      node.data = { hName: 'p', ...line, hChildren: [span] };
    }
  });
}

const isAlone = ({ type, children }: Parents): boolean => type === 'paragraph' && children.length === 1;

const oneLine = (tex: string): string => tex.replace(/\s+/g, ' ').trim().slice(0, 80);

function toMathml(tex: string, display: boolean): { markup: string } | { fault: string } {
  try {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      // temml's own limits, written out: no macro may run or grow for ever.
      maxExpand: 1000,
      maxSize: [40, 40],
    });
    return { markup };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { fault: message.split(/ at position| at end of input|:?\s*\n/)[0]!.trim() };
  }
}

/** In HTML: marks become MathML. After every step that changes text, which has no business in a formula. */
export function drawMath(tree: HastRoot): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const mark = readMark(node);
    if (mark?.name !== 'math' && mark?.name !== 'math-block') return undefined;
    const [math] = fromHtml(mark.value, { fragment: true }).children;
    if (math?.type !== 'element') return undefined;
    tameMathml(math);
    const display = mark.name === 'math-block';
    const pieces = inPieces(math, display);
    for (const piece of pieces) {
      piece.properties.className = ['livret-math', ...(display ? ['livret-math-block'] : [])];
      piece.position = node.position;
    }
    parent!.children.splice(index!, 1, ...pieces);
    return [SKIP, index! + pieces.length];
  });
}
