/** report.json: what a build did, for programs to read. Its shape is part of livret's contract. */
import type { StageTime } from './progress.ts';
import type { Message } from './render.ts';

/**
 * What a build can make. `read` and `read-large`: pages to read; `print…`: sheets; `howto`: how to print them; `cover` and `proof`: pictures.
 * The file of a kind is called after the title and the kind.
 */
export const OUTPUT_KINDS = [
  'read',
  'print',
  'print-long-edge',
  'print-fronts',
  'print-backs',
  'print-letter',
  'print-mini',
  'read-large',
  'howto',
  'cover',
  'proof',
] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

export interface Output {
  kind: OutputKind;
  /** Relative to the working folder, with forward slashes. */
  file: string;
  /** Of the file: of sheets the printed sides; a picture is one. */
  pages: number;
  /** Only of sheets. */
  sheets?: number;
  bytes: number;
  sha256: string;
}

/** Paper for all copies, and its price in whichever money a sheet was priced. */
export interface Cost {
  copies: number;
  /** Printed on both sides as planned. */
  duplex: { sheets: number; price?: number };
  /** Every printed side on a sheet of its own, where a machine prints one side and nobody turns the stack. */
  oneSided: { sheets: number; price?: number };
}

/** What was checked of finished PDFs, and what came of it. */
export interface Checks {
  /** The page that shows it, relative to the working folder; absent where none was written. */
  file?: string;
  /** Whether it may be printed. */
  ok: boolean;
  /** How many things there are to mend or to look at, whoever found them. */
  found: number;
  /** In the order in which they are made; empty where the work ended before there was anything to check. */
  list: CheckTold[];
}

export interface CheckTold {
  /** Stable. */
  name: string;
  /** In the language of messages. */
  title: string;
  /** `off`: switched off by the configuration; `not-applicable`: there was nothing it could look at. */
  result: 'ok' | 'warning' | 'error' | 'off' | 'not-applicable';
  /** Of the messages it gave, each once. */
  codes: string[];
}

/** One edition of a booklet. A failed build has no outputs. */
export interface Report {
  livret: string;
  ok: boolean;
  title: string | null;
  language: string | null;
  group: string | null;
  /** The group's name as readers see it, where the booklet bears one. */
  groupName?: string;
  /** Of a booklet in several languages: the one that the others are translated from. */
  original?: string;
  pages?: number;
  blankPages?: number[];
  /** Of one printing: usually of one copy, see `copiesAtOnce`. */
  sheets?: number;
  /** Copies that come out of one printing of the sheets, where that is not one. */
  copiesAtOnce?: number;
  /** How the pages lie on the sheets, where that is no saddle. */
  scheme?: string;
  /** Sizes of page and sheet, as the configuration names them, where they are not A5 on A4. */
  paper?: { page: string; sheet: string };
  /** What the copies take, where the configuration says how many and what a sheet costs. */
  cost?: Cost;
  outputs: Output[];
  checks?: Checks;
  messages: Message[];
  timings: { totalMs: number; stages: StageTime[] };
}

/** Several groups at once. */
export interface EditionsReport {
  ok: boolean;
  editions: Report[];
  /** The page that lists them; absent where nothing was built. */
  index?: IndexReport;
}

/** Pages that list finished booklets, one for each folder that got some: usually one. */
export interface IndexReport {
  /** `file` is relative to the working folder; `editions` is how many it lists, those built before among them. */
  pages: { file: string; editions: number; bytes: number }[];
  messages: Message[];
}
