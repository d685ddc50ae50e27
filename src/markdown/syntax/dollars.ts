/**
 * Formulas between dollar signs, by remark-math, without taking prices for formulas. `$x$` is one only
 *
 * - with no space inside its dollars, and no digit after them (pandoc's rule, "tex_math_dollars"),
 * - where no letter or digit touches them from outside (GitHub's rule): `Ke$ha and A$AP` are names.
 *
 * `$$` opens a block only alone on its line: `$$ – dear` is a line of text.
 */
import remarkMath from 'remark-math';
import type { Processor } from 'unified';
import {
  type Code,
  isLineEnd,
  isSpace,
  onlyWhere,
  SIGN,
  type State,
  signOf,
  type Tokenize,
  token,
  useChanged,
} from './tokens.ts';

export function ownDollars(processor: Processor): void {
  useChanged(processor, remarkMath, (construct, block) =>
    onlyWhere(construct, block ? fenceAhead : formulaAhead),
  );
}

/** `$$` and nothing else. */
const fenceAhead: Tokenize = (effects, ok, nok) => {
  let dollars = 0;
  const start: State = (code) => {
    effects.enter(token('livretAhead'));
    return read(code);
  };
  const read: State = (code) => {
    if (code === null || isLineEnd(code)) {
      effects.exit(token('livretAhead'));
      return dollars === 2 ? ok(code) : nok(code);
    }
    if (code === SIGN.dollar && dollars < 2) dollars += 1;
    else if (!isSpace(code) || dollars < 2) return nok(code);
    effects.consume(code);
    return read;
  };
  return start;
};

const formulaAhead: Tokenize = function (effects, ok, nok) {
  const outside = this.previous;
  let opening = 0;
  let closing = 0;
  let last: Code = null;

  const start: State = (code) => {
    if (isWord(outside)) return nok(code);
    effects.enter(token('livretAhead'));
    return open(code);
  };
  const open: State = (code) => {
    if (code === SIGN.dollar) {
      opening += 1;
      effects.consume(code);
      return open;
    }
    // A line may begin with $$, a space and the whole formula.
    const roomy = opening === 2 && (outside === null || isLineEnd(outside));
    return opening > 2 || code === null || (isSpace(code) && !roomy) ? nok(code) : inside(code);
  };
  const inside: State = (code) => {
    if (code === null) return nok(code);
    if (code === SIGN.dollar) {
      closing = 0;
      return close(code);
    }
    last = code;
    if (isLineEnd(code)) {
      effects.exit(token('livretAhead'));
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return nextLine;
    }
    effects.consume(code);
    return inside;
  };
  const nextLine: State = (code) => {
    if (code === null || isLineEnd(code)) return nok(code);
    effects.enter(token('livretAhead'));
    return inside(code);
  };
  const close: State = (code) => {
    if (code === SIGN.dollar) {
      closing += 1;
      effects.consume(code);
      return close;
    }
    const whole = closing === opening && (opening === 2 || !isSpace(last)) && !isWord(code);
    if (!whole) return nok(code);
    effects.exit(token('livretAhead'));
    return ok(code);
  };
  return start;
};

const isWord = (code: Code): boolean => code !== null && code > 0 && /[\p{L}\p{N}]/u.test(signOf(code));
