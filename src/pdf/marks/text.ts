/** Text as it is shown (ISO 32000-1, 9.4), gathered into runs: words of one look on one line. */
import type { Area } from '../../geometry.ts';
import { common } from './matrix.ts';
import type { State } from './state.ts';
import { eachString } from './strings.ts';
import type { TextRun } from './types.ts';

/** How far signs reach above and below their baseline, in the type's size: capitals, and the tail of a g. */
const ABOVE = 0.75;
const BELOW = 0.22;
/** Words further apart than this stand in columns, in the type's size. */
const GAP = 2;
/** Strings that a move parts further than this are looked at one by one, thousandths of the type's size. */
const APART = 1000;
/** Signs that stand higher or lower than this are on another line, in the type's size. */
const SHIFTED = 0.15;

/** A run that may go on. Positions along the line and across it, pt. */
interface Open {
  run: TextRun;
  state: State;
  /** How many grounds were painted before it. */
  after: number;
  ux: number;
  uy: number;
  from: number;
  to: number;
  across: number;
  /** pt of the page for each unit along the line. */
  along: number;
  /** Which of the text's matrices it is set by. */
  turned: number;
  /** From the baseline to the top of the type, pt. */
  upX: number;
  upY: number;
}

export class Text {
  private a = 1;
  private b = 0;
  private c = 0;
  private d = 1;
  private e = 0;
  private f = 0;
  private lineE = 0;
  private lineF = 0;
  private open: Open | undefined;
  /** How often the matrix was set to another turn or size. */
  private turned = 0;

  /** @param onRun told every run that is seen, with the number given to `show` when it began */
  constructor(private readonly onRun: (run: TextRun, after: number) => void) {}

  begin(): void {
    this.set(1, 0, 0, 1, 0, 0);
  }

  set(a: number, b: number, c: number, d: number, e: number, f: number): void {
    if (a !== this.a || b !== this.b || c !== this.c || d !== this.d) this.turned += 1;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    this.e = this.lineE = e;
    this.f = this.lineF = f;
  }

  /** To a new line, as far from the beginning of this one. */
  move(x: number, y: number): void {
    this.lineE += x * this.a + y * this.c;
    this.lineF += x * this.b + y * this.d;
    this.e = this.lineE;
    this.f = this.lineF;
  }

  /** Shows the strings that stand from `from` to `to`: those that kerning or a justified line moves are one. */
  show(state: State, after: number, bytes: Uint8Array, from: number, to: number): void {
    const { size, stretch } = state;
    const whole = { width: 0, signs: 0, missing: 0 };
    const flush = (): void => {
      this.shown(state, after, whole);
      Object.assign(whole, { width: 0, signs: 0, missing: 0 });
    };
    eachString(
      bytes,
      from,
      to,
      (text, length) => measure(state, text, length, whole),
      (amount) => {
        const by = (-amount / 1000) * size * stretch;
        if (Math.abs(amount) > APART || whole.signs === 0) {
          flush();
          this.advance(by);
        } else whole.width += by;
      },
    );
    flush();
  }

  private advance(by: number): void {
    this.e += by * this.a;
    this.f += by * this.b;
  }

  private shown(state: State, after: number, { width, signs, missing }: Measured): void {
    if (signs > 0 && state.mode !== 3 && state.mode !== 7) this.sign(state, after, width, signs, missing);
    this.advance(width);
  }

  private sign(state: State, after: number, width: number, signs: number, missing: number): void {
    const { ctm, rise, size } = state;
    const open = this.open;
    const x = this.e + rise * this.c;
    const y = this.f + rise * this.d;
    const pageX = ctm[0] * x + ctm[2] * y + ctm[4];
    const pageY = ctm[1] * x + ctm[3] * y + ctm[5];
    if (open && open.state === state && open.after === after && open.turned === this.turned) {
      const from = open.ux * pageX + open.uy * pageY;
      const across = open.ux * pageY - open.uy * pageX;
      if (goesOn(open, from, across)) {
        add(open, from, from + width * open.along, signs, missing);
        return;
      }
    }
    // The line and the height of the type, on the page.
    const [alongX, alongY] = [this.a * ctm[0] + this.b * ctm[2], this.a * ctm[1] + this.b * ctm[3]];
    const [upX, upY] = [
      (this.c * ctm[0] + this.d * ctm[2]) * size,
      (this.c * ctm[1] + this.d * ctm[3]) * size,
    ];
    const along = Math.hypot(alongX, alongY);
    const height = Math.hypot(upX, upY);
    if (along === 0 || height === 0 || !Number.isFinite(along * height)) return;
    const [ux, uy] = [alongX / along, alongY / along];
    const from = ux * pageX + uy * pageY;
    const to = from + width * along;
    const across = ux * pageY - uy * pageX;
    if (
      open &&
      open.after === after &&
      sameLook(open.state, state) &&
      Math.abs(open.run.size - height) < 0.01 &&
      Math.abs(open.ux * uy - open.uy * ux) < 0.01 &&
      goesOn(open, from, across)
    ) {
      open.state = state;
      open.turned = this.turned;
      add(open, from, to, signs, missing);
      return;
    }
    this.end();
    this.open = {
      ...{
        state,
        after,
        turned: this.turned,
        along,
        ux,
        uy,
        from: Math.min(from, to),
        to: Math.max(from, to),
        across,
        upX,
        upY,
      },
      run: {
        ...{ size: height, signs, missing, font: state.font!.name, level: undefined, ground: undefined },
        area: { left: 0, top: 0, width: 0, height: 0 },
      },
    };
  }

  /** Closes the run that is open. */
  end(): void {
    const open = this.open;
    if (!open) return;
    this.open = undefined;
    const { run, state } = open;
    run.area = areaOf(open);
    if (!common(run.area, state.clip)) return;
    const paint = state.mode === 1 || state.mode === 5 ? state.stroke : state.fill;
    run.level = paint.level === undefined ? undefined : 1 - (1 - paint.level) * paint.opacity;
    if (!state.font?.sized) run.size = Number.NaN;
    this.onRun(run, open.after);
  }
}

/** What a string shows. Its width is in units of text. */
interface Measured {
  width: number;
  signs: number;
  missing: number;
}

/** Adds what a string shows. */
function measure(
  { font, size, stretch, letterSpace, wordSpace }: State,
  text: Uint8Array,
  length: number,
  into: Measured,
): void {
  if (!font) return;
  let width = 0;
  for (let i = 0; i + font.bytes <= length; i += font.bytes) {
    const code = font.bytes === 2 ? (text[i]! << 8) | text[i + 1]! : text[i]!;
    width += font.width(code) * size + letterSpace + (font.bytes === 1 && code === 32 ? wordSpace : 0);
    into.signs += 1;
    if (font.missing(code)) into.missing += 1;
  }
  into.width += width * stretch;
}

/** Whether a sign belongs to the words before it. */
const goesOn = (open: Open, from: number, across: number): boolean =>
  Math.abs(open.across - across) < SHIFTED * open.run.size &&
  from > open.from - GAP * open.run.size &&
  from < open.to + GAP * open.run.size;

function add(open: Open, from: number, to: number, signs: number, missing: number): void {
  open.run.signs += signs;
  open.run.missing += missing;
  if (to > open.to) open.to = to;
  if (from < open.from) open.from = from;
}

function areaOf({ ux, uy, from, to, across, upX, upY }: Open): Area {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const at of [from, to]) {
    // Back from along and across the line: the inverse of a turn is its transpose.
    const [x, y] = [ux * at - uy * across, uy * at + ux * across];
    for (const share of [ABOVE, -BELOW]) {
      xs.push(x + upX * share);
      ys.push(y + upY * share);
    }
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

const sameLook = (a: State, b: State): boolean =>
  a === b ||
  (a.font === b.font &&
    a.mode === b.mode &&
    a.fill.level === b.fill.level &&
    a.fill.opacity === b.fill.opacity &&
    a.stroke === b.stroke);
