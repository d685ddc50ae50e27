/** Content streams of a document, each with the resources it names: pages, and all that is drawn by them. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { type ContentNames, greyContent } from './grey-content.ts';
import { numbers } from './grey-function.ts';
import { spaceOf } from './grey-space.ts';
import { scaleOf } from './grey-state.ts';
import { packed, unpacked } from './grey-streams.ts';
import type { LooseStreams } from './loose-streams.ts';

const name = (key: string): PDFName => PDFName.of(key);
const OPAQUE = 'LivretOpaque';
const DEVICES = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern', 'G', 'RGB', 'CMYK']);

export class GreyPages {
  /** What cannot be turned grey, each once. */
  readonly left = new Set<string>();
  private readonly done = new Set<string>();
  private readonly context: PDFContext;

  constructor(
    private readonly document: PDFDocument,
    private readonly streams: LooseStreams,
  ) {
    this.context = document.context;
  }

  /** Pages first: from them it is known how large forms are drawn. */
  async turnGrey(): Promise<void> {
    for (const page of this.document.getPages()) {
      const resources = page.node.Resources();
      this.page(page.node, resources);
      await this.streams.room();
    }
    for (const [ref, object] of this.context.enumerateIndirectObjects()) this.other(ref, object);
  }

  private page(page: PDFDict, resources: PDFDict | undefined): void {
    const entry = page.get(name('Contents'));
    const value = this.context.lookup(entry);
    if (value instanceof PDFRawStream && entry instanceof PDFRef) this.stream(entry, value, resources, 1);
    if (!(value instanceof PDFArray)) return;
    // Parts of a page may end between any two words, and go on with the colours of the part before.
    const parts = value.asArray().flatMap((item) => {
      const part = this.context.lookup(item);
      return part instanceof PDFRawStream ? [part] : [];
    });
    const [first] = parts;
    if (!first) return;
    const whole = Buffer.concat(parts.flatMap((part) => [unpacked(part), Buffer.from('\n')]));
    const ref = this.context.register(packed(whole, first.dict, this.context));
    page.set(name('Contents'), ref);
    this.stream(ref, this.context.lookup(ref) as PDFRawStream, resources, 1);
  }

  /** Patterns, masks, looks of annotations, letters: drawn at a size that nobody told. */
  private other(ref: PDFRef, object: PDFObject): void {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    const is = (key: string, value: string): boolean => dict.lookup(name(key)) === name(value);
    const tile = dict.lookup(name('PatternType'));
    const isTile = tile instanceof PDFNumber && tile.asNumber() === 1;
    if (object instanceof PDFRawStream && (is('Subtype', 'Form') || isTile))
      this.stream(ref, object, dictAt(dict, 'Resources'), undefined);
    if (!is('Subtype', 'Type3')) return;
    for (const letter of dictAt(dict, 'CharProcs')?.values() ?? []) {
      const stream = this.context.lookup(letter);
      if (letter instanceof PDFRef && stream instanceof PDFRawStream)
        this.stream(letter, stream, dictAt(dict, 'Resources'), undefined);
    }
  }

  private stream(
    ref: PDFRef,
    stream: PDFRawStream,
    resources: PDFDict | undefined,
    scale: number | undefined,
  ): void {
    if (this.done.has(ref.tag)) return;
    this.done.add(ref.tag);
    try {
      const grey = greyContent(this.streams.bytesOf(stream), this.names(resources), scale);
      if (grey) this.streams.finish(ref, stream, grey);
    } catch {
      this.left.add('content');
    }
  }

  private names(resources: PDFDict | undefined): ContentNames {
    const entry = (kind: string, key: string): PDFObject | undefined =>
      resources && dictAt(resources, kind)?.get(name(key));
    return {
      space: (key) => spaceOf(DEVICES.has(key) ? name(key) : entry('ColorSpace', key), this.context),
      opacity: (key) => {
        const state = this.context.lookup(entry('ExtGState', key));
        const value = state instanceof PDFDict ? state.lookup(name('ca')) : undefined;
        return value instanceof PDFNumber ? value.asNumber() : undefined;
      },
      opaque: () => {
        const states = resources && dictAt(resources, 'ExtGState');
        states?.set(name(OPAQUE), this.context.obj({ ca: 1 }));
        return OPAQUE;
      },
      onForm: (key, scale) => {
        const ref = entry('XObject', key);
        const form = this.context.lookup(ref);
        if (!(ref instanceof PDFRef) || !(form instanceof PDFRawStream)) return;
        if (form.dict.lookup(name('Subtype')) !== name('Form')) return;
        const [a = 1, b = 0, c = 0, d = 1] = numbers(form.dict.lookup(name('Matrix')));
        this.stream(
          ref,
          form,
          dictAt(form.dict, 'Resources') ?? resources,
          scale === undefined ? undefined : scale * scaleOf(a, b, c, d),
        );
      },
      onLeft: (what) => this.left.add(what),
    };
  }
}

function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFDict ? value : undefined;
}
