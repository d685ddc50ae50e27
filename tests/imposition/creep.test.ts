/** Creep in the plan, and as it is measured in the finished PDF. */
import { describe, expect, it } from 'vitest';
import { hasCreep, withCreep } from '../../src/imposition/creep.ts';
import { impose } from '../../src/imposition/impose.ts';
import { planFor, type SchemeName } from '../../src/imposition/schemes/index.ts';
import { HALF, numbered, readWords, type Word } from './helpers.ts';

const THICK = 0.12;

/** Where each page's word stands, from the middle of its sheet outwards, in mm. */
async function fromSpine(pages: number, options: object): Promise<Map<string, number>> {
  const { pdf } = await impose(await numbered(pages), { file: '/a.pdf', ...options });
  const middles = readWords(pdf).flatMap((words) =>
    words.map(({ text, x }: Word) => [text, Math.abs(x - HALF)] as const),
  );
  return new Map(middles);
}

describe('withCreep', () => {
  it.each<[SchemeName, number, boolean]>([
    ['saddle', 8, false],
    ['saddle', 9, true],
    ['perfect', 400, false],
    ['mini-zine', 8, false],
    ['two-copies', 2, false],
    ['two-copies', 12, true],
    ['cut-stack', 8, false],
    ['cut-stack', 16, true],
    ['cards', 80, false],
  ])('%s of %i pages has some: %s', (scheme, pages, some) => {
    const plan = planFor(scheme, pages, { grid: { columns: 2, rows: 5 } });
    expect(hasCreep(plan)).toBe(some);
    expect(withCreep(plan, THICK) === plan).toBe(!some);
  });

  it('counts the sheets around each, not those beside it: every signature starts anew', () => {
    const cells = withCreep(planFor('signatures', 24, { signatures: [3] }), THICK).cells;
    const right = cells.filter(({ column, side }) => column === 1 && side === 'front');
    expect(right.map(({ shift }) => Number(shift?.toFixed(4)))).toEqual([0, -0.12, -0.24, 0, -0.12, -0.24]);
  });

  it('leaves short signatures among longer ones as they are', () => {
    const cells = withCreep(planFor('signatures', 20, { signatures: [3, 2] }), THICK).cells;
    expect(cells.slice(12).every(({ shift }) => shift === 0)).toBe(true);
  });
});

describe('in the PDF', () => {
  it.each([
    'left',
    'right',
  ] as const)('glyphs move towards the spine by the paper around them: bound on the %s', async (binding) => {
    const [plain, moved] = [
      await fromSpine(16, { binding }),
      await fromSpine(16, { binding, thickness: THICK }),
    ];
    for (let page = 1; page <= 16; page++) {
      // Sheets from the outside: pages 1, 2, 15, 16 lie on the first of four.
      const depth = Math.floor((Math.min(page, 17 - page) - 1) / 2);
      const inwards = plain.get(`p${page}`)! - moved.get(`p${page}`)!;
      // Words start on the left of their page: on left pages the spine is to the right of them.
      const recto = page % 2 === 1;
      const right = recto === (binding === 'left');
      expect(inwards).toBeCloseTo(depth * THICK, 2);
      expect(right ? plain.get(`p${page}`)! < HALF : true).toBe(true);
    }
  });

  it('backs that are turned move towards the spine too', async () => {
    const options = { flip: 'long-edge' as const };
    const [plain, moved] = [
      await fromSpine(16, options),
      await fromSpine(16, { ...options, thickness: THICK }),
    ];
    for (const [page, depth] of [
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
      [8, 3],
      [9, 3],
      [13, 1],
    ] as const)
      expect(plain.get(`p${page}`)! - moved.get(`p${page}`)!).toBeCloseTo(depth * THICK, 2);
  });

  it('two sheets stay as they are, with a word', async () => {
    const { notes, pdf } = await impose(await numbered(8), { file: '/a.pdf', thickness: THICK });
    expect(notes.map(({ code }) => code)).toEqual(['creep-without-use']);
    const without = await impose(await numbered(8), { file: '/a.pdf' });
    expect(Buffer.from(pdf).equals(Buffer.from(without.pdf))).toBe(true);
  });
});
