import { describe, expect, it } from 'vitest';
import { attempt, makeFolder } from './support.ts';

const tried = (yaml: string, language: 'en' | 'fr' = 'en') =>
  attempt(makeFolder({ 'booklet.yaml': yaml, 'a.md': '# A' }), { language });

describe('the keys fit and fitLimits', () => {
  it('have their defaults', async () => {
    const { manuscript } = await tried('title: A');
    expect(manuscript?.config).toMatchObject({ fit: false, fitLimits: { hyphenation: true } });
  });

  it.each(['false', 'sheets', 'fill'])('fit: %s', async (goal) => {
    const { manuscript, told } = await tried(`fit: ${goal}`);
    expect(told).toEqual([]);
    expect(String(manuscript?.config.fit)).toBe(goal);
  });

  it('take limits with their units', async () => {
    const limits = { size: '0.25pt', leading: '3 %', tracking: '0%', margins: '2mm', hyphenation: false };
    const { manuscript, told } = await tried(`fitLimits: ${JSON.stringify(limits)}`);
    expect(told).toEqual([]);
    expect(manuscript?.config.fitLimits).toEqual(limits);
  });

  it.each([
    ['fit: sheet', 1, '“fit” must be one of these: false, sheets, fill. | Did you mean “sheets”?'],
    ['fit: true', 1, '“fit” must be one of these: false, sheets, fill.'],
    ...[
      ['size', '0.5', '0pt … 2pt'],
      ['size', '2.1pt', '0pt … 2pt'],
      ['size', '-1pt', '0pt … 2pt'],
      ['size', '0,5pt', '0pt … 2pt'],
      ['size', '1mm', '0pt … 2pt'],
      ['leading', '40%', '0% … 10%'],
      ['tracking', '1em', '0% … 2%'],
      ['margins', '[1mm]', '0mm … 5mm'],
    ].map(
      ([key, value, range]) =>
        [
          `fitLimits:\n  ${key}: ${value}`,
          2,
          `“fitLimits.${key}” must be a measure with its unit (${range}). | Write for example 0.5pt, 4% or 1.5mm.`,
        ] as const,
    ),
  ] as const)('%s is refused', async (yaml, line, words) => {
    const { told, exitCode } = await tried(yaml);
    expect(exitCode).toBe(2);
    expect(told).toEqual([`error | config-value | booklet.yaml:${line} | ${words}`]);
  });

  it('say so in French', async () => {
    expect((await tried('fitLimits:\n  size: 0.5', 'fr')).told).toEqual([
      'error | config-value | booklet.yaml:2 | «\u00a0fitLimits.size\u00a0» doit être une mesure avec son unité (0pt … 2pt). | Écrivez par exemple 0.5pt, 4% ou 1.5mm.',
    ]);
  });
});
