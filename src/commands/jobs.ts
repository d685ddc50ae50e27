/** How many editions are made side by side. */
import os from 'node:os';

/** What the machine has for us. */
export interface Machine {
  /** Processors this process may use. */
  cores: number;
  /** Memory that can be had without taking it from others, of a container that of the container; MB. */
  freeMb: number;
}

/**
 * What one edition takes while it is made, MB: the process of its tab (140 for the guide, 690 for 640 pages)
 * and its PDFs, which are held more than once while they are worked on and checked. With less, the system ends
 * browsers to get memory back, and work is done twice.
 */
const EDITION_MB = 700;
/** For livret itself and the browser's own process, MB. */
const BASE_MB = 500;
/**
 * Pages are laid out by one process an edition, but what comes before and after (Markdown, PDFs, checks) by livret's
 * own, which is one: from so many on, editions only wait for each other.
 */
const MOST = 8;

/** @param wanted `--jobs`: whoever asks for more than the machine seems to have may know better */
export function jobsFor(wanted: number | undefined, machine: Machine = thisMachine()): number {
  if (wanted !== undefined) return wanted;
  const room = Math.floor((machine.freeMb - BASE_MB) / EDITION_MB);
  // One more than processors: while pages are laid out and printed, livret itself waits for the browser.
  const most = machine.cores > 1 ? machine.cores + 1 : 1;
  return Math.max(1, Math.min(most, room, MOST));
}

const thisMachine = (): Machine => ({
  cores: os.availableParallelism(),
  freeMb: process.availableMemory() / 2 ** 20,
});
