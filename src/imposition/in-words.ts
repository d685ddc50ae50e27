/** Numbers as messages say them. */

/** To a tenth. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** To a hundredth: what is measured on the test sheet, in quarters of a millimetre. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** Numbers for people: 2, 4–7, 9. */
export function ranges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? `${first}` : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
    )
    .join(', ');
}
