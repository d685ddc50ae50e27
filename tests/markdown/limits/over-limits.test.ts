import { describe, expect, it } from 'vitest';
import { tellOverLimits } from '../../../src/markdown/limits/over-limits.ts';
import { Notices } from '../../../src/report/notices.ts';
import { renderNotice } from '../../../src/report/render.ts';

const LIMITS = { levels: 5, rows: 3, notes: 2, headings: 2, seconds: 6 };

function told(body: string, firstLine = 1) {
  const notices = new Notices();
  tellOverLimits({ id: 'c1', file: '/b/1.md', name: '1.md', body, firstLine }, LIMITS, notices);
  return notices.all.map(({ code, line }) => `${code}:${line}`);
}

describe('what is over a limit is told once, with its line', () => {
  it.each([
    ['quotations', 'a\n\n>>>>>> b\n\n>>>>>>> c', ['limit-levels:3']],
    ['lists', '- - - - - - a', ['limit-levels:1']],
    ['a table', '| a |\n|---|\n| 1 |\n| 2 |\n| 3 |\n| 4 |\n| 5 |', ['limit-rows:6']],
    ['a table without outer bars', 'a | b\n---|---\n1|1\n2|2\n3|3\n4|4', ['limit-rows:6']],
    ['notes', '[^1]: a\n\n[^2]: b\n\n[^3]: c\n\n[^4]: d', ['limit-notes:5']],
    ['headings', '# a\n## b\n\n### c', ['limit-headings:4']],
    ['two of them', '# a\n# b\n# c\n\n[^1]: a\n[^2]: b\n[^3]: c', ['limit-headings:3', 'limit-notes:7']],
  ])('%s', (_, body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  it('counts from where the body begins in its file', () => {
    expect(told('# a\n# b\n# c', 10)).toEqual(['limit-headings:12']);
  });
});

describe('what is within all limits is not told', () => {
  it.each([
    ['levels just at the limit', '>>>>> a'],
    ['two tables', '| a |\n|---|\n| 1 |\n| 2 |\n| 3 |\n\n| a |\n|---|\n| 1 |\n| 2 |\n| 3 |'],
    ['headings in code', '```\n# a\n# b\n# c\n```\n# d'],
    ['a fence in a longer one', '````\n```\n# a\n# b\n# c\n````'],
    ['rules', '---\n\n---\n\na\n---\nb\nc\nd\ne'],
    ['hashes that are no headings', '#a\n#b\n#c\n####### d'],
    ['calls of notes', 'a[^1] b[^1] c[^1] d[^1]'],
  ])('%s', (_, body) => {
    expect(told(body)).toEqual([]);
  });
});

it('says what to do in both languages, with the key of the limit', () => {
  const notices = new Notices();
  const body = '>>>>>> a\n\n| a |\n|---|\n|1|\n|2|\n|3|\n|4|\n\n# a\n# b\n# c\n\n[^1]: a\n[^2]: b\n[^3]: c';
  tellOverLimits({ id: 'c1', file: '/b/1.md', name: '1.md', body, firstLine: 1 }, LIMITS, notices);
  const keys = ['levels', 'rows', 'headings', 'notes'];
  for (const [index, key] of keys.entries()) {
    const notice = notices.all[index]!;
    const [en, fr] = [renderNotice(notice, 'en', '/b'), renderNotice(notice, 'fr', '/b')];
    expect(en.hint).toContain(`“${key}:” below “limits:”`);
    expect(fr.hint).toContain(`«\u00a0${key}:\u00a0» sous «\u00a0limits:\u00a0»`);
  }
});
