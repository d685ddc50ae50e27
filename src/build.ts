/**
 * The whole flow, on one screen:
 * folder → manuscript → chapters (HTML) → document → pages → reading PDF → sheets → checks → dist.
 * Stages do not know each other; this file hands the data of one to the next.
 */
import path from 'node:path';
import type { LentBrowser } from './browser/lend.ts';
import { fontSource } from './build/fonts.ts';
import {
  chapterInput,
  coverPictures,
  documentInput,
  headingTexts,
  imageShelf,
  listener,
  servedFiles,
} from './build/hand-over.ts';
import { checkOutputs } from './build/read-back.ts';
import { obsoleteFiles, outputsOf } from './build/results.ts';
import { makeDocument } from './document/index.ts';
import { PAGE_SIZES, SHEET_SIZES } from './geometry.ts';
import { HOME, IN_PAGE_SCRIPT, THEMES, VERSION } from './home.ts';
import { drawSheets } from './imposition/draw.ts';
import { saddle } from './imposition/saddle.ts';
import { readManuscript } from './manuscript/read.ts';
import { renderChapters } from './markdown/index.ts';
import { paginate, readScript } from './pagination/index.ts';
import { makeExact } from './pdf/exact.ts';
import { checkOutputFolder } from './publishing/output-folder.ts';
import { publish } from './publishing/publish.ts';
import type { Notices } from './report/notices.ts';
import type { Progress } from './report/progress.ts';
import { displayPath } from './report/render.ts';
import type { OutputKind, Report } from './report/report.ts';

export interface BuildOptions {
  /** The booklet's folder. */
  folder: string;
  group?: string | undefined;
  /** Where `dist` is; absolute. Without it the configuration's `out`, in the working folder. */
  out?: string | undefined;
  outputs?: readonly OutputKind[] | undefined;
  strict?: boolean | undefined;
  lenient?: boolean | undefined;
  /** The working folder, that paths in messages are relative to. */
  base: string;
  notices: Notices;
  progress: Progress;
  /** Lends a browser; the same one may serve several builds. */
  browser: () => Promise<LentBrowser>;
  /** Makes the whole report of what was built: adds messages and timings. */
  report: (built: Built) => Report;
  /** Told as soon as the configuration is known, so that messages can be in the booklet's language. */
  onConfig?: (config: { lang?: 'fr' | 'en' | undefined; language: string }) => void;
  /** False: everything but the publishing (`livret check`). */
  publish?: boolean;
}

/** The report without its messages and timings, which belong to the caller. */
export type Built = Omit<Report, 'messages' | 'timings'>;

/** Builds one edition. @throws {Refusal} with everything found wrong; the output folder is as it was then */
export async function build(options: BuildOptions): Promise<Report> {
  const { notices, progress, base } = options;

  progress.stage('read');
  const manuscript = await readManuscript(options.folder, { group: options.group, notices, themes: THEMES });
  const { config } = manuscript;
  options.onConfig?.(config);
  notices.lenient = options.lenient ?? config.lenient;
  const out = path.join(options.out ?? path.resolve(base, config.out), manuscript.group ?? '');
  const shown = displayPath(out, base);
  if (options.publish !== false) checkOutputFolder(out, shown, manuscript.folder);
  const [page, sheet] = [PAGE_SIZES[config.paper.page], SHEET_SIZES[config.paper.sheet]];

  progress.stage('markdown');
  const images = imageShelf(manuscript);
  const chapters = await renderChapters(manuscript.chapters.map(chapterInput), {
    notices,
    ...config,
    resolveImage: images.resolve,
  });

  progress.stage('document');
  const document = await makeDocument({
    ...documentInput(manuscript, chapters),
    ...(await coverPictures(manuscript, images, notices)),
    ...{ page, home: HOME, notices, fontSource: fontSource(manuscript, { base, home: HOME }) },
  });
  notices.refuseErrors();

  progress.stage('browser');
  const browser = await options.browser();
  const heard = listener();
  const tab = await browser.openTab({
    html: document.shell,
    files: servedFiles(document.fontFiles, images.files),
    onConsole: heard.listen,
  });

  progress.stage('paginate');
  const script = await readScript(IN_PAGE_SCRIPT);
  const booklet = await paginate(tab, {
    ...document,
    toc: config.toc,
    script,
    notices,
    complaints: heard.take,
    onPage: (n) => progress.count(n),
  }).finally(() => tab.close());
  notices.refuseErrors();

  const flows = document.flows.filter(({ id }) => booklet.flows.has(id));

  progress.stage('exact');
  const { title, language, direction } = document;
  const read = await makeExact(booklet.pdf, {
    ...{ page, title, language, direction, headings: headingTexts(flows) },
    epoch: sourceDate(),
  });

  progress.stage('impose');
  const plan = saddle(booklet.pages.length, { binding: direction === 'rtl' ? 'right' : 'left' });
  const print = await drawSheets(read, plan, {
    ...{ sheet, title, language, mostPages: Number.POSITIVE_INFINITY },
    onSheet: (n, total) => progress.count(n, total),
    onNotice: (n) => notices.push(n),
  });

  progress.stage('check');
  notices.push(
    ...(await checkOutputs(
      { read, print },
      { ...document, flows, sheet, pages: booklet.pages, cells: plan.cells },
    )),
  );
  notices.refuseErrors();
  if (options.strict ?? config.strict) notices.refuseWarnings();

  const result = outputsOf({ read, print, plan, title, out, base, kinds: options.outputs ?? config.outputs });
  const built: Built = {
    livret: VERSION,
    ok: true,
    title,
    language,
    group: manuscript.group,
    pages: booklet.pages.length,
    blankPages: booklet.blankPages,
    sheets: plan.sheets,
    outputs: result.outputs,
  };
  if (options.publish === false) {
    progress.done();
    return options.report({ ...built, outputs: [] });
  }

  progress.stage('publish');
  const report = options.report(built);
  const files = [...result.files, { name: 'report.json', bytes: `${JSON.stringify(report, null, 2)}\n` }];
  await publish({
    folder: out,
    shown,
    files,
    obsolete: () => obsoleteFiles(out, title, files),
  });
  progress.done();
  return report;
}

/** Seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/). */
function sourceDate(): number | undefined {
  const value = process.env.SOURCE_DATE_EPOCH;
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}
