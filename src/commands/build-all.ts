/** All that one call of `livret build` makes, an edition or several, and what a person is told of it. */
import type { ExitCode } from '../report/notice.ts';
import type { Progress } from '../report/progress.ts';
import type { Message, MessageLanguage } from '../report/render.ts';
import type { EditionsReport, Report } from '../report/report.ts';
import { pageLine, summary } from '../report/summary.ts';
import { timesTable } from '../report/times.ts';
import type { BuildCommandOptions } from './build.ts';
import { buildOne, type Edition, failed } from './build-one.ts';
import { areSeveral, wantedEditions } from './editions.ts';
import type { Session } from './session.ts';
import type { Work } from './work.ts';

export interface BuiltAll {
  /** What `--json` prints. */
  whole: Report | EditionsReport;
  /** Of every edition that was begun. */
  reports: readonly Report[];
  /** That of the first edition that failed. */
  exit: 0 | ExitCode;
  /** Of the messages. */
  language: MessageLanguage;
}

/** How it is done and told again and again, by `livret build --watch`. */
export interface Again {
  /** Of an edition by itself. */
  progress: Progress;
  /** Those of its messages that are worth telling. */
  fresh: (messages: readonly Message[]) => Message[];
  /** Whether the files that were made are told at length. */
  summary: boolean;
}

/** Whatever is wrong is told, and stands in the report. @param again without it, the session is for this build alone */
export async function buildAll(
  session: Session,
  folder: string,
  options: BuildCommandOptions,
  again?: Again,
): Promise<BuiltAll> {
  const alone = async (work: Work): Promise<BuiltAll> => {
    const wanted = await wantedEditions(folder, options);
    if (areSeveral(options, wanted) || options.shard !== undefined) {
      const [{ buildSeveral }, { writeIndex }] = await Promise.all([
        import('./build-several.ts'),
        import('./index-page.ts'),
      ]);
      const { editions, exit, tell } = await buildSeveral(session, folder, wanted, options);
      tell();
      // What is made of all editions together.
      const reports = editions.map(({ report }) => report);
      const index = options.publish === false ? undefined : await writeIndex(session, reports);
      const whole: EditionsReport = { ok: exit === 0, editions: reports, ...(index ? { index } : {}) };
      return { whole, reports, exit, language: session.language };
    }
    return told(work, await buildOne(work, folder, wanted[0]!, options));
  };
  const told = (work: Work, edition: Edition): BuiltAll => {
    const { report, exit } = tellOne(session, work, edition, again);
    return { whole: report, reports: [report], exit, language: work.language };
  };
  const work = (part: Work): Promise<BuiltAll> =>
    // Before any edition: the folder or its groups.
    alone(part).catch((error: unknown) => told(part, failed(part, undefined, error)));
  return again ? session.part(again.progress, work) : work(session);
}

/** Tells a person of an edition that was built by itself. */
export function tellOne(session: Session, work: Work, edition: Edition, again?: Again): Edition {
  const { report, exit } = edition;
  const { json, quiet, verbose } = session.options;
  session.show(again ? again.fresh(report.messages) : report.messages, work.language);
  const say = (text: string): void => {
    if (!json && !session.interrupted) process.stderr.write(`\n${text}\n`);
  };
  if (exit === 0) {
    if (!quiet && (again?.summary ?? true)) say(summary(report, work.language));
    if (verbose && !quiet) say(timesTable(report.timings, work.language));
  } else if (report.checks?.file !== undefined) say(pageLine(report.checks.file, work.language));
  return edition;
}
