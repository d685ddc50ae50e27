/** Tells of signs that no font draws, a message a script, each with the font that would draw them. */
import type { Place } from '../../report/notice.ts';
import type { Notices } from '../../report/notices.ts';
import { packageFor, scriptOf } from './scripts.ts';
import { codePoints } from './signs.ts';

/** More in one message would not be read. */
const MOST = 12;

export interface MissingSigns {
  /** Signs, as `chooseFonts` names them. */
  missing: readonly string[];
  /** What `fonts:` has already. */
  fonts: readonly string[];
  /** The language of the text a sign stands in (BCP 47). */
  languageOf: (sign: string) => string;
  /** Where a sign stands first. */
  placeOf: (sign: string) => Place;
}

export function tellMissing({ missing, fonts, languageOf, placeOf }: MissingSigns, notices: Notices): void {
  const groups = new Map<string, string[]>();
  const scripts = new Set(missing.map((sign) => scriptOf(sign, languageOf(sign))));
  for (const sign of missing) {
    let script = scriptOf(sign, languageOf(sign));
    // Chinese characters beside Japanese syllables, in a text whose language says neither.
    if (script === 'Hans' && scripts.has('Jpan')) script = 'Jpan';
    groups.set(script, [...(groups.get(script) ?? []), sign]);
  }
  const wanted = [...groups.keys()].flatMap((script) => packageFor(script) ?? []);
  const all = [...new Set([...fonts, ...wanted])];
  for (const [script, signs] of groups) {
    const name = packageFor(script) ?? '';
    const known = signs.slice(0, MOST).map((sign) => `${shown(sign)} (${codesOf(sign)})`);
    notices.add(
      'character-uncovered',
      {
        script,
        characters: known.join(', ') + (signs.length > MOST ? '…' : ''),
        count: signs.length,
        // A package that is there already would not help.
        package: fonts.includes(name) ? '' : name,
        line: `fonts: [${all.map((font) => JSON.stringify(font)).join(', ')}]`,
      },
      firstOf(signs.map(placeOf)),
    );
  }
}

/** A mark by itself needs something to sit on: a dotted circle, as in Unicode's own charts. */
const shown = (sign: string): string => (/^\p{M}/u.test(sign) ? `\u25cc${sign}` : sign);

const codesOf = (sign: string): string =>
  codePoints(sign)
    .map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

/** The place highest up in the file that comes first. */
function firstOf(places: readonly Place[]): Place {
  const file = places.find((place) => place.file !== undefined)?.file;
  const lines = places.flatMap((place) =>
    place.file === file && place.line !== undefined ? place.line : [],
  );
  return { file, line: lines.length > 0 ? Math.min(...lines) : undefined };
}
