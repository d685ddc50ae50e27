import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress, type ProgressStyle } from '../../src/report/progress.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

function run(style: ProgressStyle, language: 'en' | 'fr', work: (progress: Progress) => void): string {
  let written = '';
  const progress = new Progress(style, language, (text) => {
    written += text;
  });
  work(progress);
  return written.replace(/\u001b\[\d+m/g, '');
}

const stages = (progress: Progress): void => {
  progress.stage('read');
  vi.advanceTimersByTime(120);
  progress.stage('paginate');
  vi.advanceTimersByTime(60);
  progress.count(3);
  vi.advanceTimersByTime(20);
  progress.count(4); // too soon to be drawn again
  vi.advanceTimersByTime(40);
  progress.count(5, 8);
  progress.done();
};

describe('Progress', () => {
  it('writes a line a stage without a terminal', () => {
    expect(run('plain', 'en', stages)).toBe('Reading the folder\nLaying out pages\n');
    expect(run('plain', 'fr', stages)).toBe('Lecture du dossier\nMise en pages\n');
  });

  it('counts in a terminal, at most twenty times a second', () => {
    expect(run('live', 'en', stages)).toBe(
      '  Reading the folder…\r\u001b[K✓ Reading the folder 120 ms\n' +
        '  Laying out pages…\r  Laying out pages… 3\u001b[K\r  Laying out pages… 5 / 8\u001b[K\r\u001b[K✓ Laying out pages 120 ms\n',
    );
  });

  it('draws a bar once a build has taken longer than two seconds', () => {
    const written = run('live', 'en', (progress) => {
      progress.stage('paginate');
      vi.advanceTimersByTime(1000);
      progress.count(100, 500, { guessed: true });
      vi.advanceTimersByTime(1001);
      progress.count(250, 500, { guessed: true });
    });
    expect(written).toContain('\r  Laying out pages… 100\u001b[K');
    expect(written).toMatch(/… [█]{15}░{15} 250 pages, about 250 left\u001b\[K$/);
  });

  it('leaves nothing in a terminal where it is passing', () => {
    expect(run('passing', 'en', stages)).toBe(
      '  Reading the folder…\r\u001b[K  Laying out pages…\r  Laying out pages… 3\u001b[K\r  Laying out pages… 5 / 8\u001b[K\r\u001b[K',
    );
    const broken = (progress: Progress): void => {
      progress.stage('read');
      progress.fail();
    };
    expect(run('passing', 'en', broken)).toBe('  Reading the folder…\r\u001b[K');
  });

  it('says nothing when silent', () => {
    expect(run('silent', 'en', stages)).toBe('');
  });

  it('keeps the time of every stage', () => {
    run('silent', 'en', (progress) => {
      stages(progress);
      expect(progress.times).toEqual([
        { name: 'read', ms: 120 },
        { name: 'paginate', ms: 120 },
      ]);
      expect(progress.totalMs).toBe(240);
    });
  });

  it('leaves the terminal’s line clean when a stage fails', () => {
    expect(
      run('live', 'en', (progress) => {
        progress.stage('check');
        progress.fail();
        progress.done();
        progress.count(9);
      }),
    ).toBe('  Checking…\r\u001b[K');
  });

  it('has a name for every stage in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const written = run('plain', language, (progress) => {
        for (const stage of [
          'read',
          'markdown',
          'document',
          'browser',
          'paginate',
          'exact',
          'impose',
          'check',
          'publish',
        ] as const)
          progress.stage(stage);
        progress.done();
      });
      const names = written.trim().split('\n');
      expect(new Set(names).size).toBe(9);
      expect(written).not.toContain('undefined');
    }
  });
});
