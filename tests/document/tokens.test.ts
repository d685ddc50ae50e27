import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { millimetres, ownTokens, readTokens } from '../../src/document/tokens.ts';
import { HOME } from '../../src/home.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';

const CSS = ':root { --a: 18mm; /* --b: 1mm; */ --c : 10.5pt ;--d:"x" }\n.y { --a: 20mm }';

describe('readTokens', () => {
  it('gives the last value of each, comments left out', () => {
    expect([...readTokens(CSS)]).toEqual([
      ['a', '20mm'],
      ['c', '10.5pt'],
      ['d', '"x"'],
    ]);
  });

  it('finds the margins that the page rule is written from', () => {
    const tokens = readTokens(fs.readFileSync(path.join(HOME, 'styles/tokens.css'), 'utf8'));
    for (const side of ['top', 'bottom', 'outer', 'gutter'])
      expect(millimetres(tokens, `margin-${side}`)).toBeGreaterThanOrEqual(10);
  });
});

describe('millimetres', () => {
  it.each([
    ['18mm', 18],
    ['0.5mm', 0.5],
  ])('%s is %d', (value, mm) => {
    expect(millimetres(new Map([['x', value]]), 'x')).toBe(mm);
  });

  it.each(['18', '18pt', '-1mm', '1e3mm', 'calc(1mm)', ''])('%j is none', (value) => {
    expect(() => millimetres(new Map([['x', value]]), 'x')).toThrow('The token --x must be a length in mm.');
  });
});

describe('ownTokens', () => {
  const known = new Map([
    ['margin-gutter', '18mm'],
    ['size-text', '10.5pt'],
    ['font-text', '"Vollkorn"'],
  ]);
  const set = (own: Record<string, string>) => {
    const notices = new Notices();
    const css = ownTokens(known, own, notices);
    return {
      css,
      told: (language: 'en' | 'fr') =>
        notices.all
          .map((n) => renderNotice(n, language, '/'))
          .map(({ code, text, hint }) => `${code}: ${text} ${hint}`),
    };
  };

  it('are one of a few words where the token is no length', () => {
    expect(set({ 'text-align': 'justify' }).css).toBe(':root { --text-align: justify; }');
    const { css, told } = set({ 'text-align': 'centre; } body { display: none' });
    expect(css).toBe(':root {  }');
    expect(told('en')).toEqual([
      'token-choice: The token “text-align” cannot be “centre; } body { display: none”. It is one of: start, justify.',
    ]);
    expect(told('fr')[0]).toContain('C’est l’un de ceux-ci\u00a0: start, justify.');
  });

  it('are lengths in the token’s own unit, from half to double', () => {
    const { css, told } = set({ 'margin-gutter': ' 20mm', 'size-text': '11pt' });
    expect(css).toBe(':root { --margin-gutter: 20mm; --size-text: 11pt; }');
    expect(told('en')).toEqual([]);
    expect(set({ 'margin-gutter': '9mm' }).told('en')).toEqual([]);
    expect(set({ 'margin-gutter': '36mm' }).told('en')).toEqual([]);
  });

  it.each([
    '8.9mm',
    '36.1mm',
    '18',
    '18pt',
    '0.7in',
    '20mm; } body { display: none',
    'var(--x)',
    '',
  ])('are refused otherwise: %j', (value) => {
    const { css, told } = set({ 'margin-gutter': value });
    expect(css).toBe(':root {  }');
    expect(told('en')).toEqual([
      `token-value: The token “margin-gutter” cannot be “${value}”. It is a length from 9mm to 36mm.`,
    ]);
  });

  it.each([
    'margin-guter',
    'font-text',
    '__proto__',
    'constructor',
  ])('are refused where there is none: %s', (name) => {
    const { css, told } = set(Object.fromEntries([[name, '1mm']]));
    expect(css).toBe(':root {  }');
    expect(told('en')[0]).toMatch(new RegExp(`^token-unknown: There is no token called “${name}”`));
    expect(told('fr')[0]).toMatch(/^token-unknown: Il n’y a pas de réglage appelé «\u00a0/);
  });
});
