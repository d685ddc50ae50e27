/** Turns what a content stream paints grey: its colour operators (ISO 32000-1, 8.6.8), and nothing else in it. */
import { greyOf, greyText } from './grey-level.ts';
import { ContentScanner } from './grey-scan.ts';
import { SmallText } from './grey-small-text.ts';
import type { Space } from './grey-space.ts';
import { firstState, type GraphicsState, type Paint, scaleOf } from './grey-state.ts';

/** What a stream's names stand for. */
export interface ContentNames {
  space(name: string): Space;
  /** The opacity for filling that a graphics state sets, if it sets any. */
  opacity(name: string): number | undefined;
  /** The name of a graphics state that lets nothing shine through. */
  opaque(): string;
  /** Told what is drawn, and how large (see {@link GraphicsState.scale}). */
  onForm(name: string, scale: number | undefined): void;
  /** Told of colours that cannot be turned grey. */
  onLeft(what: string): void;
}

/**
 * @param bytes unpacked
 * @param scale pt of the page per unit; undefined if not known
 * @returns undefined if there is nothing to change
 */
export function greyContent(
  bytes: Uint8Array,
  names: ContentNames,
  scale: number | undefined,
): Uint8Array | undefined {
  const scanner = new ContentScanner(bytes);
  const small = new SmallText(names.opaque);
  const waiting: GraphicsState[] = [];
  const parts: Uint8Array[] = [];
  let state = firstState(scale);
  let textScale = 1;
  let copied = 0;
  const replace = (from: number, to: number, text: string): void => {
    parts.push(bytes.subarray(copied, from), Buffer.from(text, 'latin1'));
    copied = to;
  };

  while (scanner.next()) {
    const { operator, start, end } = scanner;
    const before = small.before(scanner, state, textScale);
    if (before !== undefined) replace(start, start, before);
    switch (operator) {
      // Nearly all of a book is one of these.
      case 'Td':
      case 'Tj':
        break;
      case 'q':
        waiting.push({ ...state });
        break;
      case 'Q':
        state = waiting.pop() ?? state;
        break;
      case 'cm':
        if (state.scale !== undefined) state.scale *= matrixScale(scanner);
        break;
      case 'gs': {
        const name = scanner.name(-1);
        const opacity = name === undefined ? undefined : names.opacity(name);
        if (opacity !== undefined) Object.assign(state, { opacity, opacityName: name });
        break;
      }
      case 'BT':
        textScale = 1;
        break;
      case 'Tm':
        textScale = matrixScale(scanner);
        break;
      case 'Tf':
        state.fontSize = scanner.number(-1);
        break;
      case 'Tr':
        state.textMode = scanner.number(-1);
        break;
      case 'Do':
        names.onForm(scanner.name(-1) ?? '', state.scale);
        break;
      case 'BI':
        if (isColoured(bytes.subarray(start, end), names)) names.onLeft('inline picture');
        break;
      default: {
        const text = setColour(scanner, state, names);
        if (text !== undefined) replace(start, end, text);
      }
    }
  }
  if (parts.length === 0) return undefined;
  return Buffer.concat([...parts, bytes.subarray(copied)]);
}

const matrixScale = (scanner: ContentScanner): number =>
  scaleOf(scanner.number(0), scanner.number(1), scanner.number(2), scanner.number(3));

/** @returns what stands in place of the operator; undefined if it stays as it is */
function setColour(scanner: ContentScanner, state: GraphicsState, names: ContentNames): string | undefined {
  const { operator } = scanner;
  const put = (side: 'fill' | 'stroke', paint: Paint): void => {
    state[side] = paint;
  };
  const values = (count: number): number[] =>
    Array.from({ length: count }, (_, i) => scanner.number(i - count));
  const set = (side: 'fill' | 'stroke', level: number): string => {
    put(side, { space: { kind: 'grey' }, level });
    return `${greyText(level)} ${side === 'fill' ? 'g' : 'G'}`;
  };
  switch (operator) {
    case 'g':
    case 'G':
      put(operator === 'g' ? 'fill' : 'stroke', { space: { kind: 'grey' }, level: scanner.number(-1) });
      return undefined;
    case 'rg':
      return set('fill', greyOf(values(3)));
    case 'RG':
      return set('stroke', greyOf(values(3)));
    case 'k':
      return set('fill', greyOf(values(4)));
    case 'K':
      return set('stroke', greyOf(values(4)));
    case 'cs':
    case 'CS': {
      const side = operator === 'cs' ? 'fill' : 'stroke';
      const space = names.space(scanner.name(-1) ?? '');
      // The first colour of a space is black, but for lists of colours, where it is the first of them.
      const level = space.kind === 'colour' && space.table ? space.grey([0]) : 0;
      put(side, { space, level: space.kind === 'pattern' ? undefined : level });
      if (space.kind === 'unknown') names.onLeft(space.name);
      return space.kind === 'colour' ? `${greyText(level)} ${side === 'fill' ? 'g' : 'G'}` : undefined;
    }
    case 'sc':
    case 'scn':
    case 'SC':
    case 'SCN': {
      const side = operator.startsWith('s') ? 'fill' : 'stroke';
      const { space } = state[side];
      if (space.kind === 'grey') put(side, { space, level: scanner.number(-1) });
      if (space.kind === 'colour') {
        const level = space.grey(values(space.components));
        put(side, { space, level });
        return `${greyText(level)} ${side === 'fill' ? 'g' : 'G'}`;
      }
      const { base } = space.kind === 'pattern' ? space : {};
      if (base?.kind !== 'colour' || scanner.count <= base.components) return undefined;
      const colour = Array.from({ length: base.components }, (_, i) => scanner.number(i));
      return `${greyText(base.grey(colour))} ${scanner.text(-1)} ${operator}`;
    }
    default:
      return undefined;
  }
}

/** A picture written into the stream, unless it is grey or a stencil. */
function isColoured(picture: Uint8Array, names: ContentNames): boolean {
  const head = Buffer.from(picture.subarray(0, 400)).toString('latin1');
  if (/\/(IM|ImageMask)\s+true/.test(head)) return false;
  const name = /\/(?:CS|ColorSpace)\s*\/([^\s/<>[\]()]+)/.exec(head)?.[1];
  return name === undefined || names.space(name).kind !== 'grey';
}
