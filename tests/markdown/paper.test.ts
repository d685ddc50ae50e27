import { expect, it } from 'vitest';
import { render } from './support.ts';

it.each([
  [
    '<details><summary>More</summary>Words</details>',
    '<div class="details"><p class="summary">More</p>Words</div>',
    'warnings: none',
  ],
  [
    '<details open id="d"><summary><h2>More</h2></summary><p>Words</p></details>',
    '<div id="c1-d" class="details"><div class="summary"><h2 id="c1-more">More</h2></div><p>Words</p></div>',
    'warnings: none',
  ],
  [
    '<p><input type="checkbox" checked> a</p>',
    '<p><span class="livret-box livret-box-ticked"></span> a</p>',
    'warnings: none',
  ],
  ['<p><input type="radio"> a</p>', '<p><span class="livret-box"></span> a</p>', 'warnings: none'],
  ['<p><input type="text" value="x"><input> a</p>', '<p> a</p>', 'warning html-removed 1.md:1'],
])('%s is set for paper', async (body, html, said) => {
  const result = await render(body);
  expect(result.html.replace(/ open(="")?/, '')).toBe(html);
  expect(result.said.join() || 'warnings: none').toBe(said);
});
