/** `livret build`: one edition or several. */
import fs from 'node:fs';
import { type ExitCode, refuse } from '../report/notice.ts';
import type { OutputKind } from '../report/report.ts';
import { judgeFolder, learnFromFolder } from './booklet-folder.ts';
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
  /** Stays, and builds again whenever something in the folder changes. */
  watch?: boolean | undefined;
  /** False for `livret check FOLDER`: only the page of the checks is written then, if there is `out`. */
  publish?: boolean | undefined;
}

/** @returns the exit code: 0, or that of the first edition that failed */
export async function buildCommand(folder: string, options: BuildCommandOptions): Promise<0 | ExitCode> {
  const session = new Session(options);
  learnFromFolder(session, folder);
  try {
    if (options.watch && options.json) refuse('watch-json', {});
    judgeFolder(folder, options.publish === false ? 'check' : 'build', session.base);
    // The browser's process starts by itself while the rest of livret is loaded.
    if (fs.existsSync(folder)) await session.browserSoon();
    if (options.watch) return await (await import('./watch/index.ts')).watchBooklet(session, folder, options);
    const { buildAll } = await import('./build-all.ts');
    const { whole, exit } = await buildAll(session, folder, options);
    session.print(whole);
    return exit;
  } catch (error) {
    // What was asked for cannot be.
    const [{ tellOne }, { failed }] = await Promise.all([import('./build-all.ts'), import('./build-one.ts')]);
    const { report, exit } = tellOne(session, session, failed(session, undefined, error));
    session.print(report);
    return exit;
  } finally {
    await session.close();
  }
}
