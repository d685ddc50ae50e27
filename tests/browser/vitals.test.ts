import { expect, onTestFinished, test, vi } from 'vitest';
import { browsersHere } from '../../src/browser/find/find.ts';
import type { Running } from '../../src/browser/running.ts';
import { start } from '../../src/browser/start.ts';
import { openTab, type Tab } from '../../src/browser/tab.ts';
import { Vitals } from '../../src/browser/vitals.ts';
import { processes, profiles, refusalOf, until } from './support.ts';

// Other work on the machine makes browsers slow to start.
vi.setConfig({ testTimeout: 60_000 });

const A5 = { widthMm: 148, heightMm: 210, tagged: true, outline: false };

async function startOne(): Promise<Running> {
  const { value: found } = await browsersHere().next();
  const running = await start(found!);
  onTestFinished(() => running.stop());
  return running;
}

async function tabOf(running: Running): Promise<Tab> {
  const tab = await openTab(running, { html: '<!doctype html><title>t</title><p>x', files: new Map() });
  await tab.inject(`globalThis.livret = {
    wait: () => new Promise((done) => setTimeout(done, 100_000)),
    loop() { for (;;); },
    async busy(times) { for (let i = 0; i < times; i++) { await new Promise((done) => setTimeout(done, 100)); progress(i); } return 'done'; },
  }`);
  return tab;
}

const crash = async (running: Running) => {
  const page = (await running.browser.pages()).at(-1)!;
  const session = await page.createCDPSession();
  session.send('Page.crash').catch(() => {});
};

const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
  const before = performance.now();
  return [await work, performance.now() - before];
};

test('a crash ends the call at once, and every later one', async () => {
  const running = await startOne();
  const tab = await tabOf(running);
  const call = refusalOf(tab.call('wait'));
  await crash(running);
  const [refusal, ms] = await timed(call);
  expect(refusal.codes).toEqual(['browser-crashed']);
  expect(refusal.exit).toBe(70);
  expect(refusal.en).toContain('The browser crashed while it worked on a page. Run livret again.');
  expect(refusal.fr).toContain('Le navigateur a planté pendant la composition d’une page.');
  expect(ms).toBeLessThan(1000);
  expect((await refusalOf(tab.pdf(A5))).codes).toEqual(['browser-crashed']);
  expect((await refusalOf(tab.inject('1'))).codes).toEqual(['browser-crashed']);
  await tab.close();
  // The browser itself goes on.
  const next = await tabOf(running);
  expect((await next.pdf(A5)).length).toBeGreaterThan(1000);
});

test.skipIf(process.platform === 'win32')('a renderer killed while it prints ends the printing', async () => {
  const running = await startOne();
  const html = `<!doctype html><title>t</title>${'<p>some words to print on many pages</p>'.repeat(15_000)}`;
  const tab = await openTab(running, { html, files: new Map() });
  const printing = refusalOf(tab.pdf(A5));
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const { pid, group, command } of processes()) {
    if (group === running.pid && command.includes('--type=renderer')) process.kill(pid, 'SIGKILL');
  }
  expect((await printing).codes).toEqual(['browser-crashed']);
});

test('a page that hangs is stopped after its time, and the tab closes', async () => {
  const running = await startOne();
  const tab = await tabOf(running);
  const [refusal, ms] = await timed(refusalOf(tab.call('loop', undefined, { stallMs: 400 })));
  expect(refusal.codes).toEqual(['browser-stalled']);
  expect(refusal.exit).toBe(70);
  expect(refusal.en).toMatch(/no sign of life for 1\u00a0s and was stopped\. Run livret again/);
  expect(refusal.fr).toMatch(/aucun signe de vie pendant 1\u00a0s et a été arrêté/);
  expect(ms).toBeGreaterThan(390);
  expect(ms).toBeLessThan(1500);
  expect((await refusalOf(tab.pdf(A5))).codes).toEqual(['browser-stalled']);
  const [, closing] = await timed(tab.close());
  expect(closing).toBeLessThan(2500);
  const [, stopping] = await timed(running.stop());
  expect(stopping).toBeLessThan(2000);
});

test('a page that goes on telling its progress is not stopped', async () => {
  const tab = await tabOf(await startOne());
  const seen: number[] = [];
  await tab.expose('progress', (value) => seen.push(value));
  expect(await tab.call('busy', 8, { stallMs: 400 })).toBe('done');
  expect(seen).toHaveLength(8);
});

test('we being busy ourselves is not taken for a hang', async () => {
  const tab = await tabOf(await startOne());
  await tab.expose('progress', () => {});
  const call = tab.call('busy', 3, { stallMs: 300 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const end = performance.now() + 900;
  while (performance.now() < end);
  expect(await call).toBe('done');
});

test.skipIf(process.platform === 'win32')(
  'a browser that is killed is reported, its profile removed',
  async () => {
    const before = profiles().length;
    const running = await startOne();
    expect(profiles()).toHaveLength(before + 1);
    const tab = await tabOf(running);
    const call = refusalOf(tab.call('wait'));
    process.kill(running.pid, 'SIGKILL');
    const [refusal, ms] = await timed(call);
    expect(refusal.codes).toEqual(['browser-ended']);
    expect(refusal.exit).toBe(70);
    expect(refusal.en).toContain('The browser ended in the middle of the work.');
    expect(refusal.fr).toContain('Le navigateur s’est arrêté au milieu du travail.');
    expect(ms).toBeLessThan(1000);
    await until(() => profiles().length === before);
    expect((await refusalOf(openTab(running, { html: '', files: new Map() }))).codes).toEqual([
      'browser-ended',
    ]);
    await tab.close();
    await running.stop();
  },
);

test('content that leaves its page all the same is reported', async () => {
  const tab = await tabOf(await startOne());
  await tab.inject(
    "globalThis.livret.leave = () => { location.href = 'about:blank'; return new Promise(() => {}) }",
  );
  const refusal = await refusalOf(tab.call('leave'));
  expect(refusal.codes).toEqual(['browser-page-left']);
  expect(refusal.fr).toContain('Le contenu a tenté de quitter sa page');
});

test('work that waits when the browser is closed on purpose is called off, not reported', async () => {
  const running = await startOne();
  const tab = await tabOf(running);
  const call = tab.call('wait').catch((error: Error) => error);
  await running.stop();
  expect(await call).toMatchObject({ name: 'AbortError', message: 'The browser was closed.' });
});

test.each([
  'Navigating frame was detached',
  'LifecycleWatcher disposed',
])('a page that is gone while it is opened is told as the end it is: %s', async (message) => {
  const vitals = new Vitals(() => 'browser-ended');
  const refusal = await refusalOf(vitals.watch(() => Promise.reject(new Error(message))));
  expect(refusal.codes).toEqual(['browser-ended']);
});

test('what else is thrown stays what it is', async () => {
  const vitals = new Vitals(() => 'browser-ended');
  const error = new Error('The frame was detached from the wall');
  await expect(vitals.watch(() => Promise.reject(error))).rejects.toBe(error);
});
