/** `livret impose`: any PDF into sheets to print, fold and staple. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SHEET_SIZES } from '../geometry.ts';
import { impose } from '../imposition/impose.ts';
import type { Binding, Blanks } from '../imposition/plan.ts';
import { readPdf } from '../imposition/read.ts';
import { checkOutputFolder } from '../publishing/output-folder.ts';
import { publish } from '../publishing/publish.ts';
import { type ExitCode, refuse } from '../report/notice.ts';
import { displayPath } from '../report/render.ts';
import { workOnPdf } from './one-pdf.ts';
import type { SessionOptions } from './session.ts';

export interface ImposeCommandOptions extends SessionOptions {
  out: string;
  blanks?: 'before-last' | 'end' | undefined;
  binding?: Binding | undefined;
}

/** @param file the PDF, as it was given, which is how messages name it */
export function imposeCommand(file: string, options: ImposeCommandOptions): Promise<0 | ExitCode> {
  const out = path.resolve(options.out);
  const shownOut = displayPath(out, process.cwd());
  const report: Record<string, unknown> = { outputs: [] };
  return workOnPdf(
    options,
    report,
    async ({ notices, progress, base }) => {
      const [folder, shown] = [path.dirname(out), displayPath(path.dirname(out), base)];
      progress.stage('impose');
      const bytes = await readPdf(file);
      checkOutputFolder(folder, shown);
      checkOutputFile(file, options.out);
      const imposed = await impose(bytes, {
        file,
        sheet: SHEET_SIZES.A4,
        blanks: options.blanks satisfies Blanks | undefined,
        binding: options.binding,
        onSheet: (done, total) => progress.count(done, total),
      });
      notices.push(...imposed.notes);
      progress.stage('publish');
      await publish({ folder, shown, files: [{ name: path.basename(out), bytes: imposed.pdf }] });
      progress.done();
      const { pages, sheets, blankPages, pdf } = imposed;
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      const output = { kind: 'print', file: shownOut, pages: sheets * 2, sheets, bytes: pdf.length, sha256 };
      Object.assign(report, { pages, blankPages, sheets, outputs: [output] });
    },
    ({ language }) =>
      language === 'fr'
        ? `${shownOut} : imprimez recto verso, en retournant sur le bord court, à 100 %.`
        : `${shownOut}: print both sides, flipped on the short edge, at 100 %.`,
  );
}

/** The sheets must not take the place of what they are made of, by whatever name it is called. */
function checkOutputFile(source: string, out: string): void {
  const there = fs.statSync(out, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (there.isDirectory()) refuse('impose-out-is-folder', { file: out });
  const { dev, ino } = fs.statSync(source);
  if (there.dev === dev && there.ino === ino) refuse('impose-out-is-source', { file: out });
}
