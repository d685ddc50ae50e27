/** What goes into the Markdown stage and what comes out. */
import type { Root } from 'hast';
import type { Notices } from '../report/notices.ts';

/** One chapter's Markdown. */
export interface MarkdownChapter {
  /** Unique in the booklet; begins every anchor of the chapter (`c3`). Says nothing of file names. */
  id: string;
  /** Absolute path, for messages. */
  file: string;
  /** Path relative to the booklet's folder, with forward slashes: what links between chapters name. */
  name: string;
  /** Markdown without its front matter. */
  body: string;
  /** The line of `file` on which `body` begins. */
  firstLine: number;
  /** A title from front matter or SUMMARY.md, printed when the text has none of its own. */
  title?: string | undefined;
  language?: string | undefined;
}

/** A picture as the page will ask for it, or why there is none. */
export type ResolvedImage =
  | {
      ok: true;
      url: string;
      widthPx: number;
      heightPx: number;
      /** Made of lines: its pixels are CSS's, 96 to the inch. */
      vector?: true;
    }
  | {
      ok: false;
      fault:
        | 'missing'
        | 'outside'
        | 'remote'
        | 'not-a-file'
        | 'case'
        | 'not-an-image'
        | 'svg-text'
        | 'svg-linked'
        | 'too-many-pixels'
        | 'costly';
      suggestion?: string;
      /** The other file that an SVG shows. */
      linked?: string;
      /** How many it has where they are too many, and the most there may be; both in millions. */
      pixels?: { millions: number; limit: number };
    };

/** What the stage needs of the others; `build.ts` provides it. */
export interface MarkdownContext {
  notices: Notices;
  /** The booklet's language (BCP 47), for chapters that name none. */
  language: string;
  /** How the address behind a link is printed. */
  links: 'notes' | 'inline' | 'list' | 'list-at-end' | 'none';
  /** Whether every address gets a QR code. */
  qr: boolean;
  /** Whether words may be hyphenated. */
  hyphenate: boolean;
  /** What `{{ name }}` in a chapter says, by name; undefined: nothing yet. Without it braces are left as they are. */
  values?: Readonly<Record<string, string | undefined>> | undefined;
  /** Names of chapters that the original of this translation has, and it has not. */
  untranslated?: readonly string[] | undefined;
  /** Finds a picture named in a chapter. */
  resolveImage(reference: string, chapter: MarkdownChapter): Promise<ResolvedImage>;
  /** Told how large each picture is printed, each time it is. */
  usePicture?(url: string, use: PictureUse): void;
  /** Told which chapter is begun, by its place in the list; undefined: the steps that need all of them. */
  onChapter?(index: number | undefined): void;
}

/** How large a picture can become where it stands; what is not said does not limit it. */
export interface PictureUse {
  /** `column`: within the text block; `page`: the whole picture on a page without margins; `whole-page`: cut to fill it. */
  place: 'column' | 'page' | 'whole-page';
  /** Of the column's width, 0 to 1; of what is left of it where gaps between pictures take some. */
  share?: number;
  gapsMm?: number;
  widthMm?: number;
  heightMm?: number;
}

export interface Heading {
  depth: number;
  text: string;
  /** Anchor in the document, without `#`. */
  anchor: string;
}

/** A footnote's text. */
export interface NoteText {
  anchor: string;
  text: string;
}

/** One chapter as HTML. */
export interface HtmlChapter {
  id: string;
  file: string;
  html: string;
  /** The first heading's text, else the title from elsewhere, else undefined. */
  title: string | undefined;
  headings: Heading[];
  /** The text that went in, without the notes. */
  body: string;
  notes: NoteText[];
  /** Every character that will be drawn, in the order of body and notes, for choosing fonts. */
  characters: string;
}

/** A chapter as the links of others know it. */
export interface NamedChapter extends Pick<MarkdownChapter, 'id' | 'name'> {
  /** Anchors that exist in the chapter, as written by the author or made from headings → in the document. */
  anchors: ReadonlyMap<string, string>;
}

/** A chapter on its way through the plugins. */
export interface ChapterTree extends MarkdownChapter, NamedChapter {
  tree: Root;
}
