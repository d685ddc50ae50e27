/** Where livret's own files lie: templates, styles, fonts, the script for the browser's page. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** livret's own folder: the nearest above this file that holds its package.json. Works bundled and from source. */
export const HOME: string = findHome();

function findHome(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('livret’s own folder was not found.');
    folder = parent;
  }
  return folder;
}

/** livret's version, from its package.json. */
export const VERSION: string = JSON.parse(fs.readFileSync(path.join(HOME, 'package.json'), 'utf8')).version;

/** The script that runs in the browser's page, bundled: beside the bundled program, else where the tests put it. */
export const IN_PAGE_SCRIPT: string =
  process.env.LIVRET_IN_PAGE_SCRIPT ?? fileURLToPath(new URL('in-page.js', import.meta.url));

/** Another whenever a source of livret's changes, which the version does not: the bundle's folder has a fingerprint's name. */
export const PROGRAM: string = `${VERSION} ${path.basename(path.dirname(IN_PAGE_SCRIPT))}`;

/** The thread that reads Markdown, bundled: beside the bundled program too. */
export const MARKDOWN_WORKER: string =
  process.env.LIVRET_MARKDOWN_WORKER ?? fileURLToPath(new URL('markdown-worker.js', import.meta.url));

/** The thread that reads the text of long PDFs, bundled likewise. */
export const TEXT_WORKER: string =
  process.env.LIVRET_TEXT_WORKER ?? fileURLToPath(new URL('text-worker.js', import.meta.url));

/** The themes there are: one file each. */
export const THEMES: readonly string[] = fs
  .readdirSync(path.join(HOME, 'styles', 'themes'))
  .filter((name) => name.endsWith('.css'))
  .map((name) => name.slice(0, -'.css'.length))
  .sort();
