/** A family of the booklet's own: the files that belong together, and which of them draws a sign. */
import { draws } from '../signs.ts';
import type { OwnFile } from './file.ts';

export interface Face {
  weight: number;
  style: 'normal' | 'italic';
}

/** From here on a weight passes for bold. */
const BOLD = 600;

export class OwnFamily {
  /** As CSS names it: never the author's name for it, nor a name that could be another font's. */
  readonly name: string;
  /** The faces to offer: regular and bold, upright and italic, as far as there are files. */
  readonly faces: readonly Face[];
  readonly #files: readonly OwnFile[];

  /** @param number from 1, unique in the booklet */
  constructor(number: number, files: readonly OwnFile[]) {
    this.name = `livret own ${number}`;
    this.faces = facesOf(files);
    this.#files = files.filter((file) =>
      this.faces.some(({ weight, style }) => file.weight === weight && file.style === style),
    );
  }

  draws(sign: string): boolean {
    return this.fileFor(sign, this.faces[0]!) !== undefined;
  }

  /**
   * The file for a sign in a face; where the bold or the italic lacks it, the nearest that has it. So every
   * face of the family has the same signs, and none is ever looked for elsewhere.
   */
  fileFor(sign: string, face: Face): OwnFile | undefined {
    const far = (file: OwnFile): number =>
      (file.style === face.style ? 0 : 1000) + Math.abs(file.weight - face.weight);
    const distances = [...new Set(this.#files.map(far))].sort((a, b) => a - b);
    for (const distance of distances) {
      const found = this.#files.find(
        (file) => far(file) === distance && draws((point) => file.has(point), sign),
      );
      if (found) return found;
    }
    return undefined;
  }

  /** Of the files opened so far. */
  pdfNames(): string[] {
    return [...new Set(this.#files.flatMap(({ pdfName }) => pdfName || []))];
  }

  /** Files that were opened and found of no use. */
  faulty(): OwnFile[] {
    return this.#files.filter(({ fault }) => fault !== undefined);
  }
}

function facesOf(files: readonly OwnFile[]): Face[] {
  const faces: Face[] = [];
  for (const style of ['normal', 'italic'] as const) {
    const weights = files.filter((file) => file.style === style).map(({ weight }) => weight);
    const regular = nearest(weights, 400);
    const bold = nearest(
      weights.filter((weight) => weight >= BOLD),
      700,
    );
    for (const weight of new Set([regular, bold])) if (weight !== undefined) faces.push({ weight, style });
  }
  return faces;
}

const nearest = (weights: readonly number[], wanted: number): number | undefined =>
  [...weights].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
