/** `npm run bench`: how long livret takes, against Chromium alone and against its peers. */
import fs from 'node:fs';
import path from 'node:path';
import { HOME } from '../src/home.ts';
import { writeCorpus } from './corpus/index.ts';
import { warmUp } from './livret.ts';
import { describeMachine, findChromium } from './machine.ts';
import { measureCorpus, measureMemory, prepare } from './measure/corpus.ts';
import { measureEditions } from './measure/editions.ts';
import { measureEdits } from './measure/edits.ts';
import { measureInside } from './measure/inside.ts';
import { type BenchOptions, MOST_LONG, readOptions } from './options.ts';
import { findPeers, peersFolder } from './peers/index.ts';
import { installPeers } from './peers/install.ts';
import { makePlace, type Place } from './place.ts';
import type { Measured } from './results/types.ts';
import { corpusInShort, resultsInShort, resultsPage } from './results/write.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** @returns the exit code */
export async function main(args: string[]): Promise<number> {
  let options: BenchOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    say((error as Error).message);
    return 2;
  }
  if (options.installPeers) {
    installPeers(peersFolder(), say);
    return 0;
  }
  const place = makePlace();
  // What programs leave behind when they are stopped, such as profiles of browsers, goes with all else. A short name: the
  // sockets of browsers lie below it.
  process.env.TMPDIR = place.of('t');
  fs.mkdirSync(process.env.TMPDIR);
  try {
    const measured = await measure(options, place);
    process.stdout.write(`${resultsInShort(measured)}\n`);
    if (!options.whole) return 0;
    fs.writeFileSync(path.join(HOME, 'bench', 'RESULTS.md'), resultsPage(measured));
    say('Written: bench/RESULTS.md');
    return 0;
  } finally {
    place.remove();
  }
}

async function measure(
  { corpora, groups, inside: wanted, rounds, quick }: BenchOptions,
  place: Place,
): Promise<Measured> {
  // A cache of our own: what the user’s livret keeps stays out of it, and is not thrown away.
  const cache = place.of('cache');
  process.env.LIVRET_CACHE = cache;
  const chromium = await findChromium();
  const { found, skipped } = findPeers({ folder: peersFolder(), browser: chromium });
  const peers = found.filter(({ fast }) => fast || !quick);
  for (const { name, why } of skipped) say(`${name} is left out: ${why}.`);
  writeCorpus('guide', place.of('warm-up'));
  await warmUp(place.of('warm-up'), place.of('out', 'warm-up'), cache);

  const measured = {
    machine: describeMachine(chromium),
    peers,
    skipped,
    corpora: [] as Measured['corpora'][number][],
  };
  let memory: Measured['memory'];
  let edits: Measured['edits'];
  for (const corpus of corpora) {
    say(`${corpus}: making it`);
    const runs = quick && corpus !== 'guide' ? 1 : corpus === '1500' ? Math.min(rounds, MOST_LONG) : rounds;
    const input = { corpus, rounds: runs, place, chromium, peers, say, changed: corpus === '500' };
    const prepared = await prepare(input);
    const result = await measureCorpus(input, prepared);
    measured.corpora.push(result);
    say(`\n${corpusInShort(result)}\n`);
    if (corpus === 'guide') edits = await measureEdits(place, 2 * rounds, say);
    if (corpus === '500' && process.platform === 'linux') memory = await measureMemory(prepared, say);
  }
  const editions = groups ? await measureEditions(place, Math.min(rounds, MOST_LONG), say) : undefined;
  const inside = wanted ? await measureInside({ chromium, place, quick }, say) : undefined;
  return { ...measured, edits, memory, editions, inside };
}
