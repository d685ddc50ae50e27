/** How much of something a chapter may hold. `build.ts` hands them over from the configuration. */
export interface MarkdownLimits {
  /** Quotations and lists in one another. */
  levels: number;
  /** Rows of one table. */
  rows: number;
  /** Footnotes of one chapter. */
  notes: number;
  /** Headings of one chapter. */
  headings: number;
  /** Seconds of one processor for all the text; a second more for every 100,000 characters. */
  seconds: number;
}
