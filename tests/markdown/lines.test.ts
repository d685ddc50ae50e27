import { expect, it } from 'vitest';
import { renderAll } from './support.ts';

it('notes the line of tables, pictures and code, counted in the file', async () => {
  const { chapters } = await renderAll(
    { '1.md': '# A\n\n| a |\n|---|\n| b |\n\n```\ncode\n```\n\n![A](a.png)\n' },
    { firstLine: 4 },
  );
  const lines = [...chapters[0]!.html.matchAll(/<(\w+)[^>]* data-line="(\d+)"/g)].map(
    ([, tag, line]) => `${tag} ${line}`,
  );
  expect(lines).toEqual(['table 6', 'pre 10', 'figure 14', 'img 14']);
});
