/**
 * Braces in a line: attributes (`{.class}`), which `attributes.ts` then gives to what stands before them, and
 * what templates of site generators leave (`{{< figure >}}`, `{% include x %}`), which is kept sign by sign:
 * read as Markdown, their asterisks and angle brackets would be taken off the text.
 */
import type { Processor } from 'unified';
import { LONGEST_LIST, readAttributes } from './attribute-list.ts';
import {
  addToParser,
  type Code,
  isLineEnd,
  onlyAfter,
  SIGN,
  type State,
  signOf,
  type Tokenize,
  token,
} from './tokens.ts';

/** Longer ones are no template but a brace that someone forgot. In characters. */
const LONGEST_TEMPLATE = 2000;

declare module 'mdast' {
  interface LivretAttributes extends Literal {
    type: 'livretAttributes';
  }
  interface LivretTemplate extends Literal {
    type: 'livretTemplate';
  }
  interface PhrasingContentMap {
    livretAttributes: LivretAttributes;
    livretTemplate: LivretTemplate;
  }
  interface RootContentMap {
    livretAttributes: LivretAttributes;
    livretTemplate: LivretTemplate;
  }
}

export function ownBraces(processor: Processor): void {
  addToParser(
    processor,
    {
      text: {
        [SIGN.braceOpen]: [template, attributes].map((tokenize) => onlyAfter({ tokenize }, notInBraces)),
      },
    },
    {
      enter: {
        // Open while its lines are read: their ends are its own.
        livretTemplate(mark) {
          this.enter({ type: 'livretTemplate', value: this.sliceSerialize(mark) }, mark);
        },
      },
      exit: {
        livretAttributes(mark) {
          this.enter({ type: 'livretAttributes', value: this.sliceSerialize(mark) }, mark);
          this.exit(mark);
        },
        livretTemplate(mark) {
          this.exit(mark);
        },
      },
    },
  );
}

/** `{…}` that is a list of attributes. */
export const attributes: Tokenize = (effects, ok, nok) => {
  let text = '';
  let quote = '';
  const start: State = (code) => {
    if (code !== SIGN.braceOpen) return nok(code);
    effects.enter(token('livretAttributes'));
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (code === null || isLineEnd(code) || text.length > LONGEST_LIST) return nok(code);
    effects.consume(code);
    if (code === SIGN.braceClose && quote === '') {
      if (readAttributes(text) === undefined) return nok;
      effects.exit(token('livretAttributes'));
      return ok;
    }
    const sign = signOf(code);
    text += sign;
    if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = '';
    return inside;
  };
  return start;
};

/** Of `{{` the second brace begins nothing. */
const notInBraces = (before: Code): boolean => before !== SIGN.braceOpen;

const template: Tokenize = (effects, ok, nok) => {
  let length = 0;
  /** The sign that stands before the closing brace: `}` or `%`. */
  let closing: number;
  const start: State = (code) => {
    effects.enter(token('livretTemplate'));
    effects.enter(token('livretTemplateData'));
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== SIGN.braceOpen && code !== SIGN.percent) return nok(code);
    closing = code === SIGN.percent ? SIGN.percent : SIGN.braceClose;
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    length += 1;
    if (code === null || length > LONGEST_TEMPLATE) return nok(code);
    if (isLineEnd(code)) {
      effects.exit(token('livretTemplateData'));
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return nextLine;
    }
    effects.consume(code);
    return code === closing ? last : inside;
  };
  const nextLine: State = (code) => {
    if (code === null || isLineEnd(code)) return nok(code);
    effects.enter(token('livretTemplateData'));
    return inside(code);
  };
  const last: State = (code) => {
    if (code !== SIGN.braceClose) return inside(code);
    effects.consume(code);
    return after;
  };
  /** `{{{x}}}` has three. */
  const after: State = (code) => {
    if (code === SIGN.braceClose) {
      effects.consume(code);
      return after;
    }
    effects.exit(token('livretTemplateData'));
    effects.exit(token('livretTemplate'));
    return ok(code);
  };
  return start;
};
