/** What this stage makes a document of. */
import type { Size } from '../geometry.ts';
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { Colours } from './colours.ts';
import type { FontSource } from './fonts/own/load.ts';
import type { Mini } from './mini-tokens.ts';
import type { OwnTemplates } from './own-templates.ts';

/** A chapter as this stage needs it. */
export interface DocumentChapter {
  id: string;
  file: string;
  html: string;
  /** As its first heading says it. */
  title?: string | undefined;
  headings?: readonly { depth: number; text: string; anchor: string }[] | undefined;
  /** Whether the contents list it. */
  toc: boolean;
  /** The part that begins with it. */
  part?: Part | undefined;
  body: string;
  notes: readonly { anchor: string; text: string }[];
  characters: string;
  language?: string | undefined;
  class?: string | undefined;
  start: 'page' | 'recto' | 'same';
}

/** A part of the booklet: a title above the chapters that follow, on a page of its own or on the first one's. */
export interface Part {
  title: string;
  start: 'page' | 'recto' | 'same';
}

/** A picture as the page will ask for it. */
export interface CoverPicture {
  url: string;
  widthPx: number;
  heightPx: number;
}

export interface DocumentInput {
  chapters: readonly DocumentChapter[];
  /** As it stands in the document information. */
  title: string;
  /** As it is set on the page, where that differs (spaces of French). */
  printedTitle?: string | undefined;
  subtitle?: string | undefined;
  language: string;
  group?: string | undefined;
  contact?: string | undefined;
  url?: string | undefined;
  colophon?: string | undefined;
  version?: string | undefined;
  licence?: string | undefined;
  logo?: CoverPicture | undefined;
  picture?: CoverPicture | undefined;
  closing?:
    | { statement?: string | undefined; slogan?: string | undefined; url?: string | undefined }
    | undefined;
  cover: boolean;
  /** The booklet's own cover and closing page, in the place of livret's. */
  ownTemplates?: OwnTemplates | undefined;
  /** The booklet's own words, for those templates. */
  values?: Readonly<Record<string, string | undefined>> | undefined;
  /** No large black areas. */
  lowInk?: boolean | undefined;
  theme: string;
  /** The booklet's own values of tokens, by name. */
  tokens?: Readonly<Record<string, string>> | undefined;
  /** Where a key of the configuration stands. */
  placeOf?: ((path: readonly string[]) => Place) | undefined;
  /** The group's own. */
  colours?: Colours | undefined;
  /** Whether they are printed: in grey they would be tints, which copiers break up, so black takes their place. */
  keepsColours?: boolean | undefined;
  /** Trim size, mm. */
  page: Size;
  /** For readers with low vision: type of 16 pt and more, in proportion to pages of this size (mm). */
  largePrintOf?: Size | undefined;
  /** In the small type of the mini-zine. */
  mini?: Mini | undefined;
  /** Whether pages that fill the sheets are ruled, to write on. */
  notesPage?: boolean | undefined;
  /** The booklet's own fonts, and where signs stand. */
  fontSource?: FontSource | undefined;
  /** livret's own folder, which holds `templates/`, `styles/` and the font packages. */
  home: string;
  notices: Notices;
}
