import { describe, expect, it } from 'vitest';
import { type BarLine, barLine } from '../../src/report/bar.ts';

const line = (change: Partial<BarLine>): string =>
  barLine({ name: 'Laying out pages', done: 240, bar: true, columns: 80, language: 'en', ...change });
const guess = { total: 500, guessed: true };

describe('barLine', () => {
  it('shows what is done and what is left', () => {
    expect(line(guess)).toBe(
      `  Laying out pages… ${'█'.repeat(14)}${'░'.repeat(16)} 240 pages, about 260 left`,
    );
    expect(line({ ...guess, done: 1 })).toMatch(/ {2}Laying out pages… ░{30} 1 page, about 499 left/);
    expect(line({ total: 480 })).toMatch(/… █{15}░{15} 240 \/ 480$/);
  });

  it('speaks French, which counts none as one', () => {
    const french = { ...guess, name: 'Mise en pages', language: 'fr' as const };
    expect(line(french)).toMatch(/240 pages, encore 260 environ$/);
    expect(line({ ...french, done: 0 })).toMatch(/ 0 page, encore 500 environ$/);
  });

  it('has no bar while it is quick, or where nobody knows how much there is', () => {
    expect(line({ ...guess, bar: false })).toBe('  Laying out pages… 240');
    expect(line({ total: 480, bar: false })).toBe('  Laying out pages… 240 / 480');
    expect(line({})).toBe('  Laying out pages… 240');
  });

  it('never promises an end before there is one', () => {
    expect(line({ ...guess, done: 520 })).toMatch(/█{30} 520 pages, about 1 left$/);
    expect(line({ total: 480, done: 500 })).toMatch(/█{30} 500 \/ 480$/);
  });

  it('leaves out what does not fit: the bar, what is left, the end of the name', () => {
    expect(line({ ...guess, columns: 57 })).toMatch(
      /^ {2}Laying out pages… [█░]{10} 240 pages, about 260 left$/,
    );
    expect(line({ ...guess, columns: 50 })).toMatch(/^ {2}Laying out pages… [█░]{25} 240$/);
    expect(line({ ...guess, columns: 26 })).toBe('  Laying out pages… 240');
    expect(line({ ...guess, columns: 12 })).toBe('  Laying ou');
    for (let columns = 1; columns < 120; columns += 1)
      expect(line({ ...guess, columns }).length, `${columns} columns`).toBeLessThan(Math.max(columns, 1));
  });
});
