/**
 * The whole flow, on one screen:
 * folder → manuscript → chapters (HTML) → document → pages → reading PDF → sheets → checks → dist.
 * Stages do not know each other; this file hands the data of one to the next.
 */
import path from 'node:path';
import type { LentBrowser } from './browser/lend.ts';
import { hasOthers, largePrint, makeFiles } from './build/editions.ts';
import { layOutToFit } from './build/fit/booklet.ts';
import { chapterInput, imageShelf } from './build/hand-over.ts';
import { howtoPage } from './build/howto.ts';
import { tellMargins, whiteOf } from './build/margins.ts';
import { fillingOf, fullPages, paperOf, planOf } from './build/paper.ts';
import { checkOutputs } from './build/read-back.ts';
import { fileName, obsoleteFiles, outputsOf } from './build/results.ts';
import { drawAll } from './build/sheets.ts';
import { THEMES, VERSION } from './home.ts';
import { readManuscript } from './manuscript/read.ts';
import { renderChapters } from './markdown/index.ts';
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
  const paper = paperOf(manuscript);
  const kinds = options.outputs ?? config.outputs;

  progress.stage('markdown');
  const images = imageShelf(manuscript);
  const render = (hyphenate: boolean, said: Notices) =>
    renderChapters(manuscript.chapters.map(chapterInput), {
      ...{ notices: said, ...config, hyphenate },
      ...{ resolveImage: images.resolve, usePicture: images.use },
    });
  const chapters = await render(config.hyphenate, notices);

  // The stages document, browser, paginate and exact.
  const source = { manuscript, chapters, images, page: paper.page, ...options };
  const laidOut = await layOutToFit({
    ...source,
    ...fillingOf(config, paper),
    planFor: (count) => planOf(paper, count),
    hyphenated: (said) => render(true, said),
    onTokens: (tokens) => tellMargins(tokens, paper, notices),
  });
  const { document, booklet, read } = laidOut;
  const { title, language } = document;
  const pages = booklet.pages.length;

  progress.stage('impose');
  const sheets = await drawAll(kinds, {
    ...{ read, pages, paper, white: whiteOf(document.tokens), title, language, config, notices },
    onSheet: (n, total) => progress.count(n, total),
  });

  if (hasOthers(kinds)) progress.stage('editions');
  const large = kinds.includes('read-large') ? await largePrint(source) : undefined;
  const howto = kinds.includes('howto')
    ? await howtoPage({ ...source, ...{ laidOut, told: sheets.told, kinds, paper } })
    : undefined;
  const made = await makeFiles(kinds, { laidOut, large, howto, sheets });

  progress.stage('check');
  const printed = [...sheets.all].map(([kind, file]) => ({
    ...file,
    file: path.join(out, fileName(title, kind)),
  }));
  const intent = { ...laidOut.intent, full: fullPages(paper, pages) };
  notices.push(...(await checkOutputs({ read, sheets: printed }, intent)));
  if (large) notices.push(...(await checkOutputs({ read: large.read, sheets: [] }, large.intent)));
  notices.refuseErrors();
  if (options.strict ?? config.strict) notices.refuseWarnings();

  const result = outputsOf({ made, title, out, base });
  const built: Built = {
    ...{ livret: VERSION, ok: true, title, language, group: manuscript.group },
    ...{ pages, blankPages: booklet.blankPages, ...sheets.told },
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
