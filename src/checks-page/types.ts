/** What the page of the checks is made of. Plain data, whoever found it. */
import type { Area } from '../geometry.ts';
import type { Level } from '../report/notice.ts';
import type { MessageLanguage } from '../report/render.ts';

/** `off`: the booklet's configuration does not want it; `not-applicable`: there is nothing here it could look at. */
export type CheckResult = 'ok' | 'warning' | 'error' | 'off' | 'not-applicable';

/** A small picture of a page or of a part of it. */
export interface Picture {
  png: Uint8Array;
  /** px */
  width: number;
  /** px */
  height: number;
  /** Where the spot lies, in shares of the picture (0 to 1); none where the whole page is shown. */
  frame?: Area | undefined;
}

/** In which of a booklet's files a page is. */
export type PageOf = 'booklet' | 'large-print' | 'mini-zine' | 'sheets';

/** One thing that was found, in words. */
export interface Finding {
  level: Level;
  text: string;
  hint?: string | undefined;
  /** As people of this booklet call it: relative to its folder. */
  file?: string | undefined;
  line?: number | undefined;
  page?: { number: number; of: PageOf } | undefined;
  /** Findings that share one (the same object) are shown together. */
  picture?: Picture | undefined;
}

export interface ChecksPageInput {
  /** Of the sentences. */
  language: MessageLanguage;
  /** The booklet's title, or the name of the file that was checked. */
  title: string;
  /** Of the title, where it is known: BCP 47. */
  titleLanguage?: string | undefined;
  /** Whether warnings are enough to refuse (`--strict`). */
  strict: boolean;
  /** What there is to print; no pages where they could not be made. */
  pages?: number | undefined;
  sheets?: number | undefined;
  findings: readonly Finding[];
  /** What was looked at, in order. */
  checks: readonly { title: string; result: CheckResult }[];
}
