/** Glyphs of a line that Chromium shows one by one, read into one string (see `glyph-strings.ts`). */
import type { GlyphWidths } from './glyph-strings.ts';

/**
 * How far a glyph may stand from where Chromium put it, thousandths of the type's size: at 10 pt the fiftieth part of a
 * point, about what Chromium's own rounding to 1/64 of a pixel amounts to.
 */
const TOLERANCE = 2;
/** Moves larger than this lead to another word or column, and stay moves, thousandths of the type's size. */
const MOST = 400;
/** Glyphs of one string; longer ones are shown in several. */
const LONGEST = 1024;

/** What stands between two glyphs, behind the number, and behind a string. */
const [MOVED, SHOWN] = [' 0 Td ', ' Tj'].map((text) => [...text].map((sign) => sign.charCodeAt(0))) as [
  number[],
  number[],
];

/** One is used for a whole stream: a book has hundreds of thousands of glyphs, and none is made an object. */
export class GlyphLine {
  /** Behind the last operator that was read. */
  end = 0;
  /** From the first string of codes to the last, in units of text. */
  length = 0;

  private count = 0;
  /** Where the codes of each string begin and end. */
  private readonly from = new Int32Array(LONGEST);
  private readonly to = new Int32Array(LONGEST);
  /** How far each stands behind the one before, and how wide it is, both in units of text. */
  private readonly moves = new Float64Array(LONGEST);
  private readonly wide = new Float64Array(LONGEST);
  private size = 1;
  private out = new Uint8Array(4 * LONGEST);
  private used = 0;
  private value = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /**
   * @param start where a string that is shown begins
   * @param end behind its operator
   * @returns whether more follow that can be shown with it
   */
  read(start: number, end: number, widths: GlyphWidths, size: number): boolean {
    this.count = 0;
    this.size = size;
    this.length = 0;
    this.end = end;
    if (this.codes(start, 0, widths) < 0) return false;
    while (this.count < LONGEST) {
      const codes = this.move(this.end);
      if (codes < 0) break;
      const move = this.value;
      const close = this.codes(codes, move, widths);
      if (close < 0) break;
      const away = Math.abs(move - this.wide[this.count - 2]!) * 1000;
      if (away > MOST * size || !this.stands(SHOWN, close)) {
        this.count -= 1;
        break;
      }
      this.length += move;
      this.end = close + SHOWN.length;
    }
    return this.count > 1;
  }

  /** As operators: what all glyphs stand apart more or less than they are wide is said once. */
  written(): Uint8Array {
    const { count, size, from, to, moves, wide } = this;
    const apart = this.spacing();
    this.used = 0;
    if (apart !== 0) this.text(`${apart} Tc `);
    const begin = this.used;
    this.text('[<');
    /** Where a glyph is meant to stand, and where it would stand after what is written. */
    let wanted = 0;
    let pen = 0;
    let adjusted = false;
    for (let i = 0; i < count; i += 1) {
      wanted += moves[i]!;
      // Numbers in an array move against the line.
      const adjustment = ((pen - wanted) / size) * 1000;
      if (adjustment > TOLERANCE || adjustment < -TOLERANCE) {
        const whole = Math.round(adjustment);
        this.text(`>${whole}<`);
        pen -= (whole / 1000) * size;
        adjusted = true;
      }
      this.copy(from[i]!, to[i]!);
      pen += wide[i]! + ((to[i]! - from[i]!) / 4) * apart;
    }
    this.text(adjusted ? '>] TJ' : '> Tj');
    if (!adjusted) this.out.copyWithin(begin, begin + 1, this.used);
    if (!adjusted) this.used -= 1;
    if (apart !== 0) this.text(' 0 Tc');
    return this.out.slice(0, this.used);
  }

  /** The character spacing of most glyphs, in units of text; 0 where they are set as wide as they are. */
  private spacing(): number {
    const more = new Float64Array(this.count - 1);
    for (let i = 1; i < this.count; i += 1) more[i - 1] = this.moves[i]! - this.wide[i - 1]!;
    const usual = more.sort()[more.length >> 1]!;
    return Math.abs(usual) * 1000 > TOLERANCE * this.size ? Number(usual.toFixed(5)) : 0;
  }

  /** Takes in a string of codes of four digits each. @returns behind its `>`; -1 where something else stands */
  private codes(at: number, move: number, widths: GlyphWidths): number {
    const { bytes, count } = this;
    if (bytes[at] !== 0x3c) return -1;
    let place = at + 1;
    let wide = 0;
    let code = 0;
    for (; ; place += 1) {
      const digit = digitOf(bytes[place]!);
      if (digit < 0) break;
      code = (code << 4) | digit;
      if ((place - at) % 4 !== 0) continue;
      wide += widths(code);
      code = 0;
    }
    if (bytes[place] !== 0x3e || (place - at) % 4 !== 1 || place === at + 1) return -1;
    this.from[count] = at + 1;
    this.to[count] = place;
    this.moves[count] = move;
    this.wide[count] = wide * this.size;
    this.count += 1;
    return place + 1;
  }

  /** Reads `6.609375 0 Td ` behind a line's end into `value`. @returns behind it; -1 where something else stands */
  private move(from: number): number {
    const { bytes } = this;
    if (bytes[from] !== 0x0a) return -1;
    let at = from + 1;
    const negative = bytes[at] === 0x2d;
    if (negative) at += 1;
    let digits = 0;
    let count = 0;
    let parts = 0;
    for (; ; at += 1) {
      const byte = bytes[at]!;
      if (byte >= 0x30 && byte <= 0x39) {
        digits = digits * 10 + byte - 0x30;
        count += 1;
        parts *= 10;
      } else if (byte === 0x2e && parts === 0) parts = 1;
      else break;
    }
    // More figures than a number of this language holds are none of Chromium's.
    if (count === 0 || count > 15 || !this.stands(MOVED, at)) return -1;
    this.value = (negative ? -digits : digits) / Math.max(1, parts);
    return at + MOVED.length;
  }

  private stands(text: readonly number[], at: number): boolean {
    for (let i = 0; i < text.length; i += 1) if (this.bytes[at + i] !== text[i]) return false;
    return true;
  }

  private text(text: string): void {
    this.room(text.length);
    for (let i = 0; i < text.length; i += 1) this.out[this.used + i] = text.charCodeAt(i);
    this.used += text.length;
  }

  private copy(from: number, to: number): void {
    this.room(to - from);
    for (let at = from; at < to; at += 1) this.out[this.used + at - from] = this.bytes[at]!;
    this.used += to - from;
  }

  private room(more: number): void {
    if (this.used + more <= this.out.length) return;
    const larger = new Uint8Array(2 * (this.used + more));
    larger.set(this.out);
    this.out = larger;
  }
}

/** -1 for what is none. */
const digitOf = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};
