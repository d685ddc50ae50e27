/** The browser that the user names. It is that one or none: another one would surprise. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../../report/notice.ts';
import type { Found } from '../found.ts';

/**
 * The browser that is named by option or environment: a program's path, or the address of one that runs elsewhere.
 * (An address may hold a token, which everybody on this machine could read on the command line.)
 */
export const namedBrowser = (option: string | undefined, env = process.env): string | undefined =>
  option || env.LIVRET_BROWSER || undefined;

/**
 * @param executable from `--browser`; else the environment's LIVRET_BROWSER, then PUPPETEER_EXECUTABLE_PATH
 * @throws {Refusal} if it is missing or no program
 */
export async function given(executable: string | undefined, env = process.env): Promise<Found | undefined> {
  const named = namedBrowser(executable, env) || env.PUPPETEER_EXECUTABLE_PATH;
  if (!named) return undefined;
  const file = path.resolve(named);
  const stat = await fs.stat(file).catch(() => undefined);
  if (!stat) refuse('browser-given-missing', { file: named });
  const startable =
    stat.isFile() &&
    (await fs.access(file, fs.constants.X_OK).then(
      () => true,
      () => false,
    ));
  if (!startable) refuse('browser-given-not-executable', { file: named });
  return { origin: 'given', executable: file };
}
