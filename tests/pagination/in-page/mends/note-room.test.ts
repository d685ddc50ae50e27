import { expect, it } from 'vitest';
import { chapter, layOut, shareBrowser } from '../../support.ts';

shareBrowser();

const CSS = '@page { size: 148mm 210mm; margin: 15mm } .livret-note { float: footnote; }';
const LOOK = `globalThis.livret.look = () => {
  document.querySelector('.pagedjs_pages').style.display = 'block';
  const page = document.querySelector('.pagedjs_area');
  const [content, notes] = ['content', 'footnote_area'].map((name, i) => page.querySelector(i ? '.pagedjs_' + name : '.pagedjs_page_' + name));
  const room = (element) => getComputedStyle(element).getPropertyValue('--pagedjs-footnotes-height');
  return {
    rooms: [page, content, notes, content.querySelector('p')].map(room),
    heights: [page, content, notes].map((element) => element.getBoundingClientRect().height),
  };
};`;

it('the room for notes reaches the two parts of a page that share it, and nothing in them', async () => {
  let found: { rooms: string[]; heights: number[] } | undefined;
  const html = `<p>Un mot<a class="livret-note-call" data-note="n1">1</a> et la suite.</p>
    <section class="livret-notes"><div class="livret-note" id="n1"><p>La note, ${'longue '.repeat(40)}</p></div></section>`;
  await layOut([chapter('c1', html)], CSS, async (tab) => {
    await tab.inject(LOOK);
    found = await tab.call('look');
  });
  const { rooms, heights } = found!;
  expect(Number.parseFloat(rooms[0]!)).toBeGreaterThan(30);
  expect(rooms).toEqual([rooms[0], rooms[0], rooms[0], '0px']);
  expect(heights[2]).toBeCloseTo(Number.parseFloat(rooms[0]!), 1);
  expect(heights[1]! + heights[2]!).toBeCloseTo(heights[0]!, 1);
});
