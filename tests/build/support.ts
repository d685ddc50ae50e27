/** Whole builds in this process, so that facts can be read back; one browser serves all of a test file. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { type BuildOptions, build } from '../../src/build.ts';
import { Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { Progress } from '../../src/report/progress.ts';
import { type Message, renderNotice } from '../../src/report/render.ts';
import type { Report } from '../../src/report/report.ts';
import { type Files, writeFiles } from '../commands/support.ts';

let lent: Promise<LentBrowser> | undefined;

/** Starts the browser before the file's first test and closes it after its last. */
export function shareBrowser(): void {
  beforeAll(async () => {
    lent = lendBrowser({ notices: new Notices() });
    await lent;
  });
  afterAll(async () => {
    await (await lent)?.close();
    lent = undefined;
  });
}

/** A build that came to its end. */
export interface Done {
  report: Report;
  /** The reading PDF and the sheets; empty where they were not wanted. */
  read: Uint8Array;
  print: Uint8Array;
  /** What was said but for notes. */
  faults: Message[];
  /** The output folder. */
  out: string;
}

export type Wishes = Partial<
  Pick<
    BuildOptions,
    'group' | 'bookletLanguage' | 'lenient' | 'strict' | 'outputs' | 'publish' | 'shared' | 'batches'
  >
>;

/** A new folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'livret-test-')));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a booklet's folder `b` in a new folder. */
export function booklet(files: Files, name = 'b'): string {
  const folder = path.join(temporaryFolder(), name);
  writeFiles(folder, files);
  return folder;
}

/** Builds the booklet in `folder` beside it. @throws {Refusal} as `build` does */
export async function buildFolder(folder: string, wishes: Wishes = {}, out?: string): Promise<Done> {
  const base = path.dirname(folder);
  const notices = new Notices();
  const target = out ?? path.join(temporaryFolder(), 'dist');
  if (!lent) throw new Error('shareBrowser() was not called');
  const browser = lent;
  const report = await build({
    ...{ folder, base, notices, out: target, ...wishes },
    progress: new Progress('silent', 'en', () => {}),
    browser: () => browser,
    report: (built) => ({
      ...built,
      messages: notices.all.map((n) => renderNotice(n, 'en', base)),
      timings: { totalMs: 0, stages: [] },
    }),
  });
  const bytes = (kind: string): Uint8Array => {
    const output = report.outputs.find((o) => o.kind === kind);
    return output ? fs.readFileSync(path.join(base, output.file)) : new Uint8Array();
  };
  return {
    report,
    read: bytes('read'),
    print: bytes('print'),
    faults: report.messages.filter(({ level }) => level !== 'info'),
    out: path.join(target, wishes.group ?? '', wishes.bookletLanguage ?? ''),
  };
}

/** Builds a booklet of these files. */
export const buildFiles = (files: Files, wishes?: Wishes): Promise<Done> =>
  buildFolder(booklet(files), wishes);

/** What a build that is refused says: `level code file:line page`, and in words. */
export async function refusalOf(folder: string, wishes?: Wishes) {
  const error = await buildFolder(folder, wishes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error('It was not refused', { cause: error });
  const messages = error.notices.map((n) => renderNotice(n, 'en', path.dirname(folder)));
  return { exit: error.exitCode, messages: messages.filter(({ level }) => level !== 'info') };
}
