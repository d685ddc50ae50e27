/**
 * Directives (`:::note`, `::pagebreak`, `:sub[2]`) by remark-directive, but only those that livret knows. The
 * library takes every colon before a letter for one (`10:30` has none, `note:this` has), and what it takes it
 * takes off the text. So a name is looked at before it reads on; any other stays plain Markdown, as if there
 * were no directives, with all that stands in and after it.
 */
import remarkDirective from 'remark-directive';
import type { Processor } from 'unified';
import { CONTAINERS, LEAVES, named, TEXTS } from './names.ts';
import {
  type Code,
  onlyWhere,
  SIGN,
  type State,
  signOf,
  type Tokenize,
  token,
  useChanged,
} from './tokens.ts';

export function ownDirectives(processor: Processor): void {
  useChanged(processor, remarkDirective, (construct, block) =>
    onlyWhere(construct, block ? blockAhead : textAhead),
  );
}

const blockAhead = nameAhead((colons, name) => named(colons === 2 ? LEAVES : CONTAINERS, name) !== undefined);

/** In a line only with words in brackets: `9:sup` is none. */
const textAhead = nameAhead(
  (colons, name, next) => colons === 1 && named(TEXTS, name) !== undefined && next === SIGN.open,
);

/** Reads colons and a name. */
function nameAhead(known: (colons: number, name: string, next: Code) => boolean): Tokenize {
  return (effects, ok, nok) => {
    let colons = 0;
    let name = '';
    const start: State = (code) => {
      effects.enter(token('livretAhead'));
      return read(code);
    };
    const read: State = (code) => {
      const sign = signOf(code);
      if (sign === ':' && name === '') colons += 1;
      else if (/[\p{L}\p{N}\p{M}_-]/u.test(sign) && name.length < 32) name += sign;
      else {
        effects.exit(token('livretAhead'));
        return known(colons, name, code) ? ok(code) : nok(code);
      }
      effects.consume(code);
      return read;
    };
    return start;
  };
}
