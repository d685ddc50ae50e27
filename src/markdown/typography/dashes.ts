/** Hyphens that stand for dashes: ` - `, ` -- `, `---`. Ranges of numbers written 10--15 become 10–15. */
import type { Run } from '../run.ts';
import { pattern, SP } from './spaces.ts';
import type { Rules } from './types.ts';

/** Not at the edge of a quotation or before a closing sign, where French puts spaces by itself. */
const ALONE = pattern(`(?<=[^\\s«‹]${SP})--?(?=${SP}+[^\\s»›;:!?])`);
const LONG = pattern('(?<!-)---(?!-)');
const RANGE = pattern('(?<=\\p{N})--(?=\\p{N})');
const TIGHT = pattern('(?<=[\\p{L}\\p{M}\\p{N}»”’)!?…])---?(?=[\\p{L}\\p{M}\\p{N}«“‘(])');

export function setDashes(run: Run, { dash, tight }: Pick<Rules, 'dash' | 'tight'>): void {
  if (!run.words.includes('-')) return;
  run.replace(RANGE, () => '–');
  run.replace(TIGHT, ([sign]) => (sign === '---' ? tight.replace('–', '—') : tight));
  run.replace(ALONE, () => dash);
  run.replace(LONG, () => '—');
}
