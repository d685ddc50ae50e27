/**
 * Running text as a reader meets it: the words of a paragraph through bold, links and the rest, so that a
 * quotation that begins in one element and ends in another is still one. What must never change (code,
 * pictures, addresses) stands in a run as one opaque sign.
 */
import type { Parents, Text } from 'hast';

/** Stands in a run for what is not looked into. */
export const OPAQUE = '\ufffc';
/** Stands in a run for `<br>`. */
export const LINE_BREAK = '\u2028';

/** A stretch of a text node. `node` is undefined where something else stands in the line. */
interface Piece {
  text: string;
  frozen: boolean;
  node?: Text;
  parent?: Parents;
}

/** Characters of a run's `words` to be replaced; never none, and never opaque ones. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Where a character of a run stands. `offset` counts within `node`. */
export interface Spot {
  node: Text;
  parent: Parents | undefined;
  offset: number;
}

/** The words of one block in one language (BCP 47). */
export class Run {
  private pieces: Piece[] = [];
  private view: string | undefined;

  constructor(readonly language: string) {}

  add(node: Text, parent?: Parents): void {
    if (node.value !== '') this.push({ text: node.value, frozen: false, node, ...(parent && { parent }) });
  }

  addSign(sign: typeof OPAQUE | typeof LINE_BREAK): void {
    this.push({ text: sign, frozen: true });
  }

  get hasWords(): boolean {
    return this.pieces.some((piece) => piece.node !== undefined);
  }

  /** The text, with one opaque sign for each frozen stretch. */
  get words(): string {
    this.view ??= this.pieces.map(seen).join('');
    return this.view;
  }

  /** From now on nobody changes these stretches of `words`, given in order. */
  freeze(stretches: Iterable<readonly [from: number, to: number]>): void {
    this.cut([...stretches], (piece, from, to) => [
      { ...piece, text: piece.text.slice(from, to), frozen: true },
    ]);
  }

  /** Replaces what a pattern matches, which is global and never matches nothing. */
  replace(pattern: RegExp, answer: (match: RegExpExecArray) => string): void {
    const edits: Edit[] = [];
    const { words } = this;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const text = answer(match);
      if (text !== match[0]) edits.push({ from: match.index, to: match.index + match[0].length, text });
    }
    this.edit(edits);
  }

  /** Makes changes, given in order. What replaces characters of several nodes stands in the first of them. */
  edit(edits: readonly Edit[]): void {
    const starts = new Map(edits.map(({ from, text }) => [from, text]));
    this.cut(
      edits.map(({ from, to }) => [from, to]),
      (piece, _from, _to, at) => [{ ...piece, text: starts.get(at) ?? '' }],
    );
  }

  /** The nodes and places of characters of `words`, given in order; undefined for an opaque one. */
  locate(indexes: readonly number[]): (Spot | undefined)[] {
    const spots: (Spot | undefined)[] = [];
    const before = new Map<Text, number>();
    let passed = 0;
    for (const piece of this.pieces) {
      const { node, parent, text, frozen } = piece;
      const length = seen(piece).length;
      const inNode = node && (before.get(node) ?? 0);
      while (spots.length < indexes.length && indexes[spots.length]! < passed + length) {
        const offset = (inNode ?? 0) + indexes[spots.length]! - passed;
        spots.push(node && !frozen ? { node, parent, offset } : undefined);
      }
      passed += length;
      if (node) before.set(node, inNode! + text.length);
    }
    return spots;
  }

  /** Puts the changed words into the tree. */
  write(): void {
    const values = new Map<Text, string>();
    for (const { node, text } of this.pieces) if (node) values.set(node, (values.get(node) ?? '') + text);
    for (const [node, value] of values) node.value = value;
  }

  private push(piece: Piece): void {
    this.pieces.push(piece);
    this.view = undefined;
  }

  /** Cuts stretches out of the pieces they lie in and puts others in their place; one walk over both. */
  private cut(
    stretches: readonly (readonly [from: number, to: number])[],
    replacement: (piece: Piece, from: number, to: number, at: number) => Piece[],
  ): void {
    if (stretches.length === 0) return;
    const pieces: Piece[] = [];
    let next = 0;
    let start = 0;
    for (const piece of this.pieces) {
      const length = seen(piece).length;
      let done = 0;
      while (next < stretches.length && stretches[next]![0] < start + length) {
        const [from, to] = stretches[next]!;
        const [first, last] = [Math.max(from - start, 0), Math.min(to - start, length)];
        if (piece.frozen) {
          if (to > start + length) break;
        } else {
          if (first > done) pieces.push({ ...piece, text: piece.text.slice(done, first) });
          pieces.push(...replacement(piece, first, last, start + first));
          done = last;
          if (to > start + length) break;
        }
        next += 1;
      }
      if (done === 0) pieces.push(piece);
      else if (done < length) pieces.push({ ...piece, text: piece.text.slice(done) });
      start += length;
    }
    this.pieces = pieces;
    this.view = undefined;
  }
}

const seen = (piece: Piece): string => (piece.frozen && piece.text !== LINE_BREAK ? OPAQUE : piece.text);

/** A run of words that are in no tree. */
export function runOf(text: string, language: string): Run & { text: () => string } {
  const node: Text = { type: 'text', value: text };
  const run = new Run(language);
  run.add(node);
  return Object.assign(run, {
    text: () => {
      run.write();
      return node.value;
    },
  });
}
