/** What one stage gives, as the next one takes it. */
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { CoverPicture, DocumentInput } from '../document/index.ts';
import { type ImageInfo, type ImageResult, inspectImage } from '../manuscript/image.ts';
import type { ChapterSource, Manuscript } from '../manuscript/read.ts';
import { headingText } from '../markdown/heading-text.ts';
import { tellFault } from '../markdown/image-fault.ts';
import type { HtmlChapter, MarkdownChapter, PictureUse, ResolvedImage } from '../markdown/types.ts';
import { typeset } from '../markdown/typography/index.ts';
import type { HeadingName } from '../pdf/bookmarks.ts';
import type { Notices } from '../report/notices.ts';

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

/** How large `styles/parts.css` lets them be. */
const COVER_ROOMS = {
  logo: { place: 'column', widthMm: 30, heightMm: 18 },
  picture: { place: 'column', heightMm: 96 },
} as const;

/** The cover's pictures, for which the configuration names files. Faults go to the notices. */
export async function coverPictures(
  { config, folder, placeOf }: Manuscript,
  shelf: ReturnType<typeof imageShelf>,
  notices: Notices,
): Promise<{ logo?: CoverPicture | undefined; picture?: CoverPicture | undefined }> {
  const find = async (key: 'logo' | 'picture'): Promise<CoverPicture | undefined> => {
    const reference = config[key];
    if (reference === undefined) return undefined;
    const image = await shelf.find(reference, {
      name: 'booklet.yaml',
      file: path.join(folder, 'booklet.yaml'),
    });
    if (image.ok) shelf.use(image.url, COVER_ROOMS[key]);
    if (image.ok) return image;
    tellFault(image, reference, placeOf([key]), notices);
    return undefined;
  };
  return { logo: await find('logo'), picture: await find('picture') };
}

type DocumentValues = Omit<DocumentInput, 'page' | 'home' | 'notices' | 'logo' | 'picture'>;

/** The configured one, else the first heading, else the folder's name. */
export const titleOf = ({ config, folderName }: Manuscript, chapters: readonly HtmlChapter[]): string =>
  config.title ?? chapters.find((c) => c.title !== undefined)?.title ?? folderName;

/** What the booklet and its chapters give the document. */
export function documentInput(manuscript: Manuscript, chapters: readonly HtmlChapter[]): DocumentValues {
  const { config } = manuscript;
  const title = titleOf(manuscript, chapters);
  const set = <T extends string | undefined>(text: T) => (text && typeset(text, config.language)) as T;
  const { logo: _, picture: __, ...values } = config;
  const { subtitle, group, contact, colophon, closing, version, licence } = values;
  return {
    ...values,
    placeOf: manuscript.placeOf,
    keepsColours: config.colour === 'keep',
    title,
    printedTitle: set(title),
    subtitle: set(subtitle),
    group: set(group),
    contact: set(contact),
    colophon: set(colophon),
    version: set(version),
    licence: set(licence),
    closing: closing && { ...closing, statement: set(closing.statement), slogan: set(closing.slogan) },
    chapters: chapters.map((html, index) => {
      // A list of addresses that closes the booklet is no chapter of the folder.
      const {
        language,
        class: className,
        start = 'page',
        toc = true,
        part,
      } = manuscript.chapters[index] ?? {};
      return {
        ...html,
        language,
        class: className,
        start,
        toc,
        part: part && { ...part, title: set(part.title) },
      };
    }),
  };
}

/** Finds pictures for the Markdown stage and remembers which files the page may then ask for. */
export function imageShelf(manuscript: Manuscript) {
  const files = new Map<string, ImageInfo>();
  const byPath = new Map<string, ResolvedImage>();
  const byName = new Map(manuscript.chapters.map((c) => [c.name, c]));
  const uses = new Map<string, PictureUse[]>();
  const { limits } = manuscript.config;

  /** Each time a picture is shown: how large. */
  const use = (url: string, how: PictureUse): void => void uses.set(url, [...(uses.get(url) ?? []), how]);

  const resolve = (reference: string, { name }: MarkdownChapter): Promise<ResolvedImage> =>
    find(reference, byName.get(name)!);

  async function find(reference: string, from: { name: string; file: string }): Promise<ResolvedImage> {
    const found = manuscript.resolveFile(reference, from);
    if (!found.ok) return found;
    const known = byPath.get(found.path);
    if (known) return known;
    const inspected = await inspectImage(found.path, limits.megapixels);
    const image = inspected.ok ? shelved(inspected.image) : unusable(inspected);
    byPath.set(found.path, image);
    if (image.ok && inspected.ok) files.set(image.url, inspected.image);
    return image;
  }
  // By what is in it: the same address is the same picture in every edition, and no name of a file gets into the page.
  const shelved = ({ type, digest, widthPx, heightPx }: ImageInfo): ResolvedImage => ({
    ...{ ok: true, url: `/files/${digest}.${type}`, widthPx, heightPx },
    ...(type === 'svg' ? { vector: true } : {}),
  });
  const unusable = ({
    fault,
    linked,
    megapixels = 0,
  }: Extract<ImageResult, { ok: false }>): ResolvedImage => {
    if (fault === 'svg-text' || fault === 'costly') return { ok: false, fault };
    if (fault === 'too-many-pixels')
      return { ok: false, fault, pixels: { millions: megapixels, limit: limits.megapixels } };
    if (fault === 'svg-linked') return { ok: false, fault, linked: linked ?? '' };
    return { ok: false, fault: 'not-an-image' };
  };
  return { files, uses, resolve, find, use };
}

/** All headings, as bookmarks are named after them: where numbers of notes are drawn, with and without these. */
export function headingTexts(flows: readonly { html: string }[]): HeadingName[] {
  const texts: HeadingName[] = [];
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  for (const heading of flows.flatMap(({ html }) => headingsIn(html))) {
    visit(fromHtml(heading, { fragment: true }), 'element', (node) => {
      if (!/^h[1-6]$/.test(node.tagName)) return;
      const [drawn, name] = [plain(textOf(node)), plain(headingText(node))];
      texts.push(drawn === name ? name : { drawn, name });
    });
  }
  return texts;
}

/** A tag, with whatever its attributes hold. The text around tags has no sign that opens one: livret wrote it. */
const TAG = /<(\/?)([a-z][a-z\d-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;

/** The HTML of each heading, with what is in it: a book is not parsed once more for a few lines of it. */
function headingsIn(html: string): string[] {
  const found: string[] = [];
  let open: { name: string; from: number } | undefined;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [whole, end, name = ''] = tag;
    if (!/^h[1-6]$/i.test(name)) continue;
    if (end === '') open ??= { name, from: tag.index };
    else if (open?.name === name) {
      found.push(html.slice(open.from, tag.index + whole.length));
      open = undefined;
    }
  }
  return found;
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
