/** The files of a build, named and described. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { FileToPublish } from '../publishing/publish.ts';
import { titleName } from '../publishing/title-name.ts';
import type { Notices } from '../report/notices.ts';
import { displayPath } from '../report/render.ts';
import type { Output, OutputKind } from '../report/report.ts';

/** One file that a build made. */
export interface Made {
  kind: OutputKind;
  bytes: Uint8Array;
  /** Of the file; a picture is one. */
  pages: number;
  /** Only of sheets. */
  sheets?: number | undefined;
}

export interface ResultsInput {
  made: readonly Made[];
  title: string;
  /** Absolute. */
  out: string;
  /** The folder that paths in the report are relative to. */
  base: string;
}

/** Kinds that are pictures; all others are PDFs. */
const PICTURES: readonly OutputKind[] = ['cover', 'proof'];

/** What the file of a kind is called: `Our-rights-print.pdf`. */
export const fileName = (title: string, kind: OutputKind): string =>
  `${titleName(title)}-${kind}.${PICTURES.includes(kind) ? 'png' : 'pdf'}`;

/** What the page of the checks is called: `Our-rights-checks.html`. Every build of the booklet writes it anew. */
export const checksName = (title: string): string => `${titleName(title)}-checks.html`;

/** The files as they are published, and as the report tells them. */
export function outputsOf({ made, title, out, base }: ResultsInput): {
  files: FileToPublish[];
  outputs: Output[];
} {
  const files = made.map(({ kind, bytes }) => ({ name: fileName(title, kind), bytes }));
  const outputs = made.map(({ kind, bytes, pages, sheets }) => ({
    kind,
    file: displayPath(path.join(out, fileName(title, kind)), base),
    pages,
    ...(sheets === undefined ? {} : { sheets }),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return { files, outputs };
}

/**
 * Files that the last build of the same booklet made in this folder and this one does not, for it wants fewer
 * outputs, or has another title: left there, they would be taken for part of the new booklet, and printed. Files of a
 * booklet with another title in a folder that several may share, or changed since, are left alone.
 *
 * @param own whether the folder is that of one edition (a group's, a language's): what the last build made is its own
 */
export function obsoleteFiles(
  out: string,
  title: string,
  files: readonly FileToPublish[],
  own = false,
): string[] {
  const kept = new Set(files.map((file) => file.name));
  return previousOutputs(path.join(out, 'report.json'), own ? undefined : title)
    .map(({ file, sha256 }) => ({ name: path.posix.basename(String(file ?? '')), sha256 }))
    .filter(({ name }) => /\.(?:pdf|png)$/.test(name) && !kept.has(name))
    .filter(({ name, sha256 }) => hashOf(path.join(out, name)) === sha256)
    .map(({ name }) => name);
}

/** As titles can be; what is longer is nobody's. */
const LONGEST_TITLE = 300;

/**
 * Tells of another booklet in the folder that this one is about to put its report into: its files stay, but nothing
 * knows of them any more.
 *
 * @param shown what messages call the folder
 * @param files those of this booklet
 */
export function tellOtherBooklet(
  {
    out,
    shown,
    title,
    files,
  }: { out: string; shown: string; title: string; files: readonly FileToPublish[] },
  notices: Notices,
): void {
  const report = path.join(out, 'report.json');
  const other = titleIn(report);
  if (other === undefined || other === title || other.length > LONGEST_TITLE) return;
  const written = new Set(files.map(({ name }) => name));
  const names = previousOutputs(report, other).map(({ file }) => path.posix.basename(String(file ?? '')));
  if (names.some((name) => !written.has(name) && fs.existsSync(path.join(out, name))))
    notices.add('out-shared', { folder: shown, title: other, name: title }, { file: out });
}

/** Undefined where there is no report of a finished booklet. */
function titleIn(report: string): string | undefined {
  try {
    const { ok, title } = JSON.parse(fs.readFileSync(report, 'utf8'));
    return ok === true && typeof title === 'string' ? title : undefined;
  } catch {
    return undefined;
  }
}

/** What a report of a booklet says it made; nothing where there is none, or one that is not ours to judge. */
function previousOutputs(report: string, title: string | undefined): { file?: unknown; sha256?: unknown }[] {
  try {
    const { title: before, outputs } = JSON.parse(fs.readFileSync(report, 'utf8'));
    return (title === undefined || before === title) && Array.isArray(outputs)
      ? outputs.filter((output) => output !== null && typeof output === 'object')
      : [];
  } catch {
    return [];
  }
}

/** Undefined where there is no such file. A person's own file of the same name has another hash and is left. */
function hashOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}
