/**
 * `{{ name }}` in a chapter is held apart while Markdown is read: what stands for it has no meaning in Markdown,
 * as many characters as were written (so that places in the text stay what they are), and no space, so that it
 * may be a link's address. What it says is put in afterwards, as text; so no value can be markup.
 */

/** Not characters by definition (Unicode, “noncharacters”), so no text has them. */
const [OPEN, FILL, CLOSE] = ['\uFDD0', '\uFDD1', '\uFDD2'];
/** Digits of base 16. */
const FIRST_DIGIT = 0xfdd8;
const HELD = new RegExp(`${OPEN}([\uFDD8-\uFDE7]+)${FILL}*${CLOSE}`, 'g');

/**
 * What other programs fill in (`{{< x >}}`, `{{ x | upper }}`) is none of these. Spaces may be those of French
 * keyboards, which do not break. Around a point they are a slip, which is told where the name is looked up.
 */
const WRITTEN =
  /(?<!\\)((?:\\\\)*)(\\?\{\{[ \t\u00a0\u202f]*([\p{L}_][\p{L}\p{M}\p{N}_-]*(?:[ \t\u00a0\u202f]*\.[ \t\u00a0\u202f]*[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*)*)[ \t\u00a0\u202f]*\}\})/gu;

/** What was written at one place. */
export interface HeldValue {
  /** As it stands in the file. */
  written: string;
  name: string;
  /** With a backslash before it: to be printed as it is, without the backslash. */
  escaped: boolean;
}

/** A text with everything held apart, and what that was. */
export interface HeldText {
  text: string;
  held: readonly HeldValue[];
}

/** @param text Markdown, or any text in which values may stand */
export function holdValues(text: string): HeldText {
  if (!text.includes('{{')) return { text, held: [] };
  const held: HeldValue[] = [];
  const byText = new Map<string, number>();
  const changed = text.replace(WRITTEN, (whole, before: string, written: string, name: string) => {
    const index = byText.get(written) ?? held.length;
    const digits = [...index.toString(16)]
      .map((digit) => String.fromCharCode(FIRST_DIGIT + Number.parseInt(digit, 16)))
      .join('');
    const room = written.length - OPEN!.length - digits.length - CLOSE!.length;
    if (room < 0) return whole;
    if (index === held.length) {
      byText.set(written, index);
      held.push({ written, name, escaped: written.startsWith('\\') });
    }
    return before + OPEN + digits + FILL!.repeat(room) + CLOSE;
  });
  return { text: changed, held };
}

/** Puts something in the place of everything held. @param say gets the place in the text as well */
export function release(
  text: string,
  held: readonly HeldValue[],
  say: (value: HeldValue, offset: number) => string,
): string {
  if (held.length === 0 || !text.includes(OPEN!)) return text;
  return text.replace(HELD, (whole, digits: string, offset: number) => {
    const index = [...digits].reduce((sum, sign) => sum * 16 + sign.charCodeAt(0) - FIRST_DIGIT, 0);
    const value = held[index];
    return value ? say(value, offset) : whole;
  });
}
