import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayType } from '../../src/document/display-type.ts';
import data from '../../src/document/font-data.json' with { type: 'json' };
import { readTokens } from '../../src/document/tokens.ts';
import { HOME, THEMES } from '../../src/home.ts';

const typeOf = (theme: string) =>
  displayType(
    readTokens(
      ['tokens', `themes/${theme}`]
        .map((name) => fs.readFileSync(path.join(HOME, 'styles', `${name}.css`), 'utf8'))
        .join('\n'),
    ),
  );

describe('how large words are set', () => {
  it('is read from the theme', () => {
    expect(typeOf('sober')).toEqual({ face: 'sofia-sans-extra-condensed', capitals: true, leading: 0.94 });
    expect(typeOf('clear')).toEqual({ face: 'atkinson-hyperlegible-next', capitals: false, leading: 1.06 });
  });

  it.each(THEMES)('is a face whose widths are known: %s', (theme) => {
    const widths: Record<string, Record<string, number>> = data.widths;
    for (const sign of 'ÀÉŒœçñßŁżő A0') expect(widths[typeOf(theme).face]?.[sign], sign).toBeGreaterThan(0);
  });
});
