/** One corpus, by livret, by Chromium alone and by the peers, in turns. */
import fs from 'node:fs';
import path from 'node:path';
import * as mupdf from 'mupdf';
import { type Corpus, writeCorpus } from '../corpus/index.ts';
import { writeDocument } from '../limit/document.ts';
import { startLimit } from '../limit/print.ts';
import { puppeteerPrint } from '../limit/puppeteer.ts';
import { livret, makeCold, toldBy, warmUp } from '../livret.ts';
import type { Chromium } from '../machine.ts';
import type { Peer } from '../peers/types.ts';
import { writeTypst } from '../peers/typst-book.ts';
import type { Place } from '../place.ts';
import { CHANGED, type CorpusResult, LIMIT, LIVRET, PUPPETEER } from '../results/types.ts';
import { middleChapter } from './middle-chapter.ts';
import { type Contestant, takeTurns } from './rounds.ts';
import { start, withMemory } from './run.ts';

export interface CorpusInput {
  corpus: Corpus;
  rounds: number;
  place: Place;
  chromium: Chromium;
  peers: readonly Peer[];
  /** Whether a changed chapter is measured, too. */
  changed: boolean;
  say: (line: string) => void;
}

/** livret, and the limit in both ways. */
const ALWAYS = 3;
/** Slower ones run once only, ms. */
const SLOW = 60_000;
/** Peers that take longer are stopped, ms. */
const MOST = 5 * 60_000;

/** A corpus made ready, and who can build it. */
export interface Prepared {
  corpus: Corpus;
  /** livret from cold and the limit, both ways, first. */
  contestants: readonly Contestant[];
  pdfs: Readonly<Record<string, string>>;
  /** Peers that are not given this corpus. */
  leftOut: CorpusResult['leftOut'];
}

export async function prepare(input: CorpusInput): Promise<Prepared> {
  const { corpus, place, chromium, peers, changed } = input;
  const booklet = place.of('corpora', corpus);
  writeCorpus(corpus, booklet);
  const document = await writeDocument(booklet, place.of('documents', corpus));
  const typst = place.of('documents', corpus, 'book.typ');
  writeTypst(booklet, typst, place.folder);
  const [out, cache] = [place.of('out', corpus), place.of('cache')];
  const limit = place.of(`limit-${corpus}.pdf`);
  const pdfs: Record<string, string> = { [LIVRET]: out, [LIMIT]: limit };
  const contestants: Contestant[] = [
    {
      name: LIVRET,
      before: () => makeCold(cache, out),
      start: () => start(livret(booklet, out, cache)),
    },
    { name: LIMIT, start: () => startLimit(chromium, document.limit, limit) },
  ];
  const script = place.of(`puppeteer-${corpus}.pdf`);
  pdfs[PUPPETEER] = script;
  contestants.push({
    name: PUPPETEER,
    start: () => start(puppeteerPrint(chromium, document.limit, script)),
  });
  const able = ({ most }: Peer): boolean => corpus === 'guide' || Number(corpus) <= most;
  for (const peer of peers.filter(able)) {
    const pdf = place.of(`${peer.name.replace(/\W/g, '')}-${corpus}.pdf`);
    pdfs[peer.name] = pdf;
    const work = { root: place.folder, html: document.peers, typst, pdf };
    contestants.push({ name: peer.name, start: () => start(peer.command(work), MOST) });
  }
  const leftOut = peers
    .filter((peer) => !able(peer))
    .map(({ name, beyond = 'it takes too long' }) => ({ name, why: beyond }));
  if (changed) contestants.push(await oneChapterChanged(booklet, place));
  return { corpus, contestants, pdfs, leftOut };
}

export async function measureCorpus(
  input: CorpusInput,
  { corpus, contestants, pdfs, leftOut }: Prepared,
): Promise<CorpusResult> {
  const results = await takeTurns(contestants, input.rounds, {
    slow: SLOW,
    always: ALWAYS,
    onRun: (name, round) => input.say(`${corpus}: ${name}, run ${round + 1} of ${input.rounds}`),
  });
  const stages: Record<string, number[]> = {};
  for (const run of results.find(({ name }) => name === LIVRET)?.runs ?? []) {
    // A stage may come more than once in a build.
    const sums = new Map<string, number>();
    for (const { name, ms } of run ? toldBy(run).stages : []) sums.set(name, (sums.get(name) ?? 0) + ms);
    for (const [name, ms] of sums) stages[name] = [...(stages[name] ?? []), ms];
  }
  const pages = Object.fromEntries(Object.entries(pdfs).map(([name, file]) => [name, pagesOf(file)]));
  return { corpus, results, pages, stages, leftOut };
}

/** How much memory livret and the limit take: apart from the times, which looking would spoil. */
export const measureMemory = ({ contestants }: Prepared, say: CorpusInput['say']) =>
  takeTurns(contestants.slice(0, 2), 2, {
    wait: withMemory,
    onRun: (name, round) => say(`memory: ${name}, run ${round + 1} of 2`),
  });

/** A copy of the book that is built once; before each run a sentence in the middle of it is changed. */
async function oneChapterChanged(booklet: string, place: Place): Promise<Contestant> {
  const copy = place.of('corpora', 'changed');
  const [out, cache] = [place.of('out', 'changed'), place.of('cache-changed')];
  fs.cpSync(booklet, copy, { recursive: true });
  const change = middleChapter(copy);
  await warmUp(copy, out, cache);
  return {
    name: CHANGED,
    before: change,
    start: () => start(livret(copy, out, cache)),
  };
}

/** @param file a PDF, or a folder of livret's in which the one to read is looked for; 0 if there is none */
function pagesOf(file: string): number {
  if (!fs.existsSync(file)) return 0;
  const inside = fs.statSync(file).isDirectory()
    ? fs.readdirSync(file).find((name) => name.endsWith('-read.pdf'))
    : '';
  if (inside === undefined) return 0;
  return mupdf.Document.openDocument(
    fs.readFileSync(path.join(file, inside)),
    'application/pdf',
  ).countPages();
}
