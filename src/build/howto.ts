/** The page that says how to print this booklet, with the numbers and names of this build. */
import type { LentBrowser } from '../browser/lend.ts';
import { loadOwnFonts } from '../document/fonts/own/load.ts';
import { PAPERS } from '../geometry.ts';
import { HOME } from '../home.ts';
import { HOWTO_SHEET, type HowtoFiles, makeHowto } from '../howto/index.ts';
import type { Manuscript } from '../manuscript/read.ts';
import { Notices } from '../report/notices.ts';
import type { OutputKind, Report } from '../report/report.ts';
import { fontSource } from './fonts.ts';
import { type LaidOut, sourceDate } from './lay-out.ts';
import { printOwn } from './own-pages.ts';
import { type Paper, planOf } from './paper.ts';
import { fileName } from './results.ts';

export interface HowtoPageInput {
  laidOut: LaidOut;
  /** What the report says of the sheets. */
  told: Pick<Report, 'sheets' | 'cost'>;
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
  const { laidOut, told, kinds, paper, manuscript, base, notices } = input;
  const { document, booklet } = laidOut;
  const { config } = manuscript;
  const browser = await input.browser();
  // What is wrong with them was told when the booklet was made.
  const own = loadOwnFonts(fontSource(manuscript, { base, home: HOME }), new Notices());
  const { title, language, direction } = document;
  const way = wayOf(kinds);
  const howto = makeHowto({
    ...{ title, language, direction },
    ...{ pages: booklet.pages.length, blankPages: booklet.blankPages.length, sheets: told.sheets ?? 0 },
    ...{ sheetName: config.paper.sheet, pageName: config.paper.page, page: paper.page },
    plan: planOf(paper, booklet.pages.length),
    duplex: way.duplex,
    files: filesOf(way.files, title),
    copies: told.cost?.copies,
    cost: told.cost?.duplex.price,
  });
  if (howto.language !== new Intl.Locale(language).language) notices.add('howto-in-english', { language });
  return printOwn(howto, {
    ...{ browser, sheet: PAPERS[HOWTO_SHEET], title, languages: [language], own },
    epoch: sourceDate(),
  });
}

/** Of several ways to print, the simplest that a file is there for. */
function wayOf(kinds: readonly OutputKind[]) {
  const read: OutputKind[] = kinds.includes('read') ? ['read'] : [];
  if (!kinds.includes('print') && kinds.includes('print-long-edge'))
    return { duplex: 'long-edge', files: { print: 'print-long-edge', read: read[0] } } as const;
  if (!kinds.includes('print') && kinds.includes('print-fronts'))
    return {
      duplex: 'one-sided',
      files: { print: 'print-fronts', backs: 'print-backs', read: read[0] },
    } as const;
  return { duplex: 'short-edge', files: { print: 'print', read: read[0] } } as const;
}

function filesOf(
  kinds: { print: OutputKind; backs?: OutputKind | undefined; read?: OutputKind | undefined },
  title: string,
): HowtoFiles {
  const name = (kind: OutputKind | undefined) => (kind === undefined ? undefined : fileName(title, kind));
  return { print: fileName(title, kinds.print), backs: name(kinds.backs), read: name(kinds.read) };
}
