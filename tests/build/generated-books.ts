/** Builds generated books and expects that no word is lost. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { LentBrowser } from '../../src/browser/lend.ts';
import { Refusal } from '../../src/report/notice.ts';
import { type Files, writeFiles } from '../commands/support.ts';
import { book } from './generated-book.ts';
import { buildAndLook } from './look.ts';
import { temporaryFolder } from './support.ts';

/** What livret may refuse by name, instead of printing it. */
const REFUSALS: readonly string[] = ['table-too-wide'];

/** The faults of a build, but for the refusals that it may end in: `code file:line page words`. */
export async function faultsOf(lent: LentBrowser, files: Files, folder: string): Promise<string[]> {
  fs.rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, files);
  const refused = await buildAndLook(lent, folder, async () => {}).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refused === undefined) return [];
  if (!(refused instanceof Refusal)) throw refused;
  return refused.notices
    .filter(({ level, code }) => level === 'error' && !REFUSALS.includes(code))
    .map(
      ({ code, file, line, page, params }) =>
        `${code} ${path.basename(file ?? '')}:${line ?? ''} p. ${page ?? ''} ${JSON.stringify(params)}`,
    );
}

/**
 * Looks at every book, and goes on after one that fails: a hunt is to find all there is.
 * @param onBook told of each book, and of its faults
 * @returns the faults of the books that fail, by their number
 */
export async function hunt(
  lent: LentBrowser,
  { runs, seed, onBook }: { runs: number; seed: number; onBook: (index: number, faults: string[]) => void },
  keep: string,
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  for (const [index, files] of fc.sample(book, { numRuns: runs, seed }).entries()) {
    const folder = path.join(keep, `${seed}-${index}`);
    const faults = await faultsOf(lent, files, folder);
    if (faults.length > 0) found.set(index, faults);
    else fs.rmSync(folder, { recursive: true, force: true });
    onBook(index, faults);
  }
  return found;
}

/** @throws {Error} with the smallest book that fails */
export async function expectConserved(
  lent: LentBrowser,
  options: { runs: number; seed?: number | undefined; ms?: number | undefined },
): Promise<void> {
  const folder = path.join(temporaryFolder(), 'b');
  const property = fc.asyncProperty(book, async (files) => {
    const faults = await faultsOf(lent, files, folder);
    if (faults.length > 0)
      throw new Error(
        `${faults.join('\n')}\n${JSON.stringify(
          Object.entries(files).filter(([name]) => name.endsWith('.md')),
          null,
          1,
        )}`,
      );
  });
  await fc.assert(property, {
    numRuns: options.runs,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.ms === undefined ? {} : { interruptAfterTimeLimit: options.ms }),
  });
}
