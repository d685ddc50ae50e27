/**
 * Pictures side by side, all as high as each other, so that they make one band. How many go into a row follows
 * from their shapes: none may become smaller than can be looked at.
 */
import type { Element } from 'hast';
import { figureOf, pageWish } from './figure.ts';
import type { Pictures } from './images.ts';

/** The width of an A5 page's text block as the themes set it, mm. In a narrower place all is smaller. */
const MEASURE = 117;
/** Between two pictures, mm. */
const GAP = 3;
/** What a row must leave its pictures in height, mm, unless they are smaller by themselves. */
const LEAST_HEIGHT = 30;
/** The most a row is high, mm. */
const MOST_HEIGHT = 100;
const MOST_IN_ROW = 4;

/** Figures, one by one or in rows, for pictures that follow one another. */
export function rowsOf(images: readonly Element[], pictures: Pictures): Element[] {
  const groups: Element[][] = [];
  for (const image of images) {
    const last = groups.at(-1);
    const own = pageWish(image) !== undefined;
    if (last && !own && pageWish(last[0]!) === undefined) last.push(image);
    else groups.push([image]);
  }
  return groups.flatMap((group) => arranged(group, pictures)).map((row) => rowOf(row, pictures));
}

/** As few rows as possible, as full as each other. */
function arranged(images: readonly Element[], pictures: Pictures): Element[][] {
  for (let rows = 1; rows < images.length; rows += 1) {
    const split = evenly(images, rows);
    if (split.every((row) => fits(row, pictures))) return split;
  }
  return images.map((image) => [image]);
}

function evenly<T>(items: readonly T[], rows: number): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    items.slice(Math.ceil((row * items.length) / rows), Math.ceil(((row + 1) * items.length) / rows)),
  );
}

function fits(row: readonly Element[], pictures: Pictures): boolean {
  if (row.length === 1) return true;
  const sizes = row.map((image) => pictures.get(image)!);
  if (sizes.some(({ wished }) => wished)) {
    const shares = sizes.map(({ width, widthMm }) =>
      width.endsWith('%') ? (Number.parseFloat(width) / 100) * MEASURE : widthMm,
    );
    return shares.reduce((sum, share) => sum + share, 0) <= MEASURE + 0.5;
  }
  const { height, highest } = heightOf(row, pictures);
  return row.length <= MOST_IN_ROW && (height >= LEAST_HEIGHT || height >= highest);
}

/** The height that makes a row as wide as the text, but none of its pictures larger than it is; mm. */
function heightOf(row: readonly Element[], pictures: Pictures): { height: number; highest: number } {
  const sizes = row.map((image) => pictures.get(image)!);
  const shapes = sizes.reduce((sum, { widthMm, heightMm }) => sum + widthMm / heightMm, 0);
  const highest = Math.min(MOST_HEIGHT, Math.max(...sizes.map(({ heightMm }) => heightMm)));
  return { height: Math.min(highest, (MEASURE - GAP * (row.length - 1)) / shapes), highest };
}

function rowOf(row: readonly Element[], pictures: Pictures): Element {
  if (row.length === 1) return figureOf(row, [], pictures);
  const figures = row.map((image) => figureOf([image], [], pictures));
  rowStyles(row, figures, pictures);
  const { position } = row[0]!;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['livret-row'] },
    children: figures,
    ...(position ? { position } : {}),
  };
}

/** Gives the members of a row the widths that make their pictures equally high; a wished width stays. */
export function rowStyles(row: readonly Element[], members: readonly Element[], pictures: Pictures): void {
  const sizes = row.map((image) => pictures.get(image)!);
  const { height } = heightOf(row, pictures);
  const shapes = sizes.reduce((sum, { widthMm, heightMm }) => sum + widthMm / heightMm, 0);
  for (const [i, member] of members.entries()) {
    const { widthMm, heightMm, wished, width } = sizes[i]!;
    const shape = widthMm / heightMm;
    const share = `calc((100% - ${GAP * (row.length - 1)}mm) * ${digits(shape / shapes)})`;
    const own = wished ? width : `min(${share}, ${digits(shape * height)}mm)`;
    // In a row the picture is as wide as its figure.
    member.properties.style = `--member: ${own};${String(member.properties.style ?? '')}`;
  }
}

const digits = (number: number): number => Math.round(number * 1e4) / 1e4;
