import { describe, expect, it } from 'vitest';
import { stackRule, stacksOf } from '../../../src/document/fonts/stacks.ts';
import { readTokens } from '../../../src/document/tokens.ts';

const read = (css: string) =>
  stacksOf(readTokens(css)).map(({ token, families }) => [token, families.map((family) => family.package)]);

describe('stacksOf', () => {
  it('reads the faces that a theme names', () => {
    expect(
      read(
        `:root { --font-text: "Vollkorn"; --font-mono: 'Source Code Pro', "DejaVu Mono"; --font-weight: 400; --size: 3mm }`,
      ),
    ).toEqual([
      ['font-text', ['vollkorn']],
      ['font-mono', ['source-code-pro', 'dejavu-mono']],
    ]);
  });

  it('takes the last word of a theme', () => {
    expect(read(':root { --font-text: "Vollkorn" } :root { --font-text: "Frank Ruhl Libre" }')).toEqual([
      ['font-text', ['frank-ruhl-libre']],
    ]);
  });

  it('knows no fonts but the bundled ones', () => {
    expect(() => read(':root { --font-text: "Comic Sans" }')).toThrow('“Comic Sans”');
  });
});

it('writes each stack as its token, each family once', () => {
  expect(
    stackRule(
      new Map([
        ['font-text', ['A', 'B', 'A']],
        ['font-mono', ['B']],
      ]),
    ),
  ).toBe(':root{--font-text:"A","B";--font-mono:"B"}');
});
