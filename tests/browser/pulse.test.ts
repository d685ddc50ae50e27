import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browsersHere } from '../../src/browser/find/find.ts';
import { BEATS, watchPulse } from '../../src/browser/pulse.ts';
import { start } from '../../src/browser/start.ts';
import { openTab } from '../../src/browser/tab.ts';
import { profiles, refusalOf } from './support.ts';

beforeEach((context) => {
  if (!context.task.name.includes('really')) vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A browser that answers, or not. */
function pulse(ask: () => Promise<unknown>) {
  const onSilence = vi.fn();
  const stop = watchPulse(ask, onSilence, 1000);
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
    expect(performance.now() - asked).toBeLessThan(30_000);
    await running.stop();
    expect(profiles()).toHaveLength(before);
  },
);
