import { describe, expect, it } from 'vitest';
import { notice, Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';

const codes = (notices: Notices): string[] => notices.all.map((n) => `${n.level} ${n.code}`);

describe('Notices', () => {
  it('keeps the same notice at the same place once', () => {
    const notices = new Notices();
    notices.add('link-dead', { link: 'x' }, { file: '/a', line: 1 });
    notices.add('link-dead', { link: 'x' }, { file: '/a', line: 1 });
    notices.add('link-dead', { link: 'x' }, { file: '/a', line: 2 });
    notices.add('link-dead', { link: 'y' }, { file: '/a', line: 2 });
    notices.push(notice('link-dead', { link: 'y' }, { file: '/a', line: 2 }));
    expect(notices.all.map((n) => [n.params.link, n.line])).toEqual([
      ['x', 1],
      ['x', 2],
      ['y', 2],
    ]);
  });

  it('softens what leaves the words whole, and only that, when lenient', () => {
    const notices = new Notices({ lenient: true });
    notices.add('link-dead', { link: 'x' });
    notices.add('image-outside', { image: 'x' });
    notices.lenient = false;
    notices.add('link-dead', { link: 'y' });
    expect(codes(notices)).toEqual(['warning link-dead', 'error image-outside', 'error link-dead']);
  });

  it('refuses errors together with everything else that was found', () => {
    const notices = new Notices();
    notices.add('note-unused', { label: 'a' });
    expect(() => notices.refuseErrors()).not.toThrow();
    notices.add('link-dead', { link: 'x' });
    notices.add('link-dead', { link: 'y' });
    expect(() => notices.refuseErrors()).toThrow(Refusal);
    expect(notices.errors).toHaveLength(2);
    try {
      notices.refuseErrors();
    } catch (error) {
      expect((error as Refusal).notices).toHaveLength(3);
    }
  });

  it('refuses warnings for --strict, but not notes', () => {
    const notices = new Notices();
    notices.push(notice('link-dead', { link: 'x' }, {}, 'info'));
    expect(() => notices.refuseWarnings()).not.toThrow();
    notices.add('note-unused', { label: 'a' });
    expect(() => notices.refuseWarnings()).toThrow(Refusal);
    expect(codes(notices)).toEqual(['info link-dead', 'warning note-unused', 'error strict-warnings']);
    expect(notices.all.at(-1)?.params).toEqual({ count: 1 });
  });

  it('takes twenty thousand in no time', () => {
    const notices = new Notices();
    const started = performance.now();
    for (let i = 0; i < 20_000; i += 1) notices.add('note-unused', { label: String(i % 15_000) });
    expect(notices.all).toHaveLength(15_000);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
