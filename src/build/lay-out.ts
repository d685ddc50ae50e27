/** From the chapters to pages: one document made, laid out in a tab of the browser, and its PDF made exact. */
import type { LentBrowser } from '../browser/lend.ts';
import type { Intent } from '../checks/types.ts';
import { makeDocument } from '../document/index.ts';
import type { Mini } from '../document/mini-tokens.ts';
import type { BookletDocument, Flow } from '../document/types.ts';
import type { Size } from '../geometry.ts';
import { HOME, IN_PAGE_SCRIPT, PROGRAM } from '../home.ts';
import { greyJpeg } from '../manuscript/picture.ts';
import type { Manuscript } from '../manuscript/read.ts';
import type { HtmlChapter } from '../markdown/types.ts';
import {
  fingerprint,
  type PaginatedBooklet,
  type PaginateInput,
  paginate,
  readScript,
} from '../pagination/index.ts';
import type { Joiner } from '../pdf/join/index.ts';
import { type Notice, notice } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { Progress, StageName } from '../report/progress.ts';
import { expectedPages } from './expected-pages.ts';
import { fontSource } from './fonts.ts';
import { coverPictures, documentInput, headingTexts, type imageShelf, listener } from './hand-over.ts';
import { flowsOnDisk } from './keeping/flows.ts';
import { both, type Keeper, telling } from './keeping/keeper.ts';
import { picturesOnDisk } from './keeping/pictures.ts';
import { piecesOnDisk } from './keeping/pieces.ts';
import { textsOnDisk } from './keeping/texts.ts';
import { moreTabs } from './more-tabs.ts';
import { ownTemplates } from './own-templates.ts';
import { picturePrinter } from './pictures.ts';
import type { KeptTexts } from './read-ahead.ts';
import { picturesIn, servedFiles } from './served.ts';
import { LONG, type Shared } from './shared.ts';

/** Loaded while the browser lays out. */
const afterwards = () => import('./after-layout.ts');

export interface LayOutInput {
  manuscript: Manuscript;
  chapters: readonly HtmlChapter[];
  images: ReturnType<typeof imageShelf>;
  /** Of a page, mm. */
  page: Size;
  /** In large print, from a booklet with pages of this size. */
  largePrintOf?: Size | undefined;
  /** In the small type of the mini-zine. */
  mini?: Mini | undefined;
  filling?: PaginateInput['filling'];
  notesPage?: boolean | undefined;
  /** Told the look's tokens before anything is laid out. */
  onTokens?: (tokens: BookletDocument['tokens']) => void;
  /** Told of a booklet that is kept for the next build of this machine, once the browser is at work. */
  onLong?: () => void;
  /** Which booklets are printed in batches; default: long ones. */
  batches?: PaginateInput['batches'];
  /** The working folder. */
  base: string;
  browser: () => Promise<LentBrowser>;
  /** What several builds of one process have in common; default: nothing. */
  shared?: Shared | undefined;
  notices: Notices;
  progress: Progress;
}

export interface LaidOut {
  document: BookletDocument;
  booklet: PaginatedBooklet;
  /** The pages in reading order, as they are published. */
  read: Uint8Array;
  /** What they were meant to be. */
  intent: Intent;
  /** What was read of pages, for the next build; without it nothing of that is kept. */
  texts: KeptTexts | undefined;
}

/** @throws {Refusal} with everything found wrong */
export async function layOut(input: LayOutInput): Promise<LaidOut> {
  const { manuscript, chapters, images, page, base, notices, progress } = input;
  // An edition besides the booklet is one stage of the build.
  const stage = (name: StageName): void => {
    if (!input.largePrintOf && !input.mini) progress.stage(name);
  };
  stage('document');
  const document = await makeDocument({
    ...documentInput(manuscript, chapters),
    ...(await coverPictures(manuscript, images, notices)),
    ownTemplates: ownTemplates(manuscript, images, notices),
    ...{ page, home: HOME, notices, fontSource: fontSource(manuscript, { base, home: HOME }) },
    ...{ largePrintOf: input.largePrintOf, mini: input.mini, notesPage: input.notesPage },
  });
  input.onTokens?.(document.tokens);
  notices.refuseErrors();

  const expected = expectedPages(document);

  stage('browser');
  const browser = await input.browser();
  const heard = listener();
  const keeping = keepersFor(input, expected);
  const printer = picturePrinter(manuscript.config, images.uses, document, keeping?.pictures);
  const files = await servedFiles(document.fontFiles, images.files, printer, images.uses);
  const script = await readScript(IN_PAGE_SCRIPT);
  const fonts = [...document.fontFiles.keys()].map((url) => files.get(url)!.version!);
  const common = fingerprint([PROGRAM, script, document.shell, document.css, browser.version, ...fonts]);
  // The browser works then, and this process waits. PDFium takes 40 MB, and much of a long booklet is read in threads
  // that have their own: there it is made ready once the browser needs less.
  const onBusy = (): void => void afterwards().then(({ warmUp }) => expected < LONG && warmUp());
  const shell = { html: document.shell, files, onConsole: heard.listen, reuse: common, onBusy };
  let sources: KeptTexts['sources'] = [];
  const kept = keeping && {
    ...{ keeper: keeping.flows, pieces: keeping.pieces, common },
    picturesIn: (html: string) => picturesIn(files, html),
    onSources: (named: typeof sources) => {
      sources = named;
    },
  };
  // In a fresh browser everything is said anew; what was said already is kept once.
  const again: Notice[] = [];
  let pieces: Promise<Joiner> | undefined;
  const booklet = await browser.inTab(
    shell,
    (tab) => {
      stage('paginate');
      heard.take();
      pieces = undefined;
      if (keeping !== input.shared) input.onLong?.();
      return paginate(tab, {
        ...{ ...document, toc: manuscript.config.toc, filling: input.filling, script, notices },
        complaints: heard.take,
        kept,
        moreTabs: () => moreTabs(browser, shell, input.shared?.sideBySide),
        onPiece: (index, pdf) => {
          pieces ??= afterwards().then(({ joiner }) => joiner());
          void pieces.then((them) => them.add(index, pdf));
        },
        batches: input.batches,
        onPage: (n) => progress.count(n, expected, { guessed: true }),
      });
    },
    (why) => void again.push(notice('browser-again', { why })),
  );
  notices.push(...again);
  notices.refuseErrors();

  stage('exact');
  const [only, ...more] = booklet.pieces;
  const flows = flowsIn(document, booklet);
  const { title, language, direction } = document;
  const { makeExact, warmUp } = await afterwards();
  warmUp();
  const whole = only && more.length === 0 ? only : await (await pieces!).join();
  const read = await makeExact(whole, {
    ...{ page, title, language, direction, headings: headingTexts(flows) },
    epoch: sourceDate(),
    grey: manuscript.config.colour === 'grey' ? { jpeg: greyJpeg, onLeft: tellColours(notices) } : undefined,
  });
  const { colour, checks: levels } = manuscript.config;
  const textSize = pointsOf(document.tokens.get('size-text'));
  const wanted = { grey: colour === 'grey', levels, textSize };
  const intent = { ...document, ...wanted, flows, pages: booklet.pages };
  return { document, booklet, read, intent, texts: keeping?.texts?.(sources) };
}

/** Memory keeps what builds of one process have in common, the disk what long booklets will have with their next build. */
function keepersFor({ shared, manuscript }: LayOutInput, pages: number): Keepers | undefined {
  if (!shared?.store || !manuscript.config.cache || pages < LONG) return shared;
  const { flows, pictures, store } = shared;
  let likely = false;
  const found = (): void => {
    likely = true;
  };
  return {
    flows: telling(both(flows, flowsOnDisk(store)), found),
    pictures: both(pictures, picturesOnDisk(store)),
    pieces: piecesOnDisk(store),
    texts: (sources) => ({ keeper: textsOnDisk(store), likely, sources }),
  };
}

interface Keepers extends Pick<Shared, 'flows' | 'pictures'> {
  pieces?: Keeper<Uint8Array>;
  /** To be asked for once the pages are there. */
  texts?: (sources: KeptTexts['sources']) => KeptTexts;
}

const pointsOf = (length = ''): number | undefined =>
  length.endsWith('pt') ? Number.parseFloat(length) : undefined;

const tellColours =
  (notices: Notices) =>
  (kinds: readonly string[]): void =>
    notices.add('colour-left', { what: kinds.join(', ') });

/** What went in and is there: the list of contents may not be; pages to write on come as the sheets need them. */
function flowsIn({ flows, notesPage }: BookletDocument, booklet: PaginatedBooklet): Flow[] {
  const notes = notesPage ? booklet.notesPages.map((id) => ({ ...notesPage, id })) : [];
  return [...flows.filter(({ id }) => booklet.flows.has(id)), ...notes];
}

/** Seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/). */
export function sourceDate(): number | undefined {
  const value = process.env.SOURCE_DATE_EPOCH;
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}
