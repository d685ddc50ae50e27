/** As much of a terminal as livret uses (ECMA-48; DECAWM of the VT100): what stands on it after some text was written. */
import { displayWidth } from '../../src/report/width.ts';

export class Screen {
  columns: number;
  rows: number;
  /** All lines since the beginning; the last `rows` of them can be reached. */
  readonly lines: string[] = [''];
  #row = 0;
  #column = 0;
  #wraps = true;
  /** Signs that were broken into a line of their own. */
  wrapped = 0;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
  }

  write(text: string): void {
    for (const [, steer, number, letter, colour, sign] of text.matchAll(
      /\u001b\[(\??)(\d*)([AJKhl])|(\u001b\[[\d;]*m)|([\s\S])/gu,
    )) {
      if (colour !== undefined) continue;
      if (letter !== undefined) this.#steer(`${steer}${letter}`, Number(number || 0));
      else this.#sign(sign!);
    }
  }

  /** What can be seen, without spaces at the ends. */
  get seen(): string[] {
    return this.lines.slice(-this.rows).map((line) => line.trimEnd());
  }

  #steer(what: string, number: number): void {
    const top = Math.max(0, this.lines.length - this.rows);
    // What has left the screen upwards cannot be reached any more.
    if (what === 'A') this.#row = Math.max(top, this.#row - Math.max(1, number));
    else if (what === 'K') this.lines[this.#row] = this.#before();
    else if (what === 'J') {
      this.lines[this.#row] = this.#before();
      this.lines.length = this.#row + 1;
    } else if (number === 7) this.#wraps = what === '?h';
    else throw new Error(`A terminal’s sign that is not known here: ${what}`);
  }

  #before(): string {
    return this.lines[this.#row]!.slice(0, this.#column);
  }

  #sign(sign: string): void {
    if (sign === '\r') this.#column = 0;
    else if (sign === '\n') this.#newLine();
    else {
      const line = this.lines[this.#row]!.padEnd(this.#column);
      if (displayWidth(line.slice(0, this.#column) + sign) > this.columns) {
        if (!this.#wraps) return;
        this.wrapped += 1;
        this.#newLine();
        this.#sign(sign);
        return;
      }
      this.lines[this.#row] = line.slice(0, this.#column) + sign + line.slice(this.#column + sign.length);
      this.#column += sign.length;
    }
  }

  #newLine(): void {
    this.#row += 1;
    this.#column = 0;
    if (this.#row === this.lines.length) this.lines.push('');
  }
}
