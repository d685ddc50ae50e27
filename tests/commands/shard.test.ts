import { describe, expect, it } from 'vitest';
import { inShard, readShard } from '../../src/commands/shard.ts';
import type { Refusal } from '../../src/report/notice.ts';
import { renderNotice } from '../../src/report/render.ts';

const LIST = Array.from({ length: 12 }, (_, i) => i + 1);

function refusalOf(text: string): { exit: number; code: string; en: string; fr: string } {
  try {
    readShard(text);
  } catch (error) {
    const [notice] = (error as Refusal).notices;
    const words = (language: 'en' | 'fr'): string => {
      const { text: what, hint } = renderNotice(notice!, language, '/');
      return `${what} ${hint}`;
    };
    return { exit: (error as Refusal).exitCode, code: notice!.code, en: words('en'), fr: words('fr') };
  }
  throw new Error(`${text} was not refused`);
}

describe('a part', () => {
  it('has every fifth of the list, the first part beginning with the first', () => {
    expect(inShard(LIST, readShard('1/5'))).toEqual([1, 6, 11]);
    expect(inShard(LIST, readShard('2/5'))).toEqual([2, 7, 12]);
    expect(inShard(LIST, readShard(' 5 / 5 '))).toEqual([5, 10]);
  });

  it('has none where there are more parts than editions', () => {
    expect(inShard([1, 2], readShard('3/9'))).toEqual([]);
  });

  it.each([1, 2, 3, 7, 12, 40])('is, of %i parts, in no other, and all together are the list', (of) => {
    const parts = Array.from({ length: of }, (_, i) => inShard(LIST, readShard(`${i + 1}/${of}`)));
    expect(parts.flat().sort((a, b) => a - b)).toEqual(LIST);
  });
});

describe('refused, with what is allowed', () => {
  it.each([
    '',
    '2',
    '2/',
    '/5',
    'a/b',
    '1/5/2',
    '-1/5',
    '1.5/5',
    '1,5',
    '0/0',
    '1/0',
    '1/10000',
    '1/99999999999',
  ])('“%s” is no part of anything', (text) => {
    const { exit, code, en, fr } = refusalOf(text);
    expect([exit, code]).toEqual([2, 'shard-malformed']);
    expect(en).toContain(`“--shard” cannot be “${text}”. Write which part of how many: --shard 1/5`);
    expect(fr).toContain('Indiquez quelle part sur combien');
  });

  it.each(['0/5', '6/5', '7/5'])('“%s” is out of range', (text) => {
    expect(refusalOf(text)).toEqual({
      ...{ exit: 2, code: 'shard-out-of-range' },
      en: `“--shard” cannot be “${text}”: there are 5 parts, counted from 1. Write 1/5 to 5/5.`,
      fr: `« --shard » ne peut pas valoir « ${text} » : il y a 5 parts, comptées à partir de 1. Écrivez de 1/5 à 5/5.`,
    });
  });

  it('of one part there is the first', () => {
    expect(refusalOf('2/1').en).toContain('there is one part only. Write 1/1, or leave --shard out.');
  });
});
