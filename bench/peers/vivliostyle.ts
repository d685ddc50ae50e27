/** https://vivliostyle.org */
import { packageIn } from './package-in.ts';
import type { Peer, Surroundings } from './types.ts';

export function vivliostyle({ folder, browser }: Surroundings): Peer | undefined {
  const found = packageIn(folder, '@vivliostyle/cli');
  return (
    found && {
      ...{
        name: 'Vivliostyle CLI',
        version: found.version,
        most: 500,
        fast: false,
        beyond: 'it takes more than five minutes',
      },
      command: ({ root, html, pdf }) => ({
        program: process.execPath,
        args: [
          ...[found.program, 'build', html, '--output', pdf, '--single-doc'],
          ...['--executable-browser', browser.executable, '--timeout', '900'],
        ],
        cwd: root,
      }),
    }
  );
}
