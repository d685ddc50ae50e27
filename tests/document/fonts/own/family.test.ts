import { describe, expect, it } from 'vitest';
import { OwnFamily } from '../../../../src/document/fonts/own/family.ts';
import { OwnFile } from '../../../../src/document/fonts/own/file.ts';

/** A file that draws these characters. */
class Drawn extends OwnFile {
  readonly chars: string;

  constructor(weight: number, style: 'normal' | 'italic', chars: string) {
    super(`/${weight}-${style}-${chars}`, weight, style);
    this.chars = chars;
  }

  override has(point: number): boolean {
    return this.chars.includes(String.fromCodePoint(point));
  }
}

const family = (...files: [weight: number, style: 'normal' | 'italic', chars: string][]) =>
  new OwnFamily(
    1,
    files.map((file) => new Drawn(...file)),
  );

describe('faces', () => {
  it.each([
    ['regular and bold of many weights', [100, 300, 400, 500, 700, 900], ['400', '700']],
    ['the nearest there are', [300, 600], ['300', '600']],
    ['no bold that is not', [400, 500], ['400']],
    ['the only one', [900], ['900']],
  ])('%s', (_, weights, expected) => {
    const { faces } = family(...weights.map((weight): [number, 'normal', string] => [weight, 'normal', 'a']));
    expect(faces.map(({ weight }) => String(weight))).toEqual(expected);
  });

  it('have italics only where there are files', () => {
    expect(family([400, 'normal', 'a'], [400, 'italic', 'a']).faces).toEqual([
      { weight: 400, style: 'normal' },
      { weight: 400, style: 'italic' },
    ]);
  });
});

describe('fileFor', () => {
  it('falls back to the nearest face that has the sign', () => {
    const all = family(
      [400, 'normal', 'ab'],
      [700, 'normal', 'a'],
      [700, 'italic', 'a'],
      [400, 'italic', ''],
    );
    const from = (sign: string, weight: number, style: 'normal' | 'italic') =>
      all.fileFor(sign, { weight, style })?.path;
    expect(from('a', 700, 'normal')).toBe('/700-normal-a');
    expect(from('b', 700, 'normal')).toBe('/400-normal-ab');
    expect(from('a', 400, 'italic')).toBe('/700-italic-a');
    expect(from('b', 700, 'italic')).toBe('/400-normal-ab');
    expect(from('c', 400, 'normal')).toBeUndefined();
  });

  it('needs a letter and its mark in one file', () => {
    const apart = family([400, 'normal', 'q'], [400, 'normal', '\u0302']);
    expect(apart.draws('q')).toBe(true);
    expect(apart.draws('q\u0302')).toBe(false);
    expect(family([400, 'normal', 'q\u0302']).draws('q\u0302')).toBe(true);
  });
});
