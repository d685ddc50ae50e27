/** `livret impose`: any PDF into sheets to print, fold, cut and staple. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { impose } from '../imposition/impose.ts';
import { readPdf } from '../imposition/read.ts';
import { checkOutputFolder } from '../publishing/output-folder.ts';
import { publish } from '../publishing/publish.ts';
import { COMMAND_WORDS } from '../report/command-words.ts';
import { type ExitCode, refuse } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { displayPath } from '../report/render.ts';
import { imposeOptions, type TypedOptions, withoutUse } from './impose-options.ts';
import { howToPrint } from './impose-words.ts';
import { workOnPdf } from './one-pdf.ts';
import type { SessionOptions } from './session.ts';

export interface ImposeCommandOptions extends SessionOptions, TypedOptions {
  out: string;
  /** In black and greys alone. */
  grey?: boolean | undefined;
}

/** What reports call the sheets, by how they are to be printed. */
const KINDS = {
  'short-edge': 'print',
  'long-edge': 'print-long-edge',
  fronts: 'print-fronts',
  backs: 'print-backs',
  'backs-long-edge': 'print-backs',
} as const;

/** @param file the PDF, as it was given, which is how messages name it */
export function imposeCommand(file: string, options: ImposeCommandOptions): Promise<0 | ExitCode> {
  const out = path.resolve(options.out);
  const shownOut = displayPath(out, process.cwd());
  const report: Record<string, unknown> = { outputs: [] };
  let twoSided = true;
  return workOnPdf(
    options,
    report,
    async ({ notices, progress, base }) => {
      const [folder, shown] = [path.dirname(out), displayPath(path.dirname(out), base)];
      progress.stage('impose');
      const wanted = imposeOptions(options);
      const bytes = await readPdf(file);
      checkOutputFolder(folder, shown);
      checkOutputFile(file, options.out);
      const imposed = await impose(bytes, {
        ...wanted,
        file,
        onSheet: (done, total) => progress.count(done, total),
      });
      twoSided = imposed.twoSided;
      notices.push(...imposed.notes, ...withoutUse(options, imposed.scheme));
      const pdf = options.grey ? await inGrey(imposed.pdf, notices) : imposed.pdf;
      progress.stage('publish');
      await publish({ folder, shown, files: [{ name: path.basename(out), bytes: pdf }] });
      progress.done();
      const { scheme, pages, sheets, sides, blankPages } = imposed;
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      const output = { kind: KINDS[options.duplex ?? 'short-edge'], file: shownOut, pages: sides, sheets };
      Object.assign(report, {
        ...{ scheme, pages, blankPages, sheets },
        outputs: [{ ...output, bytes: pdf.length, sha256 }],
      });
    },
    ({ language }) => {
      const how = howToPrint(language, options.duplex ?? 'short-edge', twoSided, options.reverse);
      return COMMAND_WORDS[language].imposed(shownOut, how);
    },
  );
}

/** What turns things grey is loaded only where it is wanted. */
async function inGrey(sheets: Uint8Array, notices: Notices): Promise<Uint8Array> {
  const { greySheets } = await import('../pdf/grey-sheets.ts');
  const { greyJpeg } = await import('../manuscript/picture.ts');
  const { pdf, left } = await greySheets(sheets, greyJpeg);
  if (left.length > 0) notices.add('colour-left', { what: left.join(', ') });
  return pdf;
}

/** The sheets must not take the place of what they are made of, by whatever name it is called. */
function checkOutputFile(source: string, out: string): void {
  const there = fs.statSync(out, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (there.isDirectory()) refuse('impose-out-is-folder', { file: out });
  const { dev, ino } = fs.statSync(source);
  if (there.dev === dev && there.ino === ino) refuse('impose-out-is-source', { file: out });
}
