import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdValues, release } from '../../../src/markdown/values/hold.ts';

describe('holdValues', () => {
  it('keeps the length, and gives everything back', () => {
    const piece = fc.constantFrom(
      '{{ a }}',
      '{{a}}',
      '{{',
      '}}',
      '\\',
      '{{ réunion.jour }}',
      '{{< x >}}',
      '{{ a | b }}',
      'é\n',
      '{{\ta-b }}',
      '{{ a\u00a0.b }}',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('');
        const { text, held } = holdValues(source);
        expect(text).toHaveLength(source.length);
        expect(release(text, held, ({ written }) => written)).toBe(source);
      }),
    );
  });

  it('holds names only', () => {
    expect(
      holdValues('{{ a.b }} {{a}} {{ a b }} {{ 1 }} {{#x}} {{ a. }} {{{ a }}}').held.map(({ name }) => name),
    ).toEqual(['a.b', 'a', 'a']);
  });

  it('holds what has spaces that do not break, and slips around a point', () => {
    const source = '{{\u00a0a.b\u202f}} {{ a .b }} {{ a. b . c }} {{ .a }} {{ a b }}';
    expect(holdValues(source).held.map(({ name }) => name)).toEqual(['a.b', 'a .b', 'a. b . c']);
    expect(holdValues(source).text).toHaveLength(source.length);
  });

  it('holds more different ones than the shortest has room for', () => {
    const names = Array.from({ length: 5000 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const { text, held } = holdValues(names.map((name) => `{{${name}}}`).join(''));
    expect(held).toHaveLength(4096);
    expect(text).toHaveLength(25000);
  });

  it('takes signs that stand for nothing as they are', () => {
    const { text, held } = holdValues('{{ a }} \uFDD0\uFDE7\uFDE7\uFDD2');
    expect(release(text, held, () => 'X')).toBe('X \uFDD0\uFDE7\uFDE7\uFDD2');
  });
});
