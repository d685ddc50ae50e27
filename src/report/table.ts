/** A table at the foot of a terminal that shows how far several editions are: it is drawn again in its place. */
import { type FrameWords, type Row, tableFrame } from './table-frame.ts';

/** What is needed of a terminal. */
export interface Terminal {
  write(text: string): unknown;
  /** Undefined or 0 where it does not say. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** How often it is drawn at most: every so many ms. */
const PAUSE = 80;
/** Of a terminal that does not say how large it is: what the first ones had. */
const [COLUMNS, ROWS] = [80, 24];

/** Lines are not broken meanwhile: a sign that is wider than we think must not move what is below. */
const NO_WRAP = '\u001b[?7l';
const WRAP = '\u001b[?7h';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';

export class Table {
  readonly #rows: readonly Row[];
  readonly #terminal: Terminal;
  readonly #words: FrameWords;
  /** Lines that stand on the terminal now; the cursor is below them. */
  #drawn = 0;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #held = false;

  constructor(rows: readonly Row[], terminal: Terminal, words: FrameWords) {
    this.#rows = rows;
    this.#terminal = terminal;
    this.#words = words;
    this.#draw();
  }

  /** Something changed in row `index`. */
  update(index: number, change: Partial<Row>): void {
    Object.assign(this.#rows[index]!, change);
    if (this.#held || this.#timer) return;
    const wait = PAUSE - (performance.now() - this.#drawnAt);
    if (wait <= 0) this.#draw();
    else this.#timer = setTimeout(() => this.#draw(), wait).unref();
  }

  /** Writes whole lines above the table, where they stay. */
  above(text: string): void {
    if (this.#held) this.#terminal.write(text);
    else this.#draw(text);
  }

  /** Clears it away, and draws nothing until `release`. */
  hold(): void {
    this.#stop();
    this.#terminal.write(this.#clear());
    this.#drawn = 0;
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    this.#draw();
  }

  /** Leaves it as it is now. */
  end(): void {
    if (!this.#held) this.#draw();
    this.#stop();
    this.#held = true;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** In one piece, so that nothing flickers. @param above lines to leave above it */
  #draw(above = ''): void {
    this.#stop();
    this.#drawnAt = performance.now();
    const room = { columns: this.#terminal.columns || COLUMNS, rows: this.#terminal.rows || ROWS };
    const lines = tableFrame(this.#rows, room, this.#words);
    const start = above === '' ? this.#toTop() : this.#clear() + above;
    const text = lines.map((line) => `${line}${CLEAR_LINE}\n`).join('');
    this.#terminal.write(`${start}${NO_WRAP}${text}${WRAP}${CLEAR_BELOW}`);
    this.#drawn = lines.length;
  }

  #toTop(): string {
    return this.#drawn === 0 ? '' : `\u001b[${this.#drawn}A\r`;
  }

  #clear(): string {
    return `${this.#toTop()}${CLEAR_BELOW}`;
  }
}
