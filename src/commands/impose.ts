/** `livret impose`: any PDF into sheets to print, fold and staple. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SHEET_SIZES } from '../geometry.ts';
import { VERSION } from '../home.ts';
import { impose } from '../imposition/impose.ts';
import type { Binding, Blanks } from '../imposition/plan.ts';
import { readPdf } from '../imposition/read.ts';
import { checkOutputFolder } from '../publishing/output-folder.ts';
import { publish } from '../publishing/publish.ts';
import { type ExitCode, refuse } from '../report/notice.ts';
import { displayPath } from '../report/render.ts';
import { Session, type SessionOptions } from './session.ts';

export interface ImposeCommandOptions extends SessionOptions {
  out: string;
  blanks?: 'before-last' | 'end' | undefined;
  binding?: Binding | undefined;
}

/** @param file the PDF, as it was given, which is how messages name it */
export async function imposeCommand(file: string, options: ImposeCommandOptions): Promise<0 | ExitCode> {
  const session = new Session(options);
  const { notices, progress, base } = session;
  const out = path.resolve(options.out);
  const [folder, shown] = [path.dirname(out), displayPath(path.dirname(out), base)];
  let exit: 0 | ExitCode = 0;
  let result: object = { outputs: [] };
  try {
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
    const output = {
      kind: 'print',
      file: displayPath(out, base),
      pages: sheets * 2,
      sheets,
      bytes: pdf.length,
      sha256,
    };
    result = { pages, blankPages, sheets, outputs: [output] };
  } catch (error) {
    const explained = session.explain(error);
    notices.push(...explained.notices);
    exit = explained.exit;
  } finally {
    await session.close();
  }
  const messages = session.messages();
  session.show(messages);
  session.print({ livret: VERSION, ok: exit === 0, ...result, messages });
  if (exit === 0 && !options.quiet && !options.json) {
    process.stderr.write(
      session.language === 'fr'
        ? `${displayPath(out, base)} : imprimez recto verso, en retournant sur le bord court, à 100 %.\n`
        : `${displayPath(out, base)}: print both sides, flipped on the short edge, at 100 %.\n`,
    );
  }
  return exit;
}

/** The sheets must not take the place of what they are made of, by whatever name it is called. */
function checkOutputFile(source: string, out: string): void {
  const there = fs.statSync(out, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (there.isDirectory()) refuse('impose-out-is-folder', { file: out });
  const { dev, ino } = fs.statSync(source);
  if (there.dev === dev && there.ino === ino) refuse('impose-out-is-source', { file: out });
}
