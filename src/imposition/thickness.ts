/** How thick paper is, from its weight or as it was measured. */

/**
 * Thickness of uncoated paper in mm by its weight in g/m². 60 is 100 % recycled offset (JCP A70), 75 to 105 are
 * offset papers (JCP A63), both of the US Government Paper Specification Standards, volume 11, which allow
 * 0.013 mm more or less; 180 is a mill's bond paper. Copier paper differs from maker to maker: whoever measures
 * (a hundred sheets with a ruler) gives millimetres.
 */
const TABLE = [
  [60, 0.075],
  [75, 0.1],
  [90, 0.12],
  [105, 0.14],
  [180, 0.19],
] as const;

/** Weights that copiers take, with room to spare. */
export const LEAST_GSM = 40;
export const MOST_GSM = 400;

/** Thicknesses of the same, in mm. */
export const LEAST_THICKNESS = 0.03;
export const MOST_THICKNESS = 0.6;

/**
 * Thickness of a sheet in mm, by straight lines between the entries of the table; lighter and heavier paper is as
 * dense as the nearest entry.
 *
 * @param gsm weight in g/m², {@link LEAST_GSM} to {@link MOST_GSM}
 * @throws {RangeError} for others
 */
export function thicknessOf(gsm: number): number {
  if (!(gsm >= LEAST_GSM && gsm <= MOST_GSM)) throw new RangeError(`paper of ${gsm} g/m²`);
  const after = TABLE.findIndex(([weight]) => weight >= gsm);
  const [above, below] = [TABLE[after] ?? TABLE.at(-1)!, TABLE[after - 1]];
  if (after === -1 || below === undefined) return (gsm * above[1]) / above[0];
  return below[1] + ((above[1] - below[1]) * (gsm - below[0])) / (above[0] - below[0]);
}

/** A thickness that was understood, or why it was not. */
export type ParsedThickness =
  | { ok: true; thickness: number }
  | { ok: false; fault: 'unknown' | 'thickness' | 'weight' };

const MEASURED = /^(-?\d+(?:[.,]\d+)?)\s*mm$/i;
const WEIGHED = /^(-?\d+(?:[.,]\d+)?)\s*(?:gsm|g|g\/m2|g\/m²)$/i;

/** Paper as people name it: `0.1mm`, `80gsm`, `80 g/m²`. Thickness in mm. */
export function parseThickness(text: string): ParsedThickness {
  const number = (pattern: RegExp): number | undefined => {
    const [, digits] = pattern.exec(text.trim()) ?? [];
    return digits === undefined ? undefined : Number(digits.replace(',', '.'));
  };
  const measured = number(MEASURED);
  if (measured !== undefined) {
    const possible = measured >= LEAST_THICKNESS && measured <= MOST_THICKNESS;
    return possible ? { ok: true, thickness: measured } : { ok: false, fault: 'thickness' };
  }
  const weight = number(WEIGHED);
  if (weight === undefined) return { ok: false, fault: 'unknown' };
  const possible = weight >= LEAST_GSM && weight <= MOST_GSM;
  return possible ? { ok: true, thickness: thicknessOf(weight) } : { ok: false, fault: 'weight' };
}
