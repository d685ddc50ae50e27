/**
 * Links inside the booklet: to an anchor (`#liens-utiles`), to a chapter by its file name (`03-droits.md`), or
 * to an anchor in it. One that leads nowhere is an error with its line: on paper nobody can look elsewhere.
 */
import path from 'node:path';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Notices } from '../report/notices.ts';
import { schemeOf } from './addresses.ts';
import { decode } from './decode.ts';
import { placeOf } from './place.ts';
import type { ChapterTree } from './types.ts';

export function resolveLinks(chapters: readonly ChapterTree[], notices: Notices): void {
  const byName = new Map(chapters.map((c) => [c.name.normalize('NFC'), c]));
  for (const chapter of chapters) {
    visit(chapter.tree, 'element', (node: Element) => {
      const href = node.properties.href;
      if (node.tagName !== 'a' || typeof href !== 'string' || schemeOf(href) !== undefined) return;
      if (node.properties.dataNote !== undefined) return; // a note's call leads to its note
      const anchor = target(href, chapter, byName, chapters);
      if (anchor !== undefined) {
        node.properties.href = `#${anchor}`;
        return;
      }
      notices.add('link-dead', { link: asWritten(href) }, placeOf(node, chapter));
      delete node.properties.href;
      node.properties.className = [...classes(node), 'livret-dead-link'];
    });
  }
}

/** Without percent codes, and without what `addresses.ts` put before it. */
const asWritten = (href: string): string => decode(href.replace(/^\.\/(?=[^/?#]*:)/, '')).slice(0, 200);

function target(
  href: string,
  from: ChapterTree,
  byName: ReadonlyMap<string, ChapterTree>,
  all: readonly ChapterTree[],
): string | undefined {
  const [file = '', fragment] = splitOnce(href, '#');
  const name = decode(fragment ?? '').normalize('NFC');
  if (file === '') {
    if (name === '') return from.id;
    const here = from.anchors.get(name);
    if (here !== undefined) return here;
    // An anchor of another chapter, when only one has it.
    const elsewhere = all.map((c) => c.anchors.get(name)).filter((a) => a !== undefined);
    return elsewhere.length === 1 ? elsewhere[0] : undefined;
  }
  const chapter = findChapter(decode(splitOnce(file, '?')[0] ?? ''), from, byName);
  if (!chapter) return undefined;
  return name === '' ? chapter.id : chapter.anchors.get(name);
}

/** Relative to the chapter, or from the booklet's folder with a leading slash; site generators drop `.md`. */
function findChapter(
  file: string,
  from: ChapterTree,
  byName: ReadonlyMap<string, ChapterTree>,
): ChapterTree | undefined {
  const base = file.startsWith('/') ? file.slice(1) : path.posix.join(path.posix.dirname(from.name), file);
  const plain = path.posix.normalize(base).replace(/\/$/, '').normalize('NFC');
  for (const candidate of [
    plain,
    `${plain}.md`,
    `${plain}/_index.md`,
    `${plain}/index.md`,
    `${plain}/README.md`,
  ]) {
    const found = byName.get(candidate);
    if (found) return found;
  }
  return undefined;
}

function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

const classes = (node: Element): string[] =>
  Array.isArray(node.properties.className) ? node.properties.className.map(String) : [];
