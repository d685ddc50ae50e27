/** What stands alone at the foot or the head of a page: asked of the laid-out pages in the browser. */
import path from 'node:path';
import { build } from 'esbuild';
import type { Tab } from '../../src/browser/tab.ts';
import { HOME } from '../../src/home.ts';
import type { Stranded } from './in-page/stranded.ts';

let script: Promise<string> | undefined;

/** @param tab shows the finished document */
export async function strandedOn(tab: Tab): Promise<Stranded[]> {
  script ??= build({
    entryPoints: [path.join(HOME, 'tests/pagination/in-page/stranded.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  await tab.inject(await script);
  return tab.call<Stranded[]>('stranded');
}

/** `page what: words`, a line each. */
export const told = (found: readonly Stranded[]): string[] =>
  found.map(({ page, what, words }) => `${page} ${what}: ${words}`);
