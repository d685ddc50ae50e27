import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { unpacked } from '../../src/pdf/grey-streams.ts';
import { LooseStreams } from '../../src/pdf/loose-streams.ts';

/** A document with some streams, packed as browsers do it. */
async function withStreams(...texts: string[]) {
  const { context } = await PDFDocument.create({ updateMetadata: false });
  const refs = texts.map((text) => context.register(context.flateStream(text, { Own: 'entry' })));
  const at = (ref: PDFRef) => context.lookup(ref) as PDFRawStream;
  return { context, streams: new LooseStreams(context), refs, at };
}

const text = (stream: PDFRawStream): string => Buffer.from(unpacked(stream)).toString();

it('what was changed is read before it is packed, and packed in the end', async () => {
  const { streams, refs, at } = await withStreams('one', 'two', 'three');
  const [one, two, three] = refs as [PDFRef, PDFRef, PDFRef];
  streams.change(one, at(one), Buffer.from('one, changed'));
  streams.change(two, at(two), Buffer.from('two, changed'));
  expect(Buffer.from(streams.bytesOf(at(one))).toString()).toBe('one, changed');
  expect(Buffer.from(streams.bytesOf(at(three))).toString()).toBe('three');
  streams.finish(two, at(two), Buffer.from('two, finished'));
  await streams.settle();
  expect([one, two, three].map((ref) => text(at(ref)))).toEqual(['one, changed', 'two, finished', 'three']);
  for (const ref of [one, two, three]) {
    expect(inflateSync(at(ref).contents).toString()).toBe(text(at(ref)));
    expect(at(ref).dict.lookup(PDFName.of('Own'))).toBe(PDFName.of('entry'));
  }
});

it('many are packed, with room for others to wait for', async () => {
  const texts = Array.from({ length: 100 }, (_, i) => `stream ${i} `.repeat(500));
  const { streams, refs, at } = await withStreams(...texts);
  for (const ref of refs) {
    streams.finish(ref, at(ref), Buffer.from(`${text(at(ref))}!`));
    await streams.room();
  }
  await streams.settle();
  expect(refs.map((ref) => text(at(ref)))).toEqual(texts.map((one) => `${one}!`));
});

it('more than there is room for is packed at once', async () => {
  const { streams, refs, at } = await withStreams('one', 'two');
  const [one, two] = refs as [PDFRef, PDFRef];
  streams.change(one, at(one), Buffer.alloc(60 * 2 ** 20, 'a'));
  streams.change(two, at(two), Buffer.alloc(10 * 2 ** 20, 'b'));
  expect(at(one).contents).toHaveLength(0);
  expect(inflateSync(at(two).contents)).toHaveLength(10 * 2 ** 20);
  await streams.settle();
  expect(inflateSync(at(one).contents)).toHaveLength(60 * 2 ** 20);
});

it('a change to what a stream says of itself, while it waits, stays', async () => {
  const { streams, refs, at } = await withStreams('one');
  const [one] = refs as [PDFRef];
  streams.finish(one, at(one), Buffer.from('else'));
  at(one).dict.set(PDFName.of('Own'), PDFName.of('other'));
  await streams.settle();
  expect(at(one).dict.lookup(PDFName.of('Own'))).toBe(PDFName.of('other'));
});
