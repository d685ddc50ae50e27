/** Words in brackets with attributes, as pandoc's "bracketed spans": `[سلام]{lang=ar}`. */
import type { Processor } from 'unified';
import { attributes } from './braces.ts';
import {
  addToParser,
  type Code,
  isLineEnd,
  onlyAfter,
  onlyWhere,
  SIGN,
  type State,
  signOf,
  type Tokenize,
  token,
} from './tokens.ts';

/** As long as CommonMark lets the label of a link be, in characters; and as deep. */
const LONGEST_LABEL = 999;
const DEEPEST_LABEL = 32;

declare module 'mdast' {
  interface LivretSpan extends Parent {
    type: 'livretSpan';
    children: PhrasingContent[];
  }
  interface PhrasingContentMap {
    livretSpan: LivretSpan;
  }
  interface RootContentMap {
    livretSpan: LivretSpan;
  }
}

export function ownSpans(processor: Processor): void {
  addToParser(
    processor,
    { text: { [SIGN.open]: onlyAfter(onlyWhere({ tokenize: span }, spanAhead), mayBegin) } },
    {
      canContainEols: ['livretSpan'],
      enter: {
        livretSpan(mark) {
          this.enter({ type: 'livretSpan', children: [] }, mark);
        },
      },
      exit: {
        livretSpan(mark) {
          this.exit(mark);
        },
      },
    },
  );
}

/** Brackets that match, attributes right after them, and no link's name between them. */
const spanAhead: Tokenize = function (effects, ok, nok) {
  const { defined } = this.parser;
  let words = '';
  let depth = 0;
  const start: State = (code) => {
    effects.enter(token('livretAhead'));
    effects.consume(code);
    return first;
  };
  /** `[^1]` calls a note. */
  const first: State = (code) => (code === SIGN.caret ? nok(code) : inside(code));
  const inside: State = (code) => {
    if (code === null || words.length > LONGEST_LABEL) return nok(code);
    if (code === SIGN.close && depth === 0) {
      if (defined.includes(identifier(words))) return nok(code);
      effects.consume(code);
      effects.exit(token('livretAhead'));
      return effects.attempt({ tokenize: attributes, partial: true }, ok, nok);
    }
    if (code === SIGN.open) depth += 1;
    if (code === SIGN.close) depth -= 1;
    if (depth > DEEPEST_LABEL) return nok(code);
    words += signOf(code);
    effects.consume(code);
    return code === SIGN.backslash ? escaped : inside;
  };
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return inside(code);
    words += signOf(code);
    effects.consume(code);
    return inside;
  };
  return start;
};

/** As CommonMark compares the names of links (its 4.7, "matches"). */
const identifier = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();

/** As {@link spanAhead} found it: the words are Markdown again. */
const span: Tokenize = (effects, ok, nok) => {
  let depth = 0;
  let previous: ReturnType<typeof effects.enter> | undefined;
  const start: State = (code) => {
    effects.enter(token('livretSpan'));
    effects.enter(token('livretSpanMarker'));
    effects.consume(code);
    effects.exit(token('livretSpanMarker'));
    return piece;
  };
  /** A line of the words: micromark reads them as text once all of them are known. */
  const piece: State = (code) => {
    if (code === SIGN.close && depth === 0) return end(code);
    const chunk = effects.enter('chunkText', { contentType: 'text', previous });
    if (previous) previous.next = chunk;
    previous = chunk;
    return inside(code);
  };
  const inside: State = (code) => {
    if (code === SIGN.close && depth === 0) {
      effects.exit('chunkText');
      return end(code);
    }
    if (code === SIGN.open) depth += 1;
    if (code === SIGN.close) depth -= 1;
    effects.consume(code);
    if (isLineEnd(code)) {
      effects.exit('chunkText');
      return piece;
    }
    return code === SIGN.backslash ? escaped : inside;
  };
  const escaped: State = (code) => {
    if (isLineEnd(code)) return inside(code);
    effects.consume(code);
    return inside;
  };
  const end: State = (code) => {
    effects.enter(token('livretSpanMarker'));
    effects.consume(code);
    effects.exit(token('livretSpanMarker'));
    return effects.attempt({ tokenize: attributes, partial: true }, close, nok);
  };
  const close: State = (code) => {
    effects.exit(token('livretSpan'));
    return ok(code);
  };
  return start;
};

/** Of `[a][b]{.c}` the second brackets name a link, and `::name[words]{.c}` is another program’s. */
const mayBegin = (before: Code): boolean => before !== SIGN.close && !/[\p{L}\p{N}]/u.test(signOf(before));
