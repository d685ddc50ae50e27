/** The template and the style sheet of this stage. Everything that goes in is text: the template escapes it all. */
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

export const renderPage = (values: object): string =>
  engine.renderFileSync('checks', { ...values, styles: styles() }) as string;

const styles = (): string =>
  fs
    .readFileSync(path.join(HOME, 'styles', 'checks-page.css'), 'utf8')
    .replace(/\/\*.*?\*\/\s*/gs, '')
    .trim();
