/** `livret check`: the checks alone, of a booklet (built, not published) or of any PDF. */
import fs from 'node:fs';
import { readOneBack } from '../build/read-back.ts';
import { runChecks } from '../checks/index.ts';
import { openPdf, readPdf } from '../imposition/read.ts';
import type { ExitCode } from '../report/notice.ts';
import { displayPath } from '../report/render.ts';
import { type BuildCommandOptions, buildCommand } from './build.ts';
import { workOnPdf } from './one-pdf.ts';

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
function checkPdf(file: string, options: BuildCommandOptions): Promise<0 | ExitCode> {
  const report: Record<string, unknown> = { file: displayPath(file, process.cwd()) };
  return workOnPdf(
    options,
    report,
    async ({ notices, progress }) => {
      progress.stage('check');
      const bytes = await readPdf(file);
      // Says in words what is wrong with a file that cannot be read; a book of any length may be checked.
      await openPdf(bytes, file, Number.POSITIVE_INFINITY);
      const { checked, close } = await readOneBack(bytes, file);
      report.pages = checked.facts.pages.length;
      notices.push(...runChecks({ reading: checked }));
      close();
      notices.refuseErrors();
      if (options.strict) notices.refuseWarnings();
      progress.done();
    },
    ({ language }) =>
      language === 'fr'
        ? 'Vérifié : rien qui empêche d’imprimer.'
        : 'Checked: nothing stands in the way of printing.',
  );
}
