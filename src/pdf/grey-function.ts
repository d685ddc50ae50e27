/**
 * Functions that give colours (ISO 32000-1, 7.10), made to give greys: gradients are drawn by them. Grey is a plain
 * sum of red, green and blue, so that it can be taken of the ends of a gradient instead of every step.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { greyOf, SHARES } from './grey-level.ts';
import { packed, unpacked } from './grey-streams.ts';

const name = (key: string): PDFName => PDFName.of(key);
const DEEPEST = 8;
/** Takes red, green and blue off the stack of a PostScript function, and puts their grey there (7.10.5). */
const SUM = ` ${SHARES[2]} mul exch ${SHARES[1]} mul add exch ${SHARES[0]} mul add }`;

/**
 * @param object a function of red, green and blue, or what points to one
 * @returns a new function; undefined for one of a kind that browsers do not write
 */
export function greyFunction(
  object: PDFObject | undefined,
  context: PDFContext,
  depth = 0,
): PDFDict | PDFRef | undefined {
  const value = context.lookup(object);
  const dict = value instanceof PDFRawStream ? value.dict : value;
  if (!(dict instanceof PDFDict) || depth > DEEPEST) return undefined;
  switch (numberAt(dict, 'FunctionType')) {
    case 2:
      return exponential(dict, context);
    case 3:
      return stitched(dict, context, depth);
    case 4:
      return value instanceof PDFRawStream ? calculated(value, context) : undefined;
    default:
      return undefined;
  }
}

/** From one colour to another. Without them it goes from black to white already, in one component. */
function exponential(dict: PDFDict, context: PDFContext): PDFDict | undefined {
  const ends = ['C0', 'C1'].map((key) => numbers(dict.lookup(name(key))));
  if (ends.some((end) => end.length !== 3)) return undefined;
  const copy = dict.clone(context);
  for (const [index, key] of ['C0', 'C1'].entries()) copy.set(name(key), context.obj([greyOf(ends[index]!)]));
  oneRange(copy, context);
  return copy;
}

/** Several, one after the other. */
function stitched(dict: PDFDict, context: PDFContext, depth: number): PDFDict | undefined {
  const list = dict.lookup(name('Functions'));
  if (!(list instanceof PDFArray)) return undefined;
  const greys = list.asArray().map((item) => greyFunction(item, context, depth + 1));
  if (greys.some((grey) => grey === undefined)) return undefined;
  const copy = dict.clone(context);
  copy.set(name('Functions'), context.obj(greys as (PDFDict | PDFRef)[]));
  oneRange(copy, context);
  return copy;
}

/** A small program: it goes on to sum up what it has found. */
function calculated(stream: PDFRawStream, context: PDFContext): PDFRef | undefined {
  const range = numbers(stream.dict.lookup(name('Range')));
  if (range.length !== 6) return undefined;
  const program = Buffer.from(unpacked(stream)).toString('latin1');
  const end = program.lastIndexOf('}');
  if (end < 0) return undefined;
  const copy = packed(Buffer.from(program.slice(0, end) + SUM, 'latin1'), stream.dict, context);
  oneRange(copy.dict, context);
  return context.register(copy);
}

function oneRange(dict: PDFDict, context: PDFContext): void {
  if (dict.has(name('Range'))) dict.set(name('Range'), context.obj([0, 1]));
}

const numberAt = (dict: PDFDict, key: string): number | undefined => {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
};

/** The numbers of an array; none of anything else. */
export function numbers(object: PDFObject | undefined): number[] {
  if (!(object instanceof PDFArray)) return [];
  return object.asArray().flatMap((item) => (item instanceof PDFNumber ? [item.asNumber()] : []));
}
