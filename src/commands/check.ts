/** `livret check`: the checks alone, of a booklet (built, not published) or of any PDF. */
import fs from 'node:fs';
import { readOneBack } from '../build/read-back.ts';
import { runChecks } from '../checks/index.ts';
import { VERSION } from '../home.ts';
import { openPdf, readPdf } from '../imposition/read.ts';
import type { ExitCode } from '../report/notice.ts';
import { displayPath } from '../report/render.ts';
import { type BuildCommandOptions, buildCommand } from './build.ts';
import { Session } from './session.ts';

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
  const session = new Session(options);
  const { notices, progress } = session;
  let exit: 0 | ExitCode = 0;
  let pages: number | undefined;
  try {
    progress.stage('check');
    const bytes = await readPdf(file);
    // Says in words what is wrong with a file that cannot be read; a book of any length may be checked.
    await openPdf(bytes, file, Number.POSITIVE_INFINITY);
    const { checked, close } = await readOneBack(bytes, file);
    pages = checked.facts.pages.length;
    notices.push(...runChecks({ reading: checked }));
    close();
    notices.refuseErrors();
    if (options.strict) notices.refuseWarnings();
    progress.done();
  } catch (error) {
    const explained = session.explain(error);
    notices.push(...explained.notices);
    exit = explained.exit;
  } finally {
    await session.close();
  }
  const messages = session.messages();
  session.show(messages);
  session.print({
    livret: VERSION,
    ok: exit === 0,
    file: displayPath(file, session.base),
    ...(pages === undefined ? {} : { pages }),
    messages,
  });
  if (!options.json && !options.quiet && exit === 0) {
    process.stderr.write(
      session.language === 'fr'
        ? 'Vérifié : rien qui empêche d’imprimer.\n'
        : 'Checked: nothing stands in the way of printing.\n',
    );
  }
  return exit;
}
