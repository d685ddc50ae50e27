import { expect, it } from 'vitest';
import { render } from '../support.ts';

it('keeps the words above, without the brackets for programs that cannot set them', async () => {
  const { html, chapter } = await render('<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <rp>x</rp>y');
  expect(html).toBe('<p><ruby>漢<rt>kan</rt></ruby> y</p>');
  expect(chapter.body).toBe('漢kan y');
});
