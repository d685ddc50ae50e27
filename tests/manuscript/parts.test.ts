import { describe, expect, it } from 'vitest';
import { attempt, makeFolder, type Tree } from './support.ts';

const THREE: Tree = { 'a.md': '# A', 'b.md': '# B', 'c.md': '# C' };

async function partsOf(tree: Tree) {
  const { told, manuscript, exitCode } = await attempt(makeFolder({ ...THREE, ...tree }));
  const parts = manuscript?.chapters.map(
    ({ name, part }) => `${name}${part ? ` ${part.start} ${part.title}` : ''}`,
  );
  return { told, parts, exitCode };
}

describe('parts', () => {
  it('stand in booklet.yaml as lists with a title', async () => {
    const yaml = `language: fr
chapters:
  - a.md
  - part: Se défendre
    chapters: [b.md]
  - part: 1984
    start: recto
    chapters:
      - c.md
`;
    expect(await partsOf({ 'booklet.yaml': yaml })).toEqual({
      told: [],
      parts: ['a.md', 'b.md same Se défendre', 'c.md recto 1984'],
      exitCode: 0,
    });
  });

  it('are the headings of a SUMMARY.md, but for its own title', async () => {
    const summary = '# Summary\n\n[A](a.md)\n\n# *Se* défendre #\n\n- [B](b.md)\n  - [C](c.md)\n';
    expect((await partsOf({ 'SUMMARY.md': summary })).parts).toEqual([
      'a.md',
      'b.md same Se défendre',
      'c.md',
    ]);
  });

  it('begin with the next chapter where the first is empty or missing', async () => {
    const yaml = 'language: fr\nchapters:\n  - part: P\n    chapters: [a.md, b.md]\n';
    const { parts } = await partsOf({ 'booklet.yaml': yaml, 'a.md': ' ' });
    expect(parts).toEqual(['b.md same P']);
  });

  it.each([
    [
      'a key misspelt',
      '  - part: P\n    chapitres: [a.md]\n',
      'error | config-unknown-key | booklet.yaml:3 | ',
    ],
    ['no chapters', '  - part: P\n', 'error | config-value | booklet.yaml:2 | '],
    [
      'an unknown start',
      '  - part: P\n    start: verso\n    chapters: [a.md]\n',
      'error | config-value | booklet.yaml:3 | ',
    ],
    [
      'a file that is not there',
      '  - part: P\n    chapters:\n      - a.md\n      - bb.md\n',
      'error | chapter-missing | booklet.yaml:5 | ',
    ],
  ])('with %s are refused, with the line', async (_, list, expected) => {
    const { told, exitCode } = await partsOf({ 'booklet.yaml': `chapters:\n${list}` });
    expect(told.join('\n')).toContain(expected);
    expect(exitCode).toBeGreaterThan(0);
  });
});
