/** Any PDF into sheets: opens it, plans it, draws it. */
import { lying, PAPERS, type Size } from '../geometry.ts';
import { type Notice, notice, Refusal, refuse } from '../report/notice.ts';
import type { Blanks } from './blanks.ts';
import { chooseScheme } from './choose-scheme.ts';
import { hasCreep, withCreep } from './creep.ts';
import { drawSheets } from './draw.ts';
import { type Flip, forFlip, onlySides } from './duplex.ts';
import { hundredth, tenth } from './in-words.ts';
import { type Layout, layOut, orientationOf, type Scale, sheetFor } from './layout.ts';
import { type MarkName, marksWithoutRoom } from './marks/index.ts';
import { fittingNotes } from './notes.ts';
import { type Binding, type Grid, type Plan, type Side, sidesOf } from './plan.ts';
import { openPdf } from './read.ts';
import type { CardBacks } from './schemes/cards.ts';
import { planFor, type SchemeName } from './schemes/index.ts';
import type { SignatureSizes } from './schemes/signatures.ts';
import { sheetNotes } from './sheet-notes.ts';
import { type Slip, slipRoom } from './slip.ts';
import { largestOf } from './source-page.ts';

export interface ImposeOptions {
  /** Where the PDF comes from, for messages. */
  file: string;
  /** In mm, in whichever way it is held. Default A4; a sheet that was chosen must not be smaller than the pages. */
  sheet?: Size | undefined;
  /** Default: a saddle, or signatures above 80 pages. */
  scheme?: SchemeName | undefined;
  /** Default `before-last`. */
  blanks?: Blanks | undefined;
  /** Default `left`. */
  binding?: Binding | undefined;
  /** Default `auto`. */
  signatures?: SignatureSizes | undefined;
  /** Cards beside and above each other; default: as many as fit at their own size. */
  grid?: Grid | undefined;
  /** Default `paired`. */
  backs?: CardBacks | undefined;
  /** The edge sheets are turned over on. Default `short-edge`. */
  flip?: Flip | undefined;
  /** Only the fronts, or only the backs, for a machine that prints one side. Default: both. */
  only?: Side | undefined;
  /** The last sheet first, where only one side is printed. */
  reversed?: boolean | undefined;
  /** Thickness of a sheet in mm, for creep. Default: none is reckoned with. */
  thickness?: number | undefined;
  /** Default `fit`; cards keep their size unless a grid is given. */
  scale?: Scale | undefined;
  /** White to keep along the edges of every place, in mm. Default 0. */
  edge?: number | undefined;
  /** How far the printer's backs slip, in mm. The white that is to be kept is kept there too. */
  slip?: Slip | undefined;
  /** Default none. */
  marks?: readonly MarkName[] | undefined;
  title?: string | undefined;
  /** BCP 47. */
  language?: string | undefined;
  /** Called after each sheet. */
  onSheet?: ((done: number, total: number) => void) | undefined;
}

export interface Imposed {
  /** The sheets, a page for each printed side. */
  pdf: Uint8Array;
  /** The scheme that was taken. */
  scheme: SchemeName;
  sheets: number;
  /** Pages of the PDF: printed sides. */
  sides: number;
  /** Pages of the source, blanks not counted. */
  pages: number;
  /** Blanks that were added, as positions in the finished booklet, counted from 1. */
  blankPages: number[];
  /** Whether both sides of the sheets are printed on. */
  twoSided: boolean;
  /** What the person should know: sizes, scale, turned pages, parts that could not be brought along. */
  notes: Notice[];
}

/**
 * Imposes a PDF of 1 to 400 pages.
 *
 * @throws {Refusal} for a file that cannot be imposed, see {@link openPdf}; for a scheme or a sheet that cannot
 *   hold its pages: `scheme-too-many-pages`, `signatures-too-few`, `sheet-too-small`, `margin-too-wide`
 */
export async function impose(bytes: Uint8Array, options: ImposeOptions): Promise<Imposed> {
  const { file, title, language, onSheet, slip, marks = [] } = options;
  const source = await openPdf(bytes, file);
  const largest = largestOf(source.pages);
  const paper = options.sheet ?? lying(PAPERS.A4);
  const { scheme, scale, ...chosen } = named(file, () =>
    chooseScheme(source.pages.length, largest, paper, options),
  );
  const whole = named(file, () => planFor(scheme, source.pages.length, { ...options, ...chosen }));
  const sheet = sheetFor(paper, whole);
  const plan = sided(crept(whole, options.thickness), sheet, options);
  const layout = layOut(plan, sheet, scale, largest);
  const edge = options.edge && options.edge + slipRoom(slip, whole);
  if (edge) refuseWideMargin(edge, layout, file);

  const notes = [
    ...sheetNotes(whole, layout, source.pages, options),
    ...fittingNotes(source.pages, layout, file, { scale, edge }),
  ];
  const without = marksWithoutRoom(layout, marks);
  if (without.length > 0) notes.push(notice('marks-without-room', { marks: without.join(', ') }, { file }));
  if (options.thickness !== undefined && !hasCreep(whole))
    notes.push(notice('creep-without-use', {}, { file }));

  const pdf = await drawSheets(source, plan, {
    ...{ sheet, scale, edge, slip, marks, title, language, onSheet },
    onNotice: (note) => {
      notes.push(note);
    },
  });
  return {
    ...{ pdf, scheme, sheets: plan.sheets, pages: plan.pages, blankPages: [...plan.blankPages], notes },
    sides: sidesOf(plan).length,
    twoSided: whole.cells.some(({ side }) => side === 'back'),
  };
}

/** Schemes know nothing of files: what they refuse is said of this one. */
function named<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.notices.map((told) => ({ ...told, file })),
      { cause: error },
    );
  }
}

/** Less than this of a page, either way, shows no words, in mm. */
const LEAST_SHOWN = 15;

function refuseWideMargin(edge: number, { place }: Layout, file: string): void {
  if (Math.min(place.width, place.height) - 2 * edge >= LEAST_SHOWN) return;
  const sizes = { placeWidth: tenth(place.width), placeHeight: tenth(place.height) };
  refuse('margin-too-wide', { margin: hundredth(edge), ...sizes }, { file });
}

const crept = (plan: Plan, thickness: number | undefined): Plan =>
  thickness === undefined ? plan : withCreep(plan, thickness);

function sided(plan: Plan, sheet: Size, { flip = 'short-edge', only, reversed }: ImposeOptions): Plan {
  const turned = forFlip(plan, orientationOf(sheet), flip);
  return only ? onlySides(turned, only, reversed ? 'reversed' : 'in-order') : turned;
}
