/** What one stage gives, as the next one takes it. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ServedFile } from '../browser/tab.ts';
import type { DocumentInput } from '../document/index.ts';
import { inspectImage } from '../manuscript/image.ts';
import { withoutMetadata } from '../manuscript/jpeg.ts';
import type { ChapterSource, Manuscript } from '../manuscript/read.ts';
import { withFrenchSpaces } from '../markdown/french-spaces.ts';
import type { HtmlChapter, MarkdownChapter, ResolvedImage } from '../markdown/types.ts';

/** Chapters are known by their place (`c1`, `c2`…): ids reach the PDF, names of files must not. */
export function chapterInput(chapter: ChapterSource, index: number): MarkdownChapter {
  const { file, name, body, firstLine, language } = chapter;
  return {
    id: `c${index + 1}`,
    file,
    name,
    body,
    firstLine,
    language,
    title: chapter.title ?? chapter.listTitle,
  };
}

type DocumentValues = Omit<DocumentInput, 'page' | 'home' | 'notices'>;

/** The title is the configured one, else the first heading, else the folder's name. */
export function documentInput(manuscript: Manuscript, chapters: readonly HtmlChapter[]): DocumentValues {
  const { config } = manuscript;
  const title = config.title ?? chapters.find((c) => c.title !== undefined)?.title ?? manuscript.folderName;
  const set = <T extends string | undefined>(text: T) =>
    (text && withFrenchSpaces(text, config.language)) as T;
  const { subtitle, group, contact, colophon, closing } = config;
  return {
    ...config,
    title,
    printedTitle: set(title),
    subtitle: set(subtitle),
    group: set(group),
    contact: set(contact),
    colophon: set(colophon),
    closing: closing && { ...closing, statement: set(closing.statement), slogan: set(closing.slogan) },
    chapters: chapters.map((html, index) => {
      const { language, class: className, start } = manuscript.chapters[index]!;
      return { ...html, language, class: className, start };
    }),
  };
}

/** A picture that the page may load. */
interface Shelved {
  path: string;
  mime: string;
  /** How a JPEG is turned (Exif, 1 to 8). */
  orientation?: number | undefined;
}

/** Finds pictures for the Markdown stage and remembers which files the page may then ask for. */
export function imageShelf(manuscript: Manuscript) {
  const files = new Map<string, Shelved>();
  const byPath = new Map<string, ResolvedImage>();
  const byName = new Map(manuscript.chapters.map((c) => [c.name, c]));

  async function resolve(reference: string, { name }: MarkdownChapter): Promise<ResolvedImage> {
    const found = manuscript.resolveFile(reference, byName.get(name)!);
    if (!found.ok) return found;
    const known = byPath.get(found.path);
    if (known) return known;
    const inspected = await inspectImage(found.path);
    const image: ResolvedImage = inspected.ok
      ? {
          ok: true,
          url: `/files/${files.size + 1}${path.extname(found.path).toLowerCase()}`,
          widthPx: inspected.image.widthPx,
          heightPx: inspected.image.heightPx,
        }
      : { ok: false, fault: 'not-an-image' };
    byPath.set(found.path, image);
    if (image.ok && inspected.ok) {
      const { mime, orientation } = inspected.image;
      files.set(image.url, { path: found.path, mime, orientation });
    }
    return image;
  }
  return { files, resolve };
}

/** Everything the page may load, by address. */
export function servedFiles(
  fonts: ReadonlyMap<string, string>,
  images: ReadonlyMap<string, Shelved>,
): Map<string, ServedFile> {
  const served = new Map<string, ServedFile>();
  for (const [url, file] of fonts) served.set(url, { type: 'font/woff2', body: () => fs.readFile(file) });
  for (const [url, { path: file, mime, orientation }] of images) {
    const read = () => fs.readFile(file);
    const body = mime === 'image/jpeg' ? async () => withoutMetadata(await read(), orientation) : read;
    served.set(url, { type: mime, body });
  }
  return served;
}

/** The texts of all headings as they were written: bookmarks are named after them. */
export function headingTexts(flows: readonly { html: string }[]): string[] {
  const texts: string[] = [];
  for (const { html } of flows) {
    visit(fromHtml(html, { fragment: true }), 'element', (node) => {
      if (/^h[1-6]$/.test(node.tagName)) texts.push(textOf(node).replace(/\s+/g, ' ').trim());
    });
  }
  return texts;
}

/** Keeps what the page says on its console until someone takes it. */
export function listener() {
  let heard: string[] = [];
  return {
    listen: (type: string, text: string): void => {
      if (/^(warn|error|assert|uncaught)/.test(type)) heard.push(text.slice(0, 300));
    },
    take: (): string[] => {
      const taken = heard;
      heard = [];
      return taken;
    },
  };
}
