import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../src/manuscript/read.ts';
import { attempt, makeFolder, type Tree } from './support.ts';

const TREE: Tree = {
  'part/chapter.md': '# C',
  'part/near.png': 'x',
  'images/a.png': 'x',
  'images/été.png': 'x',
  'images/a b.png': 'x',
  'images/a#b.png': 'x',
  'images/why?.png': 'x',
  'images/50%.png': 'x',
  'images/Plan.png': 'x',
  'images/.hidden.png': 'x',
  'images/out.png': { link: '/etc/hostname' },
  'images/broken.png': { link: 'nowhere.png' },
  'images/self.png': { link: 'self.png' },
  'images/alias.png': { link: 'a.png' },
  'images/pipe.png': 'pipe!',
  etc: { link: '/etc' },
};

async function resolver(tree: Tree = TREE, name = 'booklet') {
  const folder = makeFolder(tree, name);
  const { manuscript, told } = await attempt(folder);
  if (!manuscript) throw new Error(told.join('\n'));
  return (reference: string): FileResult => {
    const result = manuscript.resolveFile(reference, manuscript.chapters[0]!);
    return result.ok ? { ...result, path: path.relative(folder, result.path) } : result;
  };
}

describe('resolveFile', () => {
  it.each([
    ['near.png', 'part/near.png'],
    ['./near.png', 'part/near.png'],
    ['../images/a.png', 'images/a.png'],
    ['/images/a.png', 'images/a.png'],
    ['../part/../images//a.png', 'images/a.png'],
    ['..%2Fimages%2Fa.png', 'images/a.png'],
    ['../images/a.png?width=3#x', 'images/a.png'],
    ['../images/a%20b.png', 'images/a b.png'],
    ['../images/a b.png', 'images/a b.png'],
    ['../images/a%23b.png', 'images/a#b.png'],
    ['../images/why%3F.png', 'images/why?.png'],
    ['../images/50%.png', 'images/50%.png'],
    ['../images/50%25.png', 'images/50%.png'],
    ['../images/%C3%A9t%C3%A9.png', 'images/été.png'],
    ['../images/e\u0301te\u0301.png', 'images/été.png'],
    ['../images/.hidden.png', 'images/.hidden.png'],
    ['chapter.md#ancre', 'part/chapter.md'],
  ])('finds %s', async (reference, name) => {
    const result = (await resolver())(reference);
    expect(result).toEqual({ ok: true, path: name, name });
  });

  it('gives the real path of a link that stays inside', async () => {
    expect((await resolver())('/images/alias.png')).toEqual({
      ok: true,
      path: 'images/a.png',
      name: 'images/alias.png',
    });
  });

  it('finds files in folders of any name', async () => {
    const resolve = await resolver({ 'a.md': '# A', 'b.png': 'x' }, 'mon é #1 50% ?');
    expect(resolve('b.png')).toEqual({ ok: true, path: 'b.png', name: 'b.png' });
  });

  it.each<[string, string, string | undefined]>([
    ['http://example.org/a.png', 'remote', undefined],
    ['HTTPS://example.org/a.png', 'remote', undefined],
    ['//example.org/a.png', 'remote', undefined],
    ['data:image/png;base64,AAAA', 'remote', undefined],
    ['file:///etc/passwd', 'remote', undefined],
    ['javascript:alert(1)', 'remote', undefined],
    [' https://example.org/a.png', 'remote', undefined],
    ['../../secret.png', 'outside', undefined],
    ['%2e%2e/%2e%2e/secret.png', 'outside', undefined],
    ['..%2f..%2fsecret.png', 'outside', undefined],
    ['/../secret.png', 'outside', undefined],
    ['..\\..\\secret.png', 'outside', undefined],
    ['C:\\secret.png', 'outside', undefined],
    ['c:/secret.png', 'outside', undefined],
    ['\\\\server\\a.png', 'outside', undefined],
    ['/images/out.png', 'outside', undefined],
    ['/etc/hostname', 'outside', undefined],
    ['/etc/ssl/../hostname', 'outside', undefined],
    ['/images/broken.png', 'missing', undefined],
    ['/images/self.png', 'missing', undefined],
    ['/images/a.png%00.txt', 'missing', undefined],
    ['/images/pipe.png', 'not-a-file', undefined],
    ['/images', 'not-a-file', undefined],
    ['/', 'not-a-file', undefined],
    ['..', 'not-a-file', undefined],
    ['', 'missing', undefined],
    ['#ancre', 'missing', undefined],
    ['../images/plan.png', 'case', '../images/Plan.png'],
    ['/Images/plan.PNG', 'case', '/images/Plan.png'],
    ['../images/Été.png', 'case', '../images/été.png'],
    ['../images/plna.png', 'missing', '../images/Plan.png'],
    ['/images/plna.png', 'missing', '/images/Plan.png'],
    ['a.png', 'missing', '../images/a.png'],
    ['..\\images\\a.png', 'missing', '../images/a.png'],
    ['../images/a#b.png', 'missing', '../images/a%23b.png'],
    ['../images/why?.png', 'missing', '../images/why%3F.png'],
    ['%252e%252e/a.png', 'missing', '../images/a.png'],
    ['/images/nothing-of-the-kind.jpeg', 'missing', undefined],
    ['near.png/x', 'missing', undefined],
  ])('refuses %j: %s', async (reference, fault, suggestion) => {
    const result = (await resolver())(reference);
    expect(result).toEqual(
      suggestion === undefined ? { ok: false, fault } : { ok: false, fault, suggestion },
    );
  });

  it('never leads out of the folder, whatever is asked for', async () => {
    const folder = makeFolder(TREE);
    const { manuscript } = await attempt(folder);
    const parts = [
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '/',
      '%2f',
      '\\',
      '\0',
      'images',
      'part',
      'etc',
      'hostname',
      'out.png',
      'a.png',
      'etc',
      '?',
      '#',
      '%',
      'é',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...parts), fc.constant('/'), fc.string()), { maxLength: 9 }),
        (some) => {
          const result = manuscript!.resolveFile(some.join(''), manuscript!.chapters[0]!);
          if (result.ok) expect(result.path.startsWith(`${folder}${path.sep}`)).toBe(true);
          else expect(result.suggestion ?? '').not.toContain('hostname');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
