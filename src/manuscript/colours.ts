/** The key `colours`: a group's own, dark enough to be read. */
import { z } from 'zod';
import { keyTexts } from './fields.ts';

/** Of words on white, and of white words upon it (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** The keys below `colours`. */
export const coloursOf = () =>
  z.strictObject({
    accent: accent()
      .optional()
      .register(keyTexts, {
        en: 'Of bars, blocks and frames, in place of black. Dark enough for white words upon it: 4.5:1 against white.',
        fr: 'Celle des barres, des aplats et des cadres, à la place du noir. Assez foncée pour des mots blancs : 4,5:1 sur du blanc.',
        values: {
          en: 'a colour such as `#a3001b`, between quotation marks',
          fr: 'une couleur comme `#a3001b`, entre guillemets droits',
        },
      }),
  });

const accent = () =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      const shares = sharesOf(text);
      if (!shares) return context.addIssue({ code: 'custom', params: { problem: 'colour' } });
      const ratio = contrastWithWhite(shares);
      if (ratio >= LEAST_CONTRAST) return;
      const found = String(Math.floor(ratio * 10) / 10);
      context.addIssue({
        code: 'custom',
        params: { problem: 'colour-pale', allowed: [found], written: '-' },
      });
    })
    .overwrite((text) => `#${text.replace('#', '').toLowerCase()}`);

/** Red, green, blue from 0 to 1; undefined if it is no `#rgb` or `#rrggbb`, with or without `#`. */
function sharesOf(text: string): number[] | undefined {
  const [, hex] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text) ?? [];
  if (hex === undefined) return undefined;
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
  return pairs.map((pair) => Number.parseInt(pair, 16) / 255);
}

/** WCAG 2.2, definitions of relative luminance and contrast ratio: 1 to 21. @param shares red, green, blue, 0 to 1 */
export function contrastWithWhite(shares: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = shares.map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
