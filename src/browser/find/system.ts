/** A Chrome, Chromium or Edge that is installed on this machine. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Found } from '../found.ts';

/** Names of the programs on PATH, as the systems' packages call them, best known first. */
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Where those live that are neither on PATH nor known to Puppeteer. */
const PLACES: Partial<Record<NodeJS.Platform, (env: NodeJS.ProcessEnv) => string[]>> = {
  darwin: () => [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: (env) =>
    [env['ProgramFiles(x86)'], env.ProgramFiles]
      .filter((folder) => folder !== undefined)
      .map((folder) => path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
};

export async function system(env = process.env, platform = process.platform): Promise<Found | undefined> {
  const { Browser, ChromeReleaseChannel, computeSystemExecutablePath } = await import('@puppeteer/browsers');
  const candidates: string[] = [];
  try {
    candidates.push(
      computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE }),
    );
  } catch {
    // It throws where there is none.
  }
  if (platform !== 'win32') {
    const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
    for (const name of NAMES) candidates.push(...folders.map((folder) => path.join(folder, name)));
  }
  candidates.push(...(PLACES[platform]?.(env) ?? []));
  for (const executable of candidates) {
    try {
      await fs.access(executable, fs.constants.X_OK);
      if ((await fs.stat(executable)).isFile()) return { origin: 'system', executable };
    } catch {
      // Not there, or not ours to start.
    }
  }
  return undefined;
}
