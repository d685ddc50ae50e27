/** The files that the page may load: fonts and pictures, and what each of them comes from. */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import type { ServedFile } from '../browser/tab.ts';
import type { ImageInfo } from '../manuscript/image.ts';
import { servedAs } from '../manuscript/image-bytes.ts';
import { distinctPictures } from '../manuscript/svg-distinct.ts';
import type { PictureUse } from '../markdown/types.ts';
import type { PicturePrinter } from './pictures.ts';

/**
 * Everything the page may load, by address.
 *
 * @param fonts files by address
 * @param images pictures by address
 * @param print makes pictures as they are printed; else they are only cleaned
 * @param uses how large each picture is printed, by its address: what is made of it depends on that
 */
export async function servedFiles(
  fonts: ReadonlyMap<string, string>,
  images: ReadonlyMap<string, ImageInfo>,
  print?: PicturePrinter,
  uses: ReadonlyMap<string, readonly PictureUse[]> = new Map(),
): Promise<Map<string, ServedFile>> {
  const served = new Map<string, ServedFile>();
  const files = await Promise.all(
    [...fonts].map(async ([url, file]) => [url, await fs.readFile(file)] as const),
  );
  for (const [url, bytes] of files)
    served.set(url, { type: 'font/woff2', version: digestOf(bytes), body: () => bytes });
  for (const [url, image] of images) {
    const { mime, make } = servedAs(image);
    const file = {
      type: mime,
      version: `${image.digest} ${JSON.stringify(uses.get(url) ?? [])}`,
      body: async () => {
        const bytes = await fs.readFile(image.path);
        const made = print ? await print(url, bytes, image) : { mime, bytes: make(bytes) };
        file.type = made.mime; // read after the bytes
        return made.mime === 'image/svg+xml'
          ? distinctPictures(made.bytes, url.replace(/\W/g, ''))
          : made.bytes;
      },
    };
    served.set(url, file);
  }
  return served;
}

/**
 * What the pictures of a flow come from, as one text.
 *
 * @param files as {@link servedFiles} made them
 * @param html in which pictures have the addresses they are served at
 */
export const picturesIn = (files: ReadonlyMap<string, ServedFile>, html: string): string =>
  [...html.matchAll(/\/files\/[\da-f]+\.\w+/g)]
    .map(([url]) => `${url} ${files.get(url)?.version}`)
    .join('\n');

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
