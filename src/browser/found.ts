/** A browser that was found, and how. */

/** Where it comes from, in the order in which livret looks. */
export type Origin = 'given' | 'npm' | 'puppeteer' | 'system' | 'download' | 'remote';

export interface Found {
  readonly origin: Origin;
  /** The program, as an absolute path. */
  readonly executable: string;
  /** Shared libraries that came with it, a folder, for systems that lack them. */
  readonly libraries?: string;
  /** Brings a fresh copy when this one does not start; only for a copy that livret made itself. */
  readonly renew?: () => Promise<Found>;
}

/** `Google Chrome` and the like, for messages before the program has told its version. */
export function nameOf(found: Found): string {
  const program = found.executable.toLowerCase();
  if (found.origin === 'npm' || program.includes('chromium')) return 'Chromium';
  return /edge|msedge/.test(program) ? 'Edge' : 'Chrome';
}
