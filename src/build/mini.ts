/** The mini-zine of a booklet: eight small pages, laid out anew for their size, on one side of one sheet. */
import { SAME_SIZE } from '../imposition/fit.ts';
import { tenth } from '../imposition/in-words.ts';
import { layOut as placesOn } from '../imposition/layout.ts';
import { miniZine, ZINE_PAGES } from '../imposition/schemes/mini-zine.ts';
import { notice, refuse } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import { type LaidOut, type LayOutInput, layOut } from './lay-out.ts';
import { hasRoom, LEAST_TEXT, whiteOf } from './margins.ts';
import { fillingOf, type Paper } from './paper.ts';
import { tooLong } from './sheet-kinds.ts';
import { bleedingOf, type DrawnSheets, type DrawSheetsInput, drawOne } from './sheets.ts';

/** Type that is pleasant at reading distance on pages of this height, and the least that is legible, pt. */
const PLEASANT = { size: 8.4, height: 105 };
const LEAST_SIZE = 7.6;

export interface MiniInput extends LayOutInput {
  paper: Paper;
  /** The booklet as it is read. */
  booklet: LaidOut;
}

export interface MiniZine {
  laidOut: LaidOut;
  sheets: DrawnSheets;
}

/**
 * Laid out anew on pages as large as their places on the sheet, in type that is easy to read there, else in the
 * smallest that is legible. A booklet whose pages are that small already is taken as it is.
 *
 * @throws {Refusal} `booklet-mini-too-long` with the pages it would need; `booklet-mini-no-room`; and with what is
 *   wrong in this edition, which says so
 */
export async function miniPrint(
  input: MiniInput,
  draw: Pick<DrawSheetsInput, 'title' | 'language' | 'config'>,
): Promise<MiniZine> {
  const { paper, booklet, notices } = input;
  const { place } = placesOn(miniZine(1), paper.sheet, 'fit', paper.page);
  const small = paper.page.width <= place.width + SAME_SIZE && paper.page.height <= place.height + SAME_SIZE;
  const laidOut = small ? booklet : await anew({ ...input, page: place });
  const pages = laidOut.booklet.pages.length;
  const sheets = await drawOne('print-mini', {
    ...{ ...draw, notices, pages, read: laidOut.read },
    ...{ paper: small ? paper : { ...paper, page: place }, white: whiteOf(laidOut.document.tokens) },
    bleeding: bleedingOf(laidOut.booklet),
  });
  return { laidOut, sheets: sheets! };
}

/** In the largest type of those that make eight pages. */
async function anew(input: MiniInput): Promise<LaidOut> {
  const { manuscript, paper, page, booklet } = input;
  const pleasant = Math.min(
    Number.parseFloat(booklet.document.tokens.get('size-text') ?? `${PLEASANT.size}`),
    PLEASANT.size * Math.max(1, page.height / PLEASANT.height),
  );
  const { filling, notesPage } = fillingOf(manuscript.config, paper);
  const said: Notices[] = [];
  const lay = async (size: number): Promise<LaidOut> => {
    const notices = new Notices({ lenient: input.notices.lenient });
    said.unshift(notices);
    return layOut({
      ...input,
      ...{ notices, notesPage, mini: { size, edge: paper.edge } },
      // Eight pages need no list of them.
      manuscript: { ...manuscript, config: { ...manuscript.config, toc: false } },
      filling: { ...filling, full: (pages) => Math.max(ZINE_PAGES, pages) },
      onTokens: (tokens) => tellRoom(tokens, input),
    });
  };
  const before = input.notices.all.length;
  const sizes = [...new Set([pleasant, LEAST_SIZE])].filter((size) => size >= LEAST_SIZE);
  try {
    let laidOut: LaidOut | undefined;
    for (const size of sizes) {
      laidOut = await lay(size);
      if (laidOut.booklet.pages.length <= ZINE_PAGES) return laidOut;
    }
    const pages = laidOut?.booklet.pages.length ?? 0;
    return refuse('booklet-mini-too-long', tooLong(pages, page), paper.placeOf(['outputs']));
  } finally {
    // What is said of the booklet as well is said once; what is said of a layout that is not used, not at all.
    input.notices.push(...(said[0]?.all ?? []));
    const news = input.notices.all.slice(before).some(({ level }) => level !== 'info');
    if (news) input.notices.push(notice('booklet-mini-print', {}));
  }
}

const sizeOf = ({ width, height }: MiniInput['page']) => ({ width: tenth(width), height: tenth(height) });

/** @throws {Refusal} `booklet-mini-no-room` on sheets too small for eight pages with words */
function tellRoom(tokens: ReadonlyMap<string, string>, { page, paper }: MiniInput): void {
  if (hasRoom(tokens, page)) return;
  const params = {
    ...sizeOf(page),
    sheetWidth: tenth(paper.sheet.width),
    sheetHeight: tenth(paper.sheet.height),
  };
  refuse('booklet-mini-no-room', { ...params, least: LEAST_TEXT }, paper.placeOf(['outputs']));
}
