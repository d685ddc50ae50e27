/** The page that says how to print this booklet, with the numbers and names of this build. */
import type { LentBrowser } from '../browser/lend.ts';
import { loadOwnFonts } from '../document/fonts/own/load.ts';
import { PAPERS, type Size } from '../geometry.ts';
import { HOME } from '../home.ts';
import { type Duplex, HOWTO_SHEET, type HowtoFiles, makeHowto } from '../howto/index.ts';
import type { Manuscript } from '../manuscript/read.ts';
import { Notices } from '../report/notices.ts';
import type { OutputKind } from '../report/report.ts';
import { fontSource } from './fonts.ts';
import { type LaidOut, sourceDate } from './lay-out.ts';
import type { MiniZine } from './mini.ts';
import { printOwn } from './own-pages.ts';
import { type Paper, planOf } from './paper.ts';
import { costOf, printerOf } from './printer.ts';
import { fileName } from './results.ts';
import type { SheetKind } from './sheet-kinds.ts';
import type { Sheets } from './sheets.ts';

export interface HowtoPageInput {
  laidOut: LaidOut;
  sheets: Sheets;
  /** There if it is wanted. */
  mini: MiniZine | undefined;
  kinds: readonly OutputKind[];
  paper: Paper;
  manuscript: Manuscript;
  /** The working folder. */
  base: string;
  browser: () => Promise<LentBrowser>;
  notices: Notices;
}

/** One page, A4. @throws {Refusal} as the browser does */
export async function howtoPage(input: HowtoPageInput): Promise<Uint8Array> {
  const { laidOut, kinds, manuscript, base, notices } = input;
  const { document } = laidOut;
  const browser = await input.browser();
  // What is wrong with them was told when the booklet was made.
  const own = loadOwnFonts(fontSource(manuscript, { base, home: HOME }), new Notices());
  const { title, language, direction } = document;
  const way = wayOf(kinds);
  const howto = makeHowto({
    ...{ title, language, direction },
    ...printed(way, input),
    duplex: way.duplex,
    files: filesOf(way.files, title),
  });
  if (howto.language !== new Intl.Locale(language).language) notices.add('howto-in-english', { language });
  return printOwn(howto, {
    ...{ browser, sheet: PAPERS[HOWTO_SHEET], title, languages: [language], own },
    epoch: sourceDate(),
  });
}

interface Way {
  duplex: Duplex;
  files: { print: SheetKind; backs?: SheetKind; read?: OutputKind };
}

/** Ways to print, the simplest first. */
const WAYS: readonly Way[] = [
  { duplex: 'short-edge', files: { print: 'print' } },
  { duplex: 'long-edge', files: { print: 'print-long-edge' } },
  { duplex: 'one-sided', files: { print: 'print-fronts', backs: 'print-backs' } },
  { duplex: 'short-edge', files: { print: 'print-letter' } },
  { duplex: 'one-sided', files: { print: 'print-mini' } },
];

/** Of several ways to print, the simplest that a file is there for. */
function wayOf(kinds: readonly OutputKind[]): Way {
  const way = WAYS.find(({ files }) => kinds.includes(files.print)) ?? WAYS[0]!;
  return kinds.includes('read') ? { ...way, files: { ...way.files, read: 'read' } } : way;
}

/** What is printed that way: the numbers of the sheets and their pages, and what they cost. */
function printed({ files }: Way, { laidOut, sheets, mini, paper, manuscript: { config } }: HowtoPageInput) {
  const small = files.print === 'print-mini' ? mini : undefined;
  const { booklet } = small?.laidOut ?? laidOut;
  const { whole, intent, paper: own } = small?.sheets ?? sheets.all.get(files.print) ?? sheets.print;
  const { sheets: count, copies: copiesAtOnce } = whole;
  // Of a file of fronts alone, the other sides count as well.
  const sides = files.backs ? sheets.print.intent.sides : intent.sides;
  const cost = costOf(printerOf(config), { sheets: count, sides, copiesAtOnce });
  return {
    ...{ pages: booklet.pages.length, blankPages: booklet.blankPages.length, sheets: count, copiesAtOnce },
    sheetName: files.print === 'print-letter' ? 'Letter' : config.paper.sheet,
    pageName: own.page === paper.page ? config.paper.page : inWords(own.page),
    page: own.page,
    plan: planOf(own, booklet.pages.length),
    ...{ copies: cost?.copies, cost: cost?.duplex.price },
  };
}

/** 74 × 105 mm, in whole ones. */
const inWords = ({ width, height }: Size): string => `${Math.round(width)} × ${Math.round(height)} mm`;

function filesOf(
  kinds: { print: OutputKind; backs?: OutputKind | undefined; read?: OutputKind | undefined },
  title: string,
): HowtoFiles {
  const name = (kind: OutputKind | undefined) => (kind === undefined ? undefined : fileName(title, kind));
  return { print: fileName(title, kinds.print), backs: name(kinds.backs), read: name(kinds.read) };
}
