/** A folder of finished editions as builds leave it, made in a moment: reports, and PDFs of numbered pages. */
import path from 'node:path';
import type { OutputKind, Report } from '../../src/report/report.ts';
import { type Files, writeFiles } from '../commands/support.ts';
import { numbered } from '../imposition/helpers.ts';

/** One edition, as it differs from others. */
export type Finished = Partial<Omit<Report, 'outputs'>> & {
  /** What its files begin with. */
  name?: string;
  kinds?: OutputKind[];
};

const isPicture = (kind: OutputKind): boolean => kind === 'cover' || kind === 'proof';

/** Report and files of one edition. @param folder where it was built, as its report tells */
export async function finished(
  folder: string,
  { name = 'Booklet', kinds, ...report }: Finished,
): Promise<Files> {
  const all = kinds ?? ['read', 'print'];
  const outputs = all.map((kind) => ({
    ...{ kind, file: `${folder}/${name}-${kind}.${isPicture(kind) ? 'png' : 'pdf'}`, pages: 4 },
    ...{ bytes: 1000, sha256: '' },
  }));
  const told = {
    ...{ livret: '0.1.0', ok: true, title: 'Our rights', language: 'en', group: path.basename(folder) },
    ...{ pages: 4, blankPages: [], sheets: 1, outputs, messages: [], timings: { totalMs: 12, stages: [] } },
    ...report,
  };
  const pdf = await numbered(4);
  return {
    'report.json': JSON.stringify(told, null, 2),
    ...Object.fromEntries(outputs.map(({ file }) => [path.basename(file), pdf])),
  };
}

/** Writes editions by their folders below `root`; an empty name is `root` itself. */
export async function writeFinished(root: string, editions: Record<string, Finished>): Promise<void> {
  for (const [folder, edition] of Object.entries(editions))
    writeFiles(path.join(root, folder), await finished(path.posix.join('dist', folder), edition));
}
