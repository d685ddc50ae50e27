import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browsersHere } from '../../src/browser/find/find.ts';
import { LOOKS, watchPulse } from '../../src/browser/pulse.ts';
import { start } from '../../src/browser/start.ts';
import { openTab } from '../../src/browser/tab.ts';
import { profiles, refusalOf } from './support.ts';

beforeEach((context) => {
  if (!context.task.name.includes('really')) vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const BEATS = 10;

/** A browser that answers, or not. */
function pulse(ask: () => Promise<unknown>, state?: () => 'working' | 'still' | undefined) {
  const onSilence = vi.fn();
  const stop = watchPulse({ ask, onSilence, beatMs: 1000, beats: BEATS, ...(state ? { state } : {}) });
  return { onSilence, stop };
}

test('one that answers, be it with an error, is left alone', async () => {
  const { onSilence, stop } = pulse(() => Promise.resolve());
  const { onSilence: other } = pulse(() => Promise.reject(new Error('closed')));
  await vi.advanceTimersByTimeAsync(100_000);
  expect(onSilence).not.toHaveBeenCalled();
  expect(other).not.toHaveBeenCalled();
  stop();
});

test('one that owes an answer for ten beats is told of, once', async () => {
  const { onSilence } = pulse(() => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(BEATS * 1000);
  expect(onSilence).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(onSilence).toHaveBeenCalledTimes(1);
});

test('one that is seen to be still while it owes an answer is told of sooner', async () => {
  const { onSilence } = pulse(
    () => new Promise(() => {}),
    () => 'still',
  );
  await vi.advanceTimersByTimeAsync(LOOKS * 1000);
  expect(onSilence).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(onSilence).toHaveBeenCalledTimes(1);
});

test('one that is still for a moment, or has nothing to answer, is not', async () => {
  let looks = 0;
  const { onSilence } = pulse(
    () => new Promise((resolve) => setTimeout(resolve, (BEATS - 1) * 1000)),
    () => (++looks % LOOKS === 0 ? 'working' : 'still'),
  );
  const { onSilence: other } = pulse(
    () => Promise.resolve(),
    () => 'still',
  );
  await vi.advanceTimersByTimeAsync(100_000);
  expect(onSilence).not.toHaveBeenCalled();
  expect(other).not.toHaveBeenCalled();
});

test('one that is slow now and then is not', async () => {
  const slow = () => new Promise((resolve) => setTimeout(resolve, (BEATS - 1) * 1000));
  const { onSilence } = pulse(slow);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(onSilence).not.toHaveBeenCalled();
});

test('nobody is told after the end', async () => {
  const { onSilence, stop } = pulse(() => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(3000);
  stop();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(onSilence).not.toHaveBeenCalled();
});

test.skipIf(process.platform === 'win32')(
  'a browser that is really stopped ends the work that waits for it, and can be cleared away',
  async () => {
    const before = profiles().length;
    const { value: found } = await browsersHere().next();
    const running = await start(found!);
    onTestFinished(() => running.stop());
    const tab = await openTab(running, { html: '<!doctype html><p>x', files: new Map() });
    await tab.inject('globalThis.livret = { wait: () => new Promise(() => {}) }');
    const asked = performance.now();
    const call = refusalOf(tab.call('wait'));
    process.kill(-running.pid, 'SIGSTOP');
    const refusal = await call;
    expect([refusal.codes, refusal.exit]).toEqual([['browser-silent'], 70]);
    expect(refusal.en).toContain('The browser no longer answered and was stopped. Run livret again');
    expect(refusal.fr).toContain('Le navigateur ne répondait plus et a été arrêté. Relancez livret');
    // Two seconds where the system tells that it is stopped (Linux); the rest is room for slow machines.
    expect(performance.now() - asked).toBeLessThan(process.platform === 'linux' ? 6_000 : 30_000);
    await running.stop();
    expect(profiles()).toHaveLength(before);
  },
);
