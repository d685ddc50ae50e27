/** Spaces at which no line ends: in p. 12, Mme Durand, 10 km, 10 000. */
import type { Run } from '../run.ts';
import { FULL, NARROW, pattern, SP, WORD_END, WORD_START } from './spaces.ts';
import type { Rules } from './types.ts';

/** Signs of units (SI brochure, 9th edition, with those of everyday life). */
const UNITS =
  '[kcmdµn]?m[²³]?|km/h|[kmcdµ]?g|[mcdhk]?[lL]|ha|t|h|min|s|ms|[kMG]?W|kWh|MWh|[km]?V|m?A|k?Hz|MHz|[KkMGT][oB]|kcal|kJ|px|pt|ppm|dpi|EUR|USD|CHF|[₣₽₴₺₹]';
/** Signs that stand narrowly after their number. */
const NARROW_SIGNS = '[%‰€£$¥]|°[CF]';

const NUMBER_UNIT = pattern(`(?<=[\\p{N}])${SP}+(?=(?:${UNITS})${WORD_END}(?!['’.]\\p{L}))`);
const NUMBER_SIGN = pattern(`(?<=\\p{N})${SP}+(?=${NARROW_SIGNS})`);
const THOUSANDS = pattern(
  `(?<![\\p{N}.,:/-]|\\p{N}${SP})(?!0)\\d{1,3}(?:${SP}\\d{3})+(?![\\p{N}])(?!${SP}\\p{N})`,
);
/** 01 23 45 67 89 and +33 6 12 34 56 78: a line end in them makes people dial wrong. */
const TELEPHONE = pattern(
  `(?<![\\p{N}])(?:0\\d{1,4}|\\+\\d{1,3}${SP}\\d{1,4})(?:${SP}\\d{2,4}){2,4}(?!\\p{N})`,
);
const SECTION = pattern(`(?<=§)${SP}+(?=[\\p{N}])`);
const ONE_SPACE = pattern(SP);

/** The patterns of one language, made once. */
export interface NoBreak {
  number: RegExp;
  name: RegExp;
  after: RegExp | undefined;
  short: RegExp | undefined;
}

export function noBreakOf({ beforeNumber, beforeName, afterNumber, short }: Rules): NoBreak {
  return {
    number: pattern(`(?<=${WORD_START}(?:${beforeNumber}))${SP}+(?=\\p{N}|[IVXLC]+${WORD_END})`),
    name: pattern(`(?<=${WORD_START}(?:${beforeName}))${SP}+(?=\\p{Lu})`),
    after:
      afterNumber === undefined ? undefined : pattern(`(?<=\\p{N})${SP}+(?=(?:${afterNumber})${WORD_END})`),
    short: short === undefined ? undefined : pattern(`(?<=${WORD_START}(?:${short}))${SP}(?=[\\p{L}\\p{N}])`),
  };
}

export function setNoBreaks(run: Run, { number, name, after, short }: NoBreak): void {
  run.replace(name, () => FULL);
  if (short) run.replace(short, () => FULL);
  if (!/\p{N}|[IVXLC]/u.test(run.words)) return;
  run.replace(number, () => FULL);
  if (!/\p{N}/u.test(run.words)) return;
  run.replace(SECTION, () => FULL);
  if (after) run.replace(after, () => FULL);
  run.replace(NUMBER_UNIT, () => FULL);
  run.replace(NUMBER_SIGN, () => NARROW);
  run.replace(TELEPHONE, ([digits]) => digits.replace(ONE_SPACE, FULL));
  run.replace(THOUSANDS, ([digits]) => digits.replace(ONE_SPACE, NARROW));
}
