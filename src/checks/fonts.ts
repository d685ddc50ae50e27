/** All fonts stand in the file as outlines; ours are the bundled ones and no other. */
import { notice } from '../report/notice.ts';
import type { Check, CheckedPdf } from './types.ts';

export const fonts: Check = ({ reading, sheets = [], intent }) =>
  [reading, ...sheets.map(({ pdf }) => pdf)].flatMap((pdf) => fontsOf(pdf, intent?.fontNames));

function fontsOf({ file, facts }: CheckedPdf, bundled: readonly string[] | undefined) {
  const unique = new Map(facts.fonts.map((font) => [`${font.name} ${font.subtype} ${font.embedded}`, font]));
  return [...unique.values()].flatMap(({ name, subtype, embedded }) => {
    if (!embedded) return [notice('font-not-embedded', { font: name || '?' }, { file })];
    if (subtype === 'Type3') return [notice('font-type3', { font: name || '?' }, { file })];
    const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (bundled && !bundled.some((known) => plain.startsWith(known)))
      return [notice('font-foreign', { font: name }, { file })];
    return [];
  });
}
