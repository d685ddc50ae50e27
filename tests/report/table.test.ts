import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Table } from '../../src/report/table.ts';
import { type Row, tableFrame } from '../../src/report/table-frame.ts';
import { displayWidth } from '../../src/report/width.ts';
import { Screen } from './screen.ts';

const EN = { language: 'en', checked: false } as const;
const FR = { language: 'fr', checked: false } as const;
const LARGE = { columns: 80, rows: 24 };

const ROWS: readonly Row[] = [
  { name: 'cuisine', state: 'done', pages: 8, result: 'dist/cuisine' },
  {
    name: 'cour',
    state: 'refused',
    result: 'The picture “images/a.png” was not found in the folder of the booklet.',
  },
  { name: 'locataires', state: 'working', stage: 'paginate', pages: 12 },
  { name: 'quartier', state: 'working' },
  { name: '東京', state: 'waiting' },
];
const rows = (): Row[] => ROWS.map((row) => ({ ...row }));
const waiting = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({ name: `group ${i + 1}`, state: 'waiting' }));
const frame = (...args: Parameters<typeof tableFrame>): string[] =>
  tableFrame(...args).map(stripVTControlCharacters);

describe('a frame', () => {
  it('has a row an edition, and one that counts them', () => {
    expect(frame(ROWS, LARGE, EN)).toEqual([
      '✓ cuisine     8 pages   dist/cuisine',
      '✗ cour                  The picture “images/a.png” was not found in the folder…',
      '› locataires  12 pages  Laying out pages',
      '› quartier',
      '· 東京                  waiting',
      '5 editions: 1 built, 1 refused, 2 being built, 1 waiting',
    ]);
  });

  it('speaks French', () => {
    const lines = frame(ROWS, LARGE, FR);
    expect(lines[2]).toBe('› locataires  12 pages  Mise en pages');
    expect(lines[4]).toBe('· 東京                  en attente');
    expect(lines[5]).toBe('5 éditions\u00a0: 1 produite, 1 refusée, 2 en cours, 1 en attente');
    expect(frame(ROWS.slice(0, 1), LARGE, { language: 'fr', checked: true }).at(-1)).toBe(
      '1 édition\u00a0: 1 sans erreur',
    );
    const warned = { ...ROWS[0]!, warned: true };
    expect(frame([warned, ROWS[0]!], LARGE, { language: 'fr', checked: true }).at(-1)).toBe(
      '2 éditions\u00a0: 2 sans erreur (dont 1 avec des avertissements)',
    );
  });

  it('says of a check that nothing is built', () => {
    expect(frame(ROWS, LARGE, { ...EN, checked: true }).at(-1)).toBe(
      '5 editions: 1 found good, 1 refused, 2 being checked, 1 waiting',
    );
  });

  it('with too few lines leaves first those that are done, then those that wait, to the count', () => {
    const many = [...rows(), ...waiting(40)];
    for (const height of [2, 3, 4, 6, 10, 24]) {
      const lines = frame(many, { columns: 60, rows: height }, EN);
      expect(lines).toHaveLength(height - 1);
      expect(lines.at(-1)).toBe('45 editions: 1 built, 1 refused, 2 being built, 41 waiting');
    }
    const names = (height: number) =>
      frame(many, { columns: 60, rows: height }, EN)
        .slice(0, -1)
        .map((line) => line.split('  ')[0]);
    expect(names(4)).toEqual(['› locataires', '› quartier']);
    expect(names(6)).toEqual(['✗ cour', '› locataires', '› quartier', '· 東京']);
    expect(frame(ROWS, { columns: 60, rows: 7 }, EN)[0]).toMatch(/^✓ cuisine/);
    expect(frame(ROWS, { columns: 60, rows: 6 }, EN)[0]).toMatch(/^✗ cour/);
  });

  it('is never wider than the terminal, nor higher; it has one line at least', () => {
    const long = { name: 'a very long name, «東京都» and more', state: 'working', stage: 'exact' } as const;
    for (const columns of [1, 2, 3, 4, 5, 8, 13, 20, 40, 79, 80, 200])
      for (const height of [1, 2, 5, 24]) {
        const lines = frame([...ROWS, long], { columns, rows: height }, FR);
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.max(1, columns - 1));
        expect(lines.length).toBe(Math.max(1, Math.min(7, height - 1)));
      }
  });

  it('shows names and reasons as a terminal may have them', () => {
    const evil: Row = { name: 'a\u001b[2Jb\nc\u202e', state: 'refused', result: 'x\u0007\ny' };
    expect(tableFrame([evil], LARGE, EN)[0]).not.toMatch(/\u001b\[2J|\n|\u202e|\u0007/);
  });
});

describe('a table', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is drawn again in its place, also where it grows shorter, and stays as it ended', () => {
    const screen = new Screen(50, 6);
    screen.write('before\n');
    const table = new Table(waiting(12), screen, EN);
    for (let i = 0; i < 12; i++) {
      table.update(i, { state: 'working', stage: 'paginate', pages: 3 });
      vi.advanceTimersByTime(100);
      table.update(i, { state: 'done', pages: 4, result: 'dist' });
      vi.advanceTimersByTime(100);
      expect(screen.lines.filter((line) => line.includes('12 editions'))).toHaveLength(1);
      expect(screen.seen.length).toBeLessThanOrEqual(6);
    }
    table.end();
    expect(screen.lines.map((line) => line.trimEnd())).toEqual([
      'before',
      ...[9, 10, 11, 12].map((i) => `✓ group ${String(i).padEnd(2)}  4 pages  dist`),
      '12 editions: 12 built',
      '',
    ]);
    expect(screen.wrapped).toBe(0);
  });

  it('is drawn a few times a second at most, and the last change is seen', () => {
    const screen = new Screen(60, 10);
    const write = vi.spyOn(screen, 'write');
    const table = new Table(waiting(2), screen, EN);
    vi.advanceTimersByTime(1000);
    for (let pages = 1; pages <= 1000; pages++) {
      table.update(0, { state: 'working', pages });
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(100);
    expect(write.mock.calls.length).toBeLessThan(20);
    expect(screen.seen[0]).toBe('› group 1  1000 pages');
  });

  it('leaves words above it, and makes room when it is held', () => {
    const screen = new Screen(60, 10);
    const table = new Table(waiting(2), screen, EN);
    table.above('first\n');
    table.above('second\nthird\n');
    const told = ['first', 'second', 'third'];
    expect(screen.seen).toEqual([
      ...told,
      ...['· group 1  waiting', '· group 2  waiting', '2 editions: 2 waiting', ''],
    ]);
    table.hold();
    expect(screen.seen).toEqual([...told, '']);
    screen.write('A question? ');
    table.update(0, { state: 'done' });
    vi.advanceTimersByTime(1000);
    expect(screen.seen).toEqual([...told, 'A question?']);
    screen.write('\n');
    table.release();
    expect(screen.seen.slice(3)).toEqual([
      ...['A question?', '✓ group 1', '· group 2  waiting', '2 editions: 1 built, 1 waiting', ''],
    ]);
  });

  it('follows a terminal that changes its size, or does not say it', () => {
    const screen = new Screen(60, 10);
    const table = new Table(waiting(20), screen, EN);
    screen.rows = 5;
    screen.columns = 12;
    table.update(19, { state: 'working' });
    vi.advanceTimersByTime(100);
    expect(screen.seen.slice(-3)).toEqual(['› group 20', '20 edition…', '']);
    const unknown = { write: vi.fn<(text: string) => void>(), columns: 0, rows: 0 };
    new Table(waiting(100), unknown, EN);
    expect(unknown.write.mock.calls[0]![0].split('\n')).toHaveLength(24);
  });
});
