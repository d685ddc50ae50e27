/** The folder that all editions of a call share, where the page that lists them goes. */
import path from 'node:path';
import type { Report } from '../../report/report.ts';

/**
 * An edition's files lie in it, or in a folder called after their group, their language, or in one in the other
 * (`dist/NAME/fr/`).
 *
 * @param base the folder that paths in the report are relative to
 * @returns undefined where nothing was built
 */
export function sharedFolder(
  { group, language, outputs: [first] }: Pick<Report, 'group' | 'language' | 'outputs'>,
  base: string,
): string | undefined {
  if (!first) return undefined;
  const own = path.dirname(path.resolve(base, first.file));
  const ofLanguage = path.basename(own) === language && path.basename(own) !== group;
  const ofGroup = ofLanguage ? path.dirname(own) : own;
  return group !== null && path.basename(ofGroup) === group ? path.dirname(ofGroup) : ofGroup;
}
