/** A program that livret is compared with. */
import type { Command } from '../measure/run.ts';

/** The same content, as each program takes it. */
export interface Work {
  /** A folder above everything, which a program may read. */
  root: string;
  html: string;
  typst: string;
  /** Where the file goes. */
  pdf: string;
}

export interface Peer {
  name: string;
  version: string;
  /** The longest corpus it is given, in pages: more would take it hours, or end it. */
  most: number;
  /** What it does with longer ones. */
  beyond?: string;
  /** Whether it is quick enough for `--quick`. */
  fast: boolean;
  command: (work: Work) => Command;
}

/** Not on this machine, and why. */
export interface Skipped {
  name: string;
  why: string;
}

/** Where to look, and with which browser those run that need one. */
export interface Surroundings {
  /** Where `--install-peers` puts them. */
  folder: string;
  browser: { executable: string; sandboxed: boolean };
}
