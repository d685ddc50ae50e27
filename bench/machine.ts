/** On what was measured. */
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { browsersHere } from '../src/browser/find/find.ts';
import { lendBrowser } from '../src/browser/lend.ts';
import { VERSION } from '../src/home.ts';
import { Notices } from '../src/report/notices.ts';

/** The browser that a build would use, and how it starts here. */
export interface Chromium {
  executable: string;
  /** Its own shared libraries, where the machine lacks some. */
  libraries: string | undefined;
  sandboxed: boolean;
  version: string;
}

export interface Machine {
  livret: string;
  cores: number;
  processor: string;
  /** Memory, in GB. */
  memory: number;
  system: string;
  node: string;
  chromium: string;
}

/** @throws {Refusal} where there is no browser, or none that starts */
export async function findChromium(): Promise<Chromium> {
  const lent = await lendBrowser({ notices: new Notices() });
  await lent.close();
  for await (const { executable, libraries } of browsersHere()) {
    // As `src/browser/start.ts` does: its own libraries only where it does not start with the machine's.
    const starts = spawnSync(executable, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
    const { sandboxed, version } = lent;
    return { executable, sandboxed, version, libraries: starts ? undefined : libraries };
  }
  throw new Error('The browser is gone.');
}

export const describeMachine = (chromium: Chromium): Machine => ({
  livret: VERSION,
  cores: os.availableParallelism(),
  processor: os.cpus()[0]?.model.trim() ?? '',
  memory: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release().split('-')[0]} ${os.arch()}`,
  node: process.versions.node,
  chromium: chromium.version,
});
