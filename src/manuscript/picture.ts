/**
 * Pictures as they are printed: upright, without what cameras and programs wrote into them, in greys unless colours
 * are to be kept, no finer than paper shows. Photographs become JPEGs; drawings lose nothing.
 *
 * What the libraries cannot read (GIF, SVG, odd files) goes to the page as it is, only cleaned (`image-bytes.ts`);
 * the browser may know it, and its colours are turned grey in the PDF.
 */
import { createHash } from 'node:crypto';
import os from 'node:os';
import { PROGRAM } from '../home.ts';
import { leaveBehind } from './fresh-garbage.ts';
import type { ImageInfo } from './image.ts';
import { servedAs } from './image-bytes.ts';
import { type Pixels, readPixels, writeColourJpeg, writeGreyJpeg, writePng } from './picture-codecs.ts';
import { flattened, greyed, isDrawing, isTranslucent, lightened } from './picture-tones.ts';

export interface PictureWishes {
  colour: 'grey' | 'keep';
  /** Whether ink is to be saved. */
  lowInk: boolean;
}

/** What of a picture's file is known. */
export type PictureFile = Pick<ImageInfo, 'type' | 'mime' | 'widthPx' | 'heightPx' | 'orientation'>;

/** A picture as the page gets it. */
export interface MadePicture {
  mime: string;
  bytes: Buffer;
}

/** Of JPEGs, 0 to 100. At 400 to the inch nothing is seen of what is lost. */
const QUALITY = 85;
/** More pixels than this would fill an office machine's memory: the browser has to see to them. */
const MOST_PIXELS = 150e6;

/** Where pictures that were made before are looked for. */
export interface PictureKeeper {
  get(key: string): Promise<MadePicture | undefined>;
  set(key: string, picture: MadePicture): Promise<void>;
}

/**
 * Makes pictures, each only once for a build, and as many at a time as the machine has processors.
 *
 * @param keeper those that take work; default: none is looked for, and none kept
 * @param program what makes them: another livret may make another picture
 */
export function pictureMaker(wishes: PictureWishes, keeper?: PictureKeeper, program = PROGRAM) {
  const made = new Map<string, Promise<MadePicture>>();
  const inTurn = turns(Math.min(4, os.availableParallelism()));

  /** @param mostWidth how wide it may be at the most, px */
  return (file: Buffer, image: PictureFile, mostWidth: number): Promise<MadePicture> => {
    const width = Math.min(mostWidth, image.widthPx);
    const key = `${createHash('sha256').update(file).digest('base64')} ${image.type} ${width}`;
    const known = made.get(key);
    if (known) return known;
    const { colour, lowInk } = wishes;
    const { mime, widthPx, heightPx, orientation } = image;
    const name = nameOf([program, key, mime, widthPx, heightPx, orientation, colour, lowInk]);
    const picture = kept(name, () =>
      inTurn(() => prepare(file, image, width, wishes)).catch(() => undefined),
    ).then((one) => one ?? asItIs(file, image));
    made.set(key, picture);
    return picture;
  };

  async function kept(
    key: string,
    make: () => Promise<MadePicture | undefined>,
  ): Promise<MadePicture | undefined> {
    const before = await keeper?.get(key);
    if (before) return before;
    const picture = await make();
    if (picture) await keeper?.set(key, picture);
    return picture;
  }
}

const nameOf = (from: readonly unknown[]): string =>
  createHash('sha256')
    .update(`picture ${JSON.stringify(from)}`)
    .digest('hex');

/** @returns undefined where it goes to the page as it is */
async function prepare(
  file: Buffer,
  image: PictureFile,
  width: number,
  { colour, lowInk }: PictureWishes,
): Promise<MadePicture | undefined> {
  const { type, widthPx, heightPx, orientation = 1 } = image;
  const grey = colour === 'grey';
  const small = width >= widthPx && !lowInk;
  const unknown = type === 'svg' || type === 'gif' || (type === 'avif' && isTurnedAvif(file));
  if (unknown || widthPx * heightPx > MOST_PIXELS || (small && !grey)) return undefined;
  if (type === 'jpeg' && small && orientation === 1 && isGreyJpeg(file)) return undefined;
  const read = await readPixels(file, { orientation, mostWidth: width });
  const pixels = grey ? flattened(greyed(read)) : isTranslucent(read) ? read : flattened(read);
  const drawing = type !== 'jpeg' && isDrawing(pixels);
  const toned = lowInk && !drawing ? lightened(pixels) : pixels;
  const lossless = drawing || pixels.channels % 2 === 0;
  const bytes = Buffer.from(await written(toned, lossless));
  // As they were read, in greys, and in the four channels that libraries take.
  leaveBehind(read.data.length + toned.data.length + 4 * toned.width * toned.height);
  return { mime: lossless ? 'image/png' : 'image/jpeg', bytes };
}

/** Cleaned, and no more. */
function asItIs(file: Buffer, image: PictureFile): MadePicture {
  const { mime, make } = servedAs(image);
  return { mime, bytes: make(file) };
}

function written(pixels: Pixels, lossless: boolean): Promise<Uint8Array> {
  if (lossless) return writePng(pixels);
  return pixels.channels === 1 ? writeGreyJpeg(pixels, QUALITY) : writeColourJpeg(pixels, QUALITY);
}

/**
 * A JPEG in greys, for those that lie inside a PDF already.
 *
 * @throws {Error} if it cannot be read
 */
export async function greyJpeg(jpeg: Uint8Array): Promise<Uint8Array> {
  return writeGreyJpeg(flattened(greyed(await readPixels(jpeg))), QUALITY);
}

/** Browsers turn and mirror such (ISO/IEC 23008-12, 6.5.10 and 6.5.12); the library does not. */
const isTurnedAvif = (file: Buffer): boolean => file.includes('irot') || file.includes('imir');

/** Whether a JPEG has one component (ITU-T T.81, B.2.2). */
function isGreyJpeg(jpeg: Buffer): boolean {
  for (let at = 2; at + 10 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return jpeg[at + 9] === 1;
    at += marker === 0xff ? 1 : 2 + jpeg.readUInt16BE(at + 2);
  }
  return false;
}

/** Lets so many work at the same time, and the others wait for them. */
function turns(most: number) {
  let free = most;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => void waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
