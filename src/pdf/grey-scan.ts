/**
 * Reads a content stream operator by operator (ISO 32000-1, 7.8.2 and annex A), without being led astray by what
 * only looks like one: strings, names, comments, and the data of pictures written into the stream. It keeps
 * places, not copies: a book has millions of operators, and few of them are about colour.
 */
import { endOfLine, endOfObject, endOfPicture, KIND } from './grey-tokens.ts';

/** More operands than any operator takes; those before them do not matter. */
const MOST_OPERANDS = 64;
const latin1 = new TextDecoder('latin1');

/** All there are (annex A). */
const WORDS =
  `b|B|b*|B*|BDC|BI|BMC|BT|BX|c|cm|CS|cs|d|d0|d1|Do|DP|EI|EMC|ET|EX|f|F|f*|G|g|gs|h|i|ID|j|J|K|k|l|m|M|MP|n|q|Q|re|` +
  `RG|rg|ri|s|S|SC|sc|SCN|scn|sh|T*|Tc|Td|TD|Tf|Tj|TJ|TL|Tm|Tr|Ts|Tw|Tz|v|w|W|W*|y|'|"`;

/** By their bytes. As names of properties each is one string for good, which makes comparing them cheap. */
const OPERATORS = new Map<number, string>(
  Object.keys(Object.fromEntries(WORDS.split('|').map((word) => [word, 0]))).map((word) => [
    [...word].reduce((key, letter) => (key << 8) | letter.charCodeAt(0), 0),
    word,
  ]),
);

export class ContentScanner {
  /** The operator just read; `BI` stands for a whole inline picture, up to its `EI`. */
  operator = '';
  /** Where its first operand begins, and where it ends itself. */
  start = 0;
  end = 0;
  /** How many operands it has. */
  count = 0;

  private at = 0;
  private readonly from = new Int32Array(MOST_OPERANDS);
  private readonly to = new Int32Array(MOST_OPERANDS);

  constructor(private readonly bytes: Uint8Array) {}

  /** Goes on to the next operator. @returns false at the end */
  next(): boolean {
    const { bytes, from, to } = this;
    const length = bytes.length;
    this.count = 0;
    this.start = -1;
    while (this.at < length) {
      const byte = bytes[this.at]!;
      if (KIND[byte] === 1) {
        this.at += 1;
        continue;
      }
      if (byte === 0x25) {
        this.at = endOfLine(bytes, this.at);
        continue;
      }
      const begin = this.at;
      if (this.start < 0) this.start = begin;
      this.at = endOfObject(bytes, begin);
      const isWord = KIND[byte] === 0 && !isNumberStart(byte);
      if (isWord && !this.isConstant(begin)) {
        this.operator = this.word(begin, this.at);
        if (this.operator === 'BI') this.at = endOfPicture(bytes, this.at);
        this.end = this.at;
        return true;
      }
      if (this.count === MOST_OPERANDS) this.forget();
      from[this.count] = begin;
      to[this.count] = this.at;
      this.count += 1;
    }
    return false;
  }

  /** Leaves out what somebody else has read. @param at between two operators */
  goTo(at: number): void {
    this.at = at;
  }

  /** An operand as it is written. @param index from 0; negative ones count from the last */
  text(index: number): string {
    const place = index < 0 ? this.count + index : index;
    if (place < 0 || place >= this.count) return '';
    return latin1.decode(this.bytes.subarray(this.from[place], this.to[place]));
  }

  /** An operand as a number (PDF writes none with an exponent); NaN if it is none. */
  number(index: number): number {
    const place = index < 0 ? this.count + index : index;
    if (place < 0 || place >= this.count) return Number.NaN;
    let whole = 0;
    let parts = 0;
    let negative = false;
    for (let at = this.from[place]!; at < this.to[place]!; at += 1) {
      const byte = this.bytes[at]!;
      if (byte >= 0x30 && byte <= 0x39) {
        whole = whole * 10 + (byte - 0x30);
        parts *= 10;
      } else if (byte === 0x2e && parts === 0) parts = 1;
      else if (byte === 0x2d) negative = true;
      else if (byte !== 0x2b) return Number.NaN;
    }
    const value = parts > 1 ? whole / parts : whole;
    return negative ? -value : value;
  }

  /** A name without its slash, its codes (#20) resolved; undefined if it is none. */
  name(index: number): string | undefined {
    const text = this.text(index);
    if (!text.startsWith('/')) return undefined;
    return text
      .slice(1)
      .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  /** Drops the first half of too many operands. */
  private forget(): void {
    const half = MOST_OPERANDS / 2;
    this.from.copyWithin(0, half);
    this.to.copyWithin(0, half);
    this.count = half;
  }

  /** `true`, `false` and `null` are operands. */
  private isConstant(begin: number): boolean {
    const length = this.at - begin;
    if (length !== 4 && length !== 5) return false;
    return /^(true|false|null)$/.test(latin1.decode(this.bytes.subarray(begin, this.at)));
  }

  /** Operators are one to three letters. */
  private word(begin: number, end: number): string {
    const { bytes } = this;
    if (end - begin > 3) return latin1.decode(bytes.subarray(begin, end));
    let key = 0;
    for (let i = begin; i < end; i += 1) key = (key << 8) | bytes[i]!;
    return OPERATORS.get(key) ?? latin1.decode(bytes.subarray(begin, end));
  }
}

/** Digits, signs and the point. */
const isNumberStart = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2b || byte === 0x2e;
