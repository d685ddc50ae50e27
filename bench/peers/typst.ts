/** https://typst.app, as npm brings it: its compiler, called by a few lines of Node (`typst-compile.js`). */
import path from 'node:path';
import { HOME } from '../../src/home.ts';
import { packageIn } from './package-in.ts';
import type { Peer, Surroundings } from './types.ts';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

export function typst({ folder }: Surroundings): Peer | undefined {
  const found = packageIn(folder, PACKAGE);
  return (
    found && {
      ...{ name: 'Typst', version: found.version, most: 1500, fast: true },
      command: ({ root, typst: source, pdf }) => ({
        program: process.execPath,
        args: [path.join(HOME, 'bench', 'peers', 'typst-compile.js'), folder, root, source, pdf],
        cwd: root,
      }),
    }
  );
}
