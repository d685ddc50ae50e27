/** The template and the style sheet of this stage. Everything that goes in is text: the template escapes it all. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Liquid } from 'liquidjs';
import { HOME } from '../home.ts';

const engine = new Liquid({
  root: path.join(HOME, 'templates'),
  extname: '.liquid',
  strictVariables: true,
  outputEscape: 'escape',
  // No date is written. Asking the system takes longer than all the rest.
  locale: 'en',
});

export function renderPage(values: object): string {
  const styles = stylesOf();
  return engine.renderFileSync('index-page', { ...values, styles, policy: policyFor(styles) }) as string;
}

const stylesOf = (): string =>
  fs
    .readFileSync(path.join(HOME, 'styles', 'index-page.css'), 'utf8')
    .replace(/\/\*.*?\*\/\s*/gs, '')
    .trim();

/**
 * Nothing but the covers beside the page, and this one style sheet. `file:` is where the page is opened from a disk:
 * some browsers take no two files there for one origin; on the web it allows nothing.
 */
const policyFor = (styles: string): string =>
  [
    "default-src 'none'",
    "img-src 'self' file:",
    // Between the tags there is a line break on either side.
    `style-src 'sha256-${createHash('sha256').update(`\n${styles}\n`).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
