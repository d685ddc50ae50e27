/** The programs that livret is compared with: those that are here, and a word on those that are not. */
import path from 'node:path';
import { cachePath } from '../../src/cache-folder.ts';
import { pagedjs } from './pagedjs.ts';
import type { Peer, Skipped, Surroundings } from './types.ts';
import { typst } from './typst.ts';
import { vivliostyle } from './vivliostyle.ts';
import { weasyprint } from './weasyprint.ts';

const ALL = { 'pagedjs-cli': pagedjs, 'Vivliostyle CLI': vivliostyle, WeasyPrint: weasyprint, Typst: typst };

/** Outside the project: `LIVRET_BENCH_PEERS`, else beside livret's own cache. */
export const peersFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env.LIVRET_BENCH_PEERS
    ? path.resolve(env.LIVRET_BENCH_PEERS)
    : path.join(path.dirname(cachePath({ ...env, LIVRET_CACHE: undefined })), 'livret-bench-peers');

export function findPeers(where: Surroundings): { found: Peer[]; skipped: Skipped[] } {
  const looked = Object.entries(ALL).map(([name, find]) => ({ name, peer: find(where) }));
  return {
    found: looked.flatMap(({ peer }) => peer ?? []),
    skipped: looked.flatMap(({ name, peer }) => (peer ? [] : [{ name, why: 'not installed' }])),
  };
}
