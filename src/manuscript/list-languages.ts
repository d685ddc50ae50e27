/** The languages of a booklet before any of its editions is built. */
import { Refusal } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import { readConfigFiles } from './config-files.ts';
import { openFolder } from './folder.ts';

/**
 * The languages a booklet, or a group's edition of it, is built in. Nothing is judged here: what is wrong with the
 * configuration is told when the edition is built.
 *
 * @param themes the names of the themes there are
 * @returns none if it comes in one language; undefined if that cannot be told
 * @throws {Refusal} if the folder is missing
 */
export async function listLanguages(
  folder: string,
  group: string | undefined,
  themes: readonly string[],
): Promise<readonly string[] | undefined> {
  const { root } = await openFolder(folder);
  try {
    const { languages } = await readConfigFiles(root, group, themes, new Notices());
    return languages?.list ?? [];
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
