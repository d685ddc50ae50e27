import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { largePrintTokens, tokensForPage } from '../../src/document/edition-tokens.ts';
import { readTokens } from '../../src/document/tokens.ts';
import { PAPERS } from '../../src/geometry.ts';
import { HOME } from '../../src/home.ts';

const TOKENS = readTokens(fs.readFileSync(path.join(HOME, 'styles/tokens.css'), 'utf8'));
const mm = (tokens: Map<string, string>, name: string) => Number.parseFloat(tokens.get(name) ?? 'NaN');

describe('margins', () => {
  it('are those of the tokens on the page they are made for', () => {
    expect(tokensForPage(TOKENS, PAPERS.A5)).toBe('');
  });

  it('go with the page, within reach of a thumb and of the printer', () => {
    const a4 = readTokens(tokensForPage(TOKENS, PAPERS.A4));
    expect(mm(a4, 'margin-gutter')).toBeCloseTo((17 * 297) / 210, 1);
    const card = readTokens(tokensForPage(TOKENS, { width: 55, height: 85 }));
    expect(['margin-top', 'margin-outer', 'margin-gutter', 'head-top'].map((name) => mm(card, name))).toEqual(
      [...[11, 6, 6.32, 6]],
    );
    expect(mm(card, 'margin-bottom')).toBe(16);
  });
});

describe('large print', () => {
  const large = readTokens(largePrintTokens(TOKENS, 210 / 148));

  it('has nothing under 16 pt but tables that would not fit', () => {
    for (const [name, value] of large) {
      if (!name.startsWith('size-')) continue;
      expect(Number.parseFloat(value), name).toBeGreaterThanOrEqual(name === 'size-table-smallest' ? 12 : 16);
    }
    expect(large.get('size-text')).toBe('18pt');
  });

  it('sets lines at least as far apart as before, for their size', () => {
    for (const name of ['text', 'note', 'small']) {
      const leading = name === 'text' ? 'leading' : `leading-${name}`;
      const before = mm(TOKENS, leading) / mm(TOKENS, `size-${name}`);
      expect(mm(large, leading) / mm(large, `size-${name}`), name).toBeCloseTo(before, 2);
    }
  });

  it('keeps what a booklet set larger still', () => {
    const own = new Map([...TOKENS, ['size-note', '20pt']]);
    expect(mm(readTokens(largePrintTokens(own, 1)), 'size-note')).toBeGreaterThan(20);
  });
});
