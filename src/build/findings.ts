/** What was found, in words and with pictures of the spots, for the page of the checks. */
import path from 'node:path';
import { CHECKS } from '../checks/index.ts';
import type { Finding, PageOf, Picture } from '../checks-page/index.ts';
import type { Spot } from '../pdf/spots.ts';
import { byLine } from '../report/by-line.ts';
import type { Notice } from '../report/notice.ts';
import { displayPath, type MessageLanguage, renderNotice } from '../report/render.ts';

/** Where something is. */
export interface Seen {
  /** In which file of the booklet. */
  of: PageOf;
  /** The page there, from 1. */
  number: number;
  /** That file; there is no picture without it. */
  pdf?: Uint8Array | undefined;
}

export interface FindingsInput {
  notices: readonly Notice[];
  language: MessageLanguage;
  /** The booklet's folder, or that of the file: nothing is told of what is above it. */
  folder: string;
  /** Whether it is all about one file, whose name need not be said each time. */
  oneFile: boolean;
  /** Which page a notice speaks of. */
  pageOf: (notice: Notice) => Seen | undefined;
}

/** Pictures make the page heavy. */
const MOST_PICTURES = 40;

/** Said of the machine or of the whole run, not of the booklet. */
const ELSEWHERE = /^(?:browser-|strict-warnings$|interrupted$|internal$|checks-shown-by$)/;

const OF_CHECKS: ReadonlySet<string> = new Set(CHECKS.flatMap(({ codes }) => codes));

/** Whether a check of a finished PDF said it. */
export const isOfChecks = ({ code }: Notice): boolean => OF_CHECKS.has(code);

/** Notes are only told where a check gave them: others tell how the booklet was made. */
export const isFinding = (notice: Notice): boolean =>
  !ELSEWHERE.test(notice.code) && (notice.level !== 'info' || isOfChecks(notice));

const RANK = { error: 0, warning: 1, info: 2 };

/** The worst come first; those of one spot have the same picture. */
export async function findingsOf(input: FindingsInput): Promise<Finding[]> {
  const found = byLine(input.notices)
    .filter(isFinding)
    .toSorted((a, b) => RANK[a.level] - RANK[b.level]);
  const located = found.map((notice) => ({ notice, at: input.pageOf(notice) }));
  const pictures = await picturesOf(located);
  return located.map(({ notice, at }, index): Finding => {
    const { level, text, hint, line } = renderNotice(notice, input.language, input.folder);
    return {
      ...{ level, text, hint, line, picture: pictures[index] },
      // A side of the sheets says which file it is in.
      file:
        input.oneFile || at?.of === 'sheets' || !notice.file
          ? undefined
          : shownPath(notice.file, input.folder),
      page: at && { number: at.number, of: at.of },
    };
  });
}

/** As people of the booklet know it; of what lies elsewhere the bare name. */
function shownPath(file: string, folder: string): string | undefined {
  const shown = displayPath(file, folder);
  if (shown === '.') return undefined;
  return shown.startsWith('..') || path.isAbsolute(shown) ? path.basename(file) : shown;
}

type Located = readonly { notice: Notice; at: Seen | undefined }[];

async function picturesOf(located: Located): Promise<(Picture | undefined)[]> {
  const wanted = new Map<Uint8Array, Map<string, Spot>>();
  let count = 0;
  const keys = located.map(({ notice: { area }, at }) => {
    if (!at?.pdf) return undefined;
    const spots = wanted.get(at.pdf) ?? new Map<string, Spot>();
    wanted.set(at.pdf, spots);
    const spot = { page: at.number, area };
    const key = JSON.stringify(spot);
    if (spots.has(key)) return key;
    if (count >= MOST_PICTURES) return undefined;
    count++;
    spots.set(key, spot);
    return key;
  });
  const drawn = new Map<Uint8Array, Map<string, Picture | undefined>>();
  for (const [pdf, spots] of wanted) {
    const { drawSpots } = await import('../pdf/spots.ts');
    const pictures = await drawSpots(pdf, [...spots.values()]);
    drawn.set(pdf, new Map([...spots.keys()].map((key, index) => [key, pictures[index]])));
  }
  return located.map(({ at }, index) => {
    const key = keys[index];
    return at?.pdf && key !== undefined ? drawn.get(at.pdf)?.get(key) : undefined;
  });
}
