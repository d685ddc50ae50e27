import { expect, it } from 'vitest';
import { renderAll } from './support.ts';

const linksOf = async (link: string, heading = '# Garde à vue : que faire ?') => {
  const { chapters, said } = await renderAll({ '1.md': `[x](${link})\n`, '2.md': heading });
  return { href: /href="([^"]+)"/.exec(chapters[0]!.html)?.[1], said };
};

it.each([
  '2.md#garde-à-vue--que-faire-',
  '2.md#garde-a-vue-que-faire',
  '#Garde-A-Vue-Que-Faire',
  '2.md#garde-%C3%A0-vue--que-faire-',
])('a link finds its heading as %s', async (link) => {
  expect(await linksOf(link)).toEqual({ href: '#c2-garde-à-vue--que-faire-', said: [] });
});

it('prefers the name as it is written, and takes none where two are alike', async () => {
  const two = '# Ecole\n\n# École\n';
  expect((await linksOf('2.md#école', two)).href).toBe('#c2-école');
  expect((await linksOf('2.md#ecole', two)).href).toBe('#c2-ecole');
  expect((await linksOf('2.md#ECOLE', two)).said).toEqual(['error link-dead-near 1.md:1']);
});

it('takes no sign for a name', async () => {
  expect((await linksOf('2.md#--')).said).toEqual(['error link-dead 1.md:1']);
});
