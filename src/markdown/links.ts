/**
 * Links inside the booklet: to an anchor (`#liens-utiles`), to a chapter by its file name (`03-droits.md`), or
 * to an anchor in it; they say the page they lead to. One that leads nowhere is an error with its line: on paper
 * nobody can look elsewhere. A file of the folder that is no chapter cannot be opened on paper: its words stay,
 * with a warning; and so with a chapter that a translation does not have yet.
 */
import path from 'node:path';
import type { Element } from 'hast';
import type { Place } from '../report/notice.ts';
import { schemeOf } from './addresses.ts';
import { decode } from './decode.ts';
import { linksInOrder } from './links-in-order.ts';
import { namedAnchor } from './named-anchor.ts';
import { nearestAnchor, nearestAnchorOf, nearestFile, webAddress } from './nearest-link.ts';
import { placeOf } from './place.ts';
import { addPageReference } from './references.ts';
import type { ChapterTree, MarkdownContext, NamedChapter } from './types.ts';

/** Where a link leads; for one that leads nowhere, what was probably meant, or the file that is no chapter. */
type Target = { anchor: string } | { suggestion: string | undefined; file?: string };

/** What a link says, and what was found for it. */
export type FoundTarget = readonly [href: string, target: Target];

/** All chapters, in order, as links find them. */
export class LinkTargets {
  readonly #byName: ReadonlyMap<string, NamedChapter>;

  constructor(private readonly chapters: readonly NamedChapter[]) {
    this.#byName = new Map(chapters.map((c) => [c.name.normalize('NFC'), c]));
  }

  find(href: string, from: NamedChapter): Target {
    return targetOf(href, from, this.#byName, this.chapters);
  }

  /** Whether links still lead where they led. */
  stay(targets: readonly FoundTarget[], from: NamedChapter): boolean {
    return targets.every(
      ([href, target]) => JSON.stringify(this.find(href, from)) === JSON.stringify(target),
    );
  }
}

/** @returns what was found for each link, each once */
export async function resolveLinks(
  chapter: ChapterTree,
  all: LinkTargets,
  context: Pick<MarkdownContext, 'notices' | 'language' | 'untranslated' | 'resolveImage'>,
): Promise<FoundTarget[]> {
  const untranslated = new Map(context.untranslated?.map((name) => [name.normalize('NFC'), name]));
  const found = new Map<string, Target>();
  for (const link of linksInOrder(chapter.tree)) {
    const { node } = link;
    const { href, dataNote } = node.properties;
    // A note's call leads to its note.
    if (typeof href !== 'string' || schemeOf(href) !== undefined || dataNote !== undefined) continue;
    const target = found.get(href) ?? all.find(href, chapter);
    found.set(href, target);
    if ('anchor' in target) {
      node.properties.href = `#${target.anchor}`;
      addPageReference(link, target.anchor, chapter.language ?? context.language);
      continue;
    }
    const place = placeOf(node, chapter);
    const original =
      target.file === undefined ? undefined : findChapter(decode(target.file), chapter, untranslated);
    const lies = target.file !== undefined && (await isThere(target.file, chapter, context));
    if (original) context.notices.add('link-untranslated', { link: asWritten(href) }, place);
    else if (lies) context.notices.add('link-file', { link: asWritten(href) }, place);
    else report(asWritten(href), target.suggestion, place, context);
    delete node.properties.href;
    node.properties.className = [...classes(node), 'livret-dead-link'];
  }
  return [...found];
}

function report(
  link: string,
  suggestion: string | undefined,
  place: Place,
  { notices }: Pick<MarkdownContext, 'notices'>,
): void {
  const advice = notices.lenient ? 'taken' : 'open';
  if (suggestion === undefined) notices.add('link-dead', { link, lenient: advice }, place);
  else notices.add('link-dead-near', { link, suggestion, lenient: advice }, place);
}

/** Pictures are looked for in the same folder; what is found and is no picture is there as well. */
async function isThere(
  file: string,
  chapter: ChapterTree,
  context: Pick<MarkdownContext, 'resolveImage'>,
): Promise<boolean> {
  const found = await context.resolveImage(file, chapter);
  return found.ok || found.fault === 'not-an-image';
}

/** Without percent codes, and without what `addresses.ts` put before it. */
const asWritten = (href: string): string => decode(href.replace(/^\.\/(?=[^/?#]*:)/, '')).slice(0, 200);

function targetOf(
  href: string,
  from: NamedChapter,
  byName: ReadonlyMap<string, NamedChapter>,
  all: readonly NamedChapter[],
): Target {
  const [before = '', fragment] = splitOnce(href, '#');
  const name = decode(fragment ?? '').normalize('NFC');
  if (before === '') {
    if (name === '') return { anchor: from.id };
    const here = namedAnchor(name, from);
    if (here !== undefined) return { anchor: here };
    // An anchor of another chapter, when only one has it.
    const elsewhere = all.map((c) => namedAnchor(name, c)).filter((a) => a !== undefined);
    return elsewhere.length === 1
      ? { anchor: elsewhere[0]! }
      : { suggestion: nearestAnchor(name, from, all) };
  }
  const file = decode(splitOnce(before, '?')[0] ?? '');
  const chapter = findChapter(file, from, byName);
  if (!chapter)
    return {
      suggestion: webAddress(before) ?? nearestFile(file, from, all),
      file: splitOnce(before, '?')[0]!,
    };
  const anchor = name === '' ? chapter.id : namedAnchor(name, chapter);
  return anchor === undefined ? { suggestion: nearestAnchorOf(name, chapter, from) } : { anchor };
}

/** Relative to the chapter, or from the booklet's folder with a leading slash; site generators drop `.md`. */
function findChapter<Known>(
  file: string,
  from: NamedChapter,
  byName: ReadonlyMap<string, Known>,
): Known | undefined {
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
