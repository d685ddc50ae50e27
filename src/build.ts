/**
 * The whole flow, on one screen:
 * folder → manuscript → chapters (HTML) → document → pages → reading PDF → sheets → checks → dist.
 * Stages do not know each other; this file hands the data of one to the next.
 */
import type { LentBrowser } from './browser/lend.ts';
import { layOutToFit } from './build/fit/booklet.ts';
import { chapterInput, imageShelf, titleOf } from './build/hand-over.ts';
import { chaptersOnDisk } from './build/keeping/chapters.ts';
import { refuseTooManyPages, refuseTooMuchText } from './build/limits.ts';
import { tellMargins, whiteOf } from './build/margins.ts';
import { outputFolder } from './build/output-folder.ts';
import { fillingOf, paperOf, planOf } from './build/paper.ts';
import { renderedChapters } from './build/rendered.ts';
import { obsoleteFiles, outputsOf, tellOtherBooklet } from './build/results.ts';
import { Review } from './build/review.ts';
import { type Shared, sharedBeside } from './build/shared.ts';
import { THEMES, VERSION } from './home.ts';
import { readManuscript } from './manuscript/read.ts';
import type { BatchLimits } from './pagination/types.ts';
import { checkOutputFolder } from './publishing/output-folder.ts';
import { publish } from './publishing/publish.ts';
import type { Notices } from './report/notices.ts';
import type { Progress } from './report/progress.ts';
import { displayPath, type MessageLanguage } from './report/render.ts';
import type { Checks, OutputKind, Report } from './report/report.ts';

export interface BuildOptions {
  /** The booklet's folder. */
  folder: string;
  group?: string | undefined;
  /** Of a booklet in several languages; without it, the original's. */
  bookletLanguage?: string | undefined;
  /** Where `dist` is; absolute. Without it the configuration's `out`, in the working folder. */
  out?: string | undefined;
  outputs?: readonly OutputKind[] | undefined;
  strict?: boolean | undefined;
  lenient?: boolean | undefined;
  /** The working folder, that paths in messages are relative to. */
  base: string;
  notices: Notices;
  progress: Progress;
  /** What this build has in common with others of this process; default: nothing. */
  shared?: Shared | undefined;
  /** Which booklets are printed in batches; default: long ones. For tests. */
  batches?: BatchLimits | undefined;
  /** Lends a browser; the same one may serve several builds. */
  browser: () => Promise<LentBrowser>;
  /** Told that it will be needed: it may start while the chapters are read. */
  browserSoon?: (() => unknown) | undefined;
  /** Told that it will not be needed again: it may end while the files are made and checked. */
  browserDone?: (() => unknown) | undefined;
  /** Makes the whole report of what was built: adds messages and timings. */
  report: (built: Built) => Report;
  /** Told as soon as the configuration is known, so that messages can be in the booklet's language. */
  onConfig?: (config: { lang?: 'fr' | 'en' | undefined; language: string }) => void;
  /** Of the page of the checks; without it the booklet's, where livret speaks that. */
  language?: (() => MessageLanguage) | undefined;
  /** Told what the checks found, when the build is refused. */
  onChecks?: ((checks: Checks) => void) | undefined;
  /**
   * False: everything but the publishing (`livret check`). With `out`, the page of the checks is written there, also
   * when the booklet is refused.
   */
  publish?: boolean;
}

/** The report without its messages and timings, which belong to the caller. */
export type Built = Omit<Report, 'messages' | 'timings'>;

/** Builds one edition. @throws {Refusal} with everything found wrong; the output folder is as it was then */
export async function build(options: BuildOptions): Promise<Report> {
  const review = new Review(options);
  return flow(options, review).catch(async (error) => {
    throw await review.refused(error);
  });
}

async function flow(options: BuildOptions, review: Review): Promise<Report> {
  const { notices, progress, base } = options;

  progress.stage('read');
  const { group, bookletLanguage } = options;
  const manuscript = await readManuscript(options.folder, {
    ...{ group, language: bookletLanguage, notices, themes: THEMES },
  });
  const { config, languages } = manuscript;
  options.onConfig?.({ lang: config.lang, language: languages?.original ?? config.language });
  notices.lenient = options.lenient ?? config.lenient;
  const out = outputFolder({
    out: options.out,
    base,
    config,
    group: manuscript.group,
    language: languages?.here,
  });
  const shown = displayPath(out, base);
  const pageOnly = options.publish === false && options.out !== undefined;
  if (options.publish !== false || pageOnly) checkOutputFolder(out, shown, manuscript.folder);
  options.browserSoon?.();
  const paper = paperOf(manuscript);
  const kinds = options.outputs ?? config.outputs;
  const strict = options.strict ?? config.strict;

  progress.stage('markdown');
  const images = imageShelf(manuscript);
  const inputs = manuscript.chapters.map(chapterInput);
  const store = config.cache ? options.shared?.store : undefined;
  const onDisk = store && chaptersOnDisk(store);
  const rendered = options.shared?.rendered ?? renderedChapters();
  const render = (hyphenate: boolean, said: Notices) => {
    const { values, untranslated } = manuscript;
    const asked = { resolveImage: images.resolve, usePicture: images.use, values, untranslated };
    return rendered(inputs, { ...config, ...asked, notices: said, hyphenate }, config.limits, onDisk);
  };
  const chapters = await render(config.hyphenate, notices);
  review.knows({
    ...{ folder: manuscript.folder, title: titleOf(manuscript, chapters), titleLanguage: config.language },
    ...{ strict, pageOnly: pageOnly ? { out, shown } : undefined },
  });
  refuseTooMuchText(chapters, { page: paper.page, limit: config.limits.pages, notices });

  // The stages document, browser, paginate and exact.
  const source = { manuscript, chapters, images, page: paper.page, ...options };
  const laidOut = await layOutToFit({
    ...source,
    ...fillingOf(config, paper),
    planFor: (count) => planOf(paper, count),
    hyphenated: (said) => render(true, said),
    onLong: () => void onDisk?.write(),
    onTokens: (tokens) => tellMargins(tokens, paper, notices),
  });
  const { document, booklet, read } = laidOut;
  const { beginReading, bleedingOf, checkEditions, drawAll, hasOthers, howtoPage, ...editions } =
    await import('./build/after-layout.ts');
  if (!hasOthers(kinds)) options.browserDone?.();
  const { title, language } = document;
  const pages = booklet.pages.length;
  refuseTooManyPages(pages, config.limits.pages, notices);
  review.shown.pages('booklet', read);
  beginReading(read, laidOut.intent, laidOut.texts);
  review.counts(pages);

  progress.stage('impose');
  const sheets = await drawAll(kinds, {
    ...{ read, pages, paper, white: whiteOf(document.tokens), title, language, config, notices },
    bleeding: bleedingOf(booklet),
    onSheet: (n, total) => progress.count(n, total),
  });

  review.counts(pages, sheets.told.sheets);

  if (hasOthers(kinds)) progress.stage('editions');
  const beside = { ...source, shared: sharedBeside(options.shared, pages) };
  const large = kinds.includes('read-large')
    ? await review.shown.during('large-print', () => editions.largePrint(beside))
    : undefined;
  const mini = kinds.includes('print-mini')
    ? await review.shown.during('mini-zine', () =>
        editions.miniPrint({ ...beside, paper, booklet: laidOut }, { title, language, config }),
      )
    : undefined;
  if (large) review.shown.pages('large-print', large.read);
  if (mini) review.shown.pages('mini-zine', mini.laidOut.read);
  const howto = kinds.includes('howto')
    ? await howtoPage({ ...source, ...{ laidOut, sheets, mini, kinds, paper } })
    : undefined;
  const made = await editions.makeFiles(kinds, { laidOut, large, mini, howto, sheets });

  progress.stage('check');
  await checkEditions({ laidOut, sheets, large, mini, paper, out }, notices, review);
  notices.refuseErrors();
  if (strict) notices.refuseWarnings();

  const result = outputsOf({ made, title, out, base });
  const built: Built = {
    ...{ livret: VERSION, ok: true, title, language, group: manuscript.group },
    ...(config.group === undefined ? {} : { groupName: config.group }),
    ...(languages ? { original: languages.original } : {}),
    ...{ pages, blankPages: booklet.blankPages, ...sheets.told },
    outputs: result.outputs,
  };
  if (options.publish === false) {
    const checks = await review.published();
    progress.done();
    return options.report({ ...built, outputs: [], checks });
  }

  progress.stage('publish');
  // The folder of a group's or a language's edition is its own: what was there before is cleared away.
  const own = manuscript.group !== null || languages !== undefined;
  if (!own) tellOtherBooklet({ out, shown, title, files: result.files }, notices);
  const page = await review.page(out);
  const report = options.report({ ...built, checks: page.told });
  const files = [
    ...result.files,
    page.file,
    { name: 'report.json', bytes: `${JSON.stringify(report, null, 2)}\n` },
  ];
  await publish({
    folder: out,
    shown,
    files,
    obsolete: () => obsoleteFiles(out, title, files, own),
  });
  progress.done();
  return report;
}
