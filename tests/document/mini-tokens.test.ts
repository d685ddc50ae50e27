import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { miniTokens } from '../../src/document/mini-tokens.ts';
import { readTokens } from '../../src/document/tokens.ts';
import { HOME } from '../../src/home.ts';

const TOKENS = readTokens(fs.readFileSync(path.join(HOME, 'styles/tokens.css'), 'utf8'));
const made = (size: number, edge = 4.2, tokens = TOKENS) => readTokens(miniTokens(tokens, { size, edge }));
const value = (tokens: Map<string, string>, name: string) => Number.parseFloat(tokens.get(name) ?? 'NaN');

describe('the mini-zine', () => {
  it.each([8.4, 7.6])('has no type under 7.5 pt at %d pt, but tables that would not fit', (size) => {
    const mini = made(size);
    expect(mini.get('size-text')).toBe(`${size}pt`);
    for (const name of [...mini.keys()].filter((key) => key.startsWith('size-')))
      expect(value(mini, name), name).toBeGreaterThanOrEqual(name === 'size-table-smallest' ? 6.5 : 7.5);
    expect(value(mini, 'leading')).toBeGreaterThan(size * 1.2);
    expect(value(mini, 'size-heading')).toBeGreaterThan(size);
  });

  it('keeps off the edge that the printer does not reach, the folio too', () => {
    const EDGES = ['margin-top', 'margin-outer', 'margin-bottom', 'head-top', 'footer-bottom'];
    for (const edge of [0, 4.2, 7, 9])
      for (const name of EDGES) expect(value(made(8, edge), name), name).toBeGreaterThanOrEqual(edge);
    expect(value(made(8, 9), 'margin-bottom')).toBeGreaterThan(value(made(8, 9), 'footer-bottom') + 3);
  });

  it('leaves smaller what was smaller', () => {
    const own = new Map([...TOKENS, ['size-heading', '8pt']]);
    expect(made(8.4, 4.2, own).get('size-heading')).toBe('8pt');
  });
});
