import { describe, expect, it } from 'vitest';
import { timesTable } from '../../src/report/times.ts';

const timings = {
  totalMs: 1000,
  stages: [
    { name: 'read' as const, ms: 40 },
    { name: 'paginate' as const, ms: 500 },
    { name: 'check' as const, ms: 200 },
    { name: 'paginate' as const, ms: 160 },
  ],
};

describe('timesTable', () => {
  it('has a line a stage, with its share; a stage that came again counts once', () => {
    expect(timesTable(timings, 'en')).toBe(
      'Where the time went: 1000 ms in all.\n' +
        '  Reading the folder    40 ms   4 %\n' +
        '  Laying out pages     660 ms  66 %\n' +
        '  Checking             200 ms  20 %\n' +
        '  All else             100 ms  10 %',
    );
  });

  it('speaks French', () => {
    const [head, ...rows] = timesTable(timings, 'fr').split('\n');
    expect(head).toBe('Où est passé le temps\u00a0: 1000 ms en tout.');
    expect(rows.at(1)).toBe('  Mise en pages        660 ms  66\u00a0%');
    expect(rows.at(-1)).toContain('Tout le reste');
  });

  it('bears a build that took no time, and stages that round to more than the whole', () => {
    expect(timesTable({ totalMs: 0, stages: [] }, 'en')).toBe('Where the time went: 0 ms in all.');
    const rounded = timesTable({ totalMs: 4, stages: [{ name: 'read', ms: 5 }] }, 'en');
    expect(rounded.split('\n')).toHaveLength(2);
    expect(timesTable({ totalMs: 0, stages: [{ name: 'read', ms: 0 }] }, 'en')).toContain('0 ms   0 %');
  });
});
