/**
 * How light a colour is: from 0, black, to 1, white.
 *
 * ISO 32000-1, 10.3.2 and 10.3.3: what devices that print black do with colours. It is a plain sum, so that
 * gradients, and the functions they are made of, can be turned grey by their ends alone.
 */

/** Shares of red, green and blue in the grey. */
export const SHARES = [0.3, 0.59, 0.11] as const;

const within = (value: number): number => Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0));

/** @param components 1 of grey, 3 of red, green and blue, or 4 of cyan, magenta, yellow and black; each 0 to 1 */
export function greyOf(components: readonly number[]): number {
  const [first = 0, second = 0, third = 0, black = 0] = components.map(within);
  if (components.length <= 1) return first;
  const sum = SHARES[0] * first + SHARES[1] * second + SHARES[2] * third;
  return within(components.length === 3 ? sum : 1 - sum - black);
}

/** As it is written into a PDF: four digits are more than any device tells apart. */
export const greyText = (grey: number): string => String(Math.round(grey * 1e4) / 1e4);
