import { describe, expect, it } from 'vitest';
import { attempt, makeFolder } from './support.ts';

const tried = (yaml: string, language: 'en' | 'fr' = 'en') =>
  attempt(makeFolder({ 'booklet.yaml': `printer:\n  ${yaml}\n`, 'a.md': '# A' }), { language });

describe('the key printer', () => {
  it('takes what the test sheet shows', async () => {
    const result = await tried('edge: 4.2\n  shift: [0.5, -0.3]\n  perSheet: 0.03\n  copies: 200');
    expect(result.told).toEqual([]);
    expect(result.manuscript?.config.printer).toEqual({
      ...{ edge: 4.2, shift: [0.5, -0.3], perSheet: 0.03, copies: 200 },
    });
  });

  it('may know a part of it', async () => {
    expect((await tried('copies: 50')).manuscript?.config.printer).toEqual({ copies: 50 });
  });

  it.each([
    ['edge: 4,2', 'edge', 'a length in mm (0 … 15)', 'Write the number alone, with a point: 4.5'],
    ['edge: -1', 'edge', 'a length in mm (0 … 15)', 'Write the number alone, with a point: 4.5'],
    ['edge: 4mm', 'edge', 'a length in mm (0 … 15)', 'Write the number alone, with a point: 4.5'],
    ['edge: .nan', 'edge', 'a length in mm (0 … 15)', 'Write the number alone, with a point: 4.5'],
    ['edge: 50', 'edge', 'a length in mm (0 … 15)', 'Write the number alone, with a point: 4.5'],
    ...['0.5', '[0.5]', '[0.5, -0.3, 1]', '[0.5, 9]', '[a, b]', '[0,5, 0,3]', '[.nan, 0]'].map((shift) => [
      `shift: ${shift}`,
      'shift',
      'two lengths in mm, to the right and down (-5 … 5)',
      'Write both between brackets, with points, and a comma between them: [0.5, -0.25]',
    ]),
    ['perSheet: free', 'perSheet', 'a price (0 … 100)', 'Write the number alone, with a point: 0.03'],
    ['perSheet: 0.03 €', 'perSheet', 'a price (0 … 100)', 'Write the number alone, with a point: 0.03'],
    ...['0', '2.5', 'many', '1 000', '10000000'].map((copies) => [
      `copies: ${copies}`,
      'copies',
      'a whole number (1 … 1000000)',
      'Write the number alone, without spaces: 200',
    ]),
  ])('%s', async (yaml, key, expected, hint) => {
    const { told, exitCode } = await tried(yaml!);
    expect(exitCode).toBe(2);
    expect(told).toEqual([
      `error | config-value | booklet.yaml:2 | “printer.${key}” must be ${expected}. | ${hint}`,
    ]);
  });

  it('says so in French', async () => {
    const { told } = await tried('edge: 4,2', 'fr');
    expect(told).toEqual([
      'error | config-value | booklet.yaml:2 | «\u00a0printer.edge\u00a0» doit être une longueur en mm (0 … 15). | Écrivez le nombre seul, avec un point\u00a0: 4.5',
    ]);
  });

  it('knows its own keys', async () => {
    const { told } = await tried('margin: 4');
    expect(told).toEqual([expect.stringContaining('“printer.margin” is not a key livret knows')]);
  });
});
