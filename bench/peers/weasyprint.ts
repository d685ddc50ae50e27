/** https://weasyprint.org, from the peers' folder or as the system has it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Peer, Surroundings } from './types.ts';

export function weasyprint({ folder }: Surroundings): Peer | undefined {
  const own = path.join(folder, 'python', 'bin', 'weasyprint');
  const program = fs.existsSync(own) ? own : 'weasyprint';
  const said = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /[\d.]+/.exec(said.stdout ?? '')?.[0];
  if (said.status !== 0 || version === undefined) return undefined;
  return {
    ...{ name: 'WeasyPrint', version, most: 1500, fast: false },
    command: ({ root, html, pdf }) => ({ program, args: ['--quiet', html, pdf], cwd: root }),
  };
}
