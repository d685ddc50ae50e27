/**
 * The package `@sparticuz/chromium`: a headless Chromium for Linux x64, compressed, in files that npm has
 * already checked. Only its files are used. Its own code unpacks to a fixed name in the shared temporary
 * folder and trusts whatever lies there.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

export interface NpmPackage {
  readonly version: string;
  /** Decompresses one of its files, such as `chromium.br`, into a program. */
  program(name: string, file: string): Promise<void>;
  /** Unpacks one of its archives, such as `fonts.tar.br`, into a folder. */
  archive(name: string, folder: string): Promise<void>;
}

/** @returns nothing where the package is not installed */
export function npmPackage(): NpmPackage | undefined {
  const require = createRequire(import.meta.url);
  let root: string;
  let version: string;
  try {
    // It does not export its package.json; its entry lies in build/cjs/.
    root = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../..');
    version = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
  const decompressed = (name: string, target: Writable) =>
    pipeline(
      fs.createReadStream(path.join(root, 'bin', name), { highWaterMark: 1 << 20 }),
      createBrotliDecompress({ chunkSize: 1 << 21 }),
      target,
    );
  return {
    version,
    program: (name, file) => decompressed(name, fs.createWriteStream(file, { mode: 0o700, flags: 'wx' })),
    archive: (name, folder) => {
      // `tar-fs` comes with the package as its dependency; it keeps what it unpacks inside the folder.
      const { extract } = createRequire(path.join(root, 'package.json'))('tar-fs') as {
        extract: (folder: string, options: { chown: boolean }) => Writable;
      };
      return decompressed(name, extract(folder, { chown: false }));
    },
  };
}
