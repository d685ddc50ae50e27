/** The folder in which all that the bench makes lies. It is removed at the end, however that comes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { killAll } from './measure/children.ts';

export interface Place {
  folder: string;
  /** A path inside. */
  of: (...names: string[]) => string;
  remove: () => void;
}

const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** @returns a new folder of this user's alone; from now on Ctrl-C ends what was started, and removes it */
export function makePlace(parent = os.tmpdir()): Place {
  const folder = fs.mkdtempSync(path.join(parent, 'livret-bench-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      killAll();
      remove();
      process.exit(128 + number);
    });
  }
  return { folder, of: (...names) => path.join(folder, ...names), remove };
}
