/** What the configuration says of the printer at hand, and what the copies cost on it. */

import type { Slip } from '../imposition/slip.ts';
import type { Config } from '../manuscript/config.ts';
import type { PrinterSettings } from '../manuscript/printer.ts';
import type { Cost } from '../report/report.ts';

/** What an office printer leaves white, mm: 4.2 on most, up to 5. */
export const USUAL_EDGE = 4.2;

export const printerOf = ({ printer = {} }: Config): PrinterSettings => printer;

/** How far its backs slip; undefined where they do not. */
export function slipOf(config: Config): Slip | undefined {
  const [right, down] = printerOf(config).shift ?? [0, 0];
  return right === 0 && down === 0 ? undefined : { right, down };
}

/**
 * Paper and price of all copies.
 *
 * @param sheets of one printing
 * @param sides printed sides of one printing
 * @param copiesAtOnce copies that come out of one printing
 * @returns undefined where nobody said how many copies there are to be
 */
export function costOf(
  { perSheet, copies }: PrinterSettings,
  { sheets, sides, copiesAtOnce }: { sheets: number; sides: number; copiesAtOnce: number },
): Cost | undefined {
  if (copies === undefined) return undefined;
  const printings = Math.ceil(copies / copiesAtOnce);
  const of = (each: number) => {
    const all = printings * each;
    return {
      sheets: all,
      ...(perSheet === undefined ? {} : { price: Math.round(all * perSheet * 100) / 100 }),
    };
  };
  return { copies, duplex: of(sheets), oneSided: of(sides) };
}
