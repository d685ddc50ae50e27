/** Editions of the same booklet beside its pages and sheets, in large print and as pictures; and all its files. */
import { PAPERS } from '../geometry.ts';
import { drawPicture } from '../pdf/picture.ts';
import { drawProof } from '../pdf/proof.ts';
import { notice } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import type { OutputKind } from '../report/report.ts';
import { type LaidOut, type LayOutInput, layOut } from './lay-out.ts';
import type { MiniZine } from './mini.ts';
import type { Made } from './results.ts';
import { isSheets, type SheetKind } from './sheet-kinds.ts';
import { type DrawnSheets, type Sheets, sideNames } from './sheets.ts';

/** Height of the picture of the cover, px: sharp where it is 600 px high on a dense screen. */
const COVER_HEIGHT = 1200;

/**
 * The booklet laid out anew on A4 in large print: nothing is folded, so nothing is filled up.
 *
 * @throws {Refusal} with what is wrong in this edition, which says so
 */
export async function largePrint(input: LayOutInput): Promise<LaidOut> {
  const notices = new Notices({ lenient: input.notices.lenient });
  const before = input.notices.all.length;
  try {
    return await layOut({
      ...input,
      ...{ page: PAPERS.A4, largePrintOf: input.page, notices },
      ...{ filling: { full: (pages: number) => pages }, notesPage: false, onTokens: undefined },
    });
  } finally {
    // What is said of both is said once.
    input.notices.push(...notices.all);
    const news = input.notices.all.slice(before).some(({ level }) => level !== 'info');
    if (news) input.notices.push(notice('booklet-large-print', {}));
  }
}

/** What a build has made before its files are put together. */
export interface Parts {
  laidOut: LaidOut;
  /** There if it is wanted. */
  large: LaidOut | undefined;
  /** There if it is wanted. */
  mini: MiniZine | undefined;
  /** The page on how to print; there if it is wanted. */
  howto: Uint8Array | undefined;
  sheets: Sheets;
}

/** Every kind that is not sheets. */
const MAKERS: Record<Exclude<OutputKind, SheetKind>, (parts: Parts) => Promise<Omit<Made, 'kind'>>> = {
  read: async ({ laidOut }) => pagesOf(laidOut),
  'read-large': async ({ large }) => pagesOf(large!),
  howto: async ({ howto }) => ({ bytes: howto!, pages: 1 }),
  cover: async ({ laidOut }) => ({ bytes: await coverPicture(laidOut.read), pages: 1 }),
  proof: async ({ laidOut, sheets }) => ({ bytes: await proofPicture(laidOut, sheets.print), pages: 1 }),
};

/** Whether making these takes a while after the sheets are drawn, and may take a browser. */
export const hasOthers = (kinds: readonly OutputKind[]): boolean =>
  kinds.some((kind) => kind === 'print-mini' || (kind !== 'read' && !isSheets(kind)));

/** The files that are wanted, in that order, but for those of sheets that nothing is printed on. */
export async function makeFiles(kinds: readonly OutputKind[], parts: Parts): Promise<Made[]> {
  const made: Made[] = [];
  for (const kind of kinds) {
    if (!isSheets(kind)) made.push({ kind, ...(await MAKERS[kind](parts)) });
    else {
      const file = kind === 'print-mini' ? parts.mini?.sheets : parts.sheets.all.get(kind);
      if (file) made.push({ kind, bytes: file.pdf, pages: file.intent.sides, sheets: file.plan.sheets });
    }
  }
  return made;
}

const pagesOf = ({ read, booklet }: LaidOut) => ({ bytes: read, pages: booklet.pages.length });

/** A picture of the first page, for the web. PNG. */
const coverPicture = async (read: Uint8Array): Promise<Uint8Array> =>
  (await drawPicture(read, { page: 1, height: COVER_HEIGHT })).png;

/** All pages and all sides of the sheets, in one picture. PNG. */
const proofPicture = ({ read, document }: LaidOut, print: DrawnSheets): Promise<Uint8Array> =>
  drawProof({ read, direction: document.direction, print: print.pdf, sides: sideNames(print) });
