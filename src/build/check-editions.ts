/** Everything a build made is read back and checked, each edition against what it was meant to be. */
import path from 'node:path';
import type { Notices } from '../report/notices.ts';
import type { OutputKind } from '../report/report.ts';
import type { LaidOut } from './lay-out.ts';
import type { MiniZine } from './mini.ts';
import { fullPages, type Paper } from './paper.ts';
import { checkOutputs } from './read-back.ts';
import { fileName } from './results.ts';
import type { Review } from './review.ts';
import type { Sheets } from './sheets.ts';

export interface MadeEditions {
  laidOut: LaidOut;
  sheets: Sheets;
  /** Those that were wanted. */
  large: LaidOut | undefined;
  mini: MiniZine | undefined;
  paper: Paper;
  /** Where the files will be: absolute. */
  out: string;
}

/** What is found goes to the notices. */
export async function checkEditions(made: MadeEditions, notices: Notices, review: Review): Promise<void> {
  const { laidOut, sheets, large, mini, paper, out } = made;
  const fileOf = (kind: OutputKind): string => path.join(out, fileName(laidOut.document.title, kind));
  const printed = [...sheets.all].map(([kind, file]) => ({ ...file, file: fileOf(kind) }));
  for (const { file, pdf } of printed) review.shown.sheets(file, pdf);
  review.checks(laidOut.intent.levels);
  const intent = { ...laidOut.intent, full: fullPages(paper, laidOut.booklet.pages.length) };
  notices.push(...(await checkOutputs({ read: laidOut.read, sheets: printed }, intent, laidOut.texts)));
  if (large) {
    const { read, intent, texts } = large;
    await review.shown.during('large-print', async () =>
      notices.push(...(await checkOutputs({ read, sheets: [] }, intent, texts))),
    );
  }
  if (mini) {
    const { read, intent, texts } = mini.laidOut;
    const eighth = { ...mini.sheets, file: fileOf('print-mini') };
    review.shown.sheets(eighth.file, eighth.pdf);
    await review.shown.during('mini-zine', async () =>
      notices.push(
        ...(await checkOutputs(
          { read, sheets: [eighth] },
          { ...intent, full: mini.sheets.whole.pages },
          texts,
        )),
      ),
    );
  }
}
