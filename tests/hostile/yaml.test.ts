/** YAML made to fill memory, recurse or run something: refused at once, with the line. */
import { expect, it } from 'vitest';
import { readFrontMatter } from '../../src/manuscript/front-matter.ts';
import { parseYaml } from '../../src/manuscript/yaml.ts';
import { Notices } from '../../src/report/notices.ts';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map(
    (name, i) => `${name}: &${name} [${Array<string>(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`,
  ),
].join('\n');

it.each([
  ['a bomb of repeats', bomb],
  ['a repeat of itself', 'a: &a [*a]'],
  ['a repeat of itself among keys', 'closing: &a { statement: { slogan: *a } }'],
  ['brackets in one another', `a: ${'['.repeat(30_000)}`],
  ['dashes in one another', `a:\n ${'- '.repeat(20_000)}x`],
  ['keys in one another', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['flow keys in one another', `a: ${'{a: '.repeat(20_000)}`],
  ['questions in one another', '? '.repeat(20_000)],
  ['more than any configuration', `a: ${'x'.repeat(100_000)}`],
  ['a tag that makes an object', 'a: !!js/function "function () { return 1 }"'],
  ['a tag of Python’s', 'a: !!python/object/apply:os.system ["true"]'],
  ['a tag of one’s own', 'a: !secret file'],
  ['the same key twice', 'a: 1\na: 2'],
  ['two documents', 'a: 1\n---\nb: 2'],
  ['a list', '- a'],
  ['a merge of all that was before', `${bomb}\nz: { <<: *i }`],
])('%s is refused', (_, text) => {
  const parsed = parseYaml(text);
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.faults[0]!.line).toBeGreaterThan(0);
  const notices = new Notices();
  expect(readFrontMatter(text, '/b/1.md', notices)).toBeUndefined();
  expect(notices.errors.every(({ code }) => code === 'front-matter-broken')).toBe(true);
});

it('keys that every object has are keys like others', () => {
  const notices = new Notices();
  const about = readFrontMatter(
    '__proto__: { start: recto }\nconstructor: x\ntoString: y\n',
    '/b/1.md',
    notices,
  );
  expect(about).toEqual({ toc: true, start: 'page' });
  expect(({} as Record<string, unknown>).start).toBeUndefined();
});
