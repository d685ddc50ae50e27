/** What is said about sheets that were saved, or nearly. Numbers only: the sentences are in `report/codes/fit.ts`. */
import type { FlowLength } from '../../pagination/index.ts';
import type { Notices } from '../../report/notices.ts';
import { displayPath } from '../../report/render.ts';
import { nearlyLess, type Sheets, sizeOf } from './fullness.ts';
import type { Size } from './search.ts';
import type { Goal, Step } from './steps.ts';

/** Paper, and how much of it. */
export interface Printing extends Sheets {
  /** How many copies are to be made, where that is known. */
  copies?: number | undefined;
}

/** What is known where a sheet is nearly saved. */
export interface NearlyInput {
  lengths: readonly FlowLength[];
  /** The booklet's folder, absolute. */
  folder: string;
  /** Whether the pages that fill the sheets have something on them. */
  ruled: boolean;
  /** Whether livret has not tried it by itself. */
  tryFit: boolean;
}

/** Says it where a few lines less save a sheet. */
export function tellNearly(input: NearlyInput, printing: Printing, notices: Notices): void {
  const { lengths, folder, ruled, tryFit } = input;
  const nearly = nearlyLess(lengths, printing);
  if (!nearly) return;
  const { flows, lines, size } = nearly;
  const now = sizeOf(lengths, printing);
  const printed = lengths.reduce((sum, flow) => sum + flow.pages, 0);
  const alone = flows.length === 1;
  const name = (file: string | undefined): string => (file ? displayPath(file, folder) : '…');
  notices.add(
    'sheets-nearly',
    {
      ...{ pages: printed, sheets: now.sheets, blanks: ruled ? 0 : now.pages - printed, lines },
      ...{ fewerPages: size.pages, fewerSheets: size.sheets, ...savedOf(now, size, printing) },
      where: alone ? '' : flows.map((flow) => `${name(flow.file)} (${flow.lines})`).join(', '),
      tryFit: tryFit ? 1 : 0,
    },
    alone && flows[0]?.file ? { file: flows[0].file } : {},
  );
}

/** Says what was changed and what that brings. @param sizes before and after */
export function tellFitted(
  made: { goal: Goal; step: Step; tokens: ReadonlyMap<string, string>; hyphenated: boolean },
  [before, after]: readonly [ReturnType<typeof sizeOf>, Size],
  printing: Printing,
  notices: Notices,
): void {
  const changes = changesOf(made);
  if (made.goal === 'fill') {
    notices.add('fit-filled', { pages: after.pages, blanks: before.blanks, ...changes });
    return;
  }
  notices.add('fit-done', {
    ...{ pagesBefore: before.pages, pages: after.pages, sheetsBefore: before.sheets, sheets: after.sheets },
    ...{ ...savedOf(before, after, printing), ...changes },
  });
}

/** Says that it cannot be had within the limits. */
export function tellUnfitted(goal: Goal, { pages, blanks, sheets }: Size, notices: Notices): void {
  if (goal === 'sheets') notices.add('fit-impossible', { pages, sheets });
  else if (blanks > 0) notices.add('fill-impossible', { blanks });
}

/** Of one copy where nobody said how many; of as many as are printed at once where these are more. */
function savedOf(before: ReturnType<typeof sizeOf>, after: Size, { copies = 1 }: Printing) {
  const { copiesAtOnce } = before;
  const rounds = Math.ceil(copies / copiesAtOnce);
  return {
    copies: Math.max(copies, copiesAtOnce),
    saved: (before.sheets - after.sheets) * rounds,
  };
}

function changesOf({ step, tokens, hyphenated }: Parameters<typeof tellFitted>[0]) {
  const value = (name: string): number => Number.parseFloat(tokens.get(name) ?? '0');
  const now = (name: string): number =>
    Object.hasOwn(step.tokens, name) ? Number.parseFloat(step.tokens[name]!) : value(name);
  const by = (name: string, digits: number): number =>
    Math.round((now(name) - value(name)) * 10 ** digits) / 10 ** digits;
  const margins = ['top', 'outer', 'bottom', 'gutter'].map((side) => by(`margin-${side}`, 2));
  return {
    ...{ sizeBefore: value('size-text'), size: now('size-text') },
    ...{ leadingBefore: value('leading'), leading: now('leading') },
    // em as a share of the size: 0.01em is 1 %.
    tracking: Math.round(by('tracking', 5) * 1e4) / 100,
    margins: margins.reduce((most, mm) => (Math.abs(mm) > Math.abs(most) ? mm : most)),
    hyphenated: step.hyphenate && !hyphenated ? 1 : 0,
  };
}
