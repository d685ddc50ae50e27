/**
 * Streams of a document that is being changed, unpacked while they may change again: each is unpacked once and packed
 * once, and packing goes on beside all other work, in Node's own threads.
 */
import { deflate, deflateSync } from 'node:zlib';
import { type PDFContext, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { flateDict, unpacked } from './grey-streams.ts';

/** More than this is not kept unpacked (a thousand pages have as much), bytes. */
const MOST = 64 * 1024 * 1024;
/** Half of how many are packed at once: each takes a quarter of a megabyte meanwhile. */
const SOME = 12;
const LIGHTLY = { level: 3 };

export class LooseStreams {
  private readonly waiting = new Map<PDFRawStream, Uint8Array>();
  private size = 0;
  private packing: Promise<void>[] = [];
  /** Those begun before. */
  private earlier: Promise<unknown> = Promise.resolve();

  constructor(private readonly context: PDFContext) {}

  /** What a stream holds. @throws {Error} as {@link unpacked} */
  bytesOf(stream: PDFRawStream): Uint8Array {
    return this.waiting.get(stream) ?? unpacked(stream);
  }

  /**
   * Gives a stream that is packed by Flate without parameters other bytes, which may be changed once more. If they are
   * not, they are packed as lightly as Chromium does it.
   */
  change(ref: PDFRef, { dict }: PDFRawStream, bytes: Uint8Array): void {
    if (this.size + bytes.length > MOST) {
      this.context.assign(ref, PDFRawStream.of(dict, deflateSync(bytes, LIGHTLY)));
      return;
    }
    const stream = PDFRawStream.of(dict, new Uint8Array());
    this.context.assign(ref, stream);
    this.waiting.set(stream, bytes);
    this.size += bytes.length;
  }

  /** Gives a stream its last bytes, which are packed well. */
  finish(ref: PDFRef, old: PDFRawStream, bytes: Uint8Array): void {
    this.forget(old);
    const stream = PDFRawStream.of(flateDict(old.dict, this.context), new Uint8Array());
    this.context.assign(ref, stream);
    this.pack(stream, bytes);
  }

  /** To be waited for after every page. */
  async room(): Promise<void> {
    if (this.packing.length < SOME) return;
    await this.earlier;
    this.earlier = Promise.all(this.packing);
    this.earlier.catch(() => {}); // told to whoever waits for it
    this.packing = [];
  }

  /** Resolved when nothing waits any more: before that the document must not be saved. */
  async settle(): Promise<void> {
    for (const [stream, bytes] of this.waiting) {
      this.forget(stream);
      this.pack(stream, bytes, LIGHTLY);
      await this.room();
    }
    await this.earlier;
    await Promise.all(this.packing);
  }

  private forget(stream: PDFRawStream): void {
    this.size -= this.waiting.get(stream)?.length ?? 0;
    this.waiting.delete(stream);
  }

  private pack(stream: PDFRawStream, bytes: Uint8Array, level = {}): void {
    const packed = new Promise<void>((resolve, reject) => {
      deflate(bytes, level, (error, result) => {
        if (error) return reject(error);
        stream.updateContents(result);
        resolve();
      });
    });
    packed.catch(() => {}); // told to whoever waits for it
    this.packing.push(packed);
  }
}
