import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import {
  type MadePicture,
  type PictureFile,
  type PictureKeeper,
  type PictureWishes,
  pictureMaker,
} from '../../src/manuscript/picture.ts';
import { type Pixels, readPixels, writeColourJpeg, writePng } from '../../src/manuscript/picture-codecs.ts';
import { greyed } from '../../src/manuscript/picture-tones.ts';
import { gif, jpeg as stub } from './pictures.ts';
import { corner, exif, jpegWith, pngWith, webpWith } from './turned.ts';

const GREY: PictureWishes = { colour: 'grey', lowInk: false };
const KEEP: PictureWishes = { colour: 'keep', lowInk: false };

const file = (
  type: PictureFile['type'],
  widthPx: number,
  heightPx: number,
  more: Partial<PictureFile> = {},
): PictureFile => ({
  ...{ type, mime: `image/${type}`, widthPx, heightPx, ...more },
});

/** A gradient with a little noise: as many greys as a photograph has. */
function photo(width: number, height: number): Pixels {
  let seed = 7;
  const noise = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 24;
  };
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const x = Math.floor(i / 3) % width;
    return Math.min(255, [0.9, 0.5, 0.2][i % 3]! * (x / width) * 230 + noise());
  });
  return { width, height, channels: 3, data };
}

/** Components of a JPEG, by its frame. */
function components(bytes: Buffer): number {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at + 1]! >= 0xc0 && bytes[at + 1]! <= 0xc2) return bytes[at + 9]!;
  }
  return 0;
}

/** The black quarter of the corner, looked for in the middle of each. */
async function darkQuarter(bytes: Buffer): Promise<string> {
  const { width, height, channels, data } = greyed(await readPixels(bytes));
  const dark = (x: number, y: number) =>
    data[(Math.floor(y * height) * width + Math.floor(x * width)) * channels]! < 128;
  const quarters = {
    'top left': dark(0.25, 0.25),
    'top right': dark(0.75, 0.25),
    'bottom left': dark(0.25, 0.75),
    'bottom right': dark(0.75, 0.75),
  };
  return `${width}×${height} ${Object.entries(quarters)
    .filter(([, is]) => is)
    .map(([key]) => key)
    .join()}`;
}

describe('a picture as it is printed', () => {
  it('is a grey JPEG of one component if it is a photograph, whatever it was', async () => {
    const colours = photo(300, 200);
    for (const [bytes, type] of [
      [await writeColourJpeg(colours, 90), 'jpeg'],
      [await writePng(colours), 'png'],
    ] as const) {
      const made = await pictureMaker(GREY)(Buffer.from(bytes), file(type, 300, 200), 9999);
      expect([made.mime, components(made.bytes)]).toEqual(['image/jpeg', 1]);
      const { width, height, data, channels } = await readPixels(made.bytes);
      expect([width, height]).toEqual([300, 200]);
      // As light as before, on the whole.
      const mean = (pixels: Pixels) =>
        pixels.data.reduce((sum, v, i) => sum + (i % pixels.channels === 0 ? v : 0), 0) / (300 * 200);
      expect(mean({ width, height, data, channels })).toBeCloseTo(mean(greyed(colours)), -0.5);
    }
  });

  it('loses nothing if it is a drawing', async () => {
    const made = await pictureMaker(GREY)(corner.png, file('png', 40, 20), 9999);
    expect(made.mime).toBe('image/png');
    const { data } = PNG.sync.read(made.bytes);
    expect(new Set(data.filter((_, i) => i % 4 !== 3))).toEqual(new Set([0, 255]));
  });

  it('has no more pixels than it needs', async () => {
    const bytes = Buffer.from(await writeColourJpeg(photo(400, 200), 90));
    for (const wishes of [GREY, KEEP]) {
      const { bytes: made } = await pictureMaker(wishes)(bytes, file('jpeg', 400, 200), 101);
      expect(await readPixels(made)).toMatchObject({ width: 101, height: 50 });
    }
  });

  it.each([
    'jpeg',
    'png',
    'webp',
  ] as const)('stands upright without its note, and has no other notes (%s)', async (type) => {
    const block = exif(6);
    const bytes = {
      jpeg: jpegWith(corner.jpeg, block),
      png: pngWith(corner.png, block),
      webp: webpWith(corner.webp, block, 40, 20),
    }[type];
    expect(bytes.includes('CANARY')).toBe(true);
    for (const wishes of [GREY, KEEP]) {
      for (const most of [9999, 10]) {
        const made = await pictureMaker(wishes)(bytes, file(type, 20, 40, { orientation: 6 }), most);
        expect(made.bytes.includes('CANARY')).toBe(false);
        if (made.mime === 'image/svg+xml' || (type === 'jpeg' && wishes === KEEP && most === 9999)) continue; // the browser turns it
        expect(await darkQuarter(made.bytes)).toBe(`${most === 10 ? '10×20' : '20×40'} top right`);
      }
    }
  });

  it('is on white where it shines through', async () => {
    const data = new Uint8Array(4 * 64).fill(0);
    for (let i = 0; i < 32; i += 1) data.set([0, 0, 0, i < 16 ? 255 : 128], i * 4);
    const bytes = Buffer.from(await writePng({ width: 8, height: 8, channels: 4, data }));
    const grey = await pictureMaker(GREY)(bytes, file('png', 8, 8), 9999);
    const read = greyed(await readPixels(grey.bytes));
    const at = (y: number) => read.data[y * 8 * read.channels];
    expect([at(0), at(3), at(7)]).toEqual([0, 127, 255]);
    // With colours kept, what is behind it still shows.
    const kept = await pictureMaker(KEEP)(bytes, file('png', 8, 8), 4);
    const { channels, data: pixels } = await readPixels(kept.bytes);
    expect([channels, pixels.at(-1)]).toEqual([4, 0]);
    expect(pixels[3]).toBeGreaterThan(240);
  });

  it('is made once, however often it is asked for', async () => {
    const make = pictureMaker(GREY);
    const copy = Buffer.from(corner.png);
    const first = make(corner.png, file('png', 40, 20), 9999);
    expect(make(copy, file('png', 40, 20), 40)).toBe(first);
    expect(make(copy, file('png', 40, 20), 10)).not.toBe(first);
    expect((await make(copy, file('png', 40, 20), 10)).bytes.equals((await first).bytes)).toBe(false);
  });

  it('is not made at all where it was made before, under a name of all that it comes from', async () => {
    const known = new Map<string, MadePicture>();
    const keeper: PictureKeeper = {
      get: async (key) => known.get(key),
      set: async (key, picture) => void known.set(key, picture),
    };
    const png = file('png', 40, 20);
    const first = await pictureMaker(GREY, keeper)(corner.png, png, 9999);
    expect([...known.values()]).toEqual([first]);
    const [name] = known.keys();
    const other = { mime: 'image/png', bytes: Buffer.from('kept') };
    known.set(name!, other);
    // Where the file lies does not matter; its bytes, its size on paper and what is wished do.
    expect(await pictureMaker(GREY, keeper)(corner.png, { ...png, path: '/b' } as never, 9999)).toBe(other);
    for (const [wishes, most] of [
      [KEEP, 10],
      [{ ...GREY, lowInk: true }, 9999],
      [GREY, 10],
    ] as const)
      expect(await pictureMaker(wishes, keeper)(corner.png, png, most)).not.toBe(other);
    // So does which livret it is.
    expect(await pictureMaker(GREY, keeper, 'another')(corner.png, png, 9999)).not.toBe(other);
    expect(known.size).toBe(5);
    // What goes to the page as it is takes no work, and no room.
    await pictureMaker(GREY, keeper)(corner.jpeg, file('jpeg', 40, 20), 9999);
    expect(known.size).toBe(5);
  });

  it('is left alone if it is a grey JPEG that is not too large', async () => {
    const { bytes } = await pictureMaker(GREY)(corner.jpeg, file('jpeg', 40, 20), 9999);
    // The very same coded data: nothing is lost by coding it twice.
    expect(bytes.subarray(-60).equals(corner.jpeg.subarray(-60))).toBe(true);
  });

  it('of 16 bits, of grey with opacity', async () => {
    const png = new PNG({ width: 2, height: 1, bitDepth: 16, colorType: 2 });
    const deep = PNG.sync.write(png, {
      bitDepth: 16,
      colorType: 2,
      inputColorType: 2,
      inputHasAlpha: false,
    } as never);
    const made = await pictureMaker(GREY)(deep, file('png', 2, 1), 9999);
    expect((await readPixels(made.bytes)).width).toBe(2);
    for (const wishes of [GREY, KEEP]) {
      const data = Uint8Array.from({ length: 128 }, (_, i) => (i % 2 === 0 ? 90 : 255));
      const two = Buffer.from(await writePng({ width: 8, height: 8, channels: 2, data }));
      const { bytes } = await pictureMaker(wishes)(two, file('png', 8, 8), 4);
      const pixels = greyed(await readPixels(bytes));
      expect([pixels.width, pixels.data[0]]).toEqual([4, 90]);
    }
  });

  it('goes to the browser as it is where it cannot be read here', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    for (const [bytes, type] of [
      [gif, 'gif'],
      [svg, 'svg'],
      [Buffer.from('no picture'), 'png'],
      [stub(30, 20), 'jpeg'],
    ] as const) {
      const { bytes: made } = await pictureMaker(GREY)(bytes, file(type, 30, 20), 10);
      if (type !== 'jpeg') expect(made).toEqual(bytes);
      else expect(made.subarray(0, 2)).toEqual(bytes.subarray(0, 2));
    }
  });

  it('is lighter where ink is to be saved, but a drawing is not', async () => {
    const make = pictureMaker({ colour: 'grey', lowInk: true });
    const ink = async (bytes: Buffer) => {
      const { data, channels } = greyed(await readPixels(bytes));
      return data.reduce((sum, v, i) => sum + (i % channels === 0 ? 255 - v : 0), 0);
    };
    const bytes = Buffer.from(await writeColourJpeg(photo(100, 100), 95));
    const [full, light] = [
      (await pictureMaker(GREY)(bytes, file('jpeg', 100, 100), 100)).bytes,
      (await make(bytes, file('jpeg', 100, 100), 100)).bytes,
    ];
    expect((await ink(light)) / (await ink(full))).toBeCloseTo(0.65, 1);
    const drawing = await make(corner.png, file('png', 40, 20), 100);
    expect(await ink(drawing.bytes)).toBe(20 * 10 * 255);
  });
});
