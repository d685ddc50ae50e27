/** HTML of a booklet's own template, cleaned as HTML in Markdown is: by the same list. */
import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Notices } from '../report/notices.ts';
import { tellFault } from './image-fault.ts';
import { reportRemoved } from './removed.ts';
import { SCHEMA } from './schema.ts';
import { reportDropped } from './syntax/dropped.ts';
import type { ResolvedImage } from './types.ts';
import { SKIP, visit } from './visit.ts';

const toElements = unified().use(rehypeRaw);
const sanitiser = unified().use(rehypeSanitize, SCHEMA);
const writer = unified().use(rehypeStringify);

export interface TemplateContext {
  /** The template, for messages. */
  file: string;
  notices: Notices;
  /** Finds a picture, by its name or by an address of livret's own. */
  resolveImage: (reference: string) => Promise<ResolvedImage>;
}

/** What may not be printed goes, with a word. The line is not known: templates repeat and leave out. */
export async function cleanTemplate(html: string, context: TemplateContext): Promise<string> {
  const { file, notices } = context;
  const whole = (await toElements.run({ type: 'root', children: [{ type: 'raw', value: html }] })) as Root;
  visit(whole, (node) => {
    delete node.position;
  });
  const place = { id: '', file, name: '', body: '', firstLine: 1 };
  reportRemoved(whole, place, notices);
  reportDropped(whole, place, notices);
  const tree = (await sanitiser.run(whole)) as Root;
  const pictures: Element[] = [];
  visit(tree, 'element', (node, index, parent) => {
    // Names of places belong to the chapters.
    delete node.properties.id;
    if (node.tagName !== 'img') return undefined;
    if (typeof node.properties.src !== 'string' || node.properties.src === '') {
      parent!.children.splice(index!, 1);
      return [SKIP, index!];
    }
    pictures.push(node);
    return undefined;
  });
  for (const { properties } of pictures) {
    const source = String(properties.src);
    const image = await context.resolveImage(source);
    delete properties.src;
    if (!image.ok) {
      tellFault(image, source, { file }, notices);
      continue;
    }
    properties.src = image.url;
    properties.width = image.widthPx;
    properties.height = image.heightPx;
    properties.alt ??= '';
  }
  return writer.stringify(tree);
}
