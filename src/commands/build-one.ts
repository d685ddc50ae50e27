/** One edition built, or refused: either way a report comes of it. */
import path from 'node:path';
import { type Built, build } from '../build.ts';
import { VERSION } from '../home.ts';
import type { ExitCode } from '../report/notice.ts';
import type { Message } from '../report/render.ts';
import type { Checks, Report } from '../report/report.ts';
import type { BuildCommandOptions } from './build.ts';
import type { WantedEdition } from './editions.ts';
import type { Work } from './work.ts';

export interface Edition {
  report: Report;
  exit: 0 | ExitCode;
}

/** @param work gets the notices and the progress of this edition, and its language */
export async function buildOne(
  work: Work,
  folder: string,
  edition: WantedEdition,
  options: BuildCommandOptions,
): Promise<Edition> {
  const { group, language: bookletLanguage } = edition;
  const { notices, progress, base, browser, browserSoon, browserDone, shared, learn: onConfig } = work;
  const { strict, lenient, publish, outputs } = options;
  const out = options.out === undefined ? undefined : path.resolve(options.out);
  let checks: Checks | undefined;
  try {
    const report = await build({
      ...{ folder, group, bookletLanguage, out, outputs, strict, lenient, publish, base },
      ...{ notices, progress, browser, browserSoon, browserDone, shared, onConfig },
      language: () => work.language,
      onChecks: (found) => {
        checks = found;
      },
      report: (built) => reportOf(work, built, work.messages()),
    });
    return { report, exit: 0 };
  } catch (error) {
    return failed(work, edition, error, checks);
  }
}

/** What went wrong, as the report of an edition that has no files. */
export function failed(
  work: Work,
  edition: WantedEdition | undefined,
  error: unknown,
  checks?: Checks,
): Edition {
  const { notices, exit } = work.explain(error);
  const messages = work.messages([...work.notices.all.filter((n) => !notices.includes(n)), ...notices]);
  const built: Built = {
    livret: VERSION,
    ok: false,
    title: null,
    language: edition?.language ?? null,
    group: edition?.group ?? null,
    outputs: [],
    ...(checks ? { checks } : {}),
  };
  return { report: reportOf(work, built, messages), exit };
}

const reportOf = ({ progress }: Work, built: Built, messages: Message[]): Report => ({
  ...built,
  messages,
  timings: { totalMs: progress.totalMs, stages: progress.times },
});
