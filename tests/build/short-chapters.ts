/** A booklet of short chapters, each of a page, for tests of what is made of the pages. */
import fs from 'node:fs';
import path from 'node:path';
import type { OutputKind } from '../../src/report/report.ts';
import type { Files } from '../commands/support.ts';
import type { Done } from './support.ts';

export const SENTENCE = 'Whoever lives here may ask the owner for a receipt, and keeps a copy of it. ';

export const chapters = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${i + 1}.md`,
      `# Part ${i + 1}\n\n${SENTENCE.repeat(i + 2)}\n`,
    ]),
  );

/** @param config more lines of booklet.yaml */
export const configured = (config: string, count = 6): Files => ({
  'booklet.yaml': `title: Our rights\nlanguage: en\n${config}\n`,
  ...chapters(count),
});

/** The file of a kind that a build published. */
export const bytesOf = ({ report, out }: Done, kind: OutputKind): Uint8Array => {
  const output = report.outputs.find((o) => o.kind === kind);
  return fs.readFileSync(path.join(out, path.basename(output!.file)));
};
