/** `livret build`: one edition or several. */
import path from 'node:path';
import { type Built, build } from '../build.ts';
import { VERSION } from '../home.ts';
import type { ExitCode } from '../report/notice.ts';
import type { Message } from '../report/render.ts';
import type { Checks, EditionsReport, OutputKind, Report } from '../report/report.ts';
import { pageLine, summary } from '../report/summary.ts';
import { timesTable } from '../report/times.ts';
import { type WantedEdition, wantedEditions } from './editions.ts';
import { writeIndex } from './index-page.ts';
import { Session, type SessionOptions } from './session.ts';

export interface BuildCommandOptions extends SessionOptions {
  out?: string | undefined;
  group?: string[] | undefined;
  allGroups?: boolean | undefined;
  /** Of a booklet in several languages only these. */
  bookletLanguage?: string[] | undefined;
  outputs?: OutputKind[] | undefined;
  strict?: boolean | undefined;
  lenient?: boolean | undefined;
  /** False for `livret check FOLDER`: only the page of the checks is written then, if there is `out`. */
  publish?: boolean | undefined;
}

/** @returns the exit code: 0, or that of the first edition that failed */
export async function buildCommand(folder: string, options: BuildCommandOptions): Promise<0 | ExitCode> {
  const session = new Session(options);
  try {
    const wanted = await wantedEditions(folder, options);
    const editions: Edition[] = [];
    for (const edition of wanted) {
      if (session.interrupted) break;
      editions.push(await buildOne(session, folder, edition, options));
    }
    const exit = editions.find((edition) => edition.exit !== 0)?.exit ?? 0;
    const reports = editions.map((edition) => edition.report);
    const several = options.allGroups === true || reports.length > 1;
    const index = several && options.publish !== false ? await writeIndex(session, reports) : undefined;
    const whole: Report | EditionsReport = several
      ? { ok: exit === 0, editions: reports, ...(index ? { index } : {}) }
      : reports[0]!;
    session.print(whole);
    return exit;
  } catch (error) {
    // Before any edition: the folder or its groups.
    const { report, exit } = failed(session, undefined, error);
    session.print(report);
    return exit;
  } finally {
    await session.close();
  }
}

interface Edition {
  report: Report;
  exit: 0 | ExitCode;
}

async function buildOne(
  session: Session,
  folder: string,
  edition: WantedEdition,
  options: BuildCommandOptions,
): Promise<Edition> {
  const { group, language: bookletLanguage } = edition;
  session.begin();
  const { notices, progress, base, browser, learn: onConfig } = session;
  const { strict, lenient, publish, outputs } = options;
  const out = options.out === undefined ? undefined : path.resolve(options.out);
  let checks: Checks | undefined;
  try {
    const report = await build({
      ...{
        folder,
        group,
        bookletLanguage,
        out,
        outputs,
        strict,
        lenient,
        publish,
        base,
        notices,
        progress,
        browser,
        shared: session.shared,
        onConfig,
      },
      language: () => session.language,
      onChecks: (found) => {
        checks = found;
      },
      report: (built) => reportOf(session, built, session.messages()),
    });
    session.show(report.messages);
    if (!options.json && !options.quiet) process.stderr.write(`\n${summary(report, session.language)}\n`);
    if (options.verbose && !options.json && !options.quiet)
      process.stderr.write(`\n${timesTable(report.timings, session.language)}\n`);
    return { report, exit: 0 };
  } catch (error) {
    return failed(session, edition, error, checks);
  }
}

function failed(
  session: Session,
  edition: WantedEdition | undefined,
  error: unknown,
  checks?: Checks,
): Edition {
  const { notices, exit } = session.explain(error);
  const messages = session.messages([...session.notices.all.filter((n) => !notices.includes(n)), ...notices]);
  session.show(messages);
  if (checks?.file !== undefined && !session.options.json && !session.interrupted)
    process.stderr.write(`\n${pageLine(checks.file, session.language)}\n`);
  const built: Built = {
    livret: VERSION,
    ok: false,
    title: null,
    language: edition?.language ?? null,
    group: edition?.group ?? null,
    outputs: [],
    ...(checks ? { checks } : {}),
  };
  return { report: reportOf(session, built, messages), exit };
}

const reportOf = ({ progress }: Session, built: Built, messages: Message[]): Report => ({
  ...built,
  messages,
  timings: { totalMs: progress.totalMs, stages: progress.times },
});
