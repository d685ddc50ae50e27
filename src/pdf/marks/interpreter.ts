/** The operators of content streams (ISO 32000-1, annex A) that leave marks, or say how they look. */
import { type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { numbers } from '../grey-function.ts';
import { ContentScanner } from '../grey-scan.ts';
import { spaceOf } from '../grey-space.ts';
import { contentBytes } from './bytes.ts';
import { Grounds } from './grounds.ts';
import { inkIn, inkOf, plainInk } from './ink.ts';
import { boxOf, common, type Matrix, times } from './matrix.ts';
import { paintPath } from './paint.ts';
import { Path } from './path.ts';
import { placeInline, placePicture } from './picture.ts';
import { dictIn, fontIn, type MarksContext, matrixIn } from './shared.ts';
import type { Ink, State } from './state.ts';
import { applyState } from './state-resource.ts';
import { Text } from './text.ts';
import { patternTone, shadingTone } from './tone.ts';
import type { PageMarks, Tone } from './types.ts';

/** Forms within forms deeper than this are left aside; files that hold them mean to hurt. */
const DEEPEST = 12;
/** Operators of one page; the densest maps and drawings have a tenth of them. */
const MOST_OPERATORS = 3_000_000;
/** States saved within each other. */
const MOST_SAVED = 1000;
const DEVICES = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern', 'G', 'RGB', 'CMYK']);

export class Interpreter {
  readonly grounds = new Grounds();
  private readonly text: Text;
  private operators = 0;

  constructor(
    readonly marks: PageMarks,
    private readonly shared: MarksContext,
  ) {
    this.text = new Text((run, after) => {
      run.ground = this.grounds.under(run.area, after);
      marks.text.push(run);
    });
  }

  /** Closes what is open at the end of the page. */
  finish(): void {
    this.text.end();
  }

  /** Goes through a content stream. */
  run(bytes: Uint8Array, resources: PDFDict | undefined, first: State, depth = 0): void {
    const { text, marks } = this;
    const scanner = new ContentScanner(bytes);
    const saved: State[] = [];
    const fonts = new Map<string, State['font']>();
    const path = new Path();
    let state = first;
    let clips = false;
    const n = (index: number): number => scanner.number(index);
    // States are never changed, only replaced: runs of text keep the one they began in.
    const put = (change: Partial<State>): void => {
      state = { ...state, ...change };
    };
    const ink = (side: 'fill' | 'stroke', value: Ink): void => put({ [side]: value });
    const paint = (fills: boolean, strokes: boolean): void => {
      if (fills || strokes) paintPath(this, path, state, fills, strokes);
      if (clips) put({ clip: path.box ? (common(path.box, state.clip) ?? NOTHING) : state.clip });
      clips = false;
      path.clear();
    };

    while (scanner.next()) {
      this.operators += 1;
      if (this.operators > MOST_OPERATORS) {
        marks.incomplete = true;
        return;
      }
      const { ctm } = state;
      switch (scanner.operator) {
        case 'Td':
          text.move(n(0), n(1));
          break;
        case 'Tj':
        case 'TJ':
          this.show(state, bytes, scanner);
          break;
        case 'm':
          path.moveTo(ctm, n(0), n(1));
          break;
        case 'l':
          path.lineTo(ctm, n(0), n(1));
          break;
        case 'c':
          path.lineTo(ctm, n(0), n(1));
          path.lineTo(ctm, n(2), n(3));
          path.lineTo(ctm, n(4), n(5));
          break;
        case 'v':
        case 'y':
          path.lineTo(ctm, n(0), n(1));
          path.lineTo(ctm, n(2), n(3));
          break;
        case 're':
          path.rectangle(ctm, n(0), n(1), n(2), n(3));
          break;
        case 'f':
        case 'F':
        case 'f*':
          paint(true, false);
          break;
        case 'S':
        case 's':
          paint(false, true);
          break;
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
          paint(true, true);
          break;
        case 'n':
          paint(false, false);
          break;
        case 'W':
        case 'W*':
          clips = true;
          break;
        case 'q':
          if (saved.length < MOST_SAVED) saved.push(state);
          break;
        case 'Q':
          state = saved.pop() ?? state;
          break;
        case 'cm':
          if (isFinite6(scanner)) put({ ctm: times([n(0), n(1), n(2), n(3), n(4), n(5)], ctm) });
          break;
        case 'w':
          put({ lineWidth: Math.abs(n(0)) });
          break;
        case 'gs':
          put(applyState(dictIn(dictIn(resources, 'ExtGState'), scanner.name(0) ?? ''), state, this.shared));
          break;
        case 'BT':
          text.begin();
          break;
        case 'Tm':
          if (isFinite6(scanner)) text.set(n(0), n(1), n(2), n(3), n(4), n(5));
          break;
        case 'TD':
          put({ leading: -n(1) });
          text.move(n(0), n(1));
          break;
        case 'T*':
          text.move(0, -state.leading);
          break;
        case "'":
          text.move(0, -state.leading);
          this.show(state, bytes, scanner);
          break;
        case '"':
          put({ wordSpace: n(0), letterSpace: n(1) });
          text.move(0, -state.leading);
          this.show(state, bytes, scanner);
          break;
        case 'Tf': {
          const name = scanner.name(0) ?? '';
          if (!fonts.has(name)) fonts.set(name, fontIn(this.shared, dictIn(dictIn(resources, 'Font'), name)));
          put({ font: fonts.get(name), size: n(1) });
          break;
        }
        case 'Tc':
          put({ letterSpace: n(0) });
          break;
        case 'Tw':
          put({ wordSpace: n(0) });
          break;
        case 'Tz':
          put({ stretch: n(0) / 100 });
          break;
        case 'TL':
          put({ leading: n(0) });
          break;
        case 'Ts':
          put({ rise: n(0) });
          break;
        case 'Tr':
          put({ mode: n(0) });
          break;
        case 'g':
          ink('fill', plainInk([n(-1)], state.fill));
          break;
        case 'G':
          ink('stroke', plainInk([n(-1)], state.stroke));
          break;
        case 'rg':
          ink('fill', plainInk([n(-3), n(-2), n(-1)], state.fill));
          break;
        case 'RG':
          ink('stroke', plainInk([n(-3), n(-2), n(-1)], state.stroke));
          break;
        case 'k':
          ink('fill', plainInk([n(-4), n(-3), n(-2), n(-1)], state.fill));
          break;
        case 'K':
          ink('stroke', plainInk([n(-4), n(-3), n(-2), n(-1)], state.stroke));
          break;
        case 'cs':
        case 'CS': {
          const side = scanner.operator === 'cs' ? 'fill' : 'stroke';
          ink(side, inkIn(this.space(scanner.name(0) ?? '', resources), state[side]));
          break;
        }
        case 'sc':
        case 'scn':
        case 'SC':
        case 'SCN': {
          const side = scanner.operator.startsWith('s') ? 'fill' : 'stroke';
          ink(side, inkOf(scanner, state[side], this.patternTone(scanner.name(-1), resources)));
          break;
        }
        case 'sh':
          this.shade(dictIn(resources, 'Shading')?.get(PDFName.of(scanner.name(0) ?? '')), state);
          break;
        case 'Do':
          this.draw(scanner.name(0) ?? '', resources, state, depth);
          break;
        case 'BI':
          placeInline(this, bytes.subarray(scanner.start, scanner.end), state);
          break;
      }
    }
  }

  /** Notes that a tone is painted, where nothing is known of it yet. */
  tone(tone: Tone, area: PageMarks['text'][number]['area']): void {
    this.marks.tones[tone] ??= area;
  }

  private show(state: State, bytes: Uint8Array, { start, end }: ContentScanner): void {
    this.text.show(state, this.grounds.count, bytes, start, end);
  }

  private space(name: string, resources: PDFDict | undefined) {
    const { context } = this.shared;
    return spaceOf(
      DEVICES.has(name) ? PDFName.of(name) : dictIn(resources, 'ColorSpace')?.get(PDFName.of(name)),
      context,
    );
  }

  private patternTone(name: string | undefined, resources: PDFDict | undefined): Tone | undefined {
    if (name === undefined) return undefined;
    return patternTone(dictIn(resources, 'Pattern')?.lookup(PDFName.of(name)), this.shared.context);
  }

  private shade(shading: Parameters<typeof shadingTone>[0], state: State): void {
    const area = state.clip ?? { left: 0, top: 0, width: 0, height: 0 };
    this.tone(shadingTone(shading, this.shared.context), area);
    this.grounds.add(area, undefined);
  }

  private draw(name: string, resources: PDFDict | undefined, state: State, depth: number): void {
    const entry = dictIn(resources, 'XObject')?.get(PDFName.of(name));
    const object = this.shared.context.lookup(entry);
    if (!(object instanceof PDFRawStream)) return;
    if (object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) {
      placePicture(this, object, String(entry), state, this.shared.context);
      return;
    }
    if (depth >= DEEPEST) {
      this.marks.incomplete = true;
      return;
    }
    const ctm: Matrix = times(matrixIn(object.dict), state.ctm);
    const inner = { ...state, ctm, clip: formClip(object.dict, ctm, state) };
    this.text.end();
    this.run(contentBytes(object), dictIn(object.dict, 'Resources') ?? resources, inner, depth + 1);
    this.text.end();
  }
}

/** Nothing is seen through it. */
const NOTHING = { left: -1e9, top: -1e9, width: 0, height: 0 };

function formClip(form: PDFDict, ctm: Matrix, { clip }: State): State['clip'] {
  const box = form.lookup(PDFName.of('BBox'));
  const [x0, y0, x1, y1] = box ? numbers(box) : [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return clip;
  return common(boxOf(ctm, x0, y0, x1, y1), clip) ?? NOTHING;
}

const isFinite6 = (scanner: ContentScanner): boolean => {
  for (let i = 0; i < 6; i += 1) if (!Number.isFinite(scanner.number(i))) return false;
  return true;
};
