/** Paths that are painted: thin lines, what text may stand on, QR codes, and the tones they are painted in. */
import type { Area } from '../../geometry.ts';
import { moduleOf } from './code.ts';
import type { Interpreter } from './interpreter.ts';
import { common, growth } from './matrix.ts';
import type { Path } from './path.ts';
import type { Ink, State } from './state.ts';
import { FINE } from './types.ts';

/** What is shorter is a dot and not a line, pt. */
const SHORT = 6;
/** A drawing of many parts is no rule of the page: its finest parts are the drawing's business. */
const MOST_PARTS = 40;
/** White on paper, or as good as. */
const WHITE = 0.98;

export function paintPath(on: Interpreter, path: Path, state: State, fills: boolean, strokes: boolean): void {
  const { box } = path;
  const seen = box && common(box, state.clip);
  if (!box || !seen) return;
  if (fills) fill(on, path.parts, box, seen, state);
  if (strokes) stroke(on, path.parts, box, state);
}

function fill(on: Interpreter, parts: readonly Area[], box: Area, seen: Area, state: State): void {
  const { fill: ink } = state;
  note(on, ink, seen, state);
  const level = shown(ink);
  if (parts.length === 1) on.grounds.add(seen, ink.opacity < 1 ? undefined : level);
  if (level === undefined || level > WHITE) return;
  const module = level < 0.5 ? moduleOf(parts, box) : undefined;
  if (module !== undefined) on.marks.codes.push({ area: box, module });
  else if (parts.length <= MOST_PARTS) for (const part of parts) thin(on, part, state);
}

/** An area as thin as a line is one: browsers draw borders so. */
function thin(on: Interpreter, part: Area, { clip }: State): void {
  const [short, long] = [Math.min(part.width, part.height), Math.max(part.width, part.height)];
  const area = common(part, clip);
  // An area without any width is what is left of something that is not to be seen.
  if (area && short > 0.001 && short < FINE && long >= SHORT) on.marks.lines.push({ width: short, area });
}

function stroke(on: Interpreter, parts: readonly Area[], box: Area, state: State): void {
  const { stroke: ink, lineWidth, ctm, clip } = state;
  note(on, ink, box, state);
  const level = shown(ink);
  const width = lineWidth * growth(ctm);
  if (level !== undefined && level > WHITE) return;
  if (width >= FINE || parts.length > MOST_PARTS) return;
  for (const part of parts) {
    const area = common(part, clip);
    if (area && Math.max(part.width, part.height) >= SHORT) on.marks.lines.push({ width, area });
  }
}

/** Its tone, and what it lets shine through. */
export function note(on: Interpreter, ink: Ink, area: Area, { masked, blended }: State): void {
  on.tone(ink.tone, area);
  if (ink.opacity < 1) on.marks.veils.opacity ??= area;
  if (masked) on.marks.veils.mask ??= area;
  if (blended) on.marks.veils.blend ??= area;
}

/** As light as it is on white paper. */
const shown = ({ level, opacity }: Ink): number | undefined =>
  level === undefined ? undefined : 1 - (1 - level) * opacity;
