import { expect, it } from 'vitest';
import { render } from './support.ts';

it.each([
  ['⅛ litre, ⅔ cup', '1⁄8 litre, 2⁄3 cup'],
  ['½ ¼ ¾', '½ ¼ ¾'],
  ['2⅛ cups', '2\u00a01⁄8 cups'],
  ['2 ⅛ cups', '2 1⁄8 cups'],
  ['⅛⅜', '1⁄8\u00a03⁄8'],
  ['a⅛', 'a1⁄8'],
  ['↉', '0⁄3'],
])('%s is printed as %s', async (written, printed) => {
  expect((await render(written)).html).toBe(`<p>${printed}</p>`);
});
