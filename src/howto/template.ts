/** Templates and styles of this stage. The pieces that go in are HTML already. */
import fs from 'node:fs';
import path from 'node:path';
import { Liquid } from 'liquidjs';
import { HOME } from '../home.ts';

const engine = new Liquid({
  root: path.join(HOME, 'templates'),
  extname: '.liquid',
  strictVariables: true,
  locale: 'en',
});

/** @param values pieces of HTML: whatever comes from people is escaped by then */
export const renderTemplate = (name: string, values: object): string =>
  engine.renderFileSync(name, values) as string;

/** Tokens first: faces and rules are the booklet's. */
export const styles = (): string =>
  ['tokens', 'howto']
    .map((name) => fs.readFileSync(path.join(HOME, 'styles', `${name}.css`), 'utf8'))
    .join('\n');
