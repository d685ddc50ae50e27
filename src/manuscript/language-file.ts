/** `language.yaml`: what of booklet.yaml or group.yaml is otherwise in one language: title, subtitle, closing page. */
import type { z } from 'zod';
import type { Notices } from '../report/notices.ts';
import { type ConfigFile, readConfigFile } from './config-file.ts';
import { canonicalLanguage } from './language.ts';
import type { Languages } from './languages.ts';

/** Keys that say which editions there are: one language cannot say that of all. */
const NOT_HERE = ['extends', 'languages', 'original', 'language'];

/** @param folder of the language @returns undefined if there is none; faults go to the notices */
export async function readLanguageFile(
  folder: string,
  root: string,
  schema: z.ZodType,
  notices: Notices,
): Promise<ConfigFile | undefined> {
  const file = await readConfigFile(folder, 'language', root, schema, notices);
  if (!file) return undefined;
  for (const key of NOT_HERE.filter((each) => file.data[each] !== undefined))
    notices.add('language-file-key', { key }, { file: file.path, line: file.lineOf([key]) });
  const data = Object.fromEntries(Object.entries(file.data).filter(([key]) => !NOT_HERE.includes(key)));
  return { ...file, data };
}

/**
 * Says where `language` has no say, because each folder's name is its language. In booklet.yaml it may stand for the
 * original: whoever adds languages to a booklet need not take it out.
 */
export function tellLanguageKeys(
  files: readonly ConfigFile[],
  booklet: ConfigFile | undefined,
  { list, original }: Languages,
  notices: Notices,
): void {
  for (const file of files) {
    const { language } = file.data;
    if (typeof language !== 'string' || (file === booklet && canonicalLanguage(language) === original))
      continue;
    notices.add(
      'language-no-say',
      { language, names: list.join(', ') },
      { file: file.path, line: file.lineOf(['language']) },
    );
  }
}
