/**
 * Lays a booklet out so that it uses its sheets well, if `fit` asks for it, and says how near it is to one sheet
 * less. How a layout is made is the caller's business.
 */
import type { Config } from '../../manuscript/config.ts';
import type { FlowLength } from '../../pagination/index.ts';
import { CATALOGUE } from '../../report/catalogue.ts';
import { Refusal } from '../../report/notice.ts';
import { Notices } from '../../report/notices.ts';
import { type Sheets, sizeOf } from './fullness.ts';
import { fitBooklet } from './search.ts';
import { limitsOf, type Step, stepsOf } from './steps.ts';
import { tellFitted, tellNearly, tellUnfitted } from './tell.ts';

/** What is asked of a layout. */
export interface Setting {
  /** The booklet's own values of tokens, with those that are changed to fit. */
  tokens: Record<string, string>;
  hyphenate: boolean;
}

/** What a layout gives, as far as it is used here. */
export interface Layout {
  document: { tokens: ReadonlyMap<string, string>; direction: 'ltr' | 'rtl' };
  booklet: { lengths: readonly FlowLength[] };
}

export interface FitInput<L extends Layout> extends Sheets {
  config: Pick<Config, 'fit' | 'fitLimits' | 'tokens' | 'hyphenate' | 'printer'>;
  /** The booklet's folder, absolute: files are named as they stand in it. */
  folder: string;
  /** Whether the pages that fill the sheets have something on them (`blanks: notes`). */
  ruled?: boolean | undefined;
  /** Gets what was said about the layout that is used, and of it alone. */
  notices: Notices;
  /** Lays the whole booklet out, with notices of its own: it may not be the one that is used. */
  layOut: (setting: Setting, notices: Notices) => Promise<L>;
}

/**
 * The layout to use: at most seven are made.
 *
 * @throws {Refusal} as `layOut` does when the booklet is laid out as it is
 */
export async function layOutFitted<L extends Layout>(input: FitInput<L>): Promise<L> {
  const { config, notices, layOut } = input;
  const { fit: goal, hyphenate, printer } = config;
  const lay = async ({ tokens, hyphenate }: Step, said: Notices) => {
    const laidOut = await layOut({ tokens: { ...config.tokens, ...tokens }, hyphenate }, said);
    said.refuseErrors();
    return { laidOut, said, ...sizeOf(laidOut.booklet.lengths, input) };
  };

  const said = new Notices({ lenient: notices.lenient });
  const first = await lay({ tokens: {}, hyphenate }, said).catch((error: unknown) => {
    notices.push(...said.all);
    notices.refuseErrors();
    throw error;
  });
  const { tokens, direction } = first.laidOut.document;
  const printing = { ...input, copies: printer?.copies };
  const nearly = (): void => {
    const { folder, ruled = false } = input;
    const { lengths } = first.laidOut.booklet;
    tellNearly({ lengths, folder, ruled, tryFit: !goal }, printing, notices);
  };
  if (!goal) {
    notices.push(...said.all);
    nearly();
    return first.laidOut;
  }

  const limits = limitsOf(goal, config.fitLimits);
  // Joined letters are never moved: a step that moved nothing else would be a layout in vain.
  if (direction === 'rtl') limits.tracking = 0;
  const steps = stepsOf({ goal, tokens, limits, hyphenated: hyphenate, edge: whiteFor(printer) });
  const attempt = (step: Step) => lay(step, new Notices({ lenient: notices.lenient })).catch(unlessContent);
  const found = await fitBooklet({ goal, steps, first, attempt });
  if (!found) {
    notices.push(...said.all);
    tellUnfitted(goal, first, notices);
    if (goal === 'sheets') nearly();
    return first.laidOut;
  }
  notices.push(...found.result.said.all);
  const made = { goal, step: found.step, tokens, hyphenated: hyphenate };
  tellFitted(made, [first, found.result], printing, notices);
  return found.result.laidOut;
}

/** What margins must keep at the least, mm: the printer's edge, and room for backs that slip. */
const whiteFor = ({ edge = 0, shift: [right, down] = [0, 0] }: Config['printer'] = {}): number =>
  edge + Math.max(Math.abs(right), Math.abs(down));

/** A booklet that cannot be laid out one way may be another; a machine that fails fails for good. */
function unlessContent(error: unknown): undefined {
  const content =
    error instanceof Refusal &&
    error.notices.every(({ level, code }) => level !== 'error' || CATALOGUE[code].exit === 1);
  if (!content) throw error;
}
