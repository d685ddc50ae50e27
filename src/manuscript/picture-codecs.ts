/**
 * Pictures of pixels, read and written by libraries, which are loaded when the first picture comes: most booklets
 * have few, and many none.
 *
 * `@napi-rs/image` reads and scales (in threads of its own, several at once), but writes JPEGs in three colours
 * only; `@jsquash/jpeg` (mozjpeg) writes those of one, which stay plain greys in a PDF.
 */
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Orientation } from './image-turn.ts';

/** Pixels, row by row from the top left. */
export interface Pixels {
  width: number;
  height: number;
  /** 1 grey, 2 grey and opacity, 3 red, green, blue, 4 the same and opacity; one byte each. */
  channels: number;
  data: Uint8Array;
}

/** What is to become of a picture while it is read. */
export interface Reading {
  /** How it must be turned to stand upright; JPEGs inside others are not turned. */
  orientation?: Orientation | undefined;
  /** Its largest width once upright, px; wider ones are made smaller, in their shape. */
  mostWidth?: number | undefined;
}

const loadImage = once(async () => (await import('@napi-rs/image')).default);

const loadEncoder = once(async () => {
  const { default: encode, init } = await import('@jsquash/jpeg/encode.js');
  const wasm = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm');
  // Handed over compiled: by itself it would ask for the file as browsers do.
  await init((await WebAssembly.compile(await fs.readFile(wasm))) as never);
  return encode;
});

/** @throws {Error} if it cannot be read, or has a kind of pixels that is not known here */
export async function readPixels(bytes: Uint8Array, reading: Reading = {}): Promise<Pixels> {
  const { Transformer, FastResizeFilter, ResizeFit } = await loadImage();
  const picture = new Transformer(bytes);
  const { width: storedWidth, height: storedHeight, colorType } = await picture.metadata();
  const { orientation = 1, mostWidth = Number.POSITIVE_INFINITY } = reading;
  if (orientation !== 1) picture.rotate(orientation as number);
  let [width, height] = orientation >= 5 ? [storedHeight, storedWidth] : [storedWidth, storedHeight];
  const resized = width > mostWidth;
  if (resized) {
    const most = Math.max(1, Math.floor(mostWidth));
    [width, height] = [most, Math.max(1, Math.floor((height * most) / width))];
    picture.fastResize({ width, height, filter: FastResizeFilter.CatmullRom, fit: ResizeFit.Fill });
  }
  const raw = await picture.rawPixels();
  // What was made smaller has one byte each, whatever it had before.
  const bytesEach = resized || colorType < 4 ? 1 : colorType >= 8 ? 4 : 2;
  const channels = raw.length / (width * height) / bytesEach;
  if (bytesEach > 2 || ![1, 2, 3, 4].includes(channels)) throw new Error(`${raw.length} bytes of pixels`);
  return { width, height, channels, data: bytesEach === 2 ? upperBytes(raw) : raw };
}

/** Of 16 bits, as the machine orders them, the upper 8. */
function upperBytes(raw: Buffer): Uint8Array {
  const upper = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
  return Uint8Array.from({ length: raw.length / 2 }, (_, i) => raw[i * 2 + upper]!);
}

/** @param grey one channel */
export async function writeGreyJpeg({ width, height, data }: Pixels, quality: number): Promise<Uint8Array> {
  const encode = await loadEncoder();
  const picture = { data: inFour(data), width, height, colorSpace: 'srgb' } as ImageData;
  // Baseline: every printer's interpreter knows it. Three times faster than progressive, and a tenth larger.
  const options = { quality, color_space: 1, progressive: false, baseline: true } as const;
  return new Uint8Array(await encode(picture, options));
}

/** @param pixels of three or four channels; opacity is lost */
export async function writeColourJpeg(pixels: Pixels, quality: number): Promise<Uint8Array> {
  return (await transformer(pixels)).jpeg(quality);
}

/** Nothing is lost. */
export async function writePng(pixels: Pixels): Promise<Uint8Array> {
  const picture = await transformer(pixels);
  if (pixels.channels <= 2) picture.grayscale();
  return picture.png();
}

async function transformer({ width, height, channels, data }: Pixels) {
  const { Transformer } = await loadImage();
  const four =
    channels === 4 ? data : channels === 1 ? inFour(data) : withOpacity(channels, data, width * height);
  return Transformer.fromRgbaPixels(four, width, height);
}

/** Grey and opacity, or red, green and blue, in four channels. */
function withOpacity(channels: number, data: Uint8Array, count: number): Uint8Array {
  const four = new Uint8Array(count * 4).fill(255);
  for (let i = 0, at = 0; at < four.length; i += channels, at += 4) {
    if (channels === 3) four.set(data.subarray(i, i + 3), at);
    else {
      four.fill(data[i]!, at, at + 3);
      four[at + 3] = data[i + 1]!;
    }
  }
  return four;
}

/** Greys as red, green, blue and full opacity, which is all that the libraries take. */
function inFour(greys: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const words = new Uint32Array(greys.length);
  for (let i = 0; i < greys.length; i += 1) words[i] = (greys[i]! * 0x01010101) | OPAQUE;
  return new Uint8ClampedArray(words.buffer);
}

/** The byte of opacity, as this machine orders bytes. */
const OPAQUE = new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer)[0]!;

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
