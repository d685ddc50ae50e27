/** Paged.js as its own command line runs it. https://gitlab.coko.foundation/pagedjs */
import { packageIn } from './package-in.ts';
import type { Peer, Surroundings } from './types.ts';

export function pagedjs({ folder, browser }: Surroundings): Peer | undefined {
  const found = packageIn(folder, 'pagedjs-cli');
  return (
    found && {
      ...{ name: 'pagedjs-cli', version: found.version, most: 500, fast: false, beyond: 'it fails' },
      command: ({ root, html, pdf }) => ({
        program: process.execPath,
        args: [
          ...[found.program, html, '--output', pdf, '--timeout', '900000'],
          ...(browser.sandboxed ? [] : ['--browserArgs', '--no-sandbox']),
        ],
        cwd: root,
        env: { PUPPETEER_EXECUTABLE_PATH: browser.executable },
      }),
    }
  );
}
