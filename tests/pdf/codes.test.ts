import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { readCodes } from '../../src/pdf/codes.ts';
import { readFacts } from '../../src/pdf/facts.ts';
import { pageOf } from './marks/page.ts';

/** A code as browsers draw it: the dark stretches of each row, as one path. @param spoil modules made white */
function drawn(text: string, side: number, spoil: (x: number, y: number) => boolean = () => false): string {
  const { data } = encode(text, { ecc: 'Q', border: 0 });
  const module = side / data.length;
  const parts = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || spoil(x, y)) return [];
      return [`${100 + x * module} ${400 - (y + 1) * module} ${module} ${module} re`];
    }),
  );
  return `0 g ${parts.join(' ')} f`;
}

async function read(content: string) {
  const pdf = await (await pageOf(content)).save();
  const { marks } = await readFacts(pdf);
  return readCodes(
    pdf,
    marks(1).codes.map((spot) => ({ ...spot, page: 1 })),
  );
}

it.each([60, 150])('reads a code that is %i pt wide', async (side) => {
  const [code, ...others] = await read(drawn('https://tenants.example/rights', side));
  expect(others).toEqual([]);
  expect(code).toMatchObject({ page: 1, text: 'https://tenants.example/rights' });
  expect(code!.area.width).toBeCloseTo(side, 0);
  expect(code!.area.top).toBeCloseTo(200, 0);
});

it('says of one that is spoilt that it cannot be read', async () => {
  const codes = await read(drawn('https://tenants.example/rights', 100, (x, y) => y > 8 && y < 20 && x > 2));
  expect(codes).toMatchObject([{ text: undefined }]);
});

it('takes other drawings for no code', async () => {
  const dots = Array.from({ length: 400 }, (_, i) => `${100 + (i % 20) * 5.3} ${300 + i * 0.26} 3 3 re`);
  expect(await read(`${dots.join(' ')} f`)).toEqual([]);
});
