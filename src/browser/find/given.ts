/** The browser that the user names. It is that one or none: another one would surprise. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../../report/notice.ts';
import type { Found } from '../found.ts';

/**
 * @param executable from `--browser` or the configuration; else the environment's PUPPETEER_EXECUTABLE_PATH
 * @throws {Refusal} if it is missing or no program
 */
export async function given(executable: string | undefined, env = process.env): Promise<Found | undefined> {
  const named = executable || env.PUPPETEER_EXECUTABLE_PATH;
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
