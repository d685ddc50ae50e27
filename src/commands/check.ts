/** `livret check`: the checks alone, of a booklet (built, not published) or of any PDF. */
import fs from 'node:fs';
import path from 'node:path';
import { readOneBack } from '../build/read-back.ts';
import { Review } from '../build/review.ts';
import { runChecks } from '../checks/index.ts';
import { openPdf, readPdf } from '../imposition/read.ts';
import { checkOutputFolder } from '../publishing/output-folder.ts';
import { COMMAND_WORDS } from '../report/command-words.ts';
import type { ExitCode } from '../report/notice.ts';
import { displayPath, type MessageLanguage } from '../report/render.ts';
import type { Checks } from '../report/report.ts';
import { pageLine } from '../report/summary.ts';
import { type BuildCommandOptions, buildCommand } from './build.ts';
import { workOnPdf } from './one-pdf.ts';
import type { Session } from './session.ts';

export async function checkCommand(target: string, options: BuildCommandOptions): Promise<0 | ExitCode> {
  if (isFolder(target)) return buildCommand(target, { ...options, publish: false });
  return checkPdf(target, options);
}

/** What is not there is judged by its name. */
function isFolder(target: string): boolean {
  try {
    return fs.statSync(target).isDirectory();
  } catch {
    return !/\.pdf$/i.test(target);
  }
}

/** @param file as it was given, which is how messages name it */
async function checkPdf(file: string, options: BuildCommandOptions): Promise<0 | ExitCode> {
  const report: { file: string; pages?: number; checks?: Checks } = {
    file: displayPath(file, process.cwd()),
  };
  let language: MessageLanguage = 'en';
  const exit = await workOnPdf(
    options,
    report as Record<string, unknown>,
    (session) => {
      language = session.language;
      return checkOne(file, options, session, report);
    },
    ({ notices }) =>
      COMMAND_WORDS[language].checked(notices.all.filter(({ level }) => level === 'warning').length),
  );
  const page = report.checks?.file;
  if (page !== undefined && !options.json && !options.quiet)
    process.stderr.write(`${pageLine(page, language)}\n`);
  return exit;
}

async function checkOne(
  file: string,
  options: BuildCommandOptions,
  { notices, progress, base, language }: Session,
  report: { pages?: number; checks?: Checks },
): Promise<void> {
  const out = options.out === undefined ? undefined : path.resolve(options.out);
  const shown = out === undefined ? '' : displayPath(out, base);
  if (out !== undefined) checkOutputFolder(out, shown);
  const review = new Review({
    ...{ folder: file, base, notices, language: () => language },
    onChecks: (found) => {
      report.checks = found;
    },
  });
  progress.stage('check');
  const bytes = await readPdf(file);
  review.knows({
    folder: path.dirname(path.resolve(file)),
    title: path.basename(file),
    strict: options.strict ?? false,
    pageOnly: out === undefined ? undefined : { out, shown },
  });
  try {
    // Says in words what is wrong with a file that cannot be read; a book of any length may be checked.
    await openPdf(bytes, file, Number.POSITIVE_INFINITY);
    const { checked, close } = await readOneBack(bytes, file);
    report.pages = checked.facts.pages.length;
    review.counts(report.pages);
    review.shown.pages('booklet', bytes);
    review.checks();
    notices.push(...runChecks({ reading: checked }));
    close();
    notices.refuseErrors();
    if (options.strict) notices.refuseWarnings();
  } catch (error) {
    throw await review.refused(error);
  }
  report.checks = await review.published();
  progress.done();
}
