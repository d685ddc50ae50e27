import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOKENS } from '../../src/document/token-table.ts';
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
  const place = (name: string) => ({ file: '/b/booklet.yaml', line: name.length });
  const set = (own: Record<string, string>) => {
    const notices = new Notices();
    const css = ownTokens(own, notices, place);
    return {
      css,
      places: notices.all.map(({ line }) => line),
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

  it('are lengths in the token’s own unit, between its limits', () => {
    const { css, told } = set({ 'margin-gutter': ' 20mm', 'size-text': '11pt', tracking: '-0.01em' });
    expect(css).toBe(':root { --margin-gutter: 20mm; --size-text: 11pt; --tracking: -0.01em; }');
    expect(told('en')).toEqual([]);
    expect(set({ 'margin-gutter': '5mm' }).told('en')).toEqual([]);
    expect(set({ 'margin-gutter': '50mm' }).told('en')).toEqual([]);
  });

  it.each([
    [
      'margin-gutter',
      '4.9mm',
      'The token “margin-gutter” cannot be “4.9mm”. Closer to the edge of the paper office printers print nothing. It is a length from 5mm to 50mm.',
    ],
    [
      'size-note',
      '5pt',
      'The token “size-note” cannot be “5pt”. Smaller, it is too small to read on a copy of a copy. It is a length from 7pt to 20pt.',
    ],
    [
      'margin-outer',
      '50.1mm',
      'The token “margin-outer” cannot be “50.1mm”. More leaves too little room for the words. It is a length from 5mm to 50mm.',
    ],
    [
      'space-item',
      '-1pt',
      'The token “space-item” cannot be “-1pt”. Less than nothing lays one thing over another. It is a length from 0pt to 20pt.',
    ],
  ])('say why a value is outside its limits: %s: %s', (name, value, words) => {
    const { css, told, places } = set({ [name]: value });
    expect(css).toBe(':root {  }');
    expect(told('en')).toEqual([`token-value: ${words}`]);
    expect(places).toEqual([name.length]);
  });

  it('have words for every reason, in both languages', () => {
    for (const [name, token] of Object.entries(TOKENS)) {
      if (!('unit' in token)) continue;
      for (const value of [token.least - 1, token.most + 1])
        for (const language of ['en', 'fr'] as const) {
          const [message = ''] = set({ [name]: `${value}${token.unit}` }).told(language);
          expect(message, name).toMatch(/^token-value: /);
          expect(message, name).not.toContain('‹');
        }
    }
  });

  it.each([
    ['18', 'Write 18mm (from 5mm to 50mm).'],
    ['18pt', 'Write 6.4mm (from 5mm to 50mm).'],
    ['0.7in', 'Write 17.8mm (from 5mm to 50mm).'],
    ['1,8cm', 'Write 18mm (from 5mm to 50mm).'],
    ['18 mm', 'Write 18mm (from 5mm to 50mm).'],
    ['12%', 'Write a length from 5mm to 50mm.'],
    ['20mm; } body { display: none', 'Write a length from 5mm to 50mm.'],
    ['var(--x)', 'Write a length from 5mm to 50mm.'],
    ['', 'Write a length from 5mm to 50mm.'],
  ])('say which unit they want: %j', (value, advice) => {
    const { css, told } = set({ 'margin-gutter': value });
    expect(css).toBe(':root {  }');
    expect(told('en')).toEqual([
      `token-unit: The token “margin-gutter” cannot be “${value}”: it is a length in mm. ${advice}`,
    ]);
    expect(told('fr')[0]).toContain('c’est une longueur en mm. Écrivez ');
  });

  it.each([
    ['size-txet', 'size-text'],
    ['font-size', 'size-text'],
    ['__proto__', ''],
    ['constructor', ''],
  ])('are refused where there is none: %s', (name, meant) => {
    const { css, told, places } = set(Object.fromEntries([[name, '1mm']]));
    expect(css).toBe(':root {  }');
    expect(told('en')[0]).toMatch(
      new RegExp(`^token-unknown: There is no token called “${name}”.*(${meant})`),
    );
    expect(told('fr')[0]).toMatch(/^token-unknown: Il n’y a pas de réglage appelé «\u00a0/);
    expect(places).toEqual([name.length]);
  });

  it.each([
    'font-text',
    'least-size-text',
    'colour-accent',
  ])('are refused where only a theme sets them: %s', (name) => {
    const { css, told } = set({ [name]: '9pt' });
    expect(css).toBe(':root {  }');
    expect(told('en')[0]).toMatch(
      new RegExp(`^token-of-theme: The token “${name}” is set by the theme alone`),
    );
    expect(told('fr')[0]).toMatch(/n’appartient qu’au thème/);
  });
});
