/** `livret build`: one edition or several. */
import fs from 'node:fs';
import type { ExitCode } from '../report/notice.ts';
import type { EditionsReport, OutputKind } from '../report/report.ts';
import { pageLine, summary } from '../report/summary.ts';
import { timesTable } from '../report/times.ts';
import { judgeFolder, learnFromFolder } from './booklet-folder.ts';
import type { Edition } from './build-one.ts';
import { Session, type SessionOptions } from './session.ts';

export interface BuildCommandOptions extends SessionOptions {
  out?: string | undefined;
  group?: string[] | undefined;
  allGroups?: boolean | undefined;
  /** Of a booklet in several languages only these. */
  bookletLanguage?: string[] | undefined;
  /** `2/5`: every fifth of them, from the second on. */
  shard?: string | undefined;
  /** How many editions are made side by side; without it as many as the machine bears. */
  jobs?: number | undefined;
  outputs?: OutputKind[] | undefined;
  strict?: boolean | undefined;
  lenient?: boolean | undefined;
  /** False for `livret check FOLDER`: only the page of the checks is written then, if there is `out`. */
  publish?: boolean | undefined;
}

/** @returns the exit code: 0, or that of the first edition that failed */
export async function buildCommand(folder: string, options: BuildCommandOptions): Promise<0 | ExitCode> {
  const session = new Session(options);
  learnFromFolder(session, folder);
  try {
    judgeFolder(folder, options.publish === false ? 'check' : 'build', session.base);
    // The browser's process starts by itself while the rest of livret is loaded.
    if (fs.existsSync(folder)) await session.browserSoon();
    const { areSeveral, wantedEditions } = await import('./editions.ts');
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
      session.print(whole);
      return exit;
    }
    const { buildOne } = await import('./build-one.ts');
    const { report, exit } = tellOne(session, await buildOne(session, folder, wanted[0]!, options));
    session.print(report);
    return exit;
  } catch (error) {
    // Before any edition: the folder or its groups.
    const { failed } = await import('./build-one.ts');
    const { report, exit } = tellOne(session, failed(session, undefined, error));
    session.print(report);
    return exit;
  } finally {
    await session.close();
  }
}

/** Tells a person of an edition that was built by itself. */
function tellOne(session: Session, edition: Edition): Edition {
  const { report, exit } = edition;
  const { json, quiet, verbose } = session.options;
  session.show(report.messages);
  const say = (text: string): void => {
    if (!json && !session.interrupted) process.stderr.write(`\n${text}\n`);
  };
  if (exit === 0) {
    if (!quiet) say(summary(report, session.language));
    if (verbose && !quiet) say(timesTable(report.timings, session.language));
  } else if (report.checks?.file !== undefined) say(pageLine(report.checks.file, session.language));
  return edition;
}
