/** Where the runs of a tree begin and end. */
import type { Element, Parents, Root, RootContent } from 'hast';
import { LINE_BREAK, OPAQUE, Run } from './run.ts';

const INLINE = new Set(
  'a abbr b bdi bdo big cite data del dfn em font i ins label mark q s small span strike strong sub sup time tt u'.split(
    ' ',
  ),
);
/** Nobody changes their words; the first ones stand in a line. */
const OPAQUE_INLINE = new Set(
  'audio button canvas code iframe img input kbd math object picture ruby samp select svg textarea var video'.split(
    ' ',
  ),
);
const OPAQUE_BLOCKS = new Set(['pre', 'script', 'style', 'template']);
/** What livret puts into a line by itself. */
const OPAQUE_CLASSES = /^livret-(note-call|note-again|note-number|page-ref|box|math|missing-image)/;
/** In the source a part of a line, on the page a line of its own. */
const BLOCK_CLASSES = /^livret-fill-in$/;

/**
 * All runs of a tree, in order.
 * @param language of what stands in no `lang` (BCP 47)
 * @param closed elements that the caller wants left alone besides
 */
export function runsOf(
  tree: Root | Element,
  language: string,
  closed: (node: Element) => boolean = () => false,
): Run[] {
  const runs: Run[] = [];
  let run = new Run(language);

  function end(language: string): void {
    if (run.hasWords) runs.push(run);
    run = new Run(language);
  }

  function apart(node: Element, language: string, around: string): void {
    end(language);
    for (const child of node.children) read(child, node, language);
    end(around);
  }

  function read(node: RootContent, parent: Parents, language: string): void {
    if (node.type === 'text') run.add(node, parent);
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    if (tagName === 'br') run.addSign(LINE_BREAK);
    else if (OPAQUE_INLINE.has(tagName) || hasClass(node, OPAQUE_CLASSES)) run.addSign(OPAQUE);
    else if (OPAQUE_BLOCKS.has(tagName)) end(language);
    else if (closed(node) && INLINE.has(tagName)) run.addSign(OPAQUE);
    else if (closed(node)) end(language);
    else {
      const own = typeof properties.lang === 'string' ? properties.lang : language;
      const inLine = (INLINE.has(tagName) || tagName === 'wbr') && !hasClass(node, BLOCK_CLASSES);
      if (!inLine) apart(node, own, language);
      else if (own.toLowerCase() === language.toLowerCase()) {
        for (const child of node.children) read(child, node, language);
      } else {
        // A foreign word is one sign in the sentence around it, and words of its own by its own rules.
        run.addSign(OPAQUE);
        const around = run;
        run = new Run(own);
        for (const child of node.children) read(child, node, own);
        end(own);
        run = around;
      }
    }
  }

  for (const child of tree.children) read(child, tree, language);
  end(language);
  return runs;
}

const hasClass = ({ properties: { className } }: Element, pattern: RegExp): boolean =>
  Array.isArray(className) && className.some((name) => pattern.test(String(name)));
