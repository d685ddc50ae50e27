/**
 * How deep quotations and lists stand in one another, without parsing: the parser needs minutes for thousands of
 * levels, and a look at how lines begin needs none of it.
 */

/** A mark that opens a level (CommonMark 0.31, 5.1 and 5.2), with the spaces before it. */
const MARK = /([ \t]*)(>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/** Counts levels line by line. Code is counted as if it were text: nobody writes such depths in code either. */
export class Containers {
  /** Columns at which the text of the open lists begins, outermost first. */
  readonly #lists: number[] = [];

  /** How many levels are open after the marks of this line. */
  levelsAt(line: string): number {
    if (line.trim() === '') return 0;
    let quotes = 0;
    let column = 0;
    let fresh = 0;
    MARK.lastIndex = 0;
    for (let mark = MARK.exec(line); mark; mark = MARK.exec(line)) {
      const [whole, , sign = ''] = mark;
      if (sign === '>') quotes += 1;
      else {
        if (fresh === 0) this.#closeFrom(column + whole.length - sign.length);
        this.#lists.push(column + whole.length + 1);
        fresh += 1;
      }
      column += whole.length;
    }
    if (fresh === 0 && quotes === 0) this.#closeFrom(line.length - line.trimStart().length);
    return quotes + this.#lists.length;
  }

  /** What begins at this column stands in no list whose text begins further in. */
  #closeFrom(column: number): void {
    while (this.#lists.length > 0 && this.#lists.at(-1)! > column) this.#lists.pop();
  }
}
