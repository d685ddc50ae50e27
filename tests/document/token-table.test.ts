import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOKENS } from '../../src/document/token-table.ts';
import { readTokens } from '../../src/document/tokens.ts';
import { HOME, THEMES } from '../../src/home.ts';

const read = (name: string) => readTokens(fs.readFileSync(path.join(HOME, 'styles', `${name}.css`), 'utf8'));

describe('the table of tokens', () => {
  it('has every token of the style sheet, in its order, and no other', () => {
    expect(Object.keys(TOKENS)).toEqual([...read('tokens').keys()]);
  });

  it('says what each is for in two languages', () => {
    for (const [name, { en, fr }] of Object.entries(TOKENS)) {
      expect(en.length, name).toBeGreaterThan(8);
      expect(fr, name).not.toBe(en);
      expect(fr, name).not.toMatch(/ [:;?!»]|« /);
    }
  });

  it.each(THEMES)('allows what the theme %s says itself', (theme) => {
    const values = read(`themes/${theme}`);
    for (const [name, value] of [...read('tokens'), ...values]) {
      const token = TOKENS[name];
      expect(token, name).toBeDefined();
      if (token && 'choices' in token) expect(token.choices).toContain(value);
      if (!token || !('unit' in token)) continue;
      const [, number, unit] = /^(-?[\d.]+)([a-z]+)$/.exec(value)!;
      expect(unit, name).toBe(token.unit);
      expect(Number(number), name).toBeGreaterThanOrEqual(token.least);
      expect(Number(number), name).toBeLessThanOrEqual(token.most);
    }
  });

  it.each(
    THEMES,
  )('finds in the theme %s sizes that grow with their rank, and lines that do not touch', (theme) => {
    const all = new Map([...read('tokens'), ...read(`themes/${theme}`)]);
    const pt = (name: string) => Number.parseFloat(all.get(name) ?? '');
    const ranks = ['size-note', 'size-small', 'size-text', 'size-subheading', 'size-heading', 'size-title'];
    for (const [i, name] of ranks.slice(1).entries()) expect(pt(name), name).toBeGreaterThan(pt(ranks[i]!));
    for (const name of ['text', 'small', 'note']) {
      const lead = pt(name === 'text' ? 'leading' : `leading-${name}`);
      expect(lead / pt(`size-${name}`), name).toBeGreaterThanOrEqual(1.2);
      expect(pt(`least-size-${name}`), name).toBeLessThanOrEqual(pt(`size-${name}`));
      expect(pt(`least-size-${name}`), name).toBeGreaterThanOrEqual(7.5);
    }
  });
});
