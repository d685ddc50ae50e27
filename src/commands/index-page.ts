/** `livret index`: a web page that lists the finished booklets of a folder; `livret build` ends with it, too. */
import path from 'node:path';
import { COMMAND_WORDS } from '../report/command-words.ts';
import { type ExitCode, Refusal } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import { displayPath } from '../report/render.ts';
import type { IndexReport, Report } from '../report/report.ts';
import { DEFAULT_FOLDER, learnFromFolder } from './booklet-folder.ts';
import { sharedFolder } from './index-page/shared-folder.ts';
import { type IndexWritten, writeIndexPage } from './index-page/write.ts';
import { workOnPdf } from './one-pdf.ts';
import type { Session, SessionOptions } from './session.ts';

export interface IndexCommandOptions extends SessionOptions {
  /** A new folder that gets the page and what readers may have, and nothing else. */
  out?: string | undefined;
}

/** @param folder where the finished booklets are */
export function indexCommand(folder: string, options: IndexCommandOptions): Promise<0 | ExitCode> {
  const out = options.out === undefined ? undefined : path.resolve(options.out);
  let written: IndexWritten | undefined;
  const report: Record<string, unknown> = {};
  return workOnPdf(
    options,
    report,
    async (session) => {
      const { notices, progress, base } = session;
      learnFromFolder(session, DEFAULT_FOLDER);
      progress.stage('publish');
      written = await writeIndexPage({ folder: path.resolve(folder), base, out, notices });
      progress.done();
      Object.assign(report, written);
    },
    ({ language, base }) => {
      const { file, editions, copied: files } = written!;
      const copied =
        out === undefined || files === undefined ? undefined : { folder: displayPath(out, base), files };
      return COMMAND_WORDS[language].indexed(file, editions, copied);
    },
  );
}

/**
 * The last step of a build of several editions: an index page in each folder that got some. It ends no build: what
 * stands in its way, and what it leaves out, are warnings, shown and told in the report.
 *
 * @param reports of the editions, as they were built
 * @returns undefined where nothing was built, or the work was broken off
 */
export async function writeIndex(
  session: Session,
  reports: readonly Report[],
): Promise<IndexReport | undefined> {
  const { base, language, options } = session;
  if (session.interrupted) return undefined;
  const folders = new Set(reports.flatMap((report) => sharedFolder(report, base) ?? []));
  const told: IndexReport = { pages: [], messages: [] };
  for (const folder of folders) {
    const notices = new Notices();
    try {
      const written = await writeIndexPage({ folder, base, notices });
      told.pages.push(written);
      if (!options.json && !options.quiet)
        process.stderr.write(`\n${COMMAND_WORDS[language].indexed(written.file, written.editions)}\n`);
    } catch (error) {
      const said = error instanceof Refusal ? error.notices : session.explain(error).notices;
      notices.push(...said.map((each) => ({ ...each, level: 'warning' as const })));
    }
    const messages = session.messages(notices.all);
    session.show(messages);
    told.messages.push(...messages);
  }
  return folders.size > 0 ? told : undefined;
}
