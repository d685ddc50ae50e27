import { describe, expect, it } from 'vitest';
import { attempt, makeFolder, type Tree } from './support.ts';

const BOOKLET: Tree = { 'booklet.yaml': 'language: fr', '01.md': '# Un' };
const read = async (tree: Tree, group: string | undefined = 'g') => {
  const { manuscript, told, exitCode } = await attempt(
    makeFolder({ ...BOOKLET, ...tree }),
    group ? { group } : {},
  );
  const { cover, closing } = manuscript?.templates ?? {};
  return { cover: cover?.text, closing: closing?.text, told, exitCode };
};

describe('templates', () => {
  it('are the group’s, else those of what it extends, else the booklet’s', async () => {
    const tree: Tree = {
      'templates/cover.liquid': 'booklet',
      'templates/closing.liquid': 'booklet',
      'groups/r/group.yaml': '',
      'groups/r/templates/closing.liquid': 'region',
      'groups/g/group.yaml': 'extends: r',
      'groups/g/cover.liquid': 'group',
      'groups/h/group.yaml': '',
    };
    expect(await read(tree)).toMatchObject({ cover: 'group', closing: 'region', told: [] });
    expect(await read(tree, 'h')).toMatchObject({ cover: 'booklet', closing: 'booklet' });
    expect(await read({ 'groups/g/group.yaml': '' })).toMatchObject({ cover: undefined, closing: undefined });
  });

  it.each([
    [
      'too large',
      { 'groups/g/cover.liquid': 'x'.repeat(70_000) },
      'error | template-unreadable | groups/g/cover.liquid | “cover.liquid” is larger than 64 KB. | A template for one page needs far less.',
    ],
    [
      'a link out of the folder',
      { 'groups/g/cover.liquid': { link: '/etc/passwd' } },
      'error | template-unreadable | groups/g/cover.liquid | “cover.liquid” cannot be read. | Put the file itself in its place, saved as UTF-8 text.',
    ],
    [
      'no text',
      { 'groups/g/closing.liquid': new Uint8Array([0xff, 0xfe, 0x41, 0xd8]) },
      'error | template-unreadable | groups/g/closing.liquid | “closing.liquid” cannot be read. | Put the file itself in its place, saved as UTF-8 text.',
    ],
    [
      'misspelt',
      { 'groups/g/couver.liquid': 'a' },
      'warning | template-name | groups/g/couver.liquid | “couver.liquid” is not used: the templates a booklet may have are cover.liquid and closing.liquid. | Did you mean “cover.liquid”?',
    ],
  ])('that are %s are told', async (_, tree, expected) => {
    expect((await read({ 'groups/g/group.yaml': '', ...(tree as Tree) })).told).toEqual([expected]);
  });
});
