/** `--install-peers`: puts the peers into a folder outside the project. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { HOME } from '../../src/home.ts';

/**
 * No package's own script runs, and no browser is downloaded: they use the one that livret does.
 * @param say gets a line on each step
 */
export function installPeers(folder: string, say: (line: string) => void): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.copyFileSync(path.join(HOME, 'bench', 'peers', 'package.json'), path.join(folder, 'package.json'));
  const run = (program: string, args: string[]): boolean =>
    spawnSync(program, args, {
      ...{ cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    }).status === 0;
  say(`Installing pagedjs-cli, Vivliostyle CLI and Typst into ${folder}…`);
  if (!run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund']))
    say('npm could not install them: see above.');
  const python = path.join(folder, 'python');
  say('Installing WeasyPrint…');
  const pip = ['install', '--quiet', '--retries', '0', '--timeout', '20', 'weasyprint'];
  if (run('python3', ['-m', 'venv', python]) && run(path.join(python, 'bin', 'pip'), pip)) return;
  fs.rmSync(python, { recursive: true, force: true });
  say(
    'WeasyPrint could not be installed from PyPI. Debian and Ubuntu have it: apt install weasyprint python3-brotli (without the latter it reads no fonts of the web).',
  );
}
