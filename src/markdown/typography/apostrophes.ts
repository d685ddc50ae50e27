/** Straight apostrophes and single quotation marks: l'eau → l’eau, 'mot' → ‘mot’. Feet and minutes (5') stay. */
import { type Edit, LINE_BREAK, OPAQUE, type Run } from '../run.ts';
import type { Pair, Rules } from './types.ts';

const LETTER = new RegExp(`[\\p{L}\\p{M}${OPAQUE}]`, 'u');
const DIGIT = /\p{N}/u;
const SPACE = /[\s\u00a0\u202f]/u;
const OPENING = '([{“«‹„‚‘¿¡—–/-';

export function setApostrophes(
  run: Run,
  [opening, closing]: Pair,
  { clipped }: Pick<Rules, 'clipped'>,
): void {
  const { words } = run;
  const loose = new RegExp(
    `['’](?:\\d0s|\\d\\d${clipped === undefined ? '' : `|${clipped}`})(?![\\p{L}\\p{N}])`,
    'yiu',
  );
  const edits: Edit[] = [];
  const set = (at: number, text: string): number => edits.push({ from: at, to: at + 1, text });
  const isClipped = (at: number): boolean => {
    loose.lastIndex = at;
    return loose.test(words);
  };
  /** Where single marks opened: places in `edits`. */
  const open: number[] = [];
  for (let at = words.indexOf("'"); at >= 0; at = words.indexOf("'", at + 1)) {
    const [before, after] = [words[at - 1] ?? '', words[at + 1] ?? ''];
    if (LETTER.test(before)) {
      // In a word, before a quotation (l’«eau»), after a word that lost its end, or where a quotation ends.
      const inside = LETTER.test(after) || DIGIT.test(after) || '«“„‹(['.includes(after || ' ');
      const start = inside ? undefined : open.pop();
      if (start !== undefined) edits[start]!.text = opening;
      set(at, start === undefined ? '’' : closing);
    } else if (DIGIT.test(before)) {
      if (LETTER.test(after) && after !== OPAQUE) set(at, '’');
      else if (!DIGIT.test(after) && open.length > 0) {
        edits[open.pop()!]!.text = opening;
        set(at, closing);
      }
    } else if (LETTER.test(after) || DIGIT.test(after)) {
      // Unless it is closed further on, a part of the word is missing.
      const begins = isSpace(before) || OPENING.includes(before) || before === '"' || before === "'";
      if (isClipped(at) || !begins) set(at, '’');
      else open.push(set(at, '’') - 1);
    } else if (open.length > 0 && !isSpace(before) && !OPENING.includes(before)) {
      edits[open.pop()!]!.text = opening;
      set(at, closing);
    }
  }
  run.edit(edits);
}

const isSpace = (sign: string): boolean => sign === '' || sign === LINE_BREAK || SPACE.test(sign);
