/** `livret impose`: any PDF into sheets to print, fold and staple. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { SHEET_SIZES } from '../geometry.ts';
import { VERSION } from '../home.ts';
import { impose } from '../imposition/impose.ts';
import type { Binding, Blanks } from '../imposition/plan.ts';
import { readPdf } from '../imposition/read.ts';
import { checkOutputFolder, publish } from '../publishing/publish.ts';
import type { ExitCode } from '../report/notice.ts';
import { displayPath } from '../report/render.ts';
import { Session, type SessionOptions } from './session.ts';

export interface ImposeCommandOptions extends SessionOptions {
  out: string;
  blanks?: 'before-last' | 'end' | undefined;
  binding?: Binding | undefined;
}

export async function imposeCommand(source: string, options: ImposeCommandOptions): Promise<0 | ExitCode> {
  const session = new Session(options);
  const { notices, progress, base } = session;
  const [file, out] = [path.resolve(source), path.resolve(options.out)];
  let exit: 0 | ExitCode = 0;
  let result: object = { outputs: [] };
  try {
    progress.stage('impose');
    const bytes = await readPdf(file);
    checkOutputFolder(path.dirname(out), '');
    const imposed = await impose(bytes, {
      file,
      sheet: SHEET_SIZES.A4,
      blanks: options.blanks satisfies Blanks | undefined,
      binding: options.binding,
      onSheet: (done, total) => progress.count(done, total),
    });
    notices.push(...imposed.notes);
    progress.stage('publish');
    await publish(path.dirname(out), [{ name: path.basename(out), bytes: imposed.pdf }]);
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
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify({ livret: VERSION, ok: exit === 0, ...result, messages }, null, 2)}\n`,
    );
  } else if (exit === 0 && !options.quiet) {
    process.stderr.write(
      session.language === 'fr'
        ? `${displayPath(out, base)} : imprimez recto verso, en retournant sur le bord court, à 100 %.\n`
        : `${displayPath(out, base)}: print both sides, flipped on the short edge, at 100 %.\n`,
    );
  }
  return exit;
}
