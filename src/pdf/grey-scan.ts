/**
 * Reads a content stream operator by operator (ISO 32000-1, 7.8.2 and annex A), without being led astray by what
 * only looks like one: strings, names, comments, and the data of pictures written into the stream. It keeps
 * places, not copies: a book has millions of operators, and few of them are about colour.
 */

/** What a byte is: 0 part of a word, 1 white space, 2 delimiter (ISO 32000-1, 7.2.2). */
const KIND = new Uint8Array(256);
for (const white of [0, 9, 10, 12, 13, 32]) KIND[white] = 1;
for (const delimiter of '()<>[]{}/%') KIND[delimiter.charCodeAt(0)] = 2;

/** More operands than any operator takes; those before them do not matter. */
const MOST_OPERANDS = 64;
/** How much of what follows a picture's end mark is looked at to tell it from picture data that looks like it. */
const LOOK_AHEAD = 12;

const latin1 = new TextDecoder('latin1');

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
  private readonly words = new Map<number, string>();

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
        this.at = this.endOfLine(this.at);
        continue;
      }
      const begin = this.at;
      if (this.start < 0) this.start = begin;
      this.at = this.endOfObject(begin);
      const isWord = KIND[byte] === 0 && !isNumberStart(byte);
      if (isWord && !this.isConstant(begin)) {
        this.operator = this.word(begin, this.at);
        if (this.operator === 'BI') this.at = this.endOfPicture(this.at);
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

  /** Operators are one to three letters: each is made a string once. */
  private word(begin: number, end: number): string {
    const { bytes, words } = this;
    if (end - begin > 3) return latin1.decode(bytes.subarray(begin, end));
    let key = 0;
    for (let i = begin; i < end; i += 1) key = (key << 8) | bytes[i]!;
    let word = words.get(key);
    if (word === undefined) {
      word = latin1.decode(bytes.subarray(begin, end));
      words.set(key, word);
    }
    return word;
  }

  private endOfLine(at: number): number {
    const { bytes } = this;
    let end = at;
    while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end += 1;
    return end;
  }

  /** Where what begins at `at` ends; a delimiter that closes nothing stands for itself. */
  private endOfObject(at: number): number {
    const { bytes } = this;
    const byte = bytes[at]!;
    if (byte === 0x28) return this.endOfString(at);
    if (byte === 0x5b) return this.endOfGroup(at + 1, 0x5d);
    if (byte === 0x3c && bytes[at + 1] === 0x3c) return this.endOfGroup(at + 2, 0x3e);
    if (byte === 0x3c) {
      const close = bytes.indexOf(0x3e, at);
      return close < 0 ? bytes.length : close + 1;
    }
    if (byte !== 0x2f && KIND[byte] === 2) return at + 1;
    let end = at + 1;
    while (end < bytes.length && KIND[bytes[end]!] === 0) end += 1;
    return end;
  }

  private endOfString(at: number): number {
    const { bytes } = this;
    let depth = 0;
    for (let i = at; i < bytes.length; i += 1) {
      const byte = bytes[i];
      if (byte === 0x5c) i += 1;
      else if (byte === 0x28) depth += 1;
      else if (byte === 0x29) {
        depth -= 1;
        if (depth === 0) return i + 1;
      }
    }
    return bytes.length;
  }

  /** An array (closed by `]`) or a dictionary (by `>>`), whatever is in it; without recursion. */
  private endOfGroup(from: number, closing: number): number {
    const { bytes } = this;
    const open = [closing];
    let at = from;
    while (at < bytes.length) {
      const byte = bytes[at]!;
      const close = open.at(-1)!;
      if (byte === close && (close === 0x5d || bytes[at + 1] === 0x3e)) {
        at += close === 0x5d ? 1 : 2;
        open.pop();
        if (open.length === 0) return at;
      } else if (byte === 0x5b || (byte === 0x3c && bytes[at + 1] === 0x3c)) {
        open.push(byte === 0x5b ? 0x5d : 0x3e);
        at += byte === 0x5b ? 1 : 2;
      } else if (byte === 0x25) at = this.endOfLine(at);
      else at = KIND[byte] === 1 ? at + 1 : this.endOfObject(at);
    }
    return bytes.length;
  }

  /** After `ID` and one byte of white space come any bytes at all, up to an `EI` that operators follow. */
  private endOfPicture(from: number): number {
    const { bytes } = this;
    let at = from;
    while (at < bytes.length && !this.isMark(at, 0x49, 0x44)) {
      at = KIND[bytes[at]!] === 1 ? at + 1 : this.endOfObject(at);
    }
    for (at += 3; at + 1 < bytes.length; at += 1) {
      if (!this.isMark(at, 0x45, 0x49) || KIND[bytes[at - 1]!] !== 1) continue;
      const after = bytes.subarray(at + 2, at + 2 + LOOK_AHEAD);
      if (after.every((byte) => KIND[byte] === 1 || (byte >= 0x20 && byte < 0x7f))) return at + 2;
    }
    return bytes.length;
  }

  /** Whether a word of these two letters stands here. */
  private isMark(at: number, first: number, second: number): boolean {
    const { bytes } = this;
    const after = bytes[at + 2];
    return bytes[at] === first && bytes[at + 1] === second && (after === undefined || KIND[after] === 1);
  }
}

/** Digits, signs and the point. */
const isNumberStart = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2b || byte === 0x2e;
