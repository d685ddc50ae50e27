import { expect, it } from 'vitest';
import { chapter, layOut, shareBrowser } from '../../support.ts';

shareBrowser();

const CSS = '@page { size: 148mm 210mm; margin: 15mm } p { font: 12px/16px serif; margin: 0 }';
/** Counts how often it is asked whether something is past its box. */
const COUNT = `globalThis.looks = 0;
  { const { get } = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollHeight');
    Object.defineProperty(Element.prototype, 'scrollHeight', { get() { globalThis.looks += 1; return get.call(this); } }); }`;

const text = chapter('c1', Array.from({ length: 300 }, (_, i) => `<p>ligne ${i} de ce texte</p>`).join(''));
const looksWith = async (flows: Parameters<typeof layOut>[0]): Promise<{ looks: number; pages: number }> => {
  let looks = 0;
  const { pages } = await layOut(
    flows,
    CSS,
    async (tab) => {
      await tab.inject('globalThis.livret.looks = () => globalThis.looks');
      looks = await tab.call<number>('looks');
    },
    undefined,
    COUNT,
  );
  return { looks, pages: pages.filter(({ parts }) => parts.length > 0).length };
};

it('a cover with two words does not have each paragraph looked at', async () => {
  const cover = { ...chapter('cover', '<h1>Un livre</h1>'), kind: 'cover' };
  const [alone, after] = [await looksWith([text]), await looksWith([cover, text])];
  expect(after.pages).toBe(alone.pages + 1);
  // The cover is looked at itself.
  expect(after.looks - alone.looks).toBeLessThan(8);
});

it('all pages come out the same as when each element is looked at', async () => {
  const { pages } = await layOut([text], CSS);
  // So few letters that it looks each time.
  const often = await layOut(
    [text],
    CSS,
    undefined,
    undefined,
    'Object.defineProperty(Object.prototype, "maxChars", { get: () => 1, set() {}, configurable: true });',
  );
  expect(often.pages.map(({ parts }) => parts)).toEqual(pages.map(({ parts }) => parts));
});
