/** One finished edition, as its report.json tells it: trusted little, for people copy such folders, and edit them. */
import fs from 'node:fs';
import path from 'node:path';
import type { IndexEdition, IndexFile } from '../../index-page/index.ts';
import type { Notices } from '../../report/notices.ts';
import { isKind, type ReportRead, reportShape } from './report-shape.ts';

/** Reports are some kilobytes; one with ten thousand messages is two megabytes. */
const MOST_BYTES = 20e6;

/**
 * What of it can be shown; what cannot is told by name. Nothing is believed of where files are: they are looked for
 * beside the report, by their bare names.
 *
 * @param root the folder of the page: absolute
 * @param folder relative to it, with forward slashes
 * @returns undefined where nothing is left to be shown
 */
export function readEdition(root: string, folder: string, notices: Notices): IndexEdition | undefined {
  const place = { file: path.join(root, folder, 'report.json') };
  const report = readReport(place.file);
  if (typeof report === 'string') {
    notices.add('index-report-left-out', { reason: report }, place);
    return undefined;
  }
  const files = filesOf(report, path.join(root, folder), folder, (name, reason) =>
    notices.add('index-file-left-out', { name, reason }, place),
  );
  if (files.length === 0) {
    notices.add('index-report-left-out', { reason: 'empty' }, place);
    return undefined;
  }
  const {
    title,
    language,
    original,
    group,
    groupName,
    pages,
    sheets,
    copiesAtOnce = 1,
    scheme,
    paper,
  } = report;
  return {
    ...{ folder, title, language, original, group: groupName ?? group, pages, sheets, copiesAtOnce, scheme },
    ...{ sheet: paper?.sheet ?? 'A4', files },
  };
}

/** The report, or why it is none, as messages know it. */
function readReport(file: string): ReportRead | 'unreadable' | 'large' | 'damaged' | 'other' {
  let text: string;
  try {
    if (fs.statSync(file).size > MOST_BYTES) return 'large';
    text = fs.readFileSync(file, 'utf8');
  } catch {
    return 'unreadable';
  }
  try {
    const { success, data } = reportShape.safeParse(JSON.parse(text.replace(/^\ufeff/, '')));
    return success ? data : 'other';
  } catch {
    return 'damaged';
  }
}

function filesOf(
  { outputs }: ReportRead,
  folder: string,
  shown: string,
  leaveOut: (name: string, reason: 'kind' | 'missing') => void,
): IndexFile[] {
  const there = fs.readdirSync(folder);
  const files = new Map<string, IndexFile>();
  for (const { kind, file } of outputs) {
    const base = file.split(/[/\\]/).at(-1)!;
    // Some file systems write an é as two signs: what counts is how it is called there.
    const name = there.find((each) => each === base) ?? there.find((each) => same(each, base));
    const bytes = name === undefined ? undefined : sizeOf(path.join(folder, name));
    if (!isKind(kind) || !/\.(?:pdf|png)$/i.test(base)) leaveOut(file, 'kind');
    else if (name === undefined || bytes === undefined) leaveOut(base, 'missing');
    else files.set(kind, { kind, path: path.posix.join(shown, name), bytes });
  }
  return [...files.values()];
}

const same = (a: string, b: string): boolean => a.normalize() === b.normalize();

/** Of a plain file: a link may lead anywhere, and does not come along. */
function sizeOf(file: string): number | undefined {
  try {
    const stat = fs.lstatSync(file);
    return stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}
