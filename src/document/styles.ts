/** The styles of a document, in their order. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { colourRule } from './colours.ts';
import { largePrintTokens, tokensForPage } from './edition-tokens.ts';
import type { DocumentInput } from './input.ts';
import { miniTokens } from './mini-tokens.ts';
import { ownTokens, readTokens } from './tokens.ts';

/** All styles but the fonts and `@page`: livret's, the theme's, what the page asks for, the booklet's own tokens. */
export async function stylesOf(input: DocumentInput): Promise<string> {
  const { home, theme, page, largePrintOf, mini, tokens = {}, notices, placeOf } = input;
  const sheets = await readStyles(home, [...SHEETS, `themes/${theme}`, 'low-ink']);
  const themed = `${sheets}\n${colourRule(input.keepsColours ? input.colours : undefined)}`;
  const sized = `${themed}\n${tokensForPage(readTokens(themed), largePrintOf ?? page)}`;
  const styles = `${sized}\n${ownTokens(tokens, notices, (name) => placeOf?.(['tokens', name]) ?? {})}`;
  if (mini)
    return [styles, miniTokens(readTokens(styles), mini), await readStyles(home, ['mini'])].join('\n');
  if (!largePrintOf) return styles;
  const large = largePrintTokens(readTokens(styles), page.width / largePrintOf.width);
  return `${styles}\n${large}\n${await readStyles(home, ['large-print'])}`;
}

/** The style sheets in their order: what comes later may say otherwise. */
const SHEETS = [
  'tokens',
  'page',
  'text',
  'headings',
  'lists',
  'code',
  'tables',
  'pictures',
  'asides',
  'verse',
  'math',
  'links',
  'notes',
  'forms',
  'parts',
];

async function readStyles(home: string, names: readonly string[]): Promise<string> {
  const files = names.map((name) => path.join(home, 'styles', `${name}.css`));
  const sheets = await Promise.all(files.map((file) => fs.readFile(file, 'utf8')));
  return sheets.join('\n');
}
