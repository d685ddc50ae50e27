/** What the document stage needs of the manuscript to choose fonts, and to say where a sign stands. */
import type { FontSource } from '../document/index.ts';
import type { Manuscript } from '../manuscript/read.ts';
import type { Place } from '../report/notice.ts';

/** @param base the working folder: packages are looked for from the booklet, from there, and from `home` (livret) */
export function fontSource(
  manuscript: Manuscript,
  { base, home }: { base: string; home: string },
): FontSource {
  const { config, folder, placeOf, resolveFile } = manuscript;
  return {
    wishes: config.fonts.map((entry, index) => ({ entry, place: placeOf(['fonts', index]) })),
    findFile: (reference) => resolveFile(reference, { name: 'booklet.yaml', file: `${folder}/booklet.yaml` }),
    from: [folder, base, home],
    placeOf: (sign) => placeOfSign(manuscript, sign),
  };
}

/** Keys whose text is printed. */
const PRINTED = [
  'title',
  'subtitle',
  'group',
  'contact',
  'url',
  'colophon',
  'version',
  'licence',
  'closing',
] as const;

/** The first line a sign was written on; only known of signs written as themselves, not as `&#3585;`. */
function placeOfSign({ chapters, config, placeOf }: Manuscript, sign: string): Place | undefined {
  for (const { body, file, firstLine } of chapters) {
    const at = body.indexOf(sign);
    if (at >= 0) return { file, line: firstLine + body.slice(0, at).split('\n').length - 1 };
  }
  const key = PRINTED.find((name) => JSON.stringify(config[name] ?? '').includes(sign));
  return key && placeOf([key]);
}
