import { expect, it } from 'vitest';
import { inPage, shareBrowser } from '../support.ts';

shareBrowser();

const LOOK = `globalThis.livret = { look() {
  const ids = (selector) => [...document.querySelectorAll(selector)].map(({ id }) => id).filter(Boolean);
  parts.markAfterBeside(document.body);
  return { marked: ids('.livret-after-beside'), asked: ids('.pagedjs_area :has(.livret-beside) ~ *') };
} };`;

it('marks what a style would find that asks what elements before hold', async () => {
  const html = `<div class="pagedjs_page"><div id="a"></div><div class="pagedjs_area">
    <div id="b"><p id="c"></p><section id="d"><div class="livret-beside" id="e"></div><p id="f"></p></section><p id="g"></p>
    <ul id="h"><li id="i"></li></ul></div><div id="j"></div></div><div id="k"></div></div>
    <div class="pagedjs_page"><div class="pagedjs_area"><p id="l"></p><p id="m"></p></div></div>`;
  const { marked, asked } = await inPage(html, ['after-beside.ts'], async (tab) => {
    await tab.inject(LOOK);
    return tab.call<{ marked: string[]; asked: string[] }>('look');
  });
  expect(asked).toEqual(['g', 'h', 'j']);
  expect(marked).toEqual(asked);
});
