/** The three steps of reading chapters, and what each gives: plain data, which goes between threads and onto the disk. */
import type { Notice } from '../report/notice.ts';
import type { InclusiveUse } from './inclusive.ts';
import type { FoundTarget } from './links.ts';
import type { HtmlChapter, NamedChapter, PictureUse, ResolvedImage } from './types.ts';

/** What was said while a step was done, and asked for. */
interface Asked {
  said: readonly Notice[];
  /** Pictures that were looked for in the chapter, and what was found. */
  images: readonly (readonly [reference: string, found: ResolvedImage])[];
}

/** A chapter was read by itself. */
export interface ReadFacts extends Asked {
  /** As others may link to it. */
  named: NamedChapter;
  inclusive: readonly InclusiveUse[];
  uses: readonly (readonly [url: string, use: PictureUse])[];
}

/** Its links were looked up. */
export interface LinkFacts extends Asked {
  targets: readonly FoundTarget[];
  /** Those that are to be printed, in the order of reading. */
  addresses: readonly string[];
  /** What is said after that of the links of all chapters. */
  later: readonly Notice[];
}

/** Whoever does the steps, for chapters by their places in the list: first reads, then links, then finishes each. */
export interface Hand {
  read(indexes: readonly number[]): Promise<ReadFacts[]>;
  /** @param all chapters, in order */
  link(indexes: readonly number[], all: readonly NamedChapter[]): Promise<LinkFacts[]>;
  /** @param numbers of addresses in the list at the booklet's end */
  finish(indexes: readonly number[], numbers: ReadonlyMap<string, number>): Promise<HtmlChapter[]>;
}

/** All that became of a chapter, and what that depends on besides its own text and the settings. */
export interface ChapterRecord {
  read: ReadFacts;
  linked: LinkFacts;
  /** Of its addresses in the list at the booklet's end; none where there is no such list. */
  numbers: readonly number[];
  html: HtmlChapter;
}

/** Where what became of chapters is kept. `undefined` where nothing is, or what is cannot be trusted. */
export interface ChapterKeeper {
  get(index: number): Promise<ChapterRecord | undefined>;
  /** Told what was made anew. */
  set(index: number, record: ChapterRecord): void;
}
