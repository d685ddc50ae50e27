/** `livret test-sheet`: two pages to print once on both sides, which show what a printer does with paper. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { printOwn } from '../build/own-pages.ts';
import { lying, PAPERS, type Size } from '../geometry.ts';
import { fitsTestSheet, makeTestSheet } from '../howto/test-sheet/index.ts';
import { checkOutputFolder } from '../publishing/output-folder.ts';
import { publish } from '../publishing/publish.ts';
import { COMMAND_WORDS } from '../report/command-words.ts';
import { type ExitCode, refuse } from '../report/notice.ts';
import { displayPath } from '../report/render.ts';
import { workOnPdf } from './one-pdf.ts';
import type { SessionOptions } from './session.ts';

export interface TestSheetCommandOptions extends SessionOptions {
  /** A name of paper. Default A4. */
  sheet?: string | undefined;
  /** Default {@link OUT}, in the working folder. */
  out?: string | undefined;
}

const SHEET = 'A4';
const OUT = 'test-sheet.pdf';
/** What is printed on office printers and has room for all of it. */
const SHEETS = Object.entries(PAPERS).filter(([, size]) => fitsTestSheet(size));

export function testSheetCommand(options: TestSheetCommandOptions): Promise<0 | ExitCode> {
  const out = path.resolve(options.out ?? OUT);
  const shownOut = displayPath(out, process.cwd());
  const report: Record<string, unknown> = { outputs: [] };
  return workOnPdf(
    options,
    report,
    async ({ progress, base, browser, language }) => {
      const [folder, shown] = [path.dirname(out), displayPath(path.dirname(out), base)];
      const [sheetName, size] = sheetCalled(options.sheet ?? SHEET);
      checkOutputFolder(folder, shown);
      if (fs.statSync(out, { throwIfNoEntry: false })?.isDirectory())
        refuse('test-sheet-out-folder', { file: options.out ?? OUT });
      progress.stage('browser');
      const page = makeTestSheet({ sheet: size, sheetName, language });
      const pdf = await printOwn(page, {
        ...{ browser: await browser(), sheet: lying(size), title: COMMAND_WORDS[language].testSheet.title },
      });
      progress.stage('publish');
      await publish({ folder, shown, files: [{ name: path.basename(out), bytes: pdf }] });
      progress.done();
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      const output = { kind: 'test-sheet', file: shownOut, pages: 2, sheets: 1 };
      Object.assign(report, { sheet: sheetName, outputs: [{ ...output, bytes: pdf.length, sha256 }] });
    },
    ({ language }) => COMMAND_WORDS[language].testSheet.farewell(shownOut),
  );
}

/** @throws {Refusal} for paper that is unknown, or too small */
function sheetCalled(text: string): [name: string, size: Size] {
  const wanted = text.trim().toLowerCase();
  const found = SHEETS.find(([name]) => name.toLowerCase() === wanted);
  return found ?? refuse('test-sheet-unknown', { text, names: SHEETS.map(([name]) => name).join(', ') });
}
