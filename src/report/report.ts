/** report.json: what a build did, for programs to read. Its shape is part of livret's contract. */
import type { StageTime } from './progress.ts';
import type { Message } from './render.ts';

export type OutputKind = 'read' | 'print';

export interface Output {
  kind: OutputKind;
  /** Relative to the working folder, with forward slashes. */
  file: string;
  pages: number;
  /** Only of sheets. */
  sheets?: number;
  bytes: number;
  sha256: string;
}

/** One edition of a booklet. A failed build has no outputs. */
export interface Report {
  livret: string;
  ok: boolean;
  title: string | null;
  language: string | null;
  group: string | null;
  pages?: number;
  blankPages?: number[];
  sheets?: number;
  outputs: Output[];
  messages: Message[];
  timings: { totalMs: number; stages: StageTime[] };
}

/** Several groups at once. */
export interface EditionsReport {
  ok: boolean;
  editions: Report[];
}
