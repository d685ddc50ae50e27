/** A booklet's Markdown as Typst's own language: what the corpora hold, no more. */
import GithubSlugger from 'github-slugger';
import type { Nodes, Parents, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export interface TypstChapter {
  /** The name of its file, as other chapters link to it. */
  name: string;
  markdown: string;
}

/** Pages like those of livret's own style. Its faces are woff2, which Typst does not read: it uses those it brings. */
const STYLE = `
#set page(width: 148mm, height: 210mm, margin: (top: 15mm, bottom: 20mm, inside: 17mm, outside: 14mm), numbering: "1")
#set text(size: 10.2pt, lang: "fr", hyphenate: true)
#set par(leading: 5pt, spacing: 9pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); text(size: 24pt, it) }
#show heading.where(level: 2): set text(size: 15pt)
#show raw: set text(size: 8.5pt)
`;

/**
 * @param options.pictures the folder of the pictures, from Typst's root, with a slash at its end
 * @param options.contents whether there is a list of contents
 */
export function typstSource(
  chapters: readonly TypstChapter[],
  options: { title: string; pictures: string; contents: boolean },
): string {
  const parsed = chapters.map(({ name, markdown }) => {
    const root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
    return { name, root, labels: labelsOf(name, root) };
  });
  const known = new Set(parsed.flatMap(({ labels }) => [...labels.values()]));
  const front = `#align(center + horizon, text(size: 32pt, weight: "bold")[${text(options.title)}])\n#pagebreak()\n`;
  const contents = options.contents ? '#outline(depth: 1)\n' : '';
  const bodies = parsed.map(({ name, root, labels }) => {
    const writer = { name, labels, known, notes: notesOf(root), pictures: options.pictures };
    return blocks(root, writer);
  });
  return `${STYLE}${front}${contents}${bodies.join('\n\n')}\n`;
}

interface Writer {
  name: string;
  /** By heading. */
  labels: ReadonlyMap<Nodes, string>;
  /** Labels of the whole book: a link elsewhere would be an error. */
  known: ReadonlySet<string>;
  notes: ReadonlyMap<string, Parents>;
  pictures: string;
}

const label = (file: string, anchor: string): string => `${file.replace(/\W/g, '')}-${anchor}`;

function labelsOf(name: string, root: Root): Map<Nodes, string> {
  const slugger = new GithubSlugger();
  const headings = root.children.filter((node) => node.type === 'heading');
  return new Map(headings.map((node) => [node, label(name, slugger.slug(wordsIn(node)))]));
}

const notesOf = (root: Root): Map<string, Parents> =>
  new Map(
    root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])),
  );

const wordsIn = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsIn).join('') : '';

/** As a string of Typst's code, in which nothing is markup; the semicolon ends the code. */
const text = (value: string): string => `#${quoted(value.replace(/\n/g, ' '))};`;
const quoted = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;

const blocks = (parent: Parents, writer: Writer): string =>
  parent.children.map((node) => block(node as RootContent, writer)).join('\n\n');

const inline = (parent: Parents, writer: Writer): string =>
  parent.children.map((node) => words(node as RootContent, writer)).join('');

function block(node: RootContent, writer: Writer): string {
  switch (node.type) {
    case 'heading':
      return `#heading(level: ${node.depth})[${inline(node, writer)}] <${writer.labels.get(node) ?? 'none'}>`;
    case 'paragraph':
      return inline(node, writer);
    case 'list': {
      const items = node.children.map((item) => {
        const box = typeof item.checked === 'boolean' ? '☐ ' : '';
        return `[${box}${blocks(item, writer)}]`;
      });
      return `#${node.ordered ? 'enum' : 'list'}(${items.join(', ')})`;
    }
    case 'blockquote':
      return `#quote(block: true)[${blocks(node, writer)}]`;
    case 'code':
      return `#raw(block: true, ${quoted(node.value)})`;
    case 'table':
      return table(node, writer);
    case 'thematicBreak':
      return '#line(length: 30%)';
    case 'footnoteDefinition':
    case 'definition':
    case 'html':
      return '';
    default:
      return words(node, writer);
  }
}

function table(node: Table, writer: Writer): string {
  const [head, ...rows] = node.children.map((row) => row.children.map((cell) => `[${inline(cell, writer)}]`));
  const cells = [`table.header(${head?.join(', ')})`, ...rows.flat()];
  return `#table(columns: ${head?.length ?? 1}, ${cells.join(', ')})`;
}

function words(node: RootContent, writer: Writer): string {
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'inlineCode':
      return `#raw(${quoted(node.value)});`;
    case 'strong':
      return `#strong[${inline(node, writer)}];`;
    case 'emphasis':
      return `#emph[${inline(node, writer)}];`;
    case 'delete':
      return `#strike[${inline(node, writer)}];`;
    case 'break':
      return '#linebreak();';
    case 'link':
      return link(node.url, inline(node, writer), writer);
    case 'image':
      return `#image(${quoted(writer.pictures + node.url)}, alt: ${quoted(node.alt ?? '')});`;
    case 'footnoteReference': {
      const note = writer.notes.get(node.identifier);
      return note ? `#footnote[${blocks(note, writer)}];` : '';
    }
    default:
      return 'children' in node ? inline(node as Parents, writer) : '';
  }
}

/** A link inside the book says its page, as livret's does. */
function link(address: string, content: string, { name, known }: Writer): string {
  const [file = '', anchor = ''] = address.split('#');
  const to = label(file || name, anchor);
  if (known.has(to)) return `#link(<${to}>)[${content}] (p. #context counter(page).at(<${to}>).first())`;
  return /^https?:/.test(address) ? `#link(${quoted(address)})[${content}];` : content;
}
