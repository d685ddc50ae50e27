/**
 * The narrow no-break space (U+202F) of French. The text faces lack it, and the browser then makes it half as
 * wide as a space, which is too thin to be seen before « ! ». So it comes from a font that has it, scaled to
 * the width that suits the face it stands in.
 */
import { type Family, FRAMES } from './families.ts';

export const NARROW_SPACE = '\u202f';

/** The space in DejaVu Sans Mono, in em (as fontkit reads the file; a test looks again). */
export const WIDTH_IN_FRAMES = 0.602;

/** For families that say nothing. */
const USUAL = 0.19;

/** What the face of one space is called in CSS. */
export const narrowSpaceFamily = (token: string): string => `livret narrow space ${token}`;

/**
 * Before all others in its stack; it draws that one sign, in every weight and style. Measures of lines are
 * taken from the first face with a plain space (CSS Fonts 4, “first available font”), which this is not.
 *
 * @param first the family the stack begins with
 * @param url where the page finds DejaVu Sans Mono
 */
export function narrowSpaceRule(token: string, first: Family | undefined, url: string): string {
  const scale = Math.round(((first?.narrow ?? USUAL) / WIDTH_IN_FRAMES) * 1000) / 10;
  return (
    `@font-face{font-family:"${narrowSpaceFamily(token)}";src:url("${url}") format("woff2");` +
    `size-adjust:${scale}%;unicode-range:U+202f}`
  );
}

/** The file of {@link FRAMES} that has it. */
export const NARROW_SPACE_FILE = `${FRAMES.package}-latin-400-normal.woff2`;
