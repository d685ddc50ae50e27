import { describe, expect, it } from 'vitest';
import { notice, Refusal, refuse } from '../../src/report/notice.ts';

describe('notice', () => {
  it('has the level of its code, unless another is given', () => {
    expect(notice('link-dead', { link: 'x' }, { file: '/a', line: 2 })).toEqual({
      code: 'link-dead',
      level: 'error',
      params: { link: 'x' },
      file: '/a',
      line: 2,
    });
    expect(notice('link-dead', { link: 'x' }, {}, 'warning').level).toBe('warning');
  });
});

describe('Refusal', () => {
  it('ends with the exit code of its first error', () => {
    const warning = notice('note-unused', { label: 'x' });
    const user = notice('link-dead', { link: 'x' });
    const machine = notice('disk-full', { folder: 'dist' });
    expect(new Refusal([warning, machine, user]).exitCode).toBe(3);
    expect(new Refusal([user, machine]).exitCode).toBe(1);
    expect(new Refusal([warning]).exitCode).toBe(1);
    expect(new Refusal([notice('internal', { reason: 'x' })]).exitCode).toBe(70);
  });

  it('names its codes and keeps its cause', () => {
    const cause = new Error('ENOSPC');
    try {
      refuse('disk-full', { folder: 'dist' }, { page: 3 }, cause);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect(error).toMatchObject({ name: 'Refusal', message: 'disk-full', cause });
      expect((error as Refusal).notices).toEqual([
        { code: 'disk-full', level: 'error', params: { folder: 'dist' }, page: 3 },
      ]);
    }
  });
});
