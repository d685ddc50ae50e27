/** One font file of the booklet's own: opened when it is first asked for a sign, and only then. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Fontkit from 'fontkit';
import type { Spans } from '../spans.ts';
import { hasPoint } from '../spans.ts';

/** Why a file cannot be used. */
export type FontFault = 'not-a-font' | 'collection' | 'variable' | 'colour' | 'locked' | 'too-large';

export const FORMATS: Readonly<Record<string, string>> = {
  '.ttf': 'truetype',
  '.otf': 'opentype',
  '.woff': 'woff',
  '.woff2': 'woff2',
};

/** In MB; the largest fonts there are, whole Chinese ones, have about 25. */
export const LARGEST = 40;

export interface FontFacts {
  family: string;
  /** As in CSS, 100 to 900. */
  weight: number;
  style: 'normal' | 'italic';
  /** The beginning of its name in a PDF: lower case, letters and digits only. */
  pdfName: string;
  has: (point: number) => boolean;
}

type Opened = { ok: true; font: FontFacts } | { ok: false; fault: FontFault };

/** What was read, by path, size and time of the last change: a watching livret reads each file once. */
const known = new Map<string, Opened>();

/** @param file absolute path */
export function openFont(file: string): Opened {
  let key: string;
  try {
    const { size, mtimeMs } = fs.statSync(file);
    if (size > LARGEST * 1024 * 1024) return { ok: false, fault: 'too-large' };
    key = `${file}\0${size}\0${mtimeMs}`;
  } catch {
    return { ok: false, fault: 'not-a-font' };
  }
  const before = known.get(key);
  if (before) return before;
  let opened: Opened;
  try {
    opened = examine(fs.readFileSync(file));
  } catch {
    // fontkit trusts what it reads: a damaged file ends in any kind of exception.
    opened = { ok: false, fault: 'not-a-font' };
  }
  known.set(key, opened);
  return opened;
}

/** Tables of pictures in place of outlines (OpenType): Chromium prints such letters as drawings without text. */
const COLOUR = ['CBDT', 'sbix', 'COLR', 'SVG '];

function examine(bytes: Buffer): Opened {
  // Loaded when it is needed: few booklets bring fonts, and it takes as long to load as half of livret.
  const fontkit = createRequire(import.meta.url)('fontkit') as typeof Fontkit;
  const font = fontkit.create(bytes) as Fontkit.Font & {
    directory?: { tables?: Record<string, unknown> };
    'OS/2'?: { usWeightClass: number; fsType: Record<string, boolean>; fsSelection: Record<string, boolean> };
    getName?: (name: string) => string | null;
  };
  if ((font.type as string) === 'TTC' || (font.type as string) === 'DFont')
    return { ok: false, fault: 'collection' };
  const tables = Object.keys(font.directory?.tables ?? {});
  const os2 = font['OS/2'];
  // Chromium writes variable fonts, and those that forbid it, as Type 3 fonts without a name (Skia, SkPDFFont).
  if (Object.keys(font.variationAxes).length > 0) return { ok: false, fault: 'variable' };
  if (tables.some((table) => COLOUR.includes(table))) return { ok: false, fault: 'colour' };
  if (os2?.fsType?.noEmbedding || os2?.fsType?.bitmapOnly) return { ok: false, fault: 'locked' };
  const drawn = new Map<number, boolean>();
  const has = (point: number): boolean => {
    const before = drawn.get(point);
    if (before !== undefined) return before;
    const found = font.glyphForCodePoint(point).id !== 0;
    drawn.set(point, found);
    return found;
  };
  has(0x20); // reads the tables that tell, so that a damaged file is known for one now
  return {
    ok: true,
    font: {
      family: font.getName?.('preferredFamily') ?? font.familyName ?? font.postscriptName ?? '',
      weight: os2?.usWeightClass ?? 400,
      style: os2?.fsSelection?.italic || font.italicAngle !== 0 ? 'italic' : 'normal',
      pdfName: plain(`${font.postscriptName ?? font.familyName ?? ''}`.split('-')[0]!),
      has,
    },
  };
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A file of a family, with what is known of it beforehand. */
export class OwnFile {
  readonly path: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly #declared: Spans | undefined;
  #opened: Opened | undefined;

  /** @param declared the characters it may have, as its package says; it is not opened for others */
  constructor(file: string, weight: number, style: 'normal' | 'italic', declared?: Spans) {
    this.path = file;
    this.weight = weight;
    this.style = style;
    this.#declared = declared;
  }

  get format(): string {
    return FORMATS[path.extname(this.path).toLowerCase()] ?? 'woff2';
  }

  has(point: number): boolean {
    if (this.#declared && !hasPoint(this.#declared, point)) return false;
    this.#opened ??= openFont(this.path);
    return this.#opened.ok && this.#opened.font.has(point);
  }

  /** Why it turned out to be of no use, once opened. */
  get fault(): FontFault | undefined {
    return this.#opened && !this.#opened.ok ? this.#opened.fault : undefined;
  }

  get pdfName(): string | undefined {
    return this.#opened?.ok ? this.#opened.font.pdfName : undefined;
  }
}
